// How a command that cannot do its job says so.
//
// What can go on is a value (a skip, an empty answer); what cannot is an Error,
// which always tells the user what to do next.

#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace kamerzoek {

/// What the failure means to whoever started the program.
enum class Failure {
  error,  ///< Exit code 2.
  busy,   ///< Another process writes the index: exit code 75, try later.
};

class Error : public std::runtime_error {
 public:
  /// `what` names the thing that failed; `hint` says what to do about it.
  Error(const std::string& what, std::string hint,
        Failure failure = Failure::error)
      : std::runtime_error(what), hint_(std::move(hint)), failure_(failure) {}

  const std::string& hint() const noexcept { return hint_; }
  Failure failure() const noexcept { return failure_; }

 private:
  std::string hint_;
  Failure failure_;
};

}  // namespace kamerzoek
