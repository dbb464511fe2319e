// `kamerzoek theme [NAME]`: what themes there are, and what they find.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "tools/command.h"
#include "tools/filter_options.h"
#include "tools/index_option.h"
#include "tools/print_hits.h"
#include "tools/themes_option.h"

namespace kamerzoek {

struct ThemeOptions {
  IndexOption index;
  ThemesOption themes;
  std::string name;  ///< Empty: list them all.
  FilterOptions filters;
  std::size_t count = 10;
  std::size_t offset = 0;
  bool check = false;                 ///< Count hits per term.
  std::optional<std::size_t> sample;  ///< Draw so many passages to judge.
  std::uint64_t seed = 1;
  std::filesystem::path judgements;
  PrintOptions print;
};

void add_theme(CLI::App& program, Action& action);

ExitCode theme(const ThemeOptions& options, const Console& console);

}  // namespace kamerzoek
