#include "tools/hit_text.h"

#include <algorithm>
#include <iomanip>
#include <ostream>
#include <sstream>
#include <string>

#include "searcher/citation.h"
#include "searcher/snippet.h"
#include "tools/marked_text.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

constexpr std::size_t hit_indent = 4;

void print_passage(const Hit& hit, const std::string& heading,
                   std::size_t margin, const Console& console) {
  const Marks marks = marks_for(console.out_look);
  print_lines(heading, margin, console.out_look, console.out, marks.strong);
  const Snippet snippet = snippet_of(hit.passage.text, hit.matches);
  print_marked(snippet.text, snippet.highlights, margin + hit_indent,
               console.out_look, console.out);
}

/// "12.31 = klimaat 8.20 + klimaat in heading 4.11"
std::string explanation_of(const Hit& hit) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(2) << hit.score;
  for (const Gain& gain : hit.gains) {
    text << (&gain == &hit.gains.front() ? " = " : " + ") << gain.what << ' '
         << gain.score;
  }
  return text.str();
}

/// "3. Sessie 3 › Sahel": a passage before the first heading is headed by its
/// letter's title.
std::string heading_of(const Hit& hit) {
  const std::string path = path_text(hit.passage.section_path);
  return std::to_string(hit.rank) + ". " +
         (path.empty() ? hit.letter.letter.title : path);
}

void print_total(std::uint64_t total, std::string_view one,
                 std::string_view many, const Console& console) {
  console.err << total << ' ' << (total == 1 ? one : many) << '\n';
}

}  // namespace

std::string path_text(const std::vector<std::string>& section_path) {
  std::string text;
  for (const std::string& heading : section_path) {
    text += (text.empty() ? "" : " › ") + heading;
  }
  return text;
}

std::string reasons_text(const Hit& hit) {
  std::string text;
  for (const ThemeReason& reason : hit.reasons) {
    text += (text.empty() ? "" : ", ") + reason.term + " (";
    text += reason.in_text > 0 ? std::to_string(reason.in_text) : "";
    text += reason.in_text > 0 && reason.in_heading ? ", " : "";
    text += reason.in_heading ? "heading)" : ")";
  }
  return text;
}

void print_hit(const Hit& hit, const Console& console) {
  print_passage(hit, heading_of(hit), 0, console);
  print_lines(citation(hit.letter, hit.passage), hit_indent, console.out_look,
              console.out, marks_for(console.out_look).faint);
  if (!hit.reasons.empty()) {
    print_lines("by " + reasons_text(hit), hit_indent, console.out_look,
                console.out, marks_for(console.out_look).faint);
  }
  if (!hit.gains.empty()) {
    print_lines(explanation_of(hit), hit_indent, console.out_look, console.out,
                marks_for(console.out_look).faint);
  }
  console.out << '\n';
}

void print_also_searched(const Hits& hits, const Console& console) {
  if (hits.also_searched.empty()) {
    return;
  }
  constexpr std::size_t most_words = 6;
  const std::size_t shown = std::min(hits.also_searched.size(), most_words);
  console.err << "also searched for";
  for (std::size_t i = 0; i < shown; ++i) {
    console.err << (i == 0 ? " " : ", ") << printable(hits.also_searched[i]);
  }
  console.err << (shown < hits.also_searched.size() ? ", …" : "")
              << " (not with --no-expand)\n";
}

void print_group(const LetterGroup& group, const Console& console) {
  const Marks marks = marks_for(console.out_look);
  print_lines(std::to_string(group.rank) + ". " + citation(group.letter), 0,
              console.out_look, console.out, marks.strong);
  print_lines(std::to_string(group.total) +
                  (group.total == 1 ? " passage" : " passages"),
              hit_indent, console.out_look, console.out, marks.faint);
  for (const Hit& hit : group.hits) {
    const std::string path = path_text(hit.passage.section_path);
    print_passage(hit,
                  "#p" + std::to_string(hit.passage.number) +
                      (path.empty() ? "" : "  " + path),
                  hit_indent, console);
  }
  console.out << '\n';
}

void print_count(const Hits& hits, const Console& console) {
  print_total(hits.total, "passage", "passages", console);
}

void print_count(const LetterGroups& groups, const Console& console) {
  print_total(groups.total, "letter", "letters", console);
}

}  // namespace kamerzoek
