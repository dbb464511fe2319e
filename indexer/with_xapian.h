// The one place where failures of Xapian and of the disk become Errors.
//
// Xapian::Error is no std::exception, so that one which escapes would end the
// program without a word to the user.

#pragma once

#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <xapian.h>

namespace kamerzoek {

/// Throw an Error that says what was being done and what the user can do.
[[noreturn]] void throw_error(std::string_view doing, const Xapian::Error& why);
[[noreturn]] void throw_error(std::string_view doing,
                              const std::system_error& why);

/// Calls `work`; `doing` names it to the user: "opening the index 'x'".
template <typename Work>
auto with_xapian(std::string_view doing, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& why) {
    throw_error(doing, why);
  } catch (const std::system_error& why) {
    throw_error(doing, why);
  }
}

}  // namespace kamerzoek
