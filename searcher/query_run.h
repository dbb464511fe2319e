// One query, run on one open index. Private to this room.

#pragma once

#include <cstddef>
#include <map>
#include <string>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "indexer/open_index.h"
#include "searcher/mark_matches.h"
#include "searcher/query.h"
#include "searcher/searcher.h"

namespace kamerzoek {

/// What it is made of must outlive it. Throws what Xapian throws.
class QueryRun {
 public:
  QueryRun(const OpenIndex& index, const Analyzer& analyzer,
           const Query& query);

  /// Passages from rank `limits.offset` on, best first, all of them counted.
  Xapian::MSet passages(const SearchLimits& limits) const;

  /// The best passage of each of the best `count` letters.
  struct LettersFound {
    Xapian::MSet best_passages;
    std::size_t total = 0;  ///< Letters; exact.
  };
  LettersFound letters(std::size_t count) const;

  /// The best `count` passages of one letter.
  Xapian::MSet passages_of(const std::string& letter_id,
                           std::size_t count) const;

  /// The passage at `place`, its letter and the words to mark. Throws Error
  /// when the index has the passage but not its letter.
  Hit hit(const Xapian::MSetIterator& place);

  const StoredLetter& letter(const std::string& id);

 private:
  Xapian::Enquire enquire(const Xapian::Query& query) const;

  const OpenIndex& index_;
  const Analyzer& analyzer_;
  Xapian::Query compiled_;
  SoughtTerms sought_;
  mutable Xapian::MultiValueKeyMaker ties_;
  std::map<std::string, StoredLetter> letters_;
};

}  // namespace kamerzoek
