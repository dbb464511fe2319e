// Long results on a terminal, one screen at a time.

#pragma once

#include <sys/types.h>

#include "tools/console.h"

namespace kamerzoek {

/// While this lives, what goes to standard output, and to standard error if
/// that is a terminal too, is shown by $PAGER, else by less. Nothing changes
/// when output is no terminal, when $PAGER is empty or "cat", or when there is
/// no such program. less gets the options -FRX, unless $LESS says otherwise:
/// it ends at once when all fits on the screen.
class Pager {
 public:
  explicit Pager(const Console& console);
  /// Waits until the user has seen enough.
  ~Pager();

  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  Pager(Pager&&) = delete;
  Pager& operator=(Pager&&) = delete;

 private:
  const Console& console_;
  pid_t child_ = 0;  // 0: no pager.
  int old_out_ = -1;
  int old_err_ = -1;
};

}  // namespace kamerzoek
