// The program, without main(): what the command line says, done.
//
// A command is a struct of options, a function that registers it with CLI11
// and a function that does it; only run() knows them all, and only run()
// catches what they throw.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tools/console.h"
#include "tools/exit_code.h"

namespace CLI {  // NOLINT(readability-identifier-naming): not ours.
class App;
}

namespace kamerzoek {

/// What the command line asks for, to be done once all of it has been read.
using Action = std::function<ExitCode(const Console&)>;

/// Does what `arguments`, without the program's name, say. Throws nothing: an
/// Error is printed on `console.err` as "kamerzoek: what" and "hint: what to
/// do".
ExitCode run(const std::vector<std::string>& arguments, const Console& console);

}  // namespace kamerzoek
