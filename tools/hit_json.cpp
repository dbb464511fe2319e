#include "tools/hit_json.h"

#include <cmath>
#include <utility>

#include "corpus/passage.h"
#include "searcher/snippet.h"
#include "tools/json_text.h"
#include "tools/letter_json.h"
#include "tools/letter_text.h"
#include "tools/warnings_json.h"

namespace kamerzoek {
namespace {

// More digits than this would only show how the sum was rounded.
double to_four_places(double score) {
  return std::round(score * 1e4) / 1e4;
}

Json highlights_of(const Hit& hit) {
  Json json = Json::array();
  for (const Span& match : hit.matches) {
    json.push_back({match.begin, match.end});
  }
  return json;
}

Json reasons_of(const Hit& hit) {
  Json json = Json::array();
  for (const ThemeReason& reason : hit.reasons) {
    Json one;
    one["term"] = reason.term;
    one["class"] = reason.term_class;
    one["in_text"] = reason.in_text;
    one["in_heading"] = reason.in_heading;
    json.push_back(std::move(one));
  }
  return json;
}

Json gains_of(const Hit& hit) {
  Json json = Json::array();
  for (const Gain& gain : hit.gains) {
    json.push_back(
        {{"what", gain.what}, {"score", to_four_places(gain.score)}});
  }
  return json;
}

Json tree_of(const Hit& hit) {
  const StoredPassage& passage = hit.passage;
  const Letter& letter = hit.letter.letter;
  Json json;
  json["v"] = 1;
  json["rank"] = hit.rank;
  json["score"] = to_four_places(hit.score);
  json["id"] = passage_id(passage.letter, passage.number);
  json["letter"] = passage.letter;
  json["passage"] = passage.number;
  json["page"] = page_or_null(passage.first_page);
  json["role"] = name_of(passage.role);
  json["section"] = passage.section_path;
  json["date"] = or_null(letter.date);
  json["title"] = or_null(letter.title);
  json["kind"] = or_null(letter.kind);
  json["dossiers"] = letter.dossiers;
  json["senders"] = sender_names(letter);
  json["ministry"] = or_null(ministry_of(letter));
  json["snippet"] = marked(snippet_of(passage.text, hit.matches));
  json["highlights"] = highlights_of(hit);
  json["text"] = passage.text;
  json["source"] = or_null(letter.source.path);
  json["reasons"] = reasons_of(hit);
  json["gains"] = gains_of(hit);
  return json;
}

Json tree_of(const LetterGroup& group) {
  Json json;
  json["v"] = 1;
  json["rank"] = group.rank;
  json["score"] = to_four_places(group.score);
  json["letter"] = tree_of(group.letter);
  json["total"] = group.total;
  json["hits"] = Json::array();
  for (const Hit& hit : group.hits) {
    json["hits"].push_back(tree_of(hit));
  }
  return json;
}

/// What an answer says before its hits.
template <typename Answer>
Json answer_of(const Answer& answer,
               const std::vector<QueryWarning>& warnings) {
  Json json;
  json["v"] = 1;
  json["query"] = print(answer.query);
  json["index"] = answer.index_id;
  json["generation"] = answer.generation;
  json["total"] = answer.total;
  json["exact"] = true;  // As all counts are.
  json["warnings"] = json_of(warnings);
  return json;
}

}  // namespace

std::string json_of(const Hit& hit, const Look& look) {
  return text_of(tree_of(hit), look);
}

std::string json_of(const Hits& hits, const std::vector<QueryWarning>& warnings,
                    const Look& look) {
  Json json = answer_of(hits, warnings);
  json["also_searched"] = hits.also_searched;
  json["hits"] = Json::array();
  for (const Hit& hit : hits.hits) {
    json["hits"].push_back(tree_of(hit));
  }
  return text_of(json, look);
}

std::string json_of(const LetterGroup& group, const Look& look) {
  return text_of(tree_of(group), look);
}

std::string json_of(const LetterGroups& groups,
                    const std::vector<QueryWarning>& warnings,
                    const Look& look) {
  Json json = answer_of(groups, warnings);
  json["letters"] = Json::array();
  for (const LetterGroup& group : groups.groups) {
    json["letters"].push_back(tree_of(group));
  }
  return text_of(json, look);
}

}  // namespace kamerzoek
