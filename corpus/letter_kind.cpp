#include "corpus/letter_kind.h"

#include <array>

#include "analyzers/ascii.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

struct KindName {
  std::string_view written;  ///< In lower case.
  std::string_view kind;
};

// The longer before the shorter that begins it. The kinds are those of
// OVERHEIDop.KamerstukTypen, in lower case.
constexpr std::array kind_names = {
    KindName{"motie", "motie"},
    KindName{"subamendement", "amendement"},
    KindName{"amendement", "amendement"},
    KindName{"lijst van vragen en antwoorden",
             "lijst van vragen en antwoorden"},
    KindName{"lijst van vragen", "lijst van vragen"},
    KindName{"brief", "brief"},
    KindName{"memorie van toelichting", "memorie van toelichting"},
    KindName{"memorie van antwoord", "memorie van antwoord"},
    KindName{"nadere memorie van antwoord", "memorie van antwoord"},
    KindName{"nota naar aanleiding van het nader verslag",
             "nota naar aanleiding van het nader verslag"},
    KindName{"nota naar aanleiding van het verslag",
             "nota naar aanleiding van het verslag"},
    KindName{"nota van wijziging", "nota van wijziging"},
    KindName{"nota van verbetering", "nota van verbetering"},
    KindName{"initiatiefnota", "initiatiefnota"},
    KindName{"nota", "nota"},
    KindName{"advies afdeling advisering raad van state",
             "advies raad van state"},
    KindName{"advies raad van state", "advies raad van state"},
    KindName{"advies", "advies"},
    KindName{"voorlopig verslag", "voorlopig verslag"},
    KindName{"eindverslag", "eindverslag"},
    KindName{"verslag van een schriftelijk overleg",
             "verslag van een schriftelijk overleg"},
    KindName{"verslag van een algemeen overleg",
             "verslag van een algemeen overleg"},
    KindName{"verslag van een commissiedebat",
             "verslag van een commissiedebat"},
    KindName{"verslag", "verslag"},
    KindName{"koninklijke boodschap", "koninklijke boodschap"},
    KindName{"geleidende brief", "geleidende brief"},
    KindName{"voorstel van wet", "voorstel van wet"},
    KindName{"voorstel van rijkswet", "voorstel van wet"},
    KindName{"jaarverslag", "jaarverslag"},
    KindName{"rapport", "rapport"},
};

std::string_view kind_at(TextCursor cursor) {
  for (const KindName& name : kind_names) {
    TextCursor after = cursor;
    if (after.skip(name.written) && after.at_boundary()) {
      return name.kind;
    }
  }
  return {};
}

}  // namespace

// What stands before the kind is not listed: "NADER GEWIJZIGDE", "TWEEDE", and
// misprints such as "GEWIJZGIDE" all occur.
std::string kind_of_title(std::string_view title) {
  for (std::size_t at = 0; at < title.size(); ++at) {
    if (at > 0 && is_word_byte(title[at - 1])) {
      continue;
    }
    const std::string_view kind = kind_at(TextCursor(title, at));
    if (!kind.empty()) {
      return std::string(kind);
    }
  }
  return {};
}

}  // namespace kamerzoek
