// The names of Kamerstukken, dossiers and documents, as written and as stored.
//
// The same thing is written in many ways ("28 676, nr. 356", "Kamerstukken II
// 2020/21, 28676, nr. 356", "kst-28676-356"); the index knows one.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.h"

namespace kamerzoek {

/// Longer ones are none.
inline constexpr std::size_t max_stuk_id_bytes = 64;

/// A Kamerstuk, or a whole dossier when `number` is empty.
struct StukId {
  std::string dossier;  ///< "28676", "36600-VII", "21501-02", "CLVII".
  std::string number;   ///< "356", "F", "AK", "R1519-103".
  std::string suffix;   ///< "b1" annex, "h1" reprint, "n1" erratum, or empty.
  std::string session;  ///< "20012002", only where the id begins with it.

  /// "kst-28676-356-b1"; without number "kst-28676".
  std::string text() const;
  bool operator==(const StukId&) const = default;
};

/// Reads an id such as "kst-36600-XV-40"; case of the letters does not matter.
/// Empty when it is no kst id. "kst-1182542", which has no dossier, gives that
/// number and an empty dossier.
std::optional<StukId> parse_kst_id(std::string_view id);

/// The stored form of a dossier as written: "28 676" and "28676" give "28676",
/// "36 600 VII" gives "36600-VII", "21 501-02" gives "21501-02". Empty when
/// `text` as a whole is no dossier.
std::optional<std::string> parse_dossier(std::string_view text);

/// A mention of a Kamerstuk or dossier in running text.
struct StukMention {
  StukId stuk;
  Span span;

  bool operator==(const StukMention&) const = default;
};

/// All mentions in `text`, in order, non-overlapping. A bare number of five
/// digits counts only with "nr.", "Kamerstuk(ken)", "kst-" or "dossier" at it.
std::vector<StukMention> find_stuk_mentions(std::string_view text);

/// What an id of the Kamer or of officielebekendmakingen.nl names.
enum class IdentifierKind {
  kamerstuk,    ///< kst-…
  annex,        ///< blg-…
  questions,    ///< ah-tk-…, kv-tk-…
  proceedings,  ///< h-tk-…
  document,     ///< 2021D10801
  zaak,         ///< 2022Z03223
  guid,
};

std::optional<IdentifierKind> identifier_kind(std::string_view text);

/// The identifier that `id` begins with, up to the colon behind it: of
/// "ah-tk-20232024-1314:a2", an answer, the questions "ah-tk-20232024-1314".
/// All of `id` where there is none.
std::string_view publication_of(std::string_view id);

}  // namespace kamerzoek
