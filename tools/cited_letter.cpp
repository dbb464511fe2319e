#include "tools/cited_letter.h"

#include <algorithm>

#include "corpus/identifiers.h"
#include "searcher/citation.h"
#include "tools/letter_text.h"

namespace kamerzoek {
namespace {

// Dutch names have their particles with the family name: "Kees van der Staaij".
CitedPerson person_of(const std::string& name) {
  const std::size_t blank = name.find(' ');
  if (blank == std::string::npos) {
    return {name, ""};
  }
  return {name.substr(blank + 1), name.substr(0, blank)};
}

std::vector<CitedPerson> people_of(const Letter& letter) {
  std::vector<CitedPerson> people;
  for (const Sender& sender : letter.senders) {
    if (!sender.person.empty()) {
      people.push_back(person_of(sender.person));
    }
  }
  return people;
}

std::string url_of(const Letter& letter) {
  const auto kind = identifier_kind(letter.id);
  const bool is_published =
      kind == IdentifierKind::kamerstuk || kind == IdentifierKind::annex ||
      kind == IdentifierKind::questions || kind == IdentifierKind::proceedings;
  return is_published
             ? "https://zoek.officielebekendmakingen.nl/" + letter.id + ".html"
             : "";
}

void add_passage(const StoredPassage& passage, std::string& found) {
  found += found.empty() ? "#p" : ", #p";
  found += std::to_string(passage.number);
  if (passage.first_page > 0) {
    found += " (p. " + std::to_string(passage.first_page) + ")";
  }
}

}  // namespace

std::vector<CitedLetter> cited_letters(const std::vector<Hit>& hits) {
  std::vector<CitedLetter> cited;
  for (const Hit& hit : hits) {
    const Letter& letter = hit.letter.letter;
    auto place = std::ranges::find_if(cited, [&](const CitedLetter& one) {
      return one.letter->id == letter.id;
    });
    if (place == cited.end()) {
      place = cited.insert(cited.end(),
                           {&letter, people_of(letter), ministry_of(letter),
                            kamerstuk_of(letter), url_of(letter), ""});
    }
    add_passage(hit.passage, place->found);
  }
  return cited;
}

}  // namespace kamerzoek
