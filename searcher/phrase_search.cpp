#include "searcher/phrase_search.h"

#include <algorithm>

namespace kamerzoek {
namespace {

std::vector<WordChoice> without_choice(const std::vector<std::string>& terms) {
  std::vector<WordChoice> words;
  words.reserve(terms.size());
  for (const std::string& term : terms) {
    words.push_back({term});
  }
  return words;
}

}  // namespace

PhraseSearch::PhraseSearch(const OpenIndex& index, PassageLengths& lengths,
                           const std::vector<std::string>& terms)
    : lengths_(lengths),
      places_(index, without_choice(terms), WordOrder::as_given,
              static_cast<unsigned>(terms.size())) {
  const Xapian::Database& passages = index.passages;
  for (const std::string& term : terms) {
    const Xapian::doccount count = passages.get_termfreq(term);
    words_.push_back(
        {TermPassages(index, term),
         WordGain(1, passages.get_doccount(), std::max(1U, count),
                  static_cast<double>(passages.get_collection_freq(term))),
         count});
  }
  std::ranges::stable_sort(words_, {}, &Word::passages);
}

// 0 when there is none.
Xapian::docid PhraseSearch::next_with_all(Xapian::docid least) {
  for (std::size_t with = 0; with < words_.size();) {
    Word& word = words_[with];
    word.at.skip_to(least);
    const Xapian::docid passage = word.at.passage();
    if (passage == 0) {
      return 0;
    }
    with = passage == least ? with + 1 : (with == 0 ? 1 : 0);
    least = passage;
  }
  return least;
}

Xapian::docid PhraseSearch::next() {
  do {
    passage_ = next_with_all(passage_ + 1);
  } while (passage_ != 0 && words_.size() > 1 && !places_.are_in(passage_));
  return passage_;
}

double PhraseSearch::gain() const {
  const double factor = lengths_.factor(passage_);
  double sum = 0;
  for (const Word& word : words_) {
    sum += word.gain.in(word.at.count(), factor);
  }
  return sum;
}

}  // namespace kamerzoek
