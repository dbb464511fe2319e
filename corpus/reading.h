// What comes of reading an input: one letter, or the letters of a collection,
// one after the other.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/letter.h"
#include "corpus/skip.h"

namespace kamerzoek {

/// A file that holds several letters, once all of them have been read.
struct Collection {
  Source source;

  bool operator==(const Collection&) const = default;
};

/// Said before a letter of a collection is read, so that it can be named when
/// reading it takes the process down; and, with no member, before each page
/// that OCR reads: the limits on time are for a page then.
struct Begun {
  bool operator==(const Begun&) const = default;
};

/// One step in reading an input.
///
/// The last reading of an input is of the input itself: its letter, the
/// collection that it turned out to be, or a skip. That of a collection leaves
/// the letters that came before it as they are.
struct Reading {
  /// What a letter of a collection adds to the path of the collection: its
  /// name, as "!map/brief.docx" or "!2021D10801"; or, when it has none, the
  /// line it stands on, as ":17". Empty for the input itself.
  std::string member;
  std::variant<Letter, Skip, Collection, Begun> result;

  bool operator==(const Reading&) const = default;
};

using OnReading = std::function<void(Reading)>;

/// Whether `member` is a name as Reading has it.
inline bool is_member(std::string_view member) {
  return member.starts_with('!') || member.starts_with(':');
}

}  // namespace kamerzoek
