// A database of passages with what lies beside it, for tests that write terms.

#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "indexer/generations.h"
#include "indexer/open_index.h"
#include "indexer/write_forward_index.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {

class PassageIndex {
 public:
  std::filesystem::path folder() const { return dir_.path(); }

  /// As it is now; without letters. Its forward index is made with `before`.
  OpenIndex open(std::size_t threads = 2,
                 const ForwardIndex* before = nullptr) {
    database.commit();
    Workers workers(threads);
    const PlainAnalyzer analyzer;
    write_forward_index(passages_in(folder()), analyzer, forward_in(folder()),
                        before, workers);
    PlacesWriter writer(places_in(folder()));
    for (const auto& [passage, encoded] : places) {
      writer.add(passage, encoded);
    }
    writer.end();
    OpenIndex index;
    index.passages = Xapian::Database(passages_in(folder()).string());
    index.forward = std::make_shared<ForwardIndex>(forward_in(folder()));
    index.places = std::make_shared<PlacesFile>(places_in(folder()));
    return index;
  }

 private:
  TempDir dir_;

 public:
  Xapian::WritableDatabase database{passages_in(dir_.path()).string()};
  std::map<Xapian::docid, std::string> places;
};

}  // namespace kamerzoek
