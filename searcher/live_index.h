// An index that stays readable while a writer publishes new generations.
// Private to this room.

#pragma once

#include <functional>
#include <string_view>
#include <utility>

#include <xapian.h>

#include "indexer/open_index.h"
#include "indexer/with_xapian.h"

namespace kamerzoek {

/// The databases of the generation that was published last when this was made,
/// or when they could no longer be read. Not for several threads.
class LiveIndex {
 public:
  using Open = std::function<OpenIndex()>;

  /// Calls `open` at once and whenever the databases must be opened again.
  explicit LiveIndex(Open open) : open_(std::move(open)), index_(open_()) {}

  /// Calls `work` with the open index, again from its beginning when the
  /// databases changed under it, a bounded number of times. What Xapian throws
  /// becomes an Error; `doing` names the work to the user.
  template <typename Work>
  auto read(std::string_view doing, Work&& work) {
    return with_xapian(doing, [&] { return try_again(most_tries, work); });
  }

 private:
  static constexpr int most_tries = 5;

  template <typename Work>
  auto try_again(int tries, Work& work) -> decltype(work(OpenIndex())) {
    try {
      return work(std::as_const(index_));
    } catch (const Xapian::DatabaseModifiedError&) {
      if (tries == 1) {
        throw;
      }
    }
    index_ = open_();
    return try_again(tries - 1, work);
  }

  Open open_;
  OpenIndex index_;
};

}  // namespace kamerzoek
