#include "indexer/places_file.h"

#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

void write_some(const fs::path& file) {
  PlacesWriter writer(file);
  writer.add(2, "two");
  writer.add(3, "");
  writer.add(7, "seventh");
  writer.end();
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("places are read back by the numbers of their passages",
          "[indexer]") {
  const TempDir dir;
  write_some(dir / "places");
  const PlacesFile places(dir / "places");
  CHECK(places.last_passage() == 7);
  CHECK(places.of(2) == "two");
  CHECK(places.of(7) == "seventh");
  for (const PlacesFile::Passage none : {0U, 1U, 3U, 6U, 8U, ~0U}) {
    CHECK(places.of(none).empty());
  }
}

TEST_CASE("a database without passages has a file of places", "[indexer]") {
  const TempDir dir;
  PlacesWriter(dir / "places").end();
  const PlacesFile places(dir / "places");
  CHECK(places.last_passage() == 0);
  CHECK(places.of(0).empty());
  CHECK(places.of(1).empty());
}

TEST_CASE("places that cannot be written say where", "[indexer]") {
  const TempDir dir;
  const fs::path file = dir / "none" / "places";
  CHECK_THROWS_WITH(
      PlacesWriter(file),
      Catch::Matchers::Contains("cannot write '" + file.string() + "'"));
}

TEST_CASE("a damaged file of places is refused, or harmless", "[indexer]") {
  const TempDir dir;
  write_some(dir / "places");
  const std::string whole = bytes_of(dir / "places");
  std::mt19937 random(6);
  std::size_t opened = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string bytes = whole;
    if (i % 4 == 0) {
      bytes.resize(random() % bytes.size());
    } else {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    const fs::path file = dir / std::to_string(i);
    std::ofstream(file, std::ios::binary) << bytes;
    const std::string error = error_of([&] {
      const PlacesFile places(file);
      ++opened;
      std::size_t size = 0;
      for (PlacesFile::Passage passage = 0; passage < 10; ++passage) {
        size += places.of(passage).size();
      }
      CHECK(size <= 10 * bytes.size());
    });
    CHECK((error.empty() ||
           Catch::Matchers::Contains("is not whole").match(error)));
  }
  CHECK(opened > 100);
  CHECK(opened < 2000);
}

}  // namespace kamerzoek
