// A theme: a named set of words and phrases that researchers keep and share,
// with which passages on one subject are found again and again.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "searcher/query.h"

namespace kamerzoek {

struct ThemeTerm {
  std::string text;        ///< As the file has it.
  std::string term_class;  ///< Name of the class it is in.
  double weight = 1;       ///< Of its class and its own, multiplied.
  Query query;             ///< What it finds; weighs 1.

  bool operator==(const ThemeTerm&) const = default;
};

struct Theme {
  std::string name;  ///< As in "thema:china": small letters, digits, hyphens.
  std::string dutch_label;
  std::string english_label;
  std::vector<std::string> aliases;
  Date edited;
  std::vector<ThemeTerm> terms;
  std::vector<ThemeTerm> exclusions;  ///< Passages with these are left out.
  std::filesystem::path file;

  bool operator==(const Theme&) const = default;
};

/// Reads a theme as its file `path` writes it:
///
///     name = "china"
///     label = { nl = "China", en = "China" }
///     aliases = ["volksrepubliek"]
///     edited = 2026-01-31
///     exclude = ["Chinees porselein"]
///
///     [[class]]
///     name = "land"
///     weight = 1.0
///     terms = ["China", "Zuid-Chinese Zee", "silk*",
///              { term = "Azië", weight = 0.3 },
///              { query = "zijde NEAR/3 route" }]
///
/// A word finds its inflections and the compounds it is part of; several words
/// are a phrase, found as written; a `query` may be any query. Weights are
/// above 0 and at most 10.
///
/// Throws Error "FILE:LINE:COLUMN: what" for text that is no TOML, for a key
/// that is missing, unknown or of another type, for an empty or doubled term,
/// and for a query that had to be guessed.
Theme parse_theme(std::string_view text, const std::filesystem::path& path);

/// What the theme asks for, as an operand of a `theme` node.
Query query_of(const Theme& theme);

}  // namespace kamerzoek
