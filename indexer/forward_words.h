// The words of a forward index while it is written. Private to this room.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/analyzer.h"
#include "indexer/forward_format.h"
#include "indexer/forward_index.h"
#include "indexer/workers.h"

namespace kamerzoek {

/// All words in the text of the passages of a database, numbered: those with
/// most postings first, equal ones by their bytes.
class ForwardWords {
 public:
  using Number = std::uint32_t;

  /// `passages` is the folder of the database. `before`, null or a forward
  /// index made with the same analyzer, must outlive this: it saves to look
  /// words up again.
  ForwardWords(const std::filesystem::path& passages, const Analyzer& analyzer,
               const ForwardIndex* before, Workers& workers);

  Number size() const { return static_cast<Number>(begins_.size() - 1); }

  /// The first so many have more than one posting.
  Number counted() const { return counted_; }

  /// `word` must be one of them.
  Number number(std::string_view word) const;

  /// Of a word of `before` that is one of them still.
  Number number_now(ForwardIndex::Word word) const { return now_[word]; }

  /// Whether it is its own base form (own_forms.h); only of those counted.
  bool is_own_form(Number word) const { return begins_[word] % 2 != 0; }

  const std::string& text() const { return text_; }

  /// What the jobs took of processors.
  std::chrono::nanoseconds time() const { return time_; }

  /// Of each word, and the end of all.
  const std::vector<forward::TextBegin>& text_begins() const { return begins_; }

 private:
  // Whoever asks for a word has it from the database: where no two words have
  // the same hash, the hash is enough to know it by.
  struct Slot {
    std::uint64_t hash = 0;
    Number number = none;
  };
  static constexpr Number none = ~Number{0};

  struct OwnOnes {
    std::vector<bool> are_own;
    std::chrono::nanoseconds time{};
  };

  void fill_slots();
  void match_with(const ForwardIndex& before);
  const Slot& slot_of(std::uint64_t hash) const;
  bool was_counted(Number word) const;
  OwnOnes own_ones(Number first, Number end, const Analyzer& analyzer) const;
  void mark_own_forms(const Analyzer& analyzer, Workers& workers);
  std::string_view word(Number number) const;

  std::string text_;
  std::vector<forward::TextBegin> begins_;
  std::vector<Slot> slots_;  ///< A power of two; at most half are taken.
  std::unordered_map<std::string_view, Number> of_same_hash_;
  const ForwardIndex* before_ = nullptr;
  std::vector<Number> now_;               ///< By the numbers before.
  std::vector<ForwardIndex::Word> then_;  ///< By the numbers now, or `none`.
  Number counted_ = 0;
  std::chrono::nanoseconds time_{};
};

}  // namespace kamerzoek
