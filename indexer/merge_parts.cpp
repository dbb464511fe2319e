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

void add_documents(const fs::path& from, Xapian::WritableDatabase& to) {
  const Xapian::Database source(from.string());
  for (auto at = source.postlist_begin(""); at != source.postlist_end("");
       ++at) {
    to.add_document(source.get_document(*at));
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
  WritablePair pair(copy);
  apply_edits(source.edits, pair.passages, pair.letters);
  pair.commit();
  return copy;
}

void merge_passages(const std::vector<fs::path>& folders,
                    const fs::path& target) {
  merge(databases_in(folders, passages_in), passages_in(target));
}

void merge_letters(const std::vector<fs::path>& folders,
                   const fs::path& target) {
  merge(databases_in(folders, letters_in), letters_in(target));
}

void add_all(const fs::path& folder, WritablePair& target) {
  add_documents(passages_in(folder), target.passages);
  add_documents(letters_in(folder), target.letters);
}

}  // namespace kamerzoek
