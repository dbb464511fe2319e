// The Analyzer for Dutch letters: words by ICU, folded, their inflection
// undone.

#pragma once

#include <string>

#include "analyzers/analyzer.h"
#include "analyzers/lexicon.h"
#include "analyzers/stemmer.h"

namespace kamerzoek {

class DutchAnalyzer : public Analyzer {
 public:
  /// `lexicon` must outlive this.
  explicit DutchAnalyzer(const Lexicon& lexicon);

  std::vector<Token> analyze(std::string_view text,
                             Language language) const override;
  std::string_view id() const override { return id_; }

 private:
  std::string normalised(const std::string& word, Language language) const;

  Stemmer dutch_;
  Stemmer english_;
  std::string id_;
};

}  // namespace kamerzoek
