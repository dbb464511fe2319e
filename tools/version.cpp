#include "tools/version.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analyzers/error.h"
#include "tools/load_analyzer.h"

namespace kamerzoek {
namespace {

struct Ingredient {
  std::string_view name;
  std::string_view version;  ///< Of what we were built with.
  std::string_view licence;
};

constexpr std::array ingredients = {
    Ingredient{"Xapian", KAMERZOEK_XAPIAN_VERSION, "GPL-2.0-or-later"},
    Ingredient{"ICU", KAMERZOEK_ICU_VERSION, "Unicode-3.0"},
    Ingredient{"Snowball", "2", "BSD-3-Clause"},
    Ingredient{"pugixml", KAMERZOEK_PUGIXML_VERSION, "MIT"},
    Ingredient{"nlohmann-json", KAMERZOEK_JSON_VERSION, "MIT"},
    Ingredient{"CLI11", KAMERZOEK_CLI11_VERSION, "BSD-3-Clause"},
    Ingredient{"xxHash", KAMERZOEK_XXHASH_VERSION, "BSD-2-Clause"},
    Ingredient{"libseccomp", KAMERZOEK_SECCOMP_VERSION, "LGPL-2.1-only"},
};

static_assert(std::ranges::none_of(ingredients,
                                   [](const Ingredient& ingredient) {
                                     return ingredient.version.empty();
                                   }),
              "each has a version");

std::string words_text() {
  try {
    const LoadedAnalyzer analyzer;
    return "Word list: " + std::to_string(analyzer.lexicon().size()) +
           " words of OpenTaal, BSD-3-Clause or CC-BY-3.0\n" +
           "Analyzer: " + std::string(analyzer->id()) + "\n";
  } catch (const Error& error) {
    return std::string("Word list: ") + error.what() + "\n";
  }
}

}  // namespace

std::string_view version() {
  return KAMERZOEK_VERSION;
}

std::string version_text() {
  std::string text =
      "kamerzoek " + std::string(version()) + ", GPL-2.0-or-later\nBuilt with";
  for (const Ingredient& one : ingredients) {
    text += one.name == ingredients.front().name ? " " : ",\n  ";
    text.append(one.name).append(" ").append(one.version);
    text.append(" (").append(one.licence).append(")");
  }
  return text + "\n" + words_text();
}

}  // namespace kamerzoek
