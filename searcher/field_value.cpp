#include "searcher/field_value.h"

#include <algorithm>
#include <array>
#include <optional>

#include "analyzers/ascii.h"
#include "corpus/cites.h"
#include "corpus/identifiers.h"
#include "corpus/letter.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

struct Alias {
  FieldId field;
  std::string_view typed;
  std::string_view stored;
};

constexpr std::array aliases = {
    Alias{FieldId::role, "tekst", "body"},
    Alias{FieldId::role, "citaat", "quotation"},
    Alias{FieldId::role, "lijst", "list"},
    Alias{FieldId::role, "tabel", "table"},
    Alias{FieldId::role, "voetnoot", "footnote"},
    Alias{FieldId::role, "aanhef", "opening"},
    Alias{FieldId::role, "ondertekening", "signature"},
    Alias{FieldId::role, "bijlage", "annex"},
    Alias{FieldId::chamber, "tk", "tweede kamer"},
    Alias{FieldId::chamber, "tweede", "tweede kamer"},
    Alias{FieldId::chamber, "ek", "eerste kamer"},
    Alias{FieldId::chamber, "eerste", "eerste kamer"},
    Alias{FieldId::language, "nederlands", "nl"},
    Alias{FieldId::language, "dutch", "nl"},
    Alias{FieldId::language, "engels", "en"},
    Alias{FieldId::language, "english", "en"},
};

std::string tidied(std::string_view typed) {
  std::string result;
  for (const char c : typed) {
    if (c != ' ') {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  const std::size_t last = result.find_last_not_of(" ,.;:");
  result.erase(last == std::string::npos ? 0 : last + 1);
  return result;
}

std::optional<std::string> stored_alias(FieldId field,
                                        const std::string& typed) {
  const std::string lower = ascii_lower(typed);
  const auto* found = std::ranges::find_if(aliases, [&](const Alias& alias) {
    return alias.field == field && alias.typed == lower;
  });
  if (found == aliases.end()) {
    return std::nullopt;
  }
  return std::string(found->stored);
}

bool is_year(std::string_view text) {
  return text.size() == 4 && std::ranges::all_of(text, is_digit);
}

// "kst-28676-356", "28 676, nr. 356", "28676-356" and "28 676" as indexed.
std::optional<std::string> cite_typed(const std::string& typed) {
  for (const std::string& id : {typed, "kst-" + typed}) {
    const auto stuk = parse_kst_id(id);
    // "21501-02" and "36600-VII" are dossiers; a longer number behind the dash
    // is that of a Kamerstuk.
    const bool has_number =
        stuk && stuk->number.size() > 2 && is_digit(stuk->number[0]);
    if (stuk && (has_number || !parse_dossier(typed))) {
      return cite_of(*stuk);
    }
  }
  if (auto dossier = parse_dossier(typed)) {
    return dossier;
  }
  const auto cited = stukken_cited_in("Kamerstuk " + typed);
  return cited.size() == 1 ? std::optional(cite_of(cited.front()))
                           : std::nullopt;
}

std::string problem_of(FieldId field, const std::string& value) {
  const std::string quoted = "'" + value + "' is no ";
  if (field == FieldId::role && !role_of_name(ascii_lower(value))) {
    return quoted + "role; roles are " +
           std::string(kamerzoek::field(field).help);
  }
  if (field == FieldId::dossier && !parse_dossier(value)) {
    return quoted + "dossier number such as 28676 or 36600-VII";
  }
  if (field == FieldId::cites && !cite_typed(value)) {
    return quoted + "Kamerstuk or dossier such as kst-28676-356 or 28676";
  }
  if (field == FieldId::year && !is_year(value)) {
    return quoted + "year such as 2021";
  }
  return {};
}

}  // namespace

FieldValue field_value(FieldId field, std::string_view typed) {
  FieldValue value;
  value.text = tidied(typed);
  if (const auto stored = stored_alias(field, value.text)) {
    value.text = *stored;
  }
  if (field == FieldId::dossier) {
    value.text = parse_dossier(value.text).value_or(value.text);
  }
  if (field == FieldId::cites) {
    value.text = cite_typed(value.text).value_or(value.text);
  }
  value.problem = problem_of(field, value.text);
  return value;
}

}  // namespace kamerzoek
