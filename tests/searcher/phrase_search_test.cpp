#include "searcher/phrase_search.h"

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "indexer/schema.h"
#include "searcher/near_words.h"
#include "tests/indexer/passage_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

constexpr double scale = 1.5;

using Gains = std::map<Xapian::docid, double>;

/// Passages of random words of one letter; some have been removed.
class Passages : public PassageIndex {
 public:
  Passages() {
    std::mt19937 random(13);
    for (int i = 0; i < 600; ++i) {
      Xapian::Document document;
      std::vector<PlacedWord> placed;
      const auto size = static_cast<std::uint32_t>(random() % 30);
      for (std::uint32_t place = 1; place <= size; ++place) {
        const std::string word(
            1, static_cast<char>('a' + random() % (1 + random() % 8)));
        document.add_term(word);
        placed.push_back({place, word_hash(word)});
      }
      places[database.add_document(document)] = encoded_places(placed);
    }
    for (Xapian::docid i = 5; i < 600; i += 17) {
      database.delete_document(i);
    }
  }
};

std::vector<std::string> letters(const std::string& text) {
  std::vector<std::string> terms;
  for (const char letter : text) {
    terms.emplace_back(1, letter);
  }
  return terms;
}

Gains found(const OpenIndex& index, PassageLengths& lengths,
            const std::string& text) {
  Gains gains;
  PhraseSearch phrase(index, lengths, letters(text));
  while (const Xapian::docid passage = phrase.next()) {
    CHECK((gains.empty() || gains.rbegin()->first < passage));
    gains[passage] = phrase.gain();
  }
  CHECK(phrase.next() == 0);
  return gains;
}

Gains xapians(const OpenIndex& index, const std::string& text) {
  std::vector<WordChoice> words;
  for (const std::string& term : letters(text)) {
    words.push_back({term});
  }
  Xapian::Enquire enquire(index.passages);
  enquire.set_query(near_words(index, words, WordOrder::as_given,
                               static_cast<unsigned>(words.size())));
  enquire.set_weighting_scheme(Xapian::IneB2Weight(scale));
  const Xapian::MSet all = enquire.get_mset(0, 1000);
  Gains gains;
  for (auto at = all.begin(); at != all.end(); ++at) {
    gains[*at] = at.get_weight();
  }
  return gains;
}

}  // namespace

TEST_CASE("a phrase is found, and scores, as by the query of its words",
          "[searcher]") {
  Passages passages;
  const OpenIndex index = passages.open();
  PassageLengths lengths(index, scale);
  for (const std::string text : {"a", "h", "ab", "ba", "aa", "aba", "hg",
                                 "abab", "abcdefgh", "xa", "ax", "x"}) {
    CAPTURE(text);
    const Gains ours = found(index, lengths, text);
    const Gains theirs = xapians(index, text);
    REQUIRE(ours.size() == theirs.size());
    for (const auto& [passage, gain] : ours) {
      REQUIRE(theirs.contains(passage));
      CHECK(gain == Approx(theirs.at(passage)).epsilon(1e-5));
    }
  }
}

}  // namespace kamerzoek
