// The value of a keyword field as the index spells it, from what people type.

#pragma once

#include <string>
#include <string_view>

#include "indexer/schema.h"

namespace kamerzoek {

struct FieldValue {
  std::string text;     ///< "28676" for "28 676", "footnote" for "voetnoot".
  std::string problem;  ///< Why no passage can have it; empty if one may.

  bool operator==(const FieldValue&) const = default;
};

/// What `typed` means as a value of `field`. Blanks become single, punctuation
/// at the end is left out; a value that cannot be read is kept as typed, with
/// its problem. Reading a value that was read gives the same.
FieldValue field_value(FieldId field, std::string_view typed);

}  // namespace kamerzoek
