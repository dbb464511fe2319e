#include "searcher/themes.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>

#include "analyzers/error.h"
#include "analyzers/icu_text.h"
#include "searcher/nearest_ids.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t most_bytes = 256U << 10U;

// Each stands for up to 250 terms, which a few typed words must not multiply.
constexpr std::size_t most_themes = 8;

std::string content_of(const fs::path& path) {
  std::error_code failed;
  const std::uintmax_t size = fs::file_size(path, failed);
  if (!failed && size > most_bytes) {
    throw Error("the theme '" + path.string() + "' is larger than 256 KiB",
                "a theme is a list of terms");
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  if (failed || !file) {
    throw Error("cannot read the theme '" + path.string() + "'",
                "see that it is a file, and that you may read it");
  }
  return std::move(content).str();
}

std::vector<fs::path> theme_files(const fs::path& folder) {
  std::error_code failed;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    if (entry.path().extension() == ".toml") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::string plain(std::string_view name) {
  return fold(lower_case(name));
}

std::vector<std::string> names_of(const Theme& theme) {
  std::vector<std::string> names = {theme.name, plain(theme.dutch_label),
                                    plain(theme.english_label)};
  for (const std::string& alias : theme.aliases) {
    names.push_back(plain(alias));
  }
  return names;
}

std::size_t themes_in(const Query& query) {
  std::size_t count = query.op == Query::Op::theme ? 1 : 0;
  for (const Query& operand : query.operands) {
    count += themes_in(operand);
  }
  return count;
}

void look_up(Query& query, const Themes& themes) {
  if (query.op == Query::Op::theme) {
    query.operands = {query_of(themes.theme(query.text))};
    return;
  }
  for (Query& operand : query.operands) {
    look_up(operand, themes);
  }
}

void put(Theme theme, std::vector<Theme>& themes) {
  const auto place =
      std::ranges::lower_bound(themes, theme.name, {}, &Theme::name);
  if (place != themes.end() && place->name == theme.name) {
    *place = std::move(theme);
  } else {
    themes.insert(place, std::move(theme));
  }
}

}  // namespace

Themes::Themes(const std::vector<fs::path>& folders) {
  for (const fs::path& folder : folders) {
    for (const fs::path& file : theme_files(folder)) {
      put(parse_theme(content_of(file), file), themes_);
    }
  }
}

const Theme& Themes::theme(std::string_view name) const {
  const std::string sought = plain(name);
  const auto by_name = std::ranges::find(themes_, sought, &Theme::name);
  if (by_name != themes_.end()) {
    return *by_name;
  }
  std::vector<std::string> known;
  for (const Theme& theme : themes_) {
    std::vector<std::string> names = names_of(theme);
    if (std::ranges::find(names, sought) != names.end()) {
      return theme;
    }
    std::ranges::move(names, std::back_inserter(known));
  }
  const std::vector<std::string> near = nearest(sought, std::move(known), 1);
  throw Error("there is no theme '" + std::string(name) + "'",
              (near.empty() ? "" : "did you mean '" + near.front() + "'? ") +
                  std::string("kamerzoek theme lists them all"));
}

Query with_themes(Query query, const Themes& themes) {
  if (themes_in(query) > most_themes) {
    throw Error(
        "the query names more than " + std::to_string(most_themes) + " themes",
        "ask for less at a time");
  }
  look_up(query, themes);
  return query;
}

fs::path installed_themes() {
  std::error_code ignored;
  const auto program =
      fs::read_symlink("/proc/self/exe", ignored).parent_path();
  const auto installed = program / KAMERZOEK_THEMES_FROM_PROGRAM;
  if (fs::is_directory(installed, ignored)) {
    return installed.lexically_normal();
  }
  return KAMERZOEK_THEMES_BUILT;
}

}  // namespace kamerzoek
