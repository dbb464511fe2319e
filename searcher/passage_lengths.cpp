#include "searcher/passage_lengths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace kamerzoek {

PassageLengths::PassageLengths(const OpenIndex& index, double scale)
    : forward_(index.forward),
      scale_(scale),
      scaled_mean_(scale * index.passages.get_average_length()),
      factors_(index.passages.get_lastdocid() + std::size_t{1}) {}

double PassageLengths::look_up(Xapian::docid passage) {
  const double length = std::max(1U, forward_->length(passage));
  const double factor = std::log2(1 + scaled_mean_ / length);
  factors_[passage] = static_cast<float>(factor);
  return factors_[passage];
}

}  // namespace kamerzoek
