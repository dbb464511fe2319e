#include "searcher/near_words.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "indexer/schema.h"
#include "indexer/word_places.h"

namespace kamerzoek {
namespace {

using Positions = std::vector<std::uint32_t>;

// Of each word, in the order given; each list rises and is not empty.
using PositionsOfWords = std::vector<Positions>;

// The last place when each word takes the first one behind the word before it.
std::optional<std::uint32_t> last_in_order(const PositionsOfWords& words,
                                           std::uint32_t first) {
  std::uint32_t last = first;
  for (const Positions& next : std::span(words).subspan(1)) {
    const auto at = std::ranges::upper_bound(next, last);
    if (at == next.end()) {
      return std::nullopt;
    }
    last = *at;
  }
  return last;
}

bool are_in_order(const PositionsOfWords& words, unsigned window) {
  return std::ranges::any_of(words.front(), [&](std::uint32_t first) {
    const auto last = last_in_order(words, first);
    return last && *last - first < window;
  });
}

/// Gives each word a place of its own among those from `begin` on.
class Placement {
 public:
  Placement(const PositionsOfWords& words, std::uint32_t begin, unsigned window)
      : words_(words), begin_(begin), taken_by_(window) {}

  bool is_possible() {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      was_tried_.assign(taken_by_.size(), false);
      if (!place(word)) {
        return false;
      }
    }
    return true;
  }

 private:
  // A word may take the place of another one that has a further choice.
  bool place(std::size_t word) {
    const Positions& positions = words_[word];
    for (auto at = std::ranges::lower_bound(positions, begin_);
         at != positions.end() && *at - begin_ < taken_by_.size(); ++at) {
      const std::size_t spot = *at - begin_;
      if (was_tried_[spot]) {
        continue;
      }
      was_tried_[spot] = true;
      if (!taken_by_[spot] || place(*taken_by_[spot])) {
        taken_by_[spot] = word;
        return true;
      }
    }
    return false;
  }

  const PositionsOfWords& words_;
  std::uint32_t begin_;
  std::vector<std::optional<std::size_t>> taken_by_;  // Of each place.
  std::vector<bool> was_tried_;
};

bool are_together(const PositionsOfWords& words, unsigned window) {
  Positions all;
  for (const Positions& positions : words) {
    all.insert(all.end(), positions.begin(), positions.end());
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return std::ranges::any_of(all, [&](std::uint32_t begin) {
    return Placement(words, begin, window).is_possible();
  });
}

/// Tells Xapian in which passages words are near each other.
class NearWords : public Xapian::PostingSource {
 public:
  NearWords(std::vector<WordChoice> words, WordOrder order, unsigned window)
      : words_(std::move(words)),
        order_(order),
        window_(window),
        positions_(words_.size()) {}

  void init(const Xapian::Database& passages) override {
    size_ = passages.get_doccount();
    last_ = passages.get_lastdocid();
    passage_ = 0;
    const auto slot = static_cast<Xapian::valueno>(Slot::places);
    places_ = passages.valuestream_begin(slot);
    places_end_ = passages.valuestream_end(slot);
    terms_.clear();
    for (std::size_t word = 0; word < words_.size(); ++word) {
      for (const std::string& term : words_[word]) {
        terms_.push_back({word, word_hash(term), passages.postlist_begin(term),
                          passages.postlist_end(term)});
      }
    }
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return size_; }
  Xapian::doccount get_termfreq_max() const override { return size_; }

  void next(double min_weight) override { skip_to(passage_ + 1, min_weight); }

  void skip_to(Xapian::docid passage, double /*min_weight*/) override {
    passage_ = passage;
    while (passage_ <= last_ && !has_words()) {
      ++passage_;
    }
  }

  bool check(Xapian::docid passage, double /*min_weight*/) override {
    passage_ = passage;
    return has_words();
  }

  bool at_end() const override { return passage_ > last_; }
  Xapian::docid get_docid() const override { return passage_; }

 private:
  struct Term {
    std::size_t word;
    std::uint64_t hash;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };
  struct Sought {
    std::uint64_t code;
    std::size_t word;
  };

  bool has_words() {
    if (places_ != places_end_) {
      places_.skip_to(passage_);
    }
    if (places_ == places_end_ || places_.get_docid() != passage_) {
      return false;
    }
    const std::string encoded = *places_;
    find_positions(WordPlaces(encoded));
    const bool has_all = std::ranges::none_of(
        positions_, [](const Positions& each) { return each.empty(); });
    return has_all &&
           (order_ == WordOrder::as_given ? are_in_order(positions_, window_)
                                          : are_together(positions_, window_));
  }

  // A term that the passage does not have may look like one that it has.
  void find_positions(const WordPlaces& places) {
    sought_.clear();
    for (Term& term : terms_) {
      if (term.at != term.end) {
        term.at.skip_to(passage_);
      }
      if (term.at != term.end && *term.at == passage_) {
        sought_.push_back({places.code_of(term.hash), term.word});
      }
    }
    for (Positions& positions : positions_) {
      positions.clear();
    }
    places.for_each([this](std::uint64_t code, std::uint32_t position) {
      add_position(code, position);
    });
  }

  void add_position(std::uint64_t code, std::uint32_t position) {
    for (const Sought& sought : sought_) {
      if (sought.code == code) {
        positions_[sought.word].push_back(position);
      }
    }
  }

  std::vector<WordChoice> words_;
  WordOrder order_;
  unsigned window_;
  Xapian::doccount size_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid passage_ = 0;
  Xapian::ValueIterator places_;
  Xapian::ValueIterator places_end_;
  std::vector<Term> terms_;
  std::vector<Sought> sought_;  // That the passage has.
  PositionsOfWords positions_;  // In the passage.
};

}  // namespace

Xapian::Query near_words(const std::vector<WordChoice>& words, WordOrder order,
                         unsigned window) {
  std::vector<Xapian::Query> all;
  all.reserve(words.size());
  for (const WordChoice& word : words) {
    all.emplace_back(Xapian::Query::OP_OR, word.begin(), word.end());
  }
  Xapian::Query anywhere(Xapian::Query::OP_AND, all.begin(), all.end());
  if (words.size() == 1) {
    return anywhere;
  }
  auto* const source = new NearWords(words, order, window);
  return {Xapian::Query::OP_FILTER, anywhere, Xapian::Query(source->release())};
}

}  // namespace kamerzoek
