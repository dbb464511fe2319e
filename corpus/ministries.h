// Which ministry an office belongs to, through all changes of name.
//
// Ministries split, merge and are renamed with most cabinets. A letter keeps
// the name of its day; the line joins all names of one ministry, so that
// "JenV" finds the letters of "Veiligheid en Justitie" too.

#pragma once

#include <optional>
#include <string_view>

namespace kamerzoek {

struct Ministry {
  std::string_view name;  ///< Of its day: "Infrastructuur en Milieu".
  std::string_view line;  ///< Abbreviation of its present name: "IenW".

  bool operator==(const Ministry&) const = default;
};

/// The ministry named in `office` ("De minister van Buitenlandse Zaken,"), or
/// the one that its portfolio belonged to ("Minister voor Rechtsbescherming").
/// Case and accents of ASCII letters do not matter. Of several, the first one
/// named. Empty when none is.
///
/// Names and years are those of the Dutch cabinets since 1971, as published by
/// the government (rijksoverheid.nl, "Kabinetten sinds 1945").
std::optional<Ministry> ministry_of(std::string_view office);

}  // namespace kamerzoek
