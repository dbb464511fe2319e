// The passages that have a term. Private to this room.

#pragma once

#include <optional>
#include <string>

#include <xapian.h>

#include "indexer/frequent_postings.h"
#include "indexer/open_index.h"

namespace kamerzoek {

/// Goes through them by rising number.
class TermPassages {
 public:
  /// `index` must outlive this.
  TermPassages(const OpenIndex& index, const std::string& term);

  /// To the first one from `least` on.
  void skip_to(Xapian::docid least);

  /// 0 behind the last one.
  Xapian::docid passage() const;

  /// How often the passage has the term.
  Xapian::termcount count() const;

  /// Calls `use` with the number of each passage from here on, and how often it
  /// has the term.
  template <typename Use>
  void for_each(Use&& use) &&;

 private:
  std::optional<FrequentPostings::Cursor> frequent_;
  Xapian::docid last_ = 0;  ///< Of all passages.
  Xapian::PostingIterator at_;
  Xapian::PostingIterator end_;
};

template <typename Use>
void TermPassages::for_each(Use&& use) && {
  if (!frequent_) {
    for (; at_ != end_; ++at_) {
      use(*at_, at_.get_wdf());
    }
    return;
  }
  // A damaged file may tell of passages that are not there.
  for (auto at = *frequent_; at.passage() != 0 && at.passage() <= last_;
       at.next()) {
    use(at.passage(), at.count());
  }
}

}  // namespace kamerzoek
