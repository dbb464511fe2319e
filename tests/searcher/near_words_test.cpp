#include "searcher/near_words.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "indexer/word_places.h"
#include "tests/indexer/passage_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

// A word is a letter; a text is a word a place.
class Texts {
 public:
  void add(const std::string& text) {
    Xapian::Document document;
    std::vector<PlacedWord> places;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      document.add_term({text[i]});
      places.push_back({i + 1, word_hash({&text[i], 1})});
    }
    index_.places[index_.database.add_document(document)] =
        encoded_places(places);
    texts_.push_back(text);
  }

  OpenIndex open() { return index_.open(); }

  std::vector<std::string> found(const OpenIndex& index,
                                 const std::vector<WordChoice>& words,
                                 WordOrder order, unsigned window) const {
    Xapian::Enquire enquire(index.passages);
    enquire.set_query(near_words(index, words, order, window));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet all = enquire.get_mset(0, index.passages.get_doccount());
    std::vector<std::string> found;
    for (auto at = all.begin(); at != all.end(); ++at) {
      found.push_back(texts_[*at - 1]);
    }
    std::ranges::sort(found);
    return found;
  }

  const std::vector<std::string>& all() const { return texts_; }

 private:
  PassageIndex index_;
  std::vector<std::string> texts_;
};

bool fits(const WordChoice& word, char letter) {
  return std::ranges::find(word, std::string(1, letter)) != word.end();
}

// Whether each word from `word` on gets a place of its own; by trying all.
bool can_place(const std::string& text, const std::vector<WordChoice>& words,
               WordOrder order, unsigned window,
               std::vector<unsigned>& places) {
  if (places.size() == words.size()) {
    const auto [first, last] = std::ranges::minmax(places);
    return last - first < window;
  }
  for (unsigned i = 0; i < text.size(); ++i) {
    const bool is_free =
        std::ranges::find(places, i) == places.end() &&
        (order == WordOrder::any || places.empty() || i > places.back());
    if (is_free && fits(words[places.size()], text[i])) {
      places.push_back(i);
      if (can_place(text, words, order, window, places)) {
        return true;
      }
      places.pop_back();
    }
  }
  return false;
}

}  // namespace

TEST_CASE("words are near each other just where trying all places says so",
          "[searcher]") {
  std::mt19937 random(3);
  const auto letter = [&] {
    return std::string(1, static_cast<char>('a' + random() % 5));
  };
  Texts texts;
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (std::size_t size = 1 + random() % 9; size > 0; --size) {
      text += letter();
    }
    texts.add(text);
  }
  std::string different;  // More words than bytes tell apart.
  for (int c = 1; c < 256; ++c) {
    different += static_cast<char>(c);
  }
  texts.add(different);
  const OpenIndex index = texts.open();
  for (int i = 0; i < 400; ++i) {
    std::vector<WordChoice> words(2 + random() % 3);
    for (WordChoice& word : words) {
      word = {letter()};
      if (random() % 4 == 0) {
        word.push_back(letter());
      }
    }
    const auto order = random() % 2 == 0 ? WordOrder::any : WordOrder::as_given;
    const auto window = static_cast<unsigned>(words.size() + random() % 4);
    std::vector<std::string> expected;
    for (const std::string& text : texts.all()) {
      std::vector<unsigned> places;
      if (can_place(text, words, order, window, places)) {
        expected.push_back(text);
      }
    }
    std::ranges::sort(expected);
    CHECK(texts.found(index, words, order, window) == expected);
  }
}

TEST_CASE("a passage without places has no words near each other",
          "[searcher]") {
  PassageIndex passages;
  Xapian::Document document;
  document.add_term("a");
  document.add_term("b");
  passages.database.add_document(document);
  const OpenIndex index = passages.open();
  Xapian::Enquire enquire(index.passages);
  enquire.set_query(near_words(index, {{"a"}, {"b"}}, WordOrder::any, 5));
  CHECK(enquire.get_mset(0, 10).empty());
}

TEST_CASE("near words score as they do anywhere", "[searcher]") {
  PassageIndex passages;
  for (int i = 0; i < 9; ++i) {
    Xapian::Document document;
    document.add_term("a", static_cast<Xapian::termcount>(1 + i % 3));
    if (i % 2 == 0) {
      document.add_term("b");
    }
    passages.places[passages.database.add_document(document)] =
        encoded_places({{1, word_hash("a")}, {2, word_hash("b")}});
  }
  const OpenIndex index = passages.open();
  const auto scores = [&](const Xapian::Query& query) {
    Xapian::Enquire enquire(index.passages);
    enquire.set_query(query);
    std::vector<double> weights;
    const Xapian::MSet all = enquire.get_mset(0, 10);
    for (auto at = all.begin(); at != all.end(); ++at) {
      weights.push_back(at.get_weight());
    }
    return weights;
  };
  const std::vector<double> near =
      scores(near_words(index, {{"a"}, {"b"}}, WordOrder::as_given, 2));
  CHECK(near.size() == 5);
  CHECK(near == scores({Xapian::Query::OP_AND, Xapian::Query("a"),
                        Xapian::Query("b")}));
}

}  // namespace kamerzoek
