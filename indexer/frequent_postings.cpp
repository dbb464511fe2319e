#include "indexer/frequent_postings.h"

namespace kamerzoek {

std::string_view FrequentPostings::between(std::uint64_t begin,
                                           std::uint64_t end) const {
  return begin <= end && end <= file_.size() ? file_.substr(begin, end - begin)
                                             : std::string_view();
}

std::string_view FrequentPostings::text(std::size_t number) const {
  return between(terms_[number].text, terms_[number + 1].text);
}

std::optional<std::string_view> FrequentPostings::find(
    std::string_view term) const {
  std::size_t begin = 0;
  std::size_t end = terms_.empty() ? 0 : terms_.size() - 1;
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    const int order = text(middle).compare(term);
    if (order == 0) {
      return between(terms_[middle].list, terms_[middle + 1].list);
    }
    (order < 0 ? begin : end) = order < 0 ? middle + 1 : middle;
  }
  return std::nullopt;
}

}  // namespace kamerzoek
