#include "tools/command.h"

#include <algorithm>
#include <cerrno>
#include <exception>
#include <new>
#include <ostream>
#include <system_error>

#include <CLI/CLI.hpp>

#include "analyzers/error.h"
#include "searcher/nearest_ids.h"
#include "tools/analyze.h"
#include "tools/evaluate.h"
#include "tools/export.h"
#include "tools/facets.h"
#include "tools/index.h"
#include "tools/kwic.h"
#include "tools/read.h"
#include "tools/reindex.h"
#include "tools/search.h"
#include "tools/show.h"
#include "tools/similar.h"
#include "tools/status.h"
#include "tools/terminal_text.h"
#include "tools/theme.h"
#include "tools/trend.h"
#include "tools/verify.h"
#include "tools/version.h"

namespace kamerzoek {
namespace {

void add_commands(CLI::App& program, Action& action) {
  program.name("kamerzoek");
  program.require_subcommand(1);
  program.get_formatter()->column_width(28);
  program.set_version_flag("--version", [] { return version_text(); });
  program.footer("'kamerzoek COMMAND --help' says more of each.");
  add_index(program, action);
  add_reindex(program, action);
  add_search(program, action);
  add_theme(program, action);
  add_show(program, action);
  add_facets(program, action);
  add_trend(program, action);
  add_kwic(program, action);
  add_similar(program, action);
  add_status(program, action);
  add_verify(program, action);
  add_analyze(program, action);
  add_export(program, action);
  add_read(program, action);
  add_evaluate(program, action);
}

// What a message quotes may come from a letter, a path or a query.
void print_failure(const Console& console, std::string_view what,
                   std::string_view hint) {
  console.out.flush();
  console.err << "kamerzoek: " << printable(what) << '\n';
  if (!hint.empty()) {
    console.err << "hint: " << printable(hint) << '\n';
  }
  console.err.flush();
}

// What stands where a command should, if anything does.
std::string unknown_command(const CLI::App& program) {
  const std::vector<std::string> rest = program.remaining();
  const bool is_one = program.get_subcommands().empty() && !rest.empty() &&
                      !rest.front().starts_with('-');
  return is_one ? rest.front() : "";
}

void print_unknown_command(const CLI::App& program, const std::string& word,
                           const Console& console) {
  std::vector<std::string> names;
  for (const CLI::App* const command : program.get_subcommands({})) {
    names.push_back(command->get_name());
  }
  const std::string near = nearest(word, names, 1).front();
  const bool is_like_it = edits_between(word, near) * 2 <= near.size();
  print_failure(console, "there is no command '" + word + "'",
                (is_like_it ? "did you mean " + near + "? " : "") +
                    "see kamerzoek --help");
}

// Help and version arrive as CLI11's errors too, with code 0.
ExitCode answer_to(const CLI::App& program, const CLI::ParseError& error,
                   const Console& console) {
  if (error.get_exit_code() == 0) {
    program.exit(error, console.out, console.err);
    console.out.flush();
    return ExitCode::done;
  }
  if (const std::string word = unknown_command(program); !word.empty()) {
    print_unknown_command(program, word, console);
    return ExitCode::error;
  }
  const auto chosen = program.get_subcommands();
  const std::string command =
      chosen.empty() ? "" : chosen.front()->get_name() + " ";
  print_failure(console, error.what(), "see kamerzoek " + command + "--help");
  return ExitCode::error;
}

ExitCode done(const Action& action, const Console& console) {
  errno = 0;
  const ExitCode code = action(console);
  if (!console.out.flush()) {
    throw Error(
        "cannot write the results: " + std::generic_category().message(errno),
        "make room, or write them elsewhere");
  }
  return code;
}

ExitCode parsed_and_done(const std::vector<std::string>& arguments,
                         const Console& console) {
  Action action;
  CLI::App program("Searches Dutch parliamentary letters, passage by passage.");
  add_commands(program, action);
  try {
    program.parse(
        std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    return answer_to(program, error, console);
  }
  return done(action, console);
}

}  // namespace

ExitCode run(const std::vector<std::string>& arguments,
             const Console& console) {
  try {
    return parsed_and_done(arguments, console);
  } catch (const Error& error) {
    print_failure(console, error.what(), error.hint());
    return error.failure() == Failure::busy ? ExitCode::busy : ExitCode::error;
  } catch (const std::bad_alloc&) {
    print_failure(console, "out of memory", "close other programs");
  } catch (const std::exception& error) {
    print_failure(console, error.what(), "");
  }
  return ExitCode::error;
}

}  // namespace kamerzoek
