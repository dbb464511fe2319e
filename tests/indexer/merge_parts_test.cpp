#include "indexer/merge_parts.h"

#include <set>
#include <string>

#include "indexer/generations.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

using Numbers = std::set<Xapian::docid>;

/// Passages whose places are what they hold as data, less those `gone`.
fs::path make_folder(const fs::path& folder, Xapian::docid passages,
                     const Numbers& gone) {
  fs::create_directory(folder);
  WritablePair pair(folder);
  PlacesWriter places(places_in(folder));
  for (Xapian::docid i = 1; i <= passages; ++i) {
    const std::string content = folder.filename().string() + std::to_string(i);
    Xapian::Document document;
    document.set_data(content);
    places.add(pair.passages.add_document(document), content);
  }
  places.end();
  for (const Xapian::docid passage : gone) {
    pair.passages.delete_document(passage);
  }
  pair.commit();
  return folder;
}

void check(const fs::path& folder, Xapian::doccount expected) {
  const Xapian::Database passages(passages_in(folder).string());
  const PlacesFile places(places_in(folder));
  CHECK(passages.get_doccount() == expected);
  for (auto at = passages.postlist_begin(""); at != passages.postlist_end("");
       ++at) {
    CHECK(places.of(*at) == passages.get_document(*at).get_data());
  }
}

}  // namespace

TEST_CASE("places go where merging puts their passages", "[indexer]") {
  const TempDir dir;
  const Numbers gone =
      GENERATE(Numbers{}, Numbers{1}, Numbers{5}, Numbers{1, 2, 4, 5},
               Numbers{2, 3}, Numbers{1, 2, 3, 4, 5});
  const std::vector<fs::path> folders = {
      make_folder(dir / "a", 5, gone), make_folder(dir / "b", 3, {}),
      make_folder(dir / "c", 0, {}), make_folder(dir / "d", 5, gone)};
  const auto left = static_cast<Xapian::doccount>(13 - 2 * gone.size());
  fs::create_directory(dir / "merged");
  merge_passages(folders, dir / "merged");
  check(dir / "merged", left);

  fs::create_directory(dir / "added");
  {
    WritablePair added(dir / "added");
    PlacesWriter places(places_in(dir / "added"));
    for (const fs::path& folder : folders) {
      add_all(folder, added, places);
    }
    added.commit();
    places.end();
  }
  check(dir / "added", left);
}

}  // namespace kamerzoek
