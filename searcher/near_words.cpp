#include "searcher/near_words.h"

#include <optional>
#include <utility>

namespace kamerzoek {
namespace {

/// Tells Xapian in which passages words are near each other.
class NearWords : public Xapian::PostingSource {
 public:
  NearWords(const OpenIndex& index, std::vector<WordChoice> words,
            WordOrder order, unsigned window)
      : index_(index),
        words_(std::move(words)),
        order_(order),
        window_(window) {}

  void init(const Xapian::Database& passages) override {
    size_ = passages.get_doccount();
    last_ = passages.get_lastdocid();
    passage_ = 0;
    near_.emplace(index_, words_, order_, window_);
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return size_; }
  Xapian::doccount get_termfreq_max() const override { return size_; }

  void next(double min_weight) override { skip_to(passage_ + 1, min_weight); }

  // What it says of a passage without one of the words does not matter: that
  // one is not found in any case.
  void skip_to(Xapian::docid passage, double /*min_weight*/) override {
    passage_ = passage;
    while (passage_ <= last_ && !near_->are_in(passage_)) {
      ++passage_;
    }
  }

  bool check(Xapian::docid passage, double /*min_weight*/) override {
    passage_ = passage;
    return near_->are_in(passage_);
  }

  bool at_end() const override { return passage_ > last_; }
  Xapian::docid get_docid() const override { return passage_; }

 private:
  const OpenIndex& index_;
  std::vector<WordChoice> words_;
  WordOrder order_;
  unsigned window_;
  Xapian::doccount size_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid passage_ = 0;
  std::optional<NearPlaces> near_;
};

}  // namespace

Xapian::Query near_words(const OpenIndex& index,
                         const std::vector<WordChoice>& words, WordOrder order,
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
  auto* const source = new NearWords(index, words, order, window);
  return {Xapian::Query::OP_FILTER, anywhere, Xapian::Query(source->release())};
}

}  // namespace kamerzoek
