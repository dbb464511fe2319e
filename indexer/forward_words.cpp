#include "indexer/forward_words.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <functional>
#include <future>
#include <iterator>
#include <utility>

#include <xapian.h>

#include "analyzers/error.h"
#include "analyzers/hash.h"
#include "indexer/own_forms.h"
#include "indexer/thread_time.h"

namespace kamerzoek {
namespace {

struct CountedWord {
  std::string word;
  std::uint64_t postings = 0;
};

// By their bytes.
std::vector<CountedWord> words_with(const Xapian::Database& passages,
                                    const std::string& prefix) {
  std::vector<CountedWord> words;
  auto at = passages.allterms_begin(prefix);
  at.skip_to(prefix + "a");
  for (; at != passages.allterms_end(prefix); ++at) {
    words.push_back({(*at).substr(prefix.size()), at.get_termfreq()});
  }
  return words;
}

// One of each, with the postings of both its terms.
std::vector<CountedWord> all_words(const Xapian::Database& passages) {
  std::vector<CountedWord> all = words_with(passages, "");
  const auto exact = static_cast<std::ptrdiff_t>(all.size());
  std::ranges::move(words_with(passages, "Z"), std::back_inserter(all));
  std::ranges::inplace_merge(all, all.begin() + exact, {}, &CountedWord::word);
  std::vector<CountedWord> words;
  for (CountedWord& each : all) {
    if (!words.empty() && words.back().word == each.word) {
      words.back().postings += each.postings;
    } else {
      words.push_back(std::move(each));
    }
  }
  return words;
}

}  // namespace

ForwardWords::ForwardWords(const std::filesystem::path& passages,
                           const Analyzer& analyzer, const ForwardIndex* before,
                           Workers& workers)
    : before_(before) {
  constexpr std::size_t most_bytes = std::size_t{1} << 31U;
  std::vector<CountedWord> words =
      all_words(Xapian::Database(passages.string()));
  std::ranges::stable_sort(words, std::greater<>(), &CountedWord::postings);
  for (const CountedWord& each : words) {
    begins_.push_back(static_cast<forward::TextBegin>(2 * text_.size()));
    text_ += each.word;
    counted_ += each.postings > 1 ? 1 : 0;
    if (text_.size() >= most_bytes) {
      throw Error("there are too many different words for one index",
                  "spread the letters over several indexes");
    }
  }
  begins_.push_back(static_cast<forward::TextBegin>(2 * text_.size()));
  fill_slots();
  if (before_ != nullptr) {
    match_with(*before_);
  }
  mark_own_forms(analyzer, workers);
}

std::string_view ForwardWords::word(Number number) const {
  const std::size_t begin = begins_[number] / 2;
  return std::string_view(text_).substr(begin, begins_[number + 1] / 2 - begin);
}

void ForwardWords::fill_slots() {
  slots_.resize(std::bit_ceil(2 * std::size_t{size()} + 1));
  for (Number i = 0; i < size(); ++i) {
    const std::uint64_t hash = hash_of(word(i));
    const Slot& slot = slot_of(hash);
    if (slot.number == none) {
      slots_[static_cast<std::size_t>(&slot - slots_.data())] = {hash, i};
    } else {
      of_same_hash_.emplace(word(i), i);
    }
  }
}

// The one that has the hash, else the free one where it belongs.
const ForwardWords::Slot& ForwardWords::slot_of(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number != none && slots_[at].hash != hash) {
    at = (at + 1) & mask;
  }
  return slots_[at];
}

ForwardWords::Number ForwardWords::number(std::string_view word) const {
  if (!of_same_hash_.empty()) {
    const auto found = of_same_hash_.find(word);
    if (found != of_same_hash_.end()) {
      return found->second;
    }
  }
  return slot_of(hash_of(word)).number;
}

// A word that is gone has no number now, but for another one with its hash,
// which is harmless: it is in no passage that is left.
void ForwardWords::match_with(const ForwardIndex& before) {
  now_.reserve(before.words());
  then_.assign(size(), none);
  for (ForwardIndex::Word then = 0; then < before.words(); ++then) {
    const std::string_view text = before.text(then);
    const Number now = number(text);
    now_.push_back(now);
    if (now != none && word(now) == text) {
      then_[now] = then;
    }
  }
}

bool ForwardWords::was_counted(Number word) const {
  return before_ != nullptr && then_[word] < before_->counted_words();
}

ForwardWords::OwnOnes ForwardWords::own_ones(Number first, Number end,
                                             const Analyzer& analyzer) const {
  OwnOnes answers;
  answers.time = time_of([&] {
    OwnForms own_forms(analyzer);
    for (Number i = first; i < end; ++i) {
      answers.are_own.push_back(was_counted(i) ? before_->is_own_form(then_[i])
                                               : own_forms.has(word(i)));
    }
  });
  return answers;
}

void ForwardWords::mark_own_forms(const Analyzer& analyzer, Workers& workers) {
  constexpr Number at_once = 20'000;
  std::vector<std::future<OwnOnes>> asking;
  for (Number first = 0; first < counted_; first += at_once) {
    const Number end = std::min(counted_, first + at_once);
    asking.push_back(workers.start([this, &analyzer, first, end] {
      return own_ones(first, end, analyzer);
    }));
  }
  // All of them use what is here: before the first answer is taken, which may
  // throw, and before anything is changed.
  for (const auto& each : asking) {
    each.wait();
  }
  Number marked = 0;
  for (auto& each : asking) {
    const OwnOnes answers = each.get();
    time_ += answers.time;
    for (const bool is_own : answers.are_own) {
      begins_[marked++] |= is_own ? 1 : 0;
    }
  }
}

}  // namespace kamerzoek
