// The terms of one word without links: folded, its inflection undone, its parts
// if it is a compound, and as written where folding loses something.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/compounds.h"
#include "analyzers/icu_text.h"
#include "analyzers/inflection.h"
#include "analyzers/language.h"
#include "analyzers/lexicon.h"
#include "analyzers/stemmer.h"
#include "analyzers/tokens_term.h"

namespace kamerzoek {

/// Safe to use from several threads at once.
class WordReader {
 public:
  /// `lexicon` must outlive this.
  explicit WordReader(const Lexicon& lexicon);

  /// The terms of `word`, which is letters with at most apostrophes between
  /// them: first its exact term, then its normalised one; no term twice. None
  /// when nothing of the word can be seen.
  std::vector<Term> terms_of(std::string_view word, Language language) const;

  /// The folded base form of a word that does not stand in the text so, but is
  /// meant; nothing unless the lexicon has it, in whatever inflection.
  std::optional<std::string> base_if_known(const std::string& lower) const;

  /// How a word in lower case is taken apart.
  CompoundSplit split(std::string_view lower) const {
    return compounds_.split(lower);
  }

  const Lexicon& lexicon() const { return lexicon_; }

  /// The stemmers' names, with what tells their versions.
  std::string stemmer_ids() const { return dutch_.id() + "; " + english_.id(); }

 private:
  struct Reading;
  /// Not only seen in running text, where old spellings are seen too.
  bool is_listed(const std::string& lower) const;
  Reading dutch_reading(const std::string& lower) const;
  std::optional<Reading> modern_reading(const std::string& lower,
                                        const Reading& as_it_is) const;
  void add_dutch(const LowerWord& word, std::vector<Term>& terms) const;
  void add_english(const LowerWord& word, std::vector<Term>& terms) const;

  const Lexicon& lexicon_;
  Inflection inflection_;
  Compounds compounds_;
  Stemmer dutch_;
  Stemmer english_;
};

/// The terms that keep what folding loses of `word`, which is written without
/// clitic: its capitals when it is an acronym of two to six letters, its
/// accents.
void add_written(std::string_view word, std::size_t begin,
                 std::vector<Term>& terms);

/// The word without the clitic at its end, "foto" of "foto's", "AOW" of
/// "AOW'ers"; all of it when it has none. Both kinds of apostrophe are seen.
std::string_view without_clitic(std::string_view word);

}  // namespace kamerzoek
