// Dossier numbers, which are written with a blank in them and with "nr.":
// "28 676, nr. 356" is what "28676-356" is.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/tokens_scan.h"

namespace kamerzoek {

/// A dossier number that takes two clusters, written as one.
struct SpacedDossier {
  std::string solid;       ///< "28676", "21501-02".
  std::size_t gap_at = 0;  ///< Where in `solid` the blank was.
  std::size_t gap_bytes = 0;

  /// From a place in `solid`, which is in the text from byte `begin`.
  Span in_text(Span span, std::size_t begin) const;
};

/// The number that begins with `clusters[at]` and ends with the next: two
/// digits, a blank of any width, three digits, and what is linked to these.
/// Not where the groups go on, before or behind, as in "12 345 678".
std::optional<SpacedDossier> spaced_dossier(
    std::string_view text, const std::vector<Cluster>& clusters,
    std::size_t at);

/// Whether `clusters[at]` is the "nr" between a dossier number, which ends
/// right before it, and the number of a document.
bool is_number_sign(std::string_view text, const std::vector<Cluster>& clusters,
                    std::size_t at);

}  // namespace kamerzoek
