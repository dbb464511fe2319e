#include "analyzers/language.h"

namespace kamerzoek {

std::string_view code_of(Language language) {
  switch (language) {
    case Language::dutch:
      return "nl";
    case Language::english:
      return "en";
    case Language::other:
      break;
  }
  return "und";
}

std::optional<Language> language_of_code(std::string_view code) {
  if (code.empty()) {
    return std::nullopt;
  }
  const std::string_view primary = code.substr(0, code.find_first_of("-_"));
  if (primary == "nl") {
    return Language::dutch;
  }
  return primary == "en" ? Language::english : Language::other;
}

}  // namespace kamerzoek
