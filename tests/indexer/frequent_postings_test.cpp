#include "indexer/frequent_postings.h"

#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/indexer/passage_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using Counts = std::map<Xapian::docid, std::uint32_t>;

Counts counts_in(std::string_view list) {
  Counts counts;
  Xapian::docid last = 0;
  for (FrequentPostings::Cursor at(list); at.passage() != 0; at.next()) {
    REQUIRE(at.passage() > last);
    last = at.passage();
    counts[last] = at.count();
  }
  return counts;
}

/// Word wN is in one of N passages; some have been removed.
class Passages : public PassageIndex {
 public:
  Passages() {
    std::mt19937 random(8);
    for (unsigned i = 0; i < 1500; ++i) {
      Xapian::Document document;
      for (unsigned word = 1; word < 20; ++word) {
        if (random() % word == 0) {
          document.add_term("w" + std::to_string(word), random() % 4);
        }
      }
      document.add_boolean_term("Keyword");
      database.add_document(document);
    }
    for (Xapian::docid i = 1; i < 1500; i += 7) {
      database.delete_document(i);
    }
  }
};

}  // namespace

TEST_CASE("frequent terms have the postings that Xapian has", "[indexer]") {
  Passages passages;
  const OpenIndex index = passages.open();
  const FrequentPostings& frequent = index.forward->frequent();
  std::size_t found = 0;
  for (unsigned word = 1; word < 20; ++word) {
    const std::string term = "w" + std::to_string(word);
    CAPTURE(term);
    Counts expected;
    for (auto at = index.passages.postlist_begin(term);
         at != index.passages.postlist_end(term); ++at) {
      expected[*at] = at.get_wdf();
    }
    const auto list = frequent.find(term);
    REQUIRE(list.has_value() == (expected.size() >= 128));
    if (list) {
      ++found;
      CHECK(counts_in(*list) == expected);
    }
  }
  CHECK(found > 5);
  CHECK(found < 15);
  CHECK_FALSE(frequent.find("Keyword"));
  CHECK_FALSE(frequent.find(""));
  CHECK_FALSE(frequent.find("w"));
  CHECK_FALSE(frequent.find("zz"));
}

TEST_CASE("a list is skipped to what is there, or behind it", "[indexer]") {
  Passages passages;
  const OpenIndex index = passages.open();
  const auto list = index.forward->frequent().find("w3");
  REQUIRE(list);
  const Counts counts = counts_in(*list);
  for (Xapian::docid least = 0; least < 1510; least += 11) {
    FrequentPostings::Cursor at(*list);
    at.skip_to(least);
    const auto expected = counts.lower_bound(least);
    CHECK(at.passage() == (expected == counts.end() ? 0 : expected->first));
  }
}

TEST_CASE("any bytes are a list of rising numbers", "[indexer]") {
  std::mt19937 random(9);
  for (int i = 0; i < 3000; ++i) {
    std::string bytes;
    for (std::size_t size = random() % 30; size > 0; --size) {
      bytes += static_cast<char>(random() % 3 == 0 ? 0xFF : random());
    }
    CHECK(counts_in(bytes).size() <= bytes.size());
  }
  CHECK(FrequentPostings().find("a") == std::nullopt);
}

}  // namespace kamerzoek
