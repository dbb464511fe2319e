// From text to the terms we index and search by.
//
// Indexing and searching must cut the same word into the same terms, so both
// sides use one Analyzer, and an index remembers which one it was built with.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
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
  part,        ///< A part of a compound, normalised: "klimaat"; or of a code or
               ///< an address: "eu" and "27" of "EU27".
  written,     ///< As written, where folding loses something: "IS", "één".
};

/// One term, and the place in the text it was made from.
///
/// Linked words have a position each, and are one word besides: the tokens of
/// "NAVO-ministers" are navo at 0, ministers at 1, and the joined navoministers
/// at 0 with a width of 2, so that a phrase may have it in either spelling. A
/// word has one exact and one normalised term of width 1 at its position, the
/// first of their kind there; what comes behind them is another way to read it.
struct Token {
  std::string term;
  TermKind kind = TermKind::exact;
  Span source;            ///< The bytes to mark: the word, or the part in it.
  unsigned position = 0;  ///< Counts words; all terms of a word share one.
  unsigned width = 1;     ///< The number of positions that it stands for.

  bool operator==(const Token&) const = default;
};

/// Whether a word, alone and read as Dutch, is its own base form.
enum class OwnForm : std::uint8_t { unknown, no, yes };

/// A token as Analyzer::visit tells of it.
struct TokenView {
  std::string_view term;
  TermKind kind = TermKind::exact;
  Span source;
  unsigned position = 0;
  unsigned width = 1;
  /// Of its term; told of some normalised ones, to save asking for it.
  OwnForm own_form = OwnForm::unknown;
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
  /// Every word gives at least an exact term; a clitic that stands alone ('s,
  /// 't, 'n) is no word. Terms are at most `max_term_bytes` long; a longer word
  /// gives no terms but takes a position. Never fails on what the text
  /// contains: bytes that are not UTF-8 separate words. Safe to call from
  /// several threads at once.
  virtual std::vector<Token> analyze(std::string_view text,
                                     Language language) const = 0;

  /// The same tokens one by one, for those who need many and keep none: a term
  /// is there for as long as the call of `use` lasts.
  virtual void visit(std::string_view text, Language language,
                     const std::function<void(const TokenView&)>& use) const {
    for (const Token& token : analyze(text, language)) {
      use({token.term, token.kind, token.source, token.position, token.width});
    }
  }

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
