#include "corpus/letter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kamerzoek {
namespace {

constexpr std::array role_names = {
    std::pair{Role::body, std::string_view("body")},
    std::pair{Role::quotation, std::string_view("quotation")},
    std::pair{Role::list, std::string_view("list")},
    std::pair{Role::table, std::string_view("table")},
    std::pair{Role::footnote, std::string_view("footnote")},
    std::pair{Role::opening, std::string_view("opening")},
    std::pair{Role::signature, std::string_view("signature")},
    std::pair{Role::annex, std::string_view("annex")},
};

constexpr std::array date_source_names = {
    std::pair{DateSource::none, std::string_view("none")},
    std::pair{DateSource::letter_date, std::string_view("datumBrief")},
    std::pair{DateSource::text_date, std::string_view("datumtekst")},
    std::pair{DateSource::issued, std::string_view("issued")},
    std::pair{DateSource::available, std::string_view("available")},
    std::pair{DateSource::letter_text, std::string_view("letter text")},
    std::pair{DateSource::file_name, std::string_view("file name")},
};

template <typename Names, typename Value>
std::string_view name_in(const Names& names, Value value) {
  return names[static_cast<std::size_t>(value)].second;
}

template <typename Value, typename Names>
std::optional<Value> value_in(const Names& names, std::string_view name) {
  const auto found = std::ranges::find_if(
      names, [&](const auto& entry) { return entry.second == name; });
  if (found == names.end()) {
    return std::nullopt;
  }
  return found->first;
}

}  // namespace

std::string_view name_of(Role role) {
  return name_in(role_names, role);
}

std::optional<Role> role_of_name(std::string_view name) {
  return value_in<Role>(role_names, name);
}

std::string_view name_of(DateSource source) {
  return name_in(date_source_names, source);
}

std::optional<DateSource> date_source_of_name(std::string_view name) {
  return value_in<DateSource>(date_source_names, name);
}

}  // namespace kamerzoek
