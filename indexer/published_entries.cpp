#include "indexer/published_entries.h"

#include <utility>

#include "indexer/generations.h"
#include "indexer/letter_entries.h"
#include "indexer/open_index.h"
#include "indexer/with_xapian.h"

namespace kamerzoek {

EntryTable published_entries(const std::filesystem::path& path) {
  EntryTable table;
  if (!published_generation(path)) {
    return table;
  }
  const OpenIndex index = open_index(path);
  with_xapian("reading the index '" + path.string() + "'", [&] {
    for_each_entry(index.letters, [&](KnownEntry entry) {
      table.put({std::move(entry), 0});
    });
  });
  return table;
}

}  // namespace kamerzoek
