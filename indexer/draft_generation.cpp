#include "indexer/draft_generation.h"

#include <system_error>

#include "indexer/durable_files.h"
#include "indexer/generations.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

// Nobody reads a draft and a broken one is thrown away, so Xapian need neither
// keep the blocks of the commit before nor wait for the disk at each commit.
constexpr int draft_flags =
    Xapian::DB_CREATE_OR_OPEN | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;

void compact(const fs::path& database) {
  fs::path compacted = database;
  compacted += ".compact";
  Xapian::Database(database.string()).compact(compacted.string());
  fs::remove_all(database);
  fs::rename(compacted, database);
}

}  // namespace

DraftGeneration::DraftGeneration(const fs::path& index, std::uint64_t number,
                                 std::optional<std::uint64_t> copy_of)
    : folder_(generation_folder(index, number)), number_(number) {
  fs::create_directories(folder_);
  if (copy_of) {
    const fs::path source = generation_folder(index, *copy_of);
    copy_folder(passages_in(source), passages_in(folder_));
    copy_folder(letters_in(source), letters_in(folder_));
  }
  passages_ =
      Xapian::WritableDatabase(passages_in(folder_).string(), draft_flags);
  letters_ =
      Xapian::WritableDatabase(letters_in(folder_).string(), draft_flags);
}

DraftGeneration::~DraftGeneration() {
  if (!finished_) {
    // The next writer removes what cannot be removed now.
    std::error_code ignored;
    passages_ = Xapian::WritableDatabase();
    letters_ = Xapian::WritableDatabase();
    fs::remove_all(folder_, ignored);
  }
}

void DraftGeneration::finish(const Contract& contract, Packing packing) {
  write_contract(letters_, contract);
  passages_.commit();
  letters_.commit();
  passages_.close();
  letters_.close();
  if (packing == Packing::compacted) {
    compact(passages_in(folder_));
    compact(letters_in(folder_));
  }
  sync_tree(folder_);
  sync_folder(folder_.parent_path());
  finished_ = true;
}

}  // namespace kamerzoek
