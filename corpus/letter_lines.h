// One line of JSON as what `kamerzoek export` writes: a letter or a passage.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/letter.h"

namespace kamerzoek {

/// A passage by the keys of an export. Page 0 and paragraph 0 are not known.
struct PassageRecord {
  std::size_t number = 0;  ///< From 1; 0 when the line does not say.
  Role role = Role::body;
  std::vector<std::string> section_path;
  std::optional<Language> language;
  unsigned first_page = 0;
  unsigned last_page = 0;
  std::size_t paragraph = 0;  ///< Number of its first paragraph, from 1.
  std::string note_label;
  std::size_t caller = 0;  ///< Number of the passage that calls a footnote.
  std::string text;        ///< A line for each paragraph.

  bool operator==(const PassageRecord&) const = default;
};

/// A letter with some or all of its passages.
struct LetterRecord {
  Letter letter;  ///< Its facts; no text yet.
  std::optional<Language> language;
  /// Whether the line is of a passage, which others of its letter may follow.
  bool is_passage = false;
  std::vector<PassageRecord> passages;
};

/// Reads a line. Its keys are those of an export, `_id` for `id` too; all but
/// an id and a text may be missing, and ones that mean nothing to us are passed
/// over. Returns what is wrong with it when it cannot be read.
std::variant<LetterRecord, std::string> parse_letter_line(
    std::string_view line);

}  // namespace kamerzoek
