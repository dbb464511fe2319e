#include "tools/hit_csl.h"

#include <utility>

#include "searcher/citation.h"
#include "tools/cited_letter.h"
#include "tools/json_text.h"

namespace kamerzoek {
namespace {

// In CSL a key without a value is left out.
void add(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) {
    json[key] = value;
  }
}

Json tree_of(const CitedPerson& person) {
  Json json;
  add(json, "family", person.family);
  add(json, "given", person.given);
  return json;
}

Json tree_of(const CitedLetter& cited) {
  const Letter& letter = *cited.letter;
  Json json;
  json["id"] = letter.id;
  json["type"] = "report";
  add(json, "title", letter.title);
  for (const CitedPerson& person : cited.people) {
    json["author"].push_back(tree_of(person));
  }
  if (letter.date) {
    Json parts = {static_cast<int>(letter.date->year()),
                  static_cast<unsigned>(letter.date->month())};
    if (has_certain_day(letter)) {
      parts.push_back(static_cast<unsigned>(letter.date->day()));
    }
    json["issued"]["date-parts"] = Json::array({std::move(parts)});
  }
  add(json, "publisher", cited.publisher);
  add(json, "genre", letter.kind);
  add(json, "number", cited.kamerstuk);
  add(json, "collection-title", letter.dossier_title);
  add(json, "language", std::string(code_of(letter.language)));
  add(json, "URL", cited.url);
  add(json, "note", cited.found);
  return json;
}

}  // namespace

std::string csl_json_of(const std::vector<Hit>& hits, const Look& look) {
  Json json = Json::array();
  for (const CitedLetter& cited : cited_letters(hits)) {
    json.push_back(tree_of(cited));
  }
  return text_of(json, look);
}

}  // namespace kamerzoek
