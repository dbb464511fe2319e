// What we need of Unicode: checking, folding, breaking. ICU stays behind this
// header.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.h"

namespace kamerzoek {

/// Whether all of `bytes` is UTF-8.
bool is_utf8(std::string_view bytes);

/// Normalisation form C of UTF-8 text. Bytes that are not UTF-8 become U+FFFD.
std::string nfc(std::string_view text);

/// A word in lower case, its accents kept, as the lexicon spells it: NFKC case
/// folding (Ĳ → ij, ﬁ → fi, soft hyphens gone), all hyphens `-`, all
/// apostrophes `'`.
std::string lower_case(std::string_view word);

/// A lower-case word without marks and Latin specials: é → e, ø → o, æ → ae.
std::string fold(std::string_view lower);

/// What is left of a word in its own case: NFC, without what cannot be seen
/// (soft hyphens, zero-width blanks).
std::string visible(std::string_view word);

/// A word in lower case that knows where each byte of it came from: letters
/// change their length on the way ("Ĳ", "ﬁ"), and some vanish.
class LowerWord {
 public:
  explicit LowerWord(std::string_view word);

  /// The same as lower_case(word).
  const std::string& text() const { return text_; }

  /// The bytes of the word that gave those of text() in `span`: whole
  /// characters, with the accents that follow them.
  Span source_of(Span span) const;

 private:
  std::string text_;
  std::vector<Span> sources_;  ///< Of each byte; none when all are their own.
};

/// What a segment is made of.
enum class SegmentKind {
  word,    ///< Holds at least one letter or digit.
  symbol,  ///< Anything else that is not a space: "-", "€", ".".
};

/// A piece of text between two of Unicode's word boundaries.
struct Segment {
  Span span;
  SegmentKind kind = SegmentKind::word;

  bool operator==(const Segment&) const = default;
};

/// The segments of `text` in order, spaces and bytes that are not UTF-8 left
/// out. Adjacent segments have no gap between their spans.
std::vector<Segment> segments_of(std::string_view text);

/// How a word is written.
enum class Casing {
  lower,     ///< No capitals.
  initial,   ///< One, in front: "Kamer".
  capitals,  ///< Two letters or more, all of them capitals: "NAVO".
  mixed,     ///< Anything else: "McDonald", "iPhone".
};

Casing casing_of(std::string_view word);

/// As "ICU 72.1, Unicode 15.0": part of what decides about terms.
std::string unicode_version();

}  // namespace kamerzoek
