#include "searcher/passage_lengths.h"

#include <algorithm>
#include <cmath>

namespace kamerzoek {

PassageLengths::PassageLengths(const Xapian::Database& passages, double scale)
    : passages_(passages),
      scale_(scale),
      scaled_mean_(scale * passages.get_average_length()),
      factors_(passages.get_lastdocid() + std::size_t{1}) {}

double PassageLengths::look_up(Xapian::docid passage) {
  const double length = std::max(1U, passages_.get_doclength(passage));
  const double factor = std::log2(1 + scaled_mean_ / length);
  factors_[passage] = static_cast<float>(factor);
  return factors_[passage];
}

}  // namespace kamerzoek
