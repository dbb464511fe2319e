// What PDFs do to words: blanks in the middle of one, ligatures that have no
// character. Mended only where the word list leaves no doubt.

#pragma once

#include <string>
#include <string_view>

#include "corpus/line_joining.h"

namespace kamerzoek {

class WordMender {
 public:
  explicit WordMender(KnownWord known) : known_(std::move(known)) {}

  /// Whether two pieces of text that stand apart by a blank of `gap` are one:
  /// "bove n", "uitstoten ,", "3 .000". `gap` is in blanks of usual width.
  bool belong_together(std::string_view left, std::string_view right,
                       double gap) const;

  /// "de\uFFFDnitie" as "definitie", when exactly one ligature gives a word.
  std::string with_ligatures(const std::string& word) const;

 private:
  KnownWord known_;
};

/// The share of characters in `text` that say nothing: replacement characters,
/// private ones, controls.
double noise_in(std::string_view text);

}  // namespace kamerzoek
