#include "indexer/merge_parts.h"

#include "indexer/durable_files.h"
#include "indexer/generations.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

// Nobody reads these while they are written and broken ones are thrown away,
// so Xapian need neither keep the blocks of the commit before nor wait for the
// disk at each commit.
constexpr int flags =
    Xapian::DB_CREATE_OR_OPEN | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;

void merge(const std::vector<fs::path>& databases, const fs::path& target) {
  Xapian::Database all;
  for (const fs::path& database : databases) {
    all.add_database(Xapian::Database(database.string()));
  }
  all.compact(target.string());
}

template <typename InFolder>
std::vector<fs::path> databases_in(const std::vector<fs::path>& folders,
                                   InFolder in_folder) {
  std::vector<fs::path> databases;
  databases.reserve(folders.size());
  for (const fs::path& folder : folders) {
    databases.push_back(in_folder(folder));
  }
  return databases;
}

template <typename Use>
void for_each_document(const Xapian::Database& database, Use&& use) {
  for (auto at = database.postlist_begin(""); at != database.postlist_end("");
       ++at) {
    use(*at);
  }
}

/// The places of many databases one behind the other, with the numbers that
/// compaction gives their passages: those of each database begin behind the
/// last one of the database before, without the gap before its first.
class PlacesMerger {
 public:
  explicit PlacesMerger(const fs::path& target) : places_(places_in(target)) {}

  void add(const fs::path& folder) {
    const Xapian::Database passages(passages_in(folder).string());
    const PlacesFile of_folder(places_in(folder));
    const Xapian::docid before = last_;
    Xapian::docid first = 0;
    for_each_document(passages, [&](Xapian::docid passage) {
      first = first == 0 ? passage : first;
      last_ = before + (passage - first + 1);
      places_.add(last_, of_folder.of(passage));
    });
  }

  void end() { places_.end(); }

  Xapian::docid last() const { return last_; }

 private:
  PlacesWriter places_;
  Xapian::docid last_ = 0;
};

void merge_places(const std::vector<fs::path>& folders,
                  const fs::path& target) {
  PlacesMerger merger(target);
  for (const fs::path& folder : folders) {
    merger.add(folder);
  }
  merger.end();
  const Xapian::Database passages(passages_in(target).string());
  if (passages.get_lastdocid() != merger.last()) {
    throw Xapian::DatabaseError("merged passages have unexpected numbers");
  }
}

}  // namespace

WritablePair::WritablePair(const fs::path& folder)
    : passages(passages_in(folder).string(), flags),
      letters(letters_in(folder).string(), flags) {}

void WritablePair::commit() {
  passages.commit();
  letters.commit();
}

fs::path edited(const EditedFolder& source, const DraftFolder& draft) {
  if (source.edits.empty()) {
    return source.folder;
  }
  fs::path copy = draft.scratch("edited-" + source.folder.filename().string());
  copy_folder(passages_in(source.folder), passages_in(copy));
  copy_folder(letters_in(source.folder), letters_in(copy));
  fs::copy_file(places_in(source.folder), places_in(copy));
  WritablePair pair(copy);
  apply_edits(source.edits, pair.passages, pair.letters);
  pair.commit();
  return copy;
}

void merge_passages(const std::vector<fs::path>& folders,
                    const fs::path& target) {
  merge(databases_in(folders, passages_in), passages_in(target));
  merge_places(folders, target);
}

void merge_letters(const std::vector<fs::path>& folders,
                   const fs::path& target) {
  merge(databases_in(folders, letters_in), letters_in(target));
}

void add_all(const fs::path& folder, WritablePair& target,
             PlacesWriter& places) {
  const Xapian::Database passages(passages_in(folder).string());
  const PlacesFile of_folder(places_in(folder));
  for_each_document(passages, [&](Xapian::docid passage) {
    places.add(target.passages.add_document(passages.get_document(passage)),
               of_folder.of(passage));
  });
  const Xapian::Database letters(letters_in(folder).string());
  for_each_document(letters, [&](Xapian::docid letter) {
    target.letters.add_document(letters.get_document(letter));
  });
}

void add_places_of(const Xapian::Database& passages, const fs::path& folder,
                   PlacesWriter& places) {
  const PlacesFile of_folder(places_in(folder));
  for_each_document(passages, [&](Xapian::docid passage) {
    places.add(passage, of_folder.of(passage));
  });
}

}  // namespace kamerzoek
