// What the index keeps of passages, letters and skips, apart from terms.
//
// Everything that an answer needs is here; the files that letters came from may
// be gone. Stored as JSON, so that any Xapian tool shows it readably.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/letter.h"
#include "corpus/passage.h"
#include "corpus/reading.h"
#include "corpus/skip.h"

namespace kamerzoek {

/// One passage, in the words of DESIGN and of `--format jsonl`.
struct StoredPassage {
  std::string letter;  ///< The letter's id.
  std::size_t number = 0;
  Role role = Role::body;
  std::vector<std::string> section_path;
  unsigned first_page = 0;
  unsigned last_page = 0;
  std::size_t paragraph = 0;  ///< Number of its first paragraph, from 1.
  std::string note_label;     ///< For a footnote.
  std::optional<std::size_t> caller;
  Language language = Language::dutch;
  std::string text;

  bool operator==(const StoredPassage&) const = default;
};

/// One letter without its text: paragraphs, notes and sections are empty.
struct StoredLetter {
  Letter letter;
  std::size_t passages = 0;
  std::uint64_t words = 0;

  bool operator==(const StoredLetter&) const = default;
};

/// An input that holds a letter which is indexed from another input: the same
/// Kamerstuk as text and as XML, one letter under two names, or one file in two
/// folders.
struct Copy {
  Source source;
  std::string letter;  ///< Its id.
  /// What the letter is called in this input, where that is another name.
  std::vector<std::string> names{};

  bool operator==(const Copy&) const = default;
};

std::string encode(const StoredPassage& passage);
std::string encode(const StoredLetter& stored);
std::string encode(const Copy& copy);
std::string encode(const Collection& collection);
std::string encode(const Skip& skip);

/// These throw Error when the bytes are not what encode() wrote: the index is
/// damaged.
StoredPassage decode_passage(const std::string& data);
StoredLetter decode_letter(const std::string& data);
Copy decode_copy(const std::string& data);
Collection decode_collection(const std::string& data);
Skip decode_skip(const std::string& data);

}  // namespace kamerzoek
