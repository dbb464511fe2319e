#include "searcher/facets.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace kamerzoek {
namespace {

std::string person_or_office(const Sender& sender) {
  return sender.person.empty() ? sender.office : sender.person;
}

std::set<std::string> values_of(FieldId field, const Hit& hit) {
  const Letter& letter = hit.letter.letter;
  std::set<std::string> values;
  switch (field) {
    case FieldId::year:
      values.insert(letter.date ? iso_text(*letter.date).substr(0, 4) : "");
      break;
    case FieldId::ministry:
      for (const Sender& sender : letter.senders) {
        values.insert(sender.ministry);
      }
      break;
    case FieldId::sender:
      for (const Sender& sender : letter.senders) {
        values.insert(person_or_office(sender));
      }
      break;
    case FieldId::dossier:
      values.insert(letter.dossiers.begin(), letter.dossiers.end());
      break;
    case FieldId::kind:
      values.insert(letter.kind);
      break;
    case FieldId::role:
      values.emplace(name_of(hit.passage.role));
      break;
    default:
      values.insert(letter.chamber);
  }
  // One ministry that is not known beside one that is says nothing.
  if (values.size() > 1) {
    values.erase("");
  }
  return values.empty() ? std::set<std::string>{""} : values;
}

struct Counted {
  std::uint64_t passages = 0;
  std::set<std::string> letters;
};

using Counts = std::map<std::string, Counted>;

void count(const Hit& hit, FieldId field, Counts& counts) {
  for (const std::string& value : values_of(field, hit)) {
    ++counts[value].passages;
    counts[value].letters.insert(hit.passage.letter);
  }
}

Facet facet_of(FieldId field, const Counts& counts) {
  Facet facet{field, {}};
  for (const auto& [value, counted] : counts) {
    facet.values.push_back({value, counted.passages, counted.letters.size()});
  }
  if (field != FieldId::year) {
    std::ranges::stable_sort(facet.values, std::ranges::greater(),
                             &FacetValue::passages);
  }
  return facet;
}

}  // namespace

const std::vector<FieldId>& facet_fields() {
  static const std::vector<FieldId> by = {
      FieldId::year, FieldId::ministry, FieldId::sender, FieldId::dossier,
      FieldId::kind, FieldId::role,     FieldId::chamber};
  return by;
}

Facets facets_of(const Searcher& searcher, const Query& query,
                 const std::vector<FieldId>& by) {
  std::vector<Counts> counts;
  std::set<std::string> letters;
  Facets facets;
  const auto begin = [&] {
    counts.assign(by.size(), {});
    letters.clear();
    facets.passages = 0;
  };
  const auto visit = [&](const Hit& hit) {
    ++facets.passages;
    letters.insert(hit.passage.letter);
    for (std::size_t i = 0; i < by.size(); ++i) {
      count(hit, by[i], counts[i]);
    }
  };
  searcher.for_each_hit(query, Detail::without_matches, {begin, visit});
  facets.letters = letters.size();
  for (std::size_t i = 0; i < by.size(); ++i) {
    facets.facets.push_back(facet_of(by[i], counts[i]));
  }
  return facets;
}

}  // namespace kamerzoek
