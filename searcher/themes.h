// All themes that there are: those of the program and the user's own.

#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "searcher/theme.h"

namespace kamerzoek {

class Themes {
 public:
  /// Reads all *.toml of each folder that exists, in order: a theme replaces
  /// one of the same name of a folder before. Throws Error as parse_theme does,
  /// and for a theme file that is larger than 256 KiB or cannot be read.
  explicit Themes(const std::vector<std::filesystem::path>& folders);

  /// By rising name.
  const std::vector<Theme>& all() const { return themes_; }

  /// By name, by either label or by an alias, in any case and with or without
  /// accents. Throws Error with the nearest names when there is none.
  const Theme& theme(std::string_view name) const;

 private:
  std::vector<Theme> themes_;
};

/// `query` with what each theme it names asks for. Throws Error for a theme
/// that is not there, and for more than 8 of them.
Query with_themes(Query query, const Themes& themes);

/// The folder of the themes that came with the running program or, when that
/// runs where it was built, of those in its sources.
std::filesystem::path installed_themes();

}  // namespace kamerzoek
