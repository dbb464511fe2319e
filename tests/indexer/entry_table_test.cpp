#include "indexer/entry_table.h"

#include <algorithm>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

HeldEntry a_letter(const std::string& path, const std::string& letter,
                   BatchNumber batch = 1) {
  HeldEntry held;
  held.entry.path = path;
  held.entry.known.letter = letter;
  held.entry.passages = 3;
  held.batch = batch;
  return held;
}

HeldEntry a_copy(const std::string& path, const std::string& letter) {
  HeldEntry held = a_letter(path, letter);
  held.entry.known.is_copy = true;
  return held;
}

HeldEntry a_skip(const std::string& path) {
  HeldEntry held;
  held.entry.path = path;
  held.entry.known.skipped = SkipReason::damaged;
  held.batch = 1;
  return held;
}

/// "path" of a letter, "path copy", "path skip"; sorted.
std::vector<std::string> names(const std::vector<HeldEntry>& entries) {
  std::vector<std::string> result;
  for (const HeldEntry& held : entries) {
    const Known& known = held.entry.known;
    result.push_back(held.entry.path + (known.skipped   ? " skip"
                                        : known.is_copy ? " copy"
                                                        : ""));
  }
  std::ranges::sort(result);
  return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a letter displaces what came from its path", "[indexer]") {
  EntryTable table;
  CHECK(table.put(a_letter("/a", "kst-1")).empty());
  CHECK(table.put(a_skip("/a")).empty());
  CHECK(table.known("/a")->known.skipped == SkipReason::damaged);
  CHECK(table.letter("kst-1")->entry.path == "/a");
  CHECK(names(table.put(a_letter("/a", "kst-2"))) == Names{"/a", "/a skip"});
  CHECK(table.letter("kst-1") == nullptr);
  CHECK(table.known("/a")->known.letter == "kst-2");
}

TEST_CASE("a letter displaces the one with its id elsewhere, in any case",
          "[indexer]") {
  EntryTable table;
  table.put(a_letter("/a", "kst-1"));
  table.put(a_skip("/a"));
  CHECK(names(table.put(a_letter("/b", "KST-1"))) == Names{"/a"});
  CHECK(table.letter("kst-1")->entry.path == "/b");
  CHECK(table.letter_from("/a") == nullptr);
  CHECK(table.known("/a")->known.skipped.has_value());
}

TEST_CASE("copies go with a letter whose file holds another, and only then",
          "[indexer]") {
  EntryTable table;
  table.put(a_letter("/a", "kst-1"));
  table.put(a_copy("/b", "kst-1"));
  table.put(a_copy("/c", "kst-1"));
  table.put(a_skip("/c"));
  CHECK(names(table.put(a_letter("/d", "kst-1"))) == Names{"/a"});
  CHECK(table.known("/b")->known.is_copy);
  CHECK(names(table.put(a_letter("/d", "kst-2"))) ==
        Names{"/b copy", "/c copy", "/d"});
  CHECK(table.known("/b") == nullptr);
  CHECK(table.known("/c")->known.skipped.has_value());
}

TEST_CASE("a copy displaces what came from its path and no letter elsewhere",
          "[indexer]") {
  EntryTable table;
  table.put(a_letter("/a", "kst-1"));
  table.put(a_letter("/b", "kst-2"));
  CHECK(names(table.put(a_copy("/b", "kst-1"))) == Names{"/b"});
  CHECK(names(table.put(a_letter("/b", "kst-3"))) == Names{"/b copy"});
  CHECK(table.letter("kst-1")->entry.path == "/a");
  CHECK(names(table.put(a_letter("/a", "kst-4"))) == Names{"/a"});
}

TEST_CASE("a refreshed letter has another size and time and no skip",
          "[indexer]") {
  EntryTable table;
  table.put(a_letter("/a", "kst-1"));
  table.put(a_skip("/a"));
  const auto gone = table.refresh({"/a", 7, 9});
  REQUIRE(gone.has_value());
  CHECK(names({*gone}) == Names{"/a skip"});
  CHECK(table.known("/a")->known.size == 7);
  CHECK(table.known("/a")->known.modified_ns == 9);
  CHECK_FALSE(table.refresh({"/a", 8, 9}).has_value());
}

TEST_CASE("what is removed takes its copies with it", "[indexer]") {
  EntryTable table;
  table.put(a_letter("/a", "kst-1"));
  table.put(a_copy("/b", "kst-1"));
  CHECK(names(table.remove("/a")) == Names{"/a", "/b copy"});
  CHECK(table.remove("/a").empty());
  CHECK(table.size() == 0);
}

TEST_CASE("what an index knows of an input survives being written",
          "[indexer]") {
  KnownEntry entry;
  entry.path = std::string("/a\tb\n3:\0\xff", 9);
  entry.known.size = ~std::uint64_t{0};
  entry.known.modified_ns = -5;
  entry.known.content_hash = "1:2";
  entry.known.letter = "kst-1";
  entry.passages = 12;
  CHECK(decode_known(encode(entry)) == entry);
  entry.known.is_copy = true;
  CHECK(decode_known(encode(entry)) == entry);
  const KnownEntry skip = a_skip("").entry;
  CHECK(decode_known(encode(skip)) == skip);
}

TEST_CASE("bytes that are no known entry are refused", "[indexer]") {
  const std::string good = encode(a_letter("/a", "kst-1").entry);
  for (std::size_t size = 0; size < good.size(); ++size) {
    CHECK_THROWS(decode_known(good.substr(0, size)));
  }
  CHECK_THROWS(decode_known(good + "x"));
  CHECK_THROWS(decode_known("99999999999999999999:x"));
}

TEST_CASE("a body gives the first of its letters that is there", "[indexer]") {
  EntryTable table;
  const auto with_body = [](const std::string& path, const std::string& id) {
    HeldEntry held = a_letter(path, id);
    held.entry.body_hash = "body";
    return held;
  };
  CHECK(table.letter_of_body("body") == nullptr);
  table.put(with_body("/b", "kst-2"));
  table.put(with_body("/a", "kst-1"));
  CHECK(table.letter_of_body("body")->entry.path == "/b");
  table.put(with_body("/b", "kst-2"));
  CHECK(table.letter_of_body("body")->entry.path == "/a");
  table.remove("/a");
  table.remove("/b");
  CHECK(table.letter_of_body("body") == nullptr);
  CHECK(table.letter_of_body("") == nullptr);
}

TEST_CASE("a letter displaces the collection that its file was", "[indexer]") {
  EntryTable table;
  const auto member = [](HeldEntry held) {
    held.entry.collection = "/a";
    return held;
  };
  HeldEntry whole;
  whole.entry.path = "/a";
  whole.entry.known.is_collection = true;
  table.put(member(a_letter("/a!1", "kst-1")));
  table.put(member(a_skip("/a:2")));
  // A file of that name, and one beside it.
  table.put(a_letter("/a!x", "kst-9"));
  table.put(a_letter("/ab", "kst-8"));
  CHECK(table.put(whole).empty());
  CHECK(table.members("/a") == Names{"/a!1", "/a:2"});
  CHECK(names(table.put(a_letter("/a", "kst-2"))) ==
        Names{"/a", "/a!1", "/a:2 skip"});
  CHECK(table.size() == 3);
}

}  // namespace kamerzoek
