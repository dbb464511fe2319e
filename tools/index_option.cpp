#include "tools/index_option.h"

#include <cstdlib>

#include <CLI/CLI.hpp>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

std::filesystem::path folder_in_variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// The XDG specification says to ignore a path that is not absolute.
std::filesystem::path user_data_folder() {
  std::filesystem::path named = folder_in_variable("XDG_DATA_HOME");
  if (named.is_absolute()) {
    return named;
  }
  const std::filesystem::path home = folder_in_variable("HOME");
  return home.is_absolute() ? home / ".local/share" : home;
}

}  // namespace

void add_index_option(CLI::App& command, IndexOption& option) {
  command
      .add_option("-i,--index", option.given,
                  "The index; else $KAMERZOEK_INDEX, else "
                  "kamerzoek/index in the XDG data folder")
      ->type_name("DIR");
}

std::filesystem::path path_of(const IndexOption& option) {
  if (!option.given.empty()) {
    return option.given;
  }
  if (auto named = folder_in_variable("KAMERZOEK_INDEX"); !named.empty()) {
    return named;
  }
  const std::filesystem::path folder = user_data_folder();
  if (!folder.is_absolute()) {
    throw Error("there is no telling where the index is: HOME is not set",
                "name it with --index DIR or $KAMERZOEK_INDEX");
  }
  return folder / "kamerzoek" / "index";
}

}  // namespace kamerzoek
