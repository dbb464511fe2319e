// Which words each passage has: the index the other way round.
//
// Postings tell the passages of a word. To find words that the best passages
// share, to look for them in some thousand passages, and to compare spellings,
// the words of a passage are asked. Xapian's lists of terms tell them too, with
// all else that a passage has terms for and as text; here words are numbers,
// and a passage takes two bytes a word. The postings of frequent terms, and
// which passages are of one letter or dossier, are in the same file, as they
// are made and read together.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "analyzers/mapped_file.h"
#include "indexer/forward_format.h"
#include "indexer/frequent_postings.h"

namespace kamerzoek {

/// Of one generation. Never changes; safe to use from several threads.
class ForwardIndex {
 public:
  using Passage = std::uint32_t;  ///< Xapian's number of its document.
  using Word = std::uint32_t;     ///< Those in most passages have low numbers.

  /// Throws std::system_error, and Error when the file is not whole.
  explicit ForwardIndex(const std::filesystem::path& file);

  /// The greatest number of a passage.
  Passage last_passage() const { return footer_.passages; }

  /// As Xapian::Database::get_doclength. 0 of what is no passage.
  std::uint32_t length(Passage passage) const {
    return passage < lengths_.size() ? lengths_[passage] : 0;
  }

  forward::Origin origin(Passage passage) const {
    return passage < origins_.size() ? origins_[passage] : forward::Origin();
  }

  Word words() const { return footer_.words; }

  /// The first so many have statistics.
  Word counted_words() const { return footer_.counted_words; }

  /// A word in the text of passages, folded; empty of what is no word.
  std::string_view text(Word word) const;

  /// How many passages have the word's normalised form, and how often in all.
  /// Of the greatest words, which at most one passage has, it is not known: 0.
  forward::Statistics statistics(Word word) const {
    return word < statistics_.size() ? statistics_[word]
                                     : forward::Statistics();
  }

  /// Whether its exact term stands for its normalised one too (own_forms.h).
  bool is_own_form(Word word) const { return text_begins_[word] % 2 != 0; }

  const FrequentPostings& frequent() const { return frequent_; }

  /// Calls `use` with each key of a passage (forward_format.h) and how often it
  /// is there, by rising key, until it returns false.
  template <typename Use>
  void for_each_key(Passage passage, Use&& use) const;

  /// Calls `use` with each word of a passage, by rising number: how often it
  /// has the word, folded, and how often its words have this base form; of a
  /// word without statistics only how often that has a term of its own.
  template <typename Use>
  void for_each_word(Passage passage, Use&& use) const;

 private:
  std::string_view list(Passage passage) const;

  template <typename Record>
  std::span<const Record> records(std::uint64_t begin, std::size_t count) const;

  MappedFile file_;
  forward::Footer footer_;
  std::span<const std::uint64_t> passage_begins_;
  std::span<const std::uint32_t> lengths_;
  std::span<const forward::Origin> origins_;
  std::span<const forward::Statistics> statistics_;
  std::span<const forward::TextBegin> text_begins_;
  std::string_view text_;
  FrequentPostings frequent_;
};

template <typename Use>
void ForwardIndex::for_each_key(Passage passage, Use&& use) const {
  const std::string_view bytes = list(passage);
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  const std::uint64_t keys = 2 * std::uint64_t{words()};
  std::uint64_t next = 0;
  bool goes_on = true;
  while (at != end && goes_on) {
    const std::uint64_t number = forward::take_number(at, end);
    const std::uint64_t key = next + (number >> 1U);
    const bool is_once = (number & 1U) == 0 || at == end;
    const std::uint64_t count = is_once ? 1 : 2 + forward::take_number(at, end);
    next = key + 1;
    goes_on = key < keys && use(key, static_cast<std::uint32_t>(count));
  }
}

template <typename Use>
void ForwardIndex::for_each_word(Passage passage, Use&& use) const {
  Word word = words();
  std::uint32_t exact = 0;
  std::uint32_t normalised = 0;
  const auto use_word = [&] {
    if (word != words()) {
      use(word, exact, normalised);
    }
  };
  for_each_key(passage, [&](std::uint64_t key, std::uint32_t count) {
    if (const auto found = static_cast<Word>(key / 2); found != word) {
      use_word();
      word = found;
      exact = 0;
      normalised = 0;
    }
    const bool is_exact = key % 2 == 0;
    exact += is_exact ? count : 0;
    normalised += !is_exact || is_own_form(word) ? count : 0;
    return true;
  });
  use_word();
}

}  // namespace kamerzoek
