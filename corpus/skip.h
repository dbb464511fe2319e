// An input that is not indexed, and why.
//
// Bad input is neither a crash nor a silence: it becomes a Skip, is counted by
// reason, kept in the index and shown by `kamerzoek status`.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "corpus/input.h"

namespace kamerzoek {

enum class SkipReason {
  empty,
  too_large,
  binary,
  unsupported_format,
  damaged,
  html_page,
  entity_declarations,
  no_text,
  unreadable,
  vanished,
  link_loop,
  too_deep,
  reader_crashed,
  too_slow,
  too_much_memory,
  no_text_layer,
  garbled_text,
  locked,
  nothing_seen,
};

/// Everything we say about one reason, for messages and the index.
struct SkipReasonText {
  SkipReason reason;
  std::string_view name;  ///< "empty file": stored, counted and shown.
  std::string_view hint;  ///< What the user can do about it.
};

/// All reasons, in the order of the enumeration.
std::span<const SkipReasonText> skip_reasons();
std::string_view name_of(SkipReason reason);
std::optional<SkipReason> skip_reason_of_name(std::string_view name);

/// Whether an input that was skipped for `reason` may be read by OCR.
bool is_for_ocr(SkipReason reason);

struct Skip {
  Input input;
  SkipReason reason = SkipReason::damaged;
  std::string
      detail;  ///< "start-end tags mismatch at byte 4117"; may be empty.

  bool operator==(const Skip&) const = default;
};

}  // namespace kamerzoek
