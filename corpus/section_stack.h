// Where a heading stands among those before it.
//
// Official XML nests some headings (`divisie`) and only prints others larger or
// smaller (`tussenkop`); numbers ("1.1" under "1.") are the best witness where
// there are any, because the nesting often does not follow them.

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/letter.h"

namespace kamerzoek {

/// The type faces of printed headings, the heaviest first.
inline constexpr std::array<std::string_view, 6> type_faces = {
    "vet", "halfvet", "vetcur", "cur", "rom", "ondlijn"};

/// How much a heading weighs: a lower rank stands above a higher one.
///
/// A division nested n deep weighs `division_rank(n)`; a printed heading in it
/// a little more, by its type face.
unsigned division_rank(std::size_t nesting);
unsigned printed_rank(std::size_t nesting, std::string_view face);

class SectionStack {
 public:
  /// Appends to `sections`, which must outlive this.
  explicit SectionStack(std::vector<Section>& sections)
      : sections_(&sections) {}

  /// Adds a heading below the last one that outranks it, or below the one that
  /// its number continues.
  void open(std::string_view heading, unsigned rank);

  /// The section of text at this nesting: the innermost open one that is not
  /// of a deeper division. None before the first heading.
  std::optional<std::size_t> at(std::size_t nesting);

  /// Closes all: an annex begins or ends.
  void clear() { open_.clear(); }

 private:
  struct Open {
    std::size_t section = 0;
    unsigned rank = 0;
    std::vector<unsigned> number;  ///< {1, 2} of "1.2. Inleiding".
  };

  bool close_by_number(const std::vector<unsigned>& number,
                       unsigned least_rank);

  std::vector<Section>* sections_;
  std::vector<Open> open_;  ///< Outer first.
};

}  // namespace kamerzoek
