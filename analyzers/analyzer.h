// From text to the terms we index and search by.
//
// Indexing and searching must cut the same word into the same terms, so both
// sides use one Analyzer, and an index remembers which one it was built with.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/language.h"
#include "analyzers/span.h"

namespace kamerzoek {

/// What a term says about the word it was made from. The index keeps each kind
/// apart, so that a query can weight it or leave it out.
enum class TermKind {
  exact,       ///< The folded word: "klimaatveranderingen".
  normalised,  ///< Its inflection undone: "klimaatverandering".
  part,        ///< A part of a compound, normalised: "klimaat".
  written,     ///< As written, where folding loses something: "IS", "één".
};

/// One term, and the place in the text it was made from.
struct Token {
  std::string term;
  TermKind kind = TermKind::exact;
  Span source;            ///< The bytes to mark: the word, or the part in it.
  unsigned position = 0;  ///< Counts words; all terms of a word share one.

  bool operator==(const Token&) const = default;
};

class Analyzer {
 public:
  Analyzer() = default;
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;
  Analyzer(Analyzer&&) = delete;
  Analyzer& operator=(Analyzer&&) = delete;
  virtual ~Analyzer() = default;

  /// The tokens of `text`, by rising position and, within one, by kind.
  ///
  /// Every word gives at least an exact term. Terms are at most
  /// `max_term_bytes` long; a longer word gives no terms but takes a position.
  /// Never fails on what the text contains: bytes that are not UTF-8 separate
  /// words. Safe to call from several threads at once.
  virtual std::vector<Token> analyze(std::string_view text,
                                     Language language) const = 0;

  /// A name that changes whenever the terms for any text change, as "dutch-4",
  /// with the names and versions of lexicon, stemmer and Unicode.
  ///
  /// It is stored in the index. Opening an index under another name is refused:
  /// its words would silently stop matching.
  virtual std::string_view id() const = 0;

  /// Leaves room for the prefix of a field within Xapian's 245 bytes.
  static constexpr std::size_t max_term_bytes = 200;
};

}  // namespace kamerzoek
