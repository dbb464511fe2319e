// The Dutch word list, compiled into one file that is mapped, not read.
//
// Opening takes no time to speak of and no memory of its own however many
// processes use it. What the words are and how often they are written is
// settled when the file is built (compile_lexicon.h).

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "analyzers/lexicon_format.h"
#include "analyzers/mapped_file.h"

namespace kamerzoek {

/// Safe to use from several threads at once; never changes once open.
class Lexicon {
 public:
  /// Maps `file`. Throws Error, with a hint, when it is missing, cut short, not
  /// a lexicon, or of another version. Bytes that went wrong inside it are not
  /// looked for: they can give other words, but do no other harm.
  explicit Lexicon(const std::filesystem::path& file);
  ~Lexicon();

  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  Lexicon(Lexicon&&) = delete;
  Lexicon& operator=(Lexicon&&) = delete;

  /// Reads all of the file, some milliseconds. Throws Error when it does not
  /// match its checksum: whoever writes terms down asks first.
  void require_sound() const;

  /// Whether `word` is a known word, name or hyphenated word. It must be in
  /// lower case and NFC, with its accents: "coördinatie", "non-proliferatie".
  bool contains(std::string_view word) const;

  /// How often a word is written in a million words of Dutch policy text;
  /// 0 for a word that is unknown or hardly ever written.
  double per_million(std::string_view word) const;

  /// The number of records: words, and parts of words.
  std::size_t size() const { return entries_.size(); }

  /// Sixteen hexadecimal digits that differ when anything in the file does.
  const std::string& checksum() const { return checksum_; }

  /// The record of a word, or of a string that is no word but a part of one
  /// (see `lexicon_word`); null when it is not known.
  const LexiconEntry* find(std::string_view word) const;

  /// The base form of a record, and that of a modifier without its link.
  const LexiconEntry& base_of(const LexiconEntry& entry) const {
    return entry_at(entry.base);
  }
  const LexiconEntry& modifier_base_of(const LexiconEntry& entry) const {
    return entry_at(entry.modifier_base);
  }

  /// Where parts begin in a record that is `lexicon_settled`; see LexiconCut.
  std::uint64_t settled_cut(const LexiconEntry& entry) const;

  /// The weights of the compound model, by `CompoundFeature`.
  std::span<const float> weights() const { return weights_; }

  /// The text of a record of this lexicon.
  std::string_view text_of(const LexiconEntry& entry) const {
    return entry.text < text_.size() ? text_.substr(entry.text, entry.bytes)
                                     : std::string_view();
  }

 private:
  const LexiconEntry& entry_at(std::size_t number) const {
    return entries_[number < entries_.size() ? number : 0];
  }

  std::filesystem::path path_;
  std::unique_ptr<const MappedFile> file_;
  std::string_view text_;
  std::span<const LexiconEntry> entries_;
  std::span<const LexiconSlot> slots_;
  std::span<const LexiconCut> cuts_;
  std::span<const float> weights_;
  std::span<const std::uint64_t> filter_;
  std::string checksum_;
};

/// The lexicon that was installed with the running program, or, when that
/// program runs where it was built, the one in its build folder. The file may
/// be missing: opening it says so.
std::filesystem::path installed_lexicon();

}  // namespace kamerzoek
