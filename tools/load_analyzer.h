// The analyzer that every command shares, with the word list it reads.

#pragma once

#include <memory>

#include "analyzers/lexicon.h"
#include "analyzers/make_analyzer.h"

namespace kamerzoek {

/// Keeps the lexicon open for as long as the analyzer is used. Throws Error
/// when the lexicon that belongs to the program is missing or unusable.
class LoadedAnalyzer {
 public:
  LoadedAnalyzer()
      : lexicon_(installed_lexicon()), analyzer_(make_analyzer(lexicon_)) {}

  const Analyzer& operator*() const { return *analyzer_; }
  const Analyzer* operator->() const { return analyzer_.get(); }
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  Lexicon lexicon_;
  std::unique_ptr<Analyzer> analyzer_;
};

}  // namespace kamerzoek
