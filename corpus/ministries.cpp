#include "corpus/ministries.h"

#include <array>
#include <cctype>
#include <cstddef>
#include <string>

#include "analyzers/ascii.h"

namespace kamerzoek {
namespace {

constexpr std::string_view az = "AZ";
constexpr std::string_view aenm = "AenM";
constexpr std::string_view bz = "BZ";
constexpr std::string_view bzk = "BZK";
constexpr std::string_view def = "Def";
constexpr std::string_view ez = "EZ";
constexpr std::string_view fin = "Fin";
constexpr std::string_view ienw = "IenW";
constexpr std::string_view jenv = "JenV";
constexpr std::string_view kgg = "KGG";
constexpr std::string_view lvvn = "LVVN";
constexpr std::string_view ocw = "OCW";
constexpr std::string_view szw = "SZW";
constexpr std::string_view vro = "VRO";
constexpr std::string_view vws = "VWS";

/// A name as it stands in an office, and the ministry it stands for.
struct Named {
  std::string_view text;  ///< In lower case.
  Ministry ministry;
};

constexpr auto named = std::to_array<Named>({
    // Ministries, with the years in which they had that name.
    {"algemene zaken", {"Algemene Zaken", az}},
    {"asiel en migratie", {"Asiel en Migratie", aenm}},  // 2024–
    {"buitenlandse zaken", {"Buitenlandse Zaken", bz}},
    {"binnenlandse zaken en koninkrijksrelaties",
     {"Binnenlandse Zaken en Koninkrijksrelaties", bzk}},  // 1998–
    {"binnenlandse zaken", {"Binnenlandse Zaken", bzk}},   // –1998
    {"defensie", {"Defensie", def}},
    {"economische zaken, landbouw en innovatie",
     {"Economische Zaken, Landbouw en Innovatie", ez}},  // 2010–2012
    {"economische zaken en klimaat",
     {"Economische Zaken en Klimaat", ez}},  // 2017–2024
    {"economische zaken", {"Economische Zaken", ez}},
    {"financiën", {"Financiën", fin}},
    {"financien", {"Financiën", fin}},
    {"infrastructuur en milieu",
     {"Infrastructuur en Milieu", ienw}},  // 2010–2017
    {"infrastructuur en waterstaat",
     {"Infrastructuur en Waterstaat", ienw}},                    // 2017–
    {"verkeer en waterstaat", {"Verkeer en Waterstaat", ienw}},  // –2010
    {"volkshuisvesting, ruimtelijke ordening en milieubeheer",
     {"Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
      ienw}},  // 1982–2010
    {"justitie en veiligheid", {"Justitie en Veiligheid", jenv}},  // 2017–
    {"veiligheid en justitie", {"Veiligheid en Justitie", jenv}},  // 2010–2017
    {"justitie", {"Justitie", jenv}},                              // –2010
    {"klimaat en groene groei", {"Klimaat en Groene Groei", kgg}},  // 2024–
    {"landbouw, visserij, voedselzekerheid en natuur",
     {"Landbouw, Visserij, Voedselzekerheid en Natuur", lvvn}},  // 2024–
    {"landbouw, natuur en voedselkwaliteit",
     {"Landbouw, Natuur en Voedselkwaliteit", lvvn}},  // 2003–10, 2017–24
    {"landbouw, natuurbeheer en visserij",
     {"Landbouw, Natuurbeheer en Visserij", lvvn}},            // 1989–2003
    {"landbouw en visserij", {"Landbouw en Visserij", lvvn}},  // –1989
    {"onderwijs, cultuur en wetenschappen",
     {"Onderwijs, Cultuur en Wetenschappen", ocw}},  // 1994–2003
    {"onderwijs, cultuur en wetenschap",
     {"Onderwijs, Cultuur en Wetenschap", ocw}},  // 2003–
    {"onderwijs en wetenschappen",
     {"Onderwijs en Wetenschappen", ocw}},  // 1965–1994
    {"sociale zaken en werkgelegenheid",
     {"Sociale Zaken en Werkgelegenheid", szw}},
    {"volksgezondheid, welzijn en sport",
     {"Volksgezondheid, Welzijn en Sport", vws}},  // 1994–
    {"welzijn, volksgezondheid en cultuur",
     {"Welzijn, Volksgezondheid en Cultuur", vws}},  // 1982–1994
    {"volkshuisvesting en ruimtelijke ordening",
     {"Volkshuisvesting en Ruimtelijke Ordening", vro}},  // 2024–

    // Ministers and state secretaries with a portfolio at another's ministry.
    {"armoedebeleid, participatie en pensioenen",
     {"Sociale Zaken en Werkgelegenheid", szw}},
    {"basis- en voortgezet onderwijs",
     {"Onderwijs, Cultuur en Wetenschap", ocw}},
    {"bestuurlijke vernieuwing en koninkrijksrelaties",
     {"Binnenlandse Zaken en Koninkrijksrelaties", bzk}},
    {"buitenlandse handel", {"Buitenlandse Zaken", bz}},
    {"immigratie en asiel", {"Binnenlandse Zaken en Koninkrijksrelaties", bzk}},
    {"immigratie, integratie en asiel",
     {"Binnenlandse Zaken en Koninkrijksrelaties", bzk}},
    {"jeugd en gezin", {"Volksgezondheid, Welzijn en Sport", vws}},
    {"klimaat en energie", {"Economische Zaken en Klimaat", ez}},
    {"langdurige zorg", {"Volksgezondheid, Welzijn en Sport", vws}},
    {"medische zorg", {"Volksgezondheid, Welzijn en Sport", vws}},
    {"natuur en stikstof", {"Landbouw, Natuur en Voedselkwaliteit", lvvn}},
    {"ontwikkelingshulp", {"Buitenlandse Zaken", bz}},
    {"ontwikkelingssamenwerking", {"Buitenlandse Zaken", bz}},
    {"primair en voortgezet onderwijs",
     {"Onderwijs, Cultuur en Wetenschap", ocw}},
    {"rechtsbescherming", {"Justitie en Veiligheid", jenv}},
    {"vreemdelingenzaken en integratie", {"Justitie", jenv}},
    {"wonen en rijksdienst",
     {"Binnenlandse Zaken en Koninkrijksrelaties", bzk}},
    {"wonen, wijken en integratie",
     {"Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer", ienw}},
    {"minister-president", {"Algemene Zaken", az}},
});

void append_blank(std::string& text) {
  if (!text.empty() && text.back() != ' ') {
    text += ' ';
  }
}

/// Lower case for ASCII and for the capital Ë, blanks single.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool capital_diaeresis = c == '\x8B' && result.ends_with('\xC3');
    if (is_space(c)) {
      append_blank(result);
    } else if (capital_diaeresis) {
      result += '\xAB';
    } else {
      result += lower(c);
    }
  }
  return result;
}

/// Where `name` stands in `text` as whole words.
std::size_t find_words(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || !is_word_byte(text[at - 1]);
    const bool ends = end == text.size() || !is_word_byte(text[end]);
    if (begins && ends) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<Ministry> ministry_of(std::string_view office) {
  // Offices are short; a bound, as what is asked may be any text.
  constexpr std::size_t longest_office = 400;
  const std::string text = plain(office.substr(0, longest_office));
  const Named* best = nullptr;
  std::size_t best_at = std::string::npos;
  for (const Named& each : named) {
    const std::size_t at = find_words(text, each.text);
    const bool longer = best != nullptr && at == best_at &&
                        at != std::string::npos &&
                        each.text.size() > best->text.size();
    if (at < best_at || longer) {
      best = &each;
      best_at = at;
    }
  }
  if (best == nullptr) {
    return std::nullopt;
  }
  return best->ministry;
}

}  // namespace kamerzoek
