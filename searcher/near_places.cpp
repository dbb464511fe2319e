#include "searcher/near_places.h"

#include <algorithm>
#include <span>
#include <utility>

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

}  // namespace

NearPlaces::NearPlaces(const OpenIndex& index, std::vector<WordChoice> words,
                       WordOrder order, unsigned window)
    : words_(std::move(words)),
      order_(order),
      window_(window),
      places_(*index.places),
      positions_(words_.size()) {
  for (std::size_t word = 0; word < words_.size(); ++word) {
    add_terms(index, word);
  }
  const auto rarest = std::ranges::min_element(terms_, {}, &Term::passages);
  rarest_ = static_cast<std::size_t>(rarest - terms_.begin());
}

void NearPlaces::add_terms(const OpenIndex& index, std::size_t word) {
  const bool has_choice = words_[word].size() > 1;
  for (const std::string& term : words_[word]) {
    terms_.push_back({word, word_hash(term), index.passages.get_termfreq(term),
                      has_choice ? std::optional<TermPassages>({index, term})
                                 : std::nullopt});
  }
}

bool NearPlaces::are_in(Xapian::docid passage) {
  const WordPlaces places(places_.of(passage));
  if (is_phrase()) {
    if (const auto answer = are_in_a_row(places)) {
      return *answer;
    }
  }
  find_positions(places, passage);
  const bool has_all = std::ranges::none_of(
      positions_, [](const Positions& each) { return each.empty(); });
  return has_all &&
         (order_ == WordOrder::as_given ? are_in_order(positions_, window_)
                                        : are_together(positions_, window_));
}

bool NearPlaces::is_phrase() const {
  return order_ == WordOrder::as_given && window_ == words_.size() &&
         terms_.size() == words_.size();
}

std::optional<bool> NearPlaces::are_in_a_row(const WordPlaces& places) {
  codes_.clear();
  for (const Term& term : terms_) {
    codes_.push_back(places.code_of(term.hash));
  }
  return places.are_in_a_row(codes_, rarest_);
}

bool NearPlaces::is_there(Term& term, Xapian::docid passage) {
  if (!term.choice) {
    return true;
  }
  term.choice->skip_to(passage);
  return term.choice->passage() == passage;
}

// A term that the passage does not have may look like one that it has.
void NearPlaces::find_positions(const WordPlaces& places,
                                Xapian::docid passage) {
  sought_.clear();
  WordPlaces::Codes codes;
  for (Term& term : terms_) {
    if (is_there(term, passage)) {
      sought_.push_back({places.code_of(term.hash), term.word});
      codes.add(sought_.back().code);
    }
  }
  for (Positions& positions : positions_) {
    positions.clear();
  }
  places.for_each(codes, [this](WordPlaces::Code code, std::uint32_t position) {
    add_position(code, position);
  });
}

void NearPlaces::add_position(WordPlaces::Code code, std::uint32_t position) {
  for (const Sought& sought : sought_) {
    if (sought.code == code) {
      positions_[sought.word].push_back(position);
    }
  }
}

}  // namespace kamerzoek
