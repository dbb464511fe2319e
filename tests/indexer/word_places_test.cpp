#include "indexer/word_places.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using Words = std::vector<PlacedWord>;

/// The words that `encoded` holds, of those that `words` are made of.
Words read_back(const std::string& encoded, const Words& words) {
  const WordPlaces places(encoded);
  std::map<WordPlaces::Code, std::uint64_t> hashes;
  WordPlaces::Codes codes;
  for (const PlacedWord& word : words) {
    hashes[places.code_of(word.hash)] = word.hash;
    codes.add(places.code_of(word.hash));
  }
  Words found;
  places.for_each(codes, [&](WordPlaces::Code code, std::uint32_t position) {
    found.push_back({position, hashes.at(code)});
  });
  return found;
}

Words in_order(Words words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

TEST_CASE("places of words are read back as they were written", "[indexer]") {
  const std::uint64_t de = word_hash("de");
  const std::uint64_t navo = word_hash("navo");
  const std::uint64_t top = word_hash("top");
  const std::uint64_t linked = word_hash("navotop");
  const Words words = GENERATE_COPY(
      Words{{1, de}}, Words{{7, de}}, Words{{1, de}, {2, navo}, {3, de}},
      Words{{2, navo}, {2, linked}, {3, top}, {3, linked}, {4, de}},
      Words{{1, de}, {101, navo}, {102, top}, {350, de}, {350, navo}},
      Words{{9, top}, {1, de}, {9, top}});
  CHECK(read_back(encoded_places(words), words) == in_order(words));
}

TEST_CASE("no two words of a passage look alike, however many it has",
          "[indexer]") {
  std::mt19937 random(1);
  for (const std::uint32_t size :
       {3U, 60U, 190U, 250U, 300U, 5000U, 80'000U, 200'000U}) {
    CAPTURE(size);
    Words words;
    for (std::uint32_t i = 1; i <= size; ++i) {
      words.push_back({i, word_hash("w" + std::to_string(random() % size))});
    }
    CHECK(read_back(encoded_places(words), words) == words);
  }
}

TEST_CASE("the place of a word is found when the others are not looked for",
          "[indexer]") {
  Words words;
  for (std::uint32_t i = 1; i <= 300; ++i) {
    words.push_back({i * i, word_hash(std::to_string(i))});
    words.push_back({i * i, word_hash("also " + std::to_string(i))});
  }
  const std::string encoded = encoded_places(words);
  const WordPlaces places(encoded);
  for (const PlacedWord& word : words) {
    WordPlaces::Codes codes;
    codes.add(places.code_of(word.hash));
    std::vector<std::uint32_t> found;
    places.for_each(codes, [&](WordPlaces::Code code, std::uint32_t position) {
      if (code == places.code_of(word.hash)) {
        found.push_back(position);
      }
    });
    CHECK(found == std::vector<std::uint32_t>{word.position});
  }
}

TEST_CASE("words in a row are found just where their positions say so",
          "[indexer]") {
  std::mt19937 random(5);
  std::size_t found = 0;
  for (int i = 0; i < 3000; ++i) {
    Words words;
    std::uint32_t position = 1;
    for (std::size_t size = 1 + random() % 30; size > 0; --size) {
      words.push_back({position, word_hash(std::to_string(random() % 4))});
      position += random() % 12 == 0
                      ? static_cast<std::uint32_t>(random() % 150)
                      : static_cast<std::uint32_t>(random() % 5 > 0 ? 1 : 0);
    }
    words = in_order(words);
    const std::string encoded = encoded_places(words);
    const WordPlaces places(encoded);
    std::vector<std::uint64_t> hashes;
    std::vector<WordPlaces::Code> codes;
    for (std::size_t size = 1 + random() % 4; size > 0; --size) {
      hashes.push_back(words[random() % words.size()].hash);
      codes.push_back(places.code_of(hashes.back()));
    }
    const bool expected =
        std::ranges::any_of(words, [&](const PlacedWord& first) {
          std::uint32_t at = first.position;
          return std::ranges::all_of(hashes, [&](std::uint64_t hash) {
            return std::ranges::count(words, PlacedWord{at++, hash}) > 0;
          });
        });
    const auto answer = places.are_in_a_row(codes, random() % codes.size());
    CHECK(answer == std::optional(expected));
    found += expected ? 1U : 0U;
  }
  CHECK(found > 500);
  CHECK(found < 2500);
}

TEST_CASE("the places of a passage take little over a byte a word",
          "[indexer]") {
  Words words;
  for (std::uint32_t i = 0; i < 110; ++i) {
    words.push_back({i + 1, word_hash(std::to_string(i % 75))});
  }
  CHECK(encoded_places(words).size() < 130);
  CHECK(encoded_places({}).empty());
}

TEST_CASE("any bytes are places of some words", "[indexer]") {
  std::mt19937 random(2);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (std::size_t size = random() % 40; size > 0; --size) {
      bytes += static_cast<char>(random());
    }
    const std::string encoded = bytes;
    std::size_t count = 0;
    WordPlaces::Codes codes;
    for (WordPlaces::Code code = 0; code < 256; ++code) {
      codes.add(code);
    }
    WordPlaces(encoded).for_each(
        codes, [&](WordPlaces::Code, std::uint32_t) { ++count; });
    CHECK(count <= bytes.size());
    const std::vector<WordPlaces::Code> row = {3, 4, 5};
    WordPlaces(encoded).are_in_a_row(row, random() % row.size());
  }
}

}  // namespace kamerzoek
