#include "corpus/cites.h"

#include <algorithm>
#include <set>
#include <utility>

namespace kamerzoek {
namespace {

constexpr std::size_t most_cites = 5000;

struct CiteList {
  explicit CiteList(const std::string& but_not) : seen{but_not} {}

  void add_all(std::string_view text) {
    for (const StukId& stuk : stukken_cited_in(text)) {
      std::string cite = cite_of(stuk);
      if (cites.size() < most_cites && seen.insert(cite).second) {
        cites.push_back(std::move(cite));
      }
    }
  }

  std::vector<std::string> cites;
  std::set<std::string> seen;
};

}  // namespace

std::string cite_of(const StukId& stuk) {
  return stuk.number.empty() && !stuk.dossier.empty() ? stuk.dossier
                                                      : stuk.text();
}

std::vector<StukId> stukken_cited_in(std::string_view text) {
  std::vector<StukId> stukken;
  for (const StukMention& mention : find_stuk_mentions(text)) {
    if (std::ranges::find(stukken, mention.stuk) == stukken.end() &&
        stukken.size() < most_cites) {
      stukken.push_back(mention.stuk);
    }
  }
  return stukken;
}

std::vector<std::string> cites_in(const Letter& letter) {
  CiteList list(letter.id);
  for (const Paragraph& paragraph : letter.paragraphs) {
    list.add_all(paragraph.text);
  }
  for (const Note& note : letter.notes) {
    list.add_all(note.text);
  }
  return std::move(list.cites);
}

}  // namespace kamerzoek
