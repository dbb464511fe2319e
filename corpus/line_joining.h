// Lines made one text again: blanks, and the hyphens at line ends.
//
// A hyphen at the end of a line may be the word's own ("NAVO-" / "ministers")
// or the typesetter's ("uit-" / "wisseling"). The rules and their order were
// measured on 2,027 line-end hyphens of Dutch letters: 82 of 100 joined words
// are in a word list; most others show by capitals or by the vowels that would
// collide.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "corpus/letter.h"
#include "corpus/text_lines.h"

namespace kamerzoek {

/// Whether a word list knows a word, given in lower case.
using KnownWord = std::function<bool(std::string_view)>;

enum class LineEnd {
  blank,        ///< The lines meet at a blank.
  keep_hyphen,  ///< "NAVO-" + "ministers" → "NAVO-ministers".
  drop_hyphen,  ///< "uit-" + "wisseling" → "uitwisseling".
  closed,       ///< A web address goes on: nothing between.
};

/// A text and what happened in it.
struct JoinedText {
  std::string text;
  unsigned page = 0;
  std::vector<PageBreak> page_breaks;
  std::vector<NoteCall> calls;
};

class LineJoiner {
 public:
  /// Looks up words by `known` and, where that does not know, in `letter`: a
  /// word that stands unbroken elsewhere in it settles how it is spelled.
  LineJoiner(KnownWord known, const std::vector<TextLine>& letter);

  /// How a line that ends with `left` and one that begins with `right` meet.
  LineEnd meet(std::string_view left, std::string_view right) const;

  /// lines[first] up to lines[last] as one text.
  JoinedText join(const std::vector<TextLine>& lines, std::size_t first,
                  std::size_t last) const;

 private:
  void add_words(std::string_view line);
  LineEnd settle(std::string_view left, std::string_view right) const;
  std::optional<LineEnd> spelling_of(const std::string& first,
                                     const std::string& second) const;

  KnownWord known_;
  std::unordered_set<std::string> letter_words_;
};

}  // namespace kamerzoek
