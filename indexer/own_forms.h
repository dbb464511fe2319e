// Which terms stand for a normalised word.
//
// Two of three Dutch words are their own base form. Their exact term stands for
// the normalised one too: what is in no table need not be written, merged or
// kept. Writing and searching must agree on which words these are, so both ask
// here, or take what the analyzer tells of it with a token, which is the same
// (a test says so); and only the term counts: not how the word was written
// where it stands
// ("Oekraïne" is its own base form, "oekraine" is a word that nobody knows).

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/analyzer.h"
#include "indexer/schema.h"

namespace kamerzoek {

/// Remembers what it was asked. Not for several threads at once.
class OwnForms {
 public:
  /// `analyzer` must outlive this.
  explicit OwnForms(const Analyzer& analyzer) : analyzer_(analyzer) {}

  /// Whether a folded word is its own base form when it is read as Dutch: then
  /// a Dutch passage has its exact term only.
  bool has(std::string_view word);

  /// The terms in `field` of the passages with this normalised word.
  std::vector<std::string> terms_of(FieldId field, const std::string& word);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>()(word);
    }
  };

  const Analyzer& analyzer_;
  std::unordered_map<std::string, bool, Hash, std::equal_to<>> known_;
};

}  // namespace kamerzoek
