// The whole message of an Error, for tests that read it.

#pragma once

#include <string>

#include "analyzers/error.h"

namespace kamerzoek {

/// "what; hint", or "" when `work` throws no Error.
template <typename Work>
std::string error_of(Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    return std::string(error.what()) + "; " + error.hint();
  }
  return "";
}

}  // namespace kamerzoek
