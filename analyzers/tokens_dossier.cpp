#include "analyzers/tokens_dossier.h"

#include <algorithm>
#include <array>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"

namespace kamerzoek {
namespace {

std::string_view text_of(std::string_view text, const Cluster& cluster) {
  return text.substr(cluster.span.begin, cluster.span.size());
}

std::string_view gap_behind(std::string_view text,
                            const std::vector<Cluster>& clusters,
                            std::size_t at) {
  if (at + 1 >= clusters.size()) {
    return {};
  }
  const std::size_t begin = clusters[at].span.end;
  return text.substr(begin, clusters[at + 1].span.begin - begin);
}

/// A blank, or one that does not break, of any width.
bool is_one_blank(std::string_view gap) {
  static constexpr std::array<std::string_view, 4> blanks{
      " ", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"};
  return std::ranges::find(blanks, gap) != blanks.end();
}

std::size_t digits_in_front(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) -
                                  text.begin());
}

bool all_digits(std::string_view text) {
  return digits_in_front(text) == text.size();
}

/// What parts thousands when it stands one blank apart from other digits.
bool is_group(std::string_view text) {
  return text.size() <= 3 && all_digits(text);
}

/// Whether three digits and perhaps a suffix: "676", "501-02".
bool is_second_half(std::string_view text) {
  return digits_in_front(text) == 3 && (text.size() == 3 || text[3] == '-');
}

}  // namespace

Span SpacedDossier::in_text(Span span, std::size_t begin) const {
  return {begin + span.begin + (span.begin >= gap_at ? gap_bytes : 0),
          begin + span.end + (span.end > gap_at ? gap_bytes : 0)};
}

std::optional<SpacedDossier> spaced_dossier(
    std::string_view text, const std::vector<Cluster>& clusters,
    std::size_t at) {
  const std::string_view first = text_of(text, clusters[at]);
  const std::string_view gap = gap_behind(text, clusters, at);
  if (first.size() != 2 || !all_digits(first) || !is_one_blank(gap)) {
    return std::nullopt;
  }
  const std::string_view second = text_of(text, clusters[at + 1]);
  const bool goes_on_before =
      at > 0 && is_one_blank(gap_behind(text, clusters, at - 1)) &&
      is_group(text_of(text, clusters[at - 1]));
  const bool goes_on_behind =
      is_one_blank(gap_behind(text, clusters, at + 1)) &&
      is_group(text_of(text, clusters[at + 2]));
  if (!is_second_half(second) || goes_on_before || goes_on_behind) {
    return std::nullopt;
  }
  return SpacedDossier{std::string(first) + std::string(second), first.size(),
                       gap.size()};
}

bool is_number_sign(std::string_view text, const std::vector<Cluster>& clusters,
                    std::size_t at) {
  if (at == 0 || at + 1 >= clusters.size()) {
    return false;
  }
  const std::string_view sign = text_of(text, clusters[at]);
  const std::string lower = sign.size() <= 3 ? lower_case(sign) : "";
  constexpr std::size_t max_gap = 4;  // ", " with a blank of three bytes
  return (lower == "nr" || lower == "nrs") &&
         gap_behind(text, clusters, at - 1).size() <= max_gap &&
         gap_behind(text, clusters, at).size() <= max_gap &&
         is_digit(text[clusters[at + 1].span.begin]);
}

}  // namespace kamerzoek
