#include "tools/hit_csv.h"

#include <cstdio>
#include <string_view>
#include <vector>

#include "corpus/passage.h"
#include "searcher/citation.h"
#include "searcher/snippet.h"
#include "tools/csv_line.h"
#include "tools/hit_text.h"
#include "tools/letter_text.h"

namespace kamerzoek {
namespace {

const std::vector<std::string> columns_of_hits = {
    "query",   "index",   "generation", "total",    "rank",    "score",
    "id",      "letter",  "passage",    "page",     "role",    "section",
    "date",    "title",   "kind",       "dossiers", "senders", "ministry",
    "snippet", "reasons", "text",       "citation", "source"};

std::string listed(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    text += (text.empty() ? "" : " | ") + value;
  }
  return text;
}

std::string with_four_places(double score) {
  constexpr std::size_t size = 64;
  std::string text(size, '\0');
  const int length = std::snprintf(text.data(), size, "%.4f", score);
  text.resize(static_cast<std::size_t>(length));
  return text;
}

std::string page_text(unsigned page) {
  return page == 0 ? "" : std::to_string(page);
}

std::vector<std::string> cells_of(const Hits& hits, const Hit& hit) {
  const StoredPassage& passage = hit.passage;
  const Letter& letter = hit.letter.letter;
  return {print(hits.query),
          hits.index_id,
          std::to_string(hits.generation),
          std::to_string(hits.total),
          std::to_string(hit.rank),
          with_four_places(hit.score),
          passage_id(passage.letter, passage.number),
          passage.letter,
          std::to_string(passage.number),
          page_text(passage.first_page),
          std::string(name_of(passage.role)),
          path_text(passage.section_path),
          letter.date ? iso_text(*letter.date) : "",
          letter.title,
          letter.kind,
          listed(letter.dossiers),
          listed(sender_names(letter)),
          ministry_of(letter),
          marked(snippet_of(passage.text, hit.matches)),
          reasons_text(hit),
          passage.text,
          citation(hit.letter, passage),
          letter.source.path};
}

}  // namespace

std::string csv_of(const Hits& hits, char separator) {
  std::string table = csv_line(columns_of_hits, separator);
  for (const Hit& hit : hits.hits) {
    table += csv_line(cells_of(hits, hit), separator);
  }
  return table;
}

}  // namespace kamerzoek
