#include "tools/themes_option.h"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

fs::path path_in_variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// The XDG specification says to ignore a path that is not absolute; without a
// home there are no themes of the user's own.
fs::path user_themes() {
  fs::path folder = path_in_variable("XDG_CONFIG_HOME");
  if (!folder.is_absolute()) {
    const fs::path home = path_in_variable("HOME");
    folder = home.is_absolute() ? home / ".config" : fs::path();
  }
  return folder.empty() ? folder : folder / "kamerzoek" / "themes";
}

bool names_theme(const Query& query) {
  return query.op == Query::Op::theme ||
         std::ranges::any_of(query.operands, names_theme);
}

}  // namespace

void add_themes_option(CLI::App& command, ThemesOption& option) {
  command
      .add_option("--themes", option.given,
                  "More themes; else kamerzoek/themes in the XDG "
                  "configuration folder")
      ->type_name("DIR");
}

Themes load_themes(const ThemesOption& option) {
  if (!option.given.empty() && !fs::is_directory(option.given)) {
    throw Error("'" + option.given.string() + "' is no folder of themes",
                "name the folder that holds the *.toml files");
  }
  std::vector<fs::path> folders = {installed_themes()};
  fs::path own = option.given.empty() ? user_themes() : option.given;
  if (!own.empty()) {
    folders.push_back(std::move(own));
  }
  return Themes(folders);
}

Query with_named_themes(Query query, const ThemesOption& option) {
  return names_theme(query) ? with_themes(std::move(query), load_themes(option))
                            : query;
}

}  // namespace kamerzoek
