// Inflection undone: "maatregelen" → "maatregel", "brieven" → "brief".
//
// Rules propose what a word may be a form of, and the word list decides. That
// joins what Snowball's stemmers leave apart and does not join "gemeente" with
// "mening", as they do.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyzers/compounds.h"
#include "analyzers/lexicon.h"

namespace kamerzoek {

/// Safe to use from several threads at once.
class Inflection {
 public:
  /// `lexicon` must outlive this.
  explicit Inflection(const Lexicon& lexicon)
      : lexicon_(lexicon), compounds_(lexicon) {}

  /// The form that stands for all inflections of a word; itself for most words
  /// that have no other. `word` is in lower case and NFC, with its accents.
  ///
  /// A word that the lexicon does not know is normalised by its last part when
  /// it is a compound: "kamerbrieven" → "kamerbrief". Nothing when neither the
  /// lexicon nor the splitter knows the word: Snowball may then have it.
  std::optional<std::string> base_of(std::string_view word) const;

  /// The same for who has taken the word apart already.
  std::optional<std::string> base_of(std::string_view word,
                                     const CompoundSplit& split) const;

 private:
  const Lexicon& lexicon_;
  Compounds compounds_;
};

}  // namespace kamerzoek
