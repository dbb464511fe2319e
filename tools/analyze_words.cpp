#include "tools/analyze_words.h"

#include <istream>
#include <ostream>
#include <string>

#include "analyzers/compounds.h"
#include "analyzers/icu_text.h"
#include "analyzers/inflection.h"
#include "analyzers/stemmer.h"

namespace kamerzoek {
namespace {

bool next_word(std::istream& in, std::string& word) {
  if (!std::getline(in, word)) {
    return false;
  }
  if (word.ends_with('\r')) {
    word.pop_back();
  }
  return true;
}

}  // namespace

void print_splits(std::istream& in, std::ostream& out, const Lexicon& lexicon) {
  const Compounds compounds(lexicon);
  for (std::string word; next_word(in, word);) {
    const std::string lower = lower_case(word);
    const CompoundSplit split = compounds.split(lower);
    // The parts are told as written, unless folding the case moved the bytes.
    const std::string& shown = lower.size() == word.size() ? word : lower;
    out << word << '\t' << (split.whole() ? word : "");
    for (const CompoundPart& part : split.parts) {
      out << (part.span.begin == 0 ? "" : "|")
          << std::string_view(shown).substr(part.span.begin, part.span.size());
    }
    out << '\n';
  }
}

void print_lemmas(std::istream& in, std::ostream& out, const Lexicon& lexicon) {
  const Inflection inflection(lexicon);
  const Stemmer stemmer(StemAlgorithm::dutch_porter);
  for (std::string word; next_word(in, word);) {
    const std::string lower = lower_case(word);
    const auto base = inflection.base_of(lower);
    out << word << '\t' << (base ? *base : stemmer.stem(lower)) << '\n';
  }
}

}  // namespace kamerzoek
