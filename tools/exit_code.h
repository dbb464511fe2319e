// What the program tells the shell.

#pragma once

namespace kamerzoek {

enum class ExitCode {
  done = 0,     ///< Did it, found something.
  lacking = 1,  ///< Nothing found, or some inputs were skipped.
  error = 2,    ///< Could not do it; why and what to do is on standard error.
  busy = 75,    ///< Another process is writing the index: try again later.
};

}  // namespace kamerzoek
