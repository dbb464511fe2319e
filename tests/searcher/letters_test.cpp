#include "searcher/letters.h"

#include <string>
#include <vector>

#include "searcher/nearest_ids.h"
#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"

namespace kamerzoek {
namespace {

using Ids = std::vector<std::string>;

const TestIndex& index() {
  static const TestIndex made(some_letters());
  return made;
}

std::vector<std::size_t> numbers(const std::vector<StoredPassage>& passages) {
  std::vector<std::size_t> found;
  for (const StoredPassage& passage : passages) {
    found.push_back(passage.number);
  }
  return found;
}

}  // namespace

TEST_CASE("an address names a letter or one of its passages", "[searcher]") {
  CHECK(parse_address(" kst-1-2 ") == Address{"kst-1-2", std::nullopt});
  CHECK(parse_address("kst-1-2#p12") == Address{"kst-1-2", 12});
  CHECK(parse_address("kst-1-2#12") == Address{"kst-1-2", 12});
  for (const char* wrong : {"kst-1-2#", "kst-1-2#p", "kst-1-2#p0", "a#p1x",
                            "a#p99999999999999999999"}) {
    CHECK(error_of([&] { parse_address(wrong); }) ==
          "'" + std::string(wrong) +
              "' names no passage; write it as in kst-28676-356#p12");
  }
}

TEST_CASE("a letter is found by its id or alias, in any case", "[searcher]") {
  const Letters letters(index().path());
  for (const char* name : {"kst-90001-1", "KST-90001-1", "2021d00001"}) {
    CHECK(letters.letter(name).letter.id == "kst-90001-1");
  }
  CHECK(letters.letter("oude-brief").passages == 1);
}

TEST_CASE("an unknown letter brings the nearest ids to mind", "[searcher]") {
  const Letters letters(index().path());
  CHECK(error_of([&] { letters.letter("kst-90001-3"); }) ==
        "the index has no letter 'kst-90001-3'; did you mean kst-90001-1, "
        "kst-90001-2?");
  CHECK(error_of([&] { letters.letter("oude"); }) ==
        "the index has no letter 'oude'; its letters have names such as "
        "oude-brief");
  CHECK(error_of([&] { letters.letter("oude-brie"); }) ==
        "the index has no letter 'oude-brie'; did you mean oude-brief?");
  CHECK_FALSE(error_of([&] { letters.letter(""); }).empty());
  CHECK_FALSE(
      error_of([&] { letters.letter(std::string(5000, 'k')); }).empty());
  const TestIndex other({a_letter("x", "X", "")});
  CHECK(error_of([&] { Letters(other.path()).letter("kst"); }) ==
        "the index has no letter 'kst'; its letters have names such as x");
}

TEST_CASE("the passages of a letter come in its order", "[searcher]") {
  const Letters letters(index().path());
  CHECK(numbers(letters.passages("kst-90001-1")) ==
        std::vector<std::size_t>{1, 2, 3, 4, 5, 6});
  CHECK(letters.passages("kst-0").empty());
}

TEST_CASE("a passage is shown among its neighbours", "[searcher]") {
  const Letters letters(index().path());
  const PassageInContext middle = letters.passage({"2021D00001", 3}, 1);
  CHECK(middle.letter.letter.id == "kst-90001-1");
  CHECK(numbers(middle.passages) == std::vector<std::size_t>{2, 3, 4});
  CHECK(middle.place == 1);
  const PassageInContext first = letters.passage({"kst-90001-1", 1}, 99);
  CHECK(first.passages.size() == 6);
  CHECK(first.place == 0);
  CHECK(numbers(letters.passage({"kst-90001-1", 6}, 0).passages) ==
        std::vector<std::size_t>{6});
  CHECK(error_of([&] {
          letters.passage({"kst-90001-1", 7}, 0);
        }) ==
        "the letter 'kst-90001-1' has no passage 7; its passages are #p1 to "
        "#p6");
}

TEST_CASE("all letters come by rising id, all skips as recorded",
          "[searcher]") {
  const TestIndex made(some_letters());
  const std::vector<Skip> recorded = {
      {{"/letters/b.txt", 0, 0}, SkipReason::empty, ""},
      {{"/letters/a.txt", 9, 0}, SkipReason::binary, "NUL"}};
  {
    IndexWriter writer(made.path(), dutch_analyzer());
    for (const Skip& skip : recorded) {
      writer.put(skip);
    }
    writer.publish();
  }
  const Letters letters(made.path());
  Ids ids;
  letters.for_each_letter(
      [&](const StoredLetter& letter) { ids.push_back(letter.letter.id); });
  CHECK(ids == Ids{"kst-90001-1", "kst-90001-2", "oude-brief"});
  std::vector<Skip> skips;
  letters.for_each_skip([&](const Skip& skip) { skips.push_back(skip); });
  CHECK(skips == recorded);
}

TEST_CASE("edits between names are counted", "[searcher]") {
  CHECK(edits_between("", "") == 0);
  CHECK(edits_between("kst-1", "kst-1") == 0);
  CHECK(edits_between("kst-1", "kst-12") == 1);
  CHECK(edits_between("abc", "") == 3);
  CHECK(edits_between("kitten", "sitting") == 3);
  CHECK(edits_between(std::string(5000, 'a'), std::string(5000, 'b')) == 64);
  CHECK(nearest("b", {"ccc", "bb", "a"}, 2) == Ids{"bb", "a"});
}

}  // namespace kamerzoek
