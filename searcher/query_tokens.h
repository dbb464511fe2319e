// The pieces that a typed query falls into, before they are put together.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query.h"

namespace kamerzoek {

struct QueryToken {
  enum class Kind {
    word,      ///< `text`; "*" alone asks for everything.
    phrase,    ///< `text`: what stood between quotes, blanks single; or a
               ///< word behind "~".
    starting,  ///< `text`: what stood before "*".
    open,      ///< "("
    close,     ///< ")"
    conjunct,  ///< AND, EN
    disjunct,  ///< OR, OF
    unwanted,  ///< NOT, NIET, or "-" in front of something
    required,  ///< "+" in front of something
    near,      ///< NEAR, NEAR/5
    adjacent,  ///< ADJ, ADJ/5
  };

  Kind kind = Kind::word;
  std::string text;              ///< As typed; an operator's too.
  std::optional<FieldId> field;  ///< Of "titel:" before a word, phrase, "(".
  std::size_t column = 0;        ///< In characters, from 1.
  unsigned distance = 0;         ///< Of `near` and `adjacent`.

  bool operator==(const QueryToken&) const = default;
};

/// Whether capitals such as AND are operators, or words like others.
enum class Operators { read, ignore };

struct QueryTokens {
  std::vector<QueryToken> tokens;
  std::vector<QueryWarning> warnings;
};

/// Reads `text`, which typed_text() has tidied, in linear time. What has
/// neither a letter nor a digit is left out, with a warning. A bracket within a
/// word belongs to it when it is closed there: "minister(s)".
QueryTokens tokens_of(std::string_view text, Operators operators);

/// Whether the token is read back as a word of the passage's text when it is
/// printed without "text:" before it.
bool is_bare_word(std::string_view word);

}  // namespace kamerzoek
