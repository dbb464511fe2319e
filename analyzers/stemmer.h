// Snowball's stemmers, chosen by what they are and not by what a release
// happens to call them. libstemmer stays behind this header.
//
// "dutch" is Porter's algorithm up to libstemmer 2 and Kraaij-Pohlmann's from
// Snowball 3 on; an index built with one does not answer words cut by the
// other.

#pragma once

#include <string>
#include <string_view>

namespace kamerzoek {

enum class StemAlgorithm {
  dutch_porter,  ///< "dutch" of libstemmer 2, "dutch_porter" of Snowball 3.
  english,       ///< Porter2.
};

/// Safe to use from several threads at once.
class Stemmer {
 public:
  /// Throws Error, with a hint, when the library that is linked has no such
  /// algorithm, or has another one under its name.
  explicit Stemmer(StemAlgorithm algorithm);

  /// The stem of a word in lower case. Never longer than the word.
  std::string stem(std::string_view word) const;

  /// The algorithm, and a fingerprint of what the linked library makes of a
  /// few words: libstemmer tells no version.
  const std::string& id() const { return id_; }

 private:
  const char* name_;
  std::string id_;
};

}  // namespace kamerzoek
