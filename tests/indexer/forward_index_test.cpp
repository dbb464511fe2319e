#include "indexer/forward_index.h"

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "indexer/schema.h"
#include "tests/indexer/passage_index.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

// PlainAnalyzer cuts an "s" off: "bergs" is no base form.
constexpr std::array words = {"berg", "bergs",         "zee",
                              "zees", "\u00e9\u00e9n", "water"};

/// A random number under `limit`.
unsigned below(unsigned limit, std::mt19937& random) {
  return static_cast<unsigned>(random()) % limit;
}

/// Passages of random terms, some of them no words of the text.
class Passages : public PassageIndex {
 public:
  explicit Passages(unsigned count = 400) {
    std::mt19937 random(7);
    for (unsigned i = 0; i < count; ++i) {
      Xapian::Document document;
      for (const std::string word : words) {
        for (const std::string prefix : {"", "Z", "S", "ZXH", "XP"}) {
          if (below(3, random) == 0) {
            document.add_term(prefix + word, 1 + below(3, random));
          }
        }
      }
      document.add_term("w" + std::to_string(below(300, random)), 200);
      document.add_term("2021", 3);
      database.add_document(document);
    }
  }
};

struct Counted {
  unsigned exact = 0;
  unsigned normalised = 0;

  bool operator==(const Counted&) const = default;
};

using Words = std::map<std::string, Counted>;

bool begins_small(const std::string& word) {
  return static_cast<unsigned char>(word[0]) >= 'a';
}

/// From the terms that Xapian lists.
Words listed(const Xapian::Database& passages, Xapian::docid passage) {
  const auto is_counted = [&](const std::string& word) {
    return passages.get_termfreq(word) + passages.get_termfreq("Z" + word) > 1;
  };
  Words all;
  const auto end = passages.termlist_end(passage);
  for (auto at = passages.termlist_begin(passage); at != end; ++at) {
    const std::string term = *at;
    const bool is_normalised = term[0] == 'Z' && begins_small(term.substr(1));
    if (is_normalised || begins_small(term)) {
      Counted& word = all[term.substr(is_normalised ? 1 : 0)];
      const bool is_own =
          !is_normalised && !term.ends_with('s') && is_counted(term);
      word.exact += is_normalised ? 0 : at.get_wdf();
      word.normalised += is_normalised || is_own ? at.get_wdf() : 0;
    }
  }
  return all;
}

