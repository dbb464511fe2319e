#include "tools/print_hits.h"

#include <ostream>

#include "corpus/passage.h"
#include "searcher/evaluation.h"
#include "tools/hit_csl.h"
#include "tools/hit_csv.h"
#include "tools/hit_json.h"
#include "tools/hit_reference.h"
#include "tools/hit_text.h"
#include "tools/pager.h"

namespace kamerzoek {

void print_hits(const Hits& hits, const std::vector<QueryWarning>& warnings,
                const PrintOptions& options, const Console& console) {
  std::ostream& out = console.out;
  switch (options.format) {
    case OutputFormat::json:
      out << json_of(hits, warnings, console.out_look) << '\n';
      return;
    case OutputFormat::jsonl:
      for (const Hit& hit : hits.hits) {
        out << json_of(hit, console.out_look) << '\n';
      }
      return;
    case OutputFormat::csv:
      out << csv_of(hits, options.separator);
      return;
    case OutputFormat::ris:
      out << ris_of(hits.hits);
      return;
    case OutputFormat::bibtex:
      out << bibtex_of(hits.hits);
      return;
    case OutputFormat::csljson:
      out << csl_json_of(hits.hits, console.out_look) << '\n';
      return;
    case OutputFormat::trec:
      for (const Hit& hit : hits.hits) {
        out << run_line(options.topic,
                        passage_id(hit.passage.letter, hit.passage.number),
                        hit.rank, hit.score);
      }
      return;
    default:
      break;
  }
  const Pager pager(console);
  for (const Hit& hit : hits.hits) {
    print_hit(hit, console);
  }
  print_also_searched(hits, console);
  print_count(hits, console);
}

void print_groups(const LetterGroups& groups,
                  const std::vector<QueryWarning>& warnings,
                  const PrintOptions& options, const Console& console) {
  if (options.format == OutputFormat::json) {
    console.out << json_of(groups, warnings, console.out_look) << '\n';
    return;
  }
  if (options.format == OutputFormat::jsonl) {
    for (const LetterGroup& group : groups.groups) {
      console.out << json_of(group, console.out_look) << '\n';
    }
    return;
  }
  const Pager pager(console);
  for (const LetterGroup& group : groups.groups) {
    print_group(group, console);
  }
  print_count(groups, console);
}

}  // namespace kamerzoek
