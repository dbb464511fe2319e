// The piece of a passage that shows best why it was found.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.h"

namespace kamerzoek {

struct Snippet {
  std::string text;              ///< With "… " and " …" where it is cut.
  std::vector<Span> highlights;  ///< The matches in `text`, by rising place.

  bool operator==(const Snippet&) const = default;
};

struct SnippetLimits {
  std::size_t max_bytes = 300;  ///< Of the passage's text, marks not counted.
};

/// The part of `text` with the most different matches, then the most matches;
/// of equal ones the first. It begins and ends where sentences do or, if that
/// costs a match, where clauses or words do. `matches` must be in rising order
/// and not overlap. A word longer than the limit is shown cut at a character.
/// Takes time linear in the text, for a limited number of matches.
Snippet snippet_of(std::string_view text, const std::vector<Span>& matches,
                   const SnippetLimits& limits = {});

/// The snippet as one line, `open` and `close` around each match: blanks and
/// line ends are single blanks.
std::string marked(const Snippet& snippet, std::string_view open = "[",
                   std::string_view close = "]");

}  // namespace kamerzoek