Words read(const ForwardIndex& forward, Xapian::docid passage) {
  Words all;
  forward.for_each_word(
      passage, [&](ForwardIndex::Word word, unsigned exact, unsigned base) {
        const std::string text(forward.text(word));
        CHECK(all.try_emplace(text, Counted{exact, base}).second);
      });
  return all;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("the forward index has the words that Xapian lists of each passage",
          "[indexer]") {
  Passages passages;
  passages.database.delete_document(7);
  passages.database.delete_document(400);
  const OpenIndex index = passages.open();
  const ForwardIndex& forward = *index.forward;
  REQUIRE(forward.last_passage() == index.passages.get_lastdocid());
  for (auto at = index.passages.postlist_begin("");
       at != index.passages.postlist_end(""); ++at) {
    CAPTURE(*at);
    CHECK(read(forward, *at) == listed(index.passages, *at));
    CHECK(forward.length(*at) == index.passages.get_doclength(*at));
  }
  for (const Xapian::docid none : {0U, 7U, 401U, 4'000'000'000U}) {
    CHECK(read(forward, none).empty());
    CHECK(forward.length(none) == 0);
  }
}

TEST_CASE("the forward index tells passages of one letter and one dossier",
          "[indexer]") {
  struct Case {
    std::string letter;
    std::vector<std::string> dossiers;
    forward::Origin like;  // Numbers of our own: the same where those are.
  };
  const std::vector<Case> cases = {
      {"kst-28676-356", {"28676"}, {1, 1}},
      {"kst-28676-356", {"28676"}, {1, 1}},
      {"kst-28676-357", {"28676"}, {2, 1}},
      {"kst-21501-02-9", {"28676", "21501-02"}, {3, 2}},
      {"kst-21501-02-8", {"21501-02"}, {4, 2}},
      {"ah-tk-20232024-1314:a1", {}, {5, 0}},
      {"ah-tk-20232024-1314:a2", {}, {5, 0}},
      {"nota:1", {}, {6, 0}},
      {"nota:2", {}, {7, 0}},
  };
  PassageIndex passages;
  std::map<Xapian::docid, forward::Origin> expected;
  for (const Case& each : cases) {
    Xapian::Document document;
    document.add_value(static_cast<Xapian::valueno>(Slot::letter), each.letter);
    for (const std::string& dossier : each.dossiers) {
      document.add_boolean_term(keyword_term(FieldId::dossier, dossier));
    }
    expected[passages.database.add_document(document)] = each.like;
  }
  passages.database.delete_document(2);
  expected.erase(2);
  const OpenIndex index = passages.open();
  const auto origin = [&](Xapian::docid passage) {
    return index.forward->origin(passage);
  };
  for (const auto& [a, like_a] : expected) {
    CHECK((origin(a).letter != 0));
    CHECK((origin(a).dossier != 0) == (like_a.dossier != 0));
    for (const auto& [b, like_b] : expected) {
      CAPTURE(a, b);
      CHECK((origin(a).letter == origin(b).letter) ==
            (like_a.letter == like_b.letter));
      CHECK((origin(a).dossier == origin(b).dossier) ==
            (like_a.dossier == like_b.dossier));
    }
  }
  for (const Xapian::docid none : {0U, 2U, 99U}) {
    CHECK(origin(none) == forward::Origin());
  }
}

TEST_CASE("a word's statistics are those of all passages with its base form",
          "[indexer]") {
  Passages passages;
  const OpenIndex index = passages.open();
  std::map<std::string, forward::Statistics> expected;
  for (Xapian::docid i = 1; i <= index.passages.get_lastdocid(); ++i) {
    for (const auto& [word, counted] : listed(index.passages, i)) {
      expected[word].passages += counted.normalised > 0 ? 1 : 0;
      expected[word].occurrences += counted.normalised;
    }
  }
  REQUIRE(index.forward->words() == expected.size());
  bool was_counted = true;
  for (ForwardIndex::Word i = 0; i < index.forward->words(); ++i) {
    const std::string word(index.forward->text(i));
    CAPTURE(word);
    const auto found = index.forward->statistics(i);
    const bool is_counted = found.passages > 0;
    if (is_counted) {
      CHECK(found.passages == expected[word].passages);
      CHECK(found.occurrences == expected[word].occurrences);
    } else {
      CHECK(expected[word].passages <= 1);
    }
    CHECK((was_counted || !is_counted));
    was_counted = is_counted;
  }
  CHECK(index.forward->text(index.forward->words()).empty());
}

TEST_CASE("a forward index is the same for any number of threads",
          "[indexer]") {
  Passages passages(12'000);
  passages.open(1);
  const std::string alone = bytes_of(forward_in(passages.folder()));
  passages.open(3);
  CHECK(bytes_of(forward_in(passages.folder())) == alone);
}

TEST_CASE("a forward index made from the one before is the same", "[indexer]") {
  Passages passages(3'000);
  passages.open();
  const fs::path file = forward_in(passages.folder());
  const fs::path earlier = passages.folder() / "earlier";
  fs::copy_file(file, earlier);
  std::mt19937 random(3);
  for (unsigned i = 0; i < 300; ++i) {
    const Xapian::docid passage = 1 + below(3'000, random);
    try {
      passages.database.delete_document(passage);
    } catch (const Xapian::DocNotFoundError&) {
      continue;  // It is gone already.
    }
  }
  for (unsigned i = 0; i < 200; ++i) {
    Xapian::Document document;
    document.add_term("w" + std::to_string(below(600, random)),
                      1 + below(3, random));
    document.add_term("Zberg");
    passages.database.add_document(document);
  }
  passages.open();
  const std::string anew = bytes_of(file);

  {
    const ForwardIndex before(earlier);
    passages.open(2, &before);
  }
  CHECK(bytes_of(file) == anew);

  std::string damaged = bytes_of(earlier);
  std::fill_n(damaged.begin() + 200, 40, '\x7E');
  write(earlier, damaged);
  const ForwardIndex before(earlier);
  const OpenIndex index = passages.open(2, &before);
  CHECK(index.forward->last_passage() == before.last_passage() + 200);
}

TEST_CASE("an index without passages has a forward index", "[indexer]") {
  PassageIndex passages;
  const OpenIndex index = passages.open();
  CHECK(index.forward->words() == 0);
  CHECK(index.forward->last_passage() == 0);
  CHECK(read(*index.forward, 1).empty());
}

TEST_CASE("a forward index that agrees with the passages is told from others",
          "[indexer]") {
  Passages passages;
  passages.open();
  const fs::path file = forward_in(passages.folder());
  const PlainAnalyzer analyzer;
  Workers workers(2);
  const auto agrees = [&] {
    return is_forward_index_of(passages_in(passages.folder()), analyzer, file,
                               workers);
  };
  CHECK(agrees());
  const std::string whole = bytes_of(file);
  write(file, whole + '\0');
  CHECK_FALSE(agrees());
  std::string damaged = whole;
  damaged[whole.size() / 2] ^= 1;
  write(file, damaged);
  CHECK_FALSE(agrees());
  write(file, whole);
  passages.database.delete_document(3);
  passages.database.commit();
  CHECK_FALSE(agrees());
}

TEST_CASE("a forward index that is not whole is refused", "[indexer]") {
  Passages passages(20);
  passages.open();
  const fs::path file = passages.folder() / "damaged";
  const std::string whole = bytes_of(forward_in(passages.folder()));
  const std::size_t bytes = GENERATE(0U, 1U, 50U, 500U);
  write(file, whole.substr(0, bytes));
  CHECK(error_of([&] { ForwardIndex{file}; }) ==
        "the index is damaged: '" + file.string() +
            "' is not whole; build it again: kamerzoek index --rebuild PATH…");
  write(file, whole + std::string(bytes + 1, '\0'));
  CHECK(error_of([&] { ForwardIndex{file}; }) ==
        "the index is damaged: '" + file.string() +
            "' is not whole; build it again: kamerzoek index --rebuild PATH…");
}

TEST_CASE("whatever bytes changed in a forward index, it is read or refused",
          "[indexer]") {
  Passages passages(20);
  passages.open();
  const fs::path file = passages.folder() / "damaged";
  const std::string whole = bytes_of(forward_in(passages.folder()));
  std::mt19937 random(11);
  for (int i = 0; i < 1500; ++i) {
    std::string damaged = whole;
    for (auto changes = 1 + random() % 8; changes > 0; --changes) {
      // The footer, which is small, as often as all the rest.
      const std::size_t from = random() % 2 == 0 ? whole.size() - 80 : 0;
      damaged[from + random() % (whole.size() - from)] =
          static_cast<char>(random());
    }
    write(file, damaged);
    error_of([&] {
      const ForwardIndex forward(file);
      for (Xapian::docid passage = 0; passage < 25; ++passage) {
        std::size_t bytes = 0;
        forward.for_each_word(passage,
                              [&](ForwardIndex::Word word, unsigned, unsigned) {
                                bytes += forward.text(word).size();
                              });
        CHECK(bytes <= 200 * whole.size());
      }
      for (const char* const term : {"a", "Zb", "w1", "zz"}) {
        forward.frequent().find(term);
      }
    });
  }
}

}  // namespace kamerzoek
