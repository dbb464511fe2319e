// The unit we index, rank and cite: a paragraph or a few of one letter.
//
// Whole letters are too long to rank well and too long to show. A passage is
// short enough to read in a result list, and knows its place in the letter.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/span.h"
#include "corpus/letter.h"

namespace kamerzoek {

/// A run of bytes of one paragraph of a letter.
struct Slice {
  std::size_t paragraph = 0;  ///< Its place in Letter::paragraphs.
  Span span;

  bool operator==(const Slice&) const = default;
};

struct Passage {
  std::size_t number = 0;  ///< Place among the letter's passages, from 1.
  Role role = Role::body;
  std::vector<std::string> section_path;  ///< The headings above, outer first.
  Language language = Language::dutch;    ///< Of this text; else the letter's.
  unsigned first_page = 0;                ///< From 1; 0 if there are no pages.
  unsigned last_page = 0;
  std::string text;  ///< Its slices, a newline between paragraphs.

  std::vector<Slice> slices;          ///< Empty for a footnote.
  std::optional<std::size_t> note;    ///< For a footnote: in Letter::notes.
  std::optional<std::size_t> caller;  ///< Number of the passage calling it.

  bool operator==(const Passage&) const = default;
};

/// Sizes in words.
struct PassageLimits {
  std::size_t least = 60;  ///< Shorter neighbours are joined.
  std::size_t most = 180;  ///< Longer paragraphs are cut between sentences.
};

/// Divides a letter into passages, in reading order; a footnote follows the
/// passage that calls it, one that nothing calls comes last.
///
/// Passages do not overlap, do not cross a heading or a change of role, and
/// every non-blank byte of the letter's paragraphs and notes is in one of them:
/// what is in no passage cannot be found. No cut falls inside a word. A
/// sentence of more than `limits.most` words is cut at a clause, else between
/// words. A heading with no text below it becomes a passage itself.
std::vector<Passage> split_into_passages(const Letter& letter,
                                         const PassageLimits& limits = {});

/// "kst-28676-356#p12".
std::string passage_id(const std::string& letter_id, std::size_t number);

}  // namespace kamerzoek
