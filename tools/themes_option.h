// Where a command looks for themes: the same option everywhere.

#pragma once

#include <filesystem>

#include "searcher/themes.h"

namespace CLI {  // NOLINT(readability-identifier-naming): not ours.
class App;
}

namespace kamerzoek {

struct ThemesOption {
  std::filesystem::path given;
};

/// Adds --themes DIR.
void add_themes_option(CLI::App& command, ThemesOption& option);

/// Those of the program and, in their place where names are the same, those of
/// --themes, else of kamerzoek/themes in the XDG configuration folder. Throws
/// Error when --themes is no folder, and as Themes does.
Themes load_themes(const ThemesOption& option);

/// `query` with the themes that it names. When it names none, none is read: a
/// faulty theme harms only those who use themes.
Query with_named_themes(Query query, const ThemesOption& option);

}  // namespace kamerzoek
