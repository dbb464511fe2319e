// The postings of frequent terms, as a part of the forward index.
//
// Each list that Xapian reads comes block by block into memory, and each of its
// postings through four calls. Half of all postings are of some hundred terms,
// which most searches with many passages ask for; these are here as well, where
// a posting takes little over a byte and no call.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "indexer/forward_format.h"

namespace kamerzoek {

/// Never changes; safe to use from several threads.
class FrequentPostings {
 public:
  using Passage = std::uint32_t;  ///< Xapian's number of its document.

  FrequentPostings() = default;

  /// `terms` are sorted, with one more than there are, which says where the
  /// last one ends; `file` is what they point into. Both must outlive this.
  FrequentPostings(std::span<const forward::FrequentTerm> terms,
                   std::string_view file)
      : terms_(terms), file_(file) {}

  /// The list of a term of Xapian's; nothing when it is not frequent.
  std::optional<std::string_view> find(std::string_view term) const;

  /// Goes through a list. Of any bytes it makes rising numbers.
  class Cursor {
   public:
    explicit Cursor(std::string_view list)
        : at_(list.data()), end_(at_ + list.size()) {
      next();
    }

    /// 0 behind the last one.
    Passage passage() const { return passage_; }

    /// How often the passage has the term.
    std::uint32_t count() const { return count_; }

    void next() {
      if (at_ == end_) {
        passage_ = 0;
        return;
      }
      const std::uint64_t number = forward::take_number(at_, end_);
      const std::uint64_t passage =
          std::uint64_t{passage_} + 1 + (number >> 1U);
      const bool is_once = (number & 1U) == 0 || at_ == end_;
      count_ =
          is_once ? 1
                  : static_cast<std::uint32_t>(forward::take_number(at_, end_));
      passage_ = static_cast<Passage>(passage);
      if (passage != passage_) {
        end();
      }
    }

    /// To the first one from `least` on.
    void skip_to(Passage least) {
      while (passage_ != 0 && passage_ < least) {
        next();
      }
    }

   private:
    void end() {
      passage_ = 0;
      at_ = end_;
    }

    const char* at_;
    const char* end_;
    Passage passage_ = 0;
    std::uint32_t count_ = 0;
  };

 private:
  std::string_view text(std::size_t number) const;
  std::string_view between(std::uint64_t begin, std::uint64_t end) const;

  std::span<const forward::FrequentTerm> terms_;
  std::string_view file_;
};

}  // namespace kamerzoek
