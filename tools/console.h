// Where a command writes, and how that looks to whoever reads it.
//
// Results go to `out`, all else to `err`. Only a terminal gets colours,
// progress and lines of its own width; files and pipes get plain text.

#pragma once

#include <cstddef>
#include <iosfwd>

namespace kamerzoek {

/// What a stream leads to. The default is a file or a pipe.
struct Look {
  bool is_terminal = false;
  bool in_colour = false;   ///< Never without is_terminal.
  std::size_t columns = 0;  ///< 0: lines may be of any length.

  bool operator==(const Look&) const = default;
};

/// Borrows its streams.
struct Console {
  std::ostream& out;
  std::ostream& err;
  Look out_look;
  Look err_look;
};

/// How the open file `descriptor` looks. There are no colours when $NO_COLOR is
/// set and not empty, or when $TERM is "dumb".
Look look_of(int descriptor);

}  // namespace kamerzoek
