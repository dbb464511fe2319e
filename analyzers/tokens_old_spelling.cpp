#include "analyzers/tokens_old_spelling.h"

#include <algorithm>
#include <array>

#include "analyzers/ascii.h"

namespace kamerzoek {
namespace {

struct Stem {
  std::string_view old;
  std::string_view modern;
};

constexpr std::array stems{
    Stem{"abstrakt", "abstract"},
    Stem{"akademi", "academi"},
    Stem{"akkommodatie", "accommodatie"},
    Stem{"akkomodatie", "accommodatie"},
    Stem{"aktie", "actie"},
    Stem{"aktiv", "activ"},
    Stem{"aktualiteit", "actualiteit"},
    Stem{"aktue", "actue"},
    Stem{"akuut", "acuut"},
    Stem{"architekt", "architect"},
    Stem{"aspekt", "aspect"},
    Stem{"burokrati", "bureaucrati"},
    Stem{"defekt", "defect"},
    Stem{"demokrati", "democrati"},
    Stem{"didakti", "didacti"},
    Stem{"direkt", "direct"},
    Stem{"distrikt", "district"},
    Stem{"effekt", "effect"},
    Stem{"ekologi", "ecologi"},
    Stem{"ekonom", "econom"},
    Stem{"eksamen", "examen"},
    Stem{"eksport", "export"},
    Stem{"exakt", "exact"},
    Stem{"faktor", "factor"},
    Stem{"faktuur", "factuur"},
    Stem{"fakulteit", "faculteit"},
    Stem{"funktie", "functie"},
    Stem{"funktion", "function"},
    Stem{"indikatie", "indicatie"},
    Stem{"infektie", "infectie"},
    Stem{"injektie", "injectie"},
    Stem{"inspekt", "inspect"},
    Stem{"instruktie", "instructie"},
    Stem{"intakt", "intact"},
    Stem{"intellektue", "intellectue"},
    Stem{"kapaciteit", "capaciteit"},
    Stem{"katalogus", "catalogus"},
    Stem{"kategori", "categori"},
    Stem{"klausule", "clausule"},
    Stem{"kliënt", "cliënt"},
    Stem{"koalitie", "coalitie"},
    Stem{"kollega", "collega"},
    Stem{"kollege", "college"},
    Stem{"kollekt", "collect"},
    Stem{"kombinatie", "combinatie"},
    Stem{"komitee", "comité"},
    Stem{"komité", "comité"},
    Stem{"kommand", "command"},
    Stem{"kommentaar", "commentaar"},
    Stem{"kommercie", "commercie"},
    Stem{"kommissari", "commissari"},
    Stem{"kommissie", "commissie"},
    Stem{"kommunikatie", "communicatie"},
    Stem{"kommunist", "communist"},
    Stem{"kompensatie", "compensatie"},
    Stem{"komplex", "complex"},
    Stem{"komponent", "component"},
    Stem{"komputer", "computer"},
    Stem{"koncept", "concept"},
    Stem{"konditie", "conditie"},
    Stem{"konferentie", "conferentie"},
    Stem{"konflikt", "conflict"},
    Stem{"kongres", "congres"},
    Stem{"konklusie", "conclusie"},
    Stem{"konkre", "concre"},
    Stem{"konkurren", "concurren"},
    Stem{"konsekwent", "consequent"},
    Stem{"konsument", "consument"},
    Stem{"konsumptie", "consumptie"},
    Stem{"kontakt", "contact"},
    Stem{"kontekst", "context"},
    Stem{"kontinent", "continent"},
    Stem{"kontingent", "contingent"},
    Stem{"kontrakt", "contract"},
    Stem{"kontributie", "contributie"},
    Stem{"kontrole", "controle"},
    Stem{"kontroler", "controler"},
    Stem{"konventie", "conventie"},
    Stem{"korrekt", "correct"},
    Stem{"korrespond", "correspond"},
    Stem{"korrupt", "corrupt"},
    Stem{"koöperati", "coöperati"},
    Stem{"koördina", "coördina"},
    Stem{"krisis", "crisis"},
    Stem{"kulture", "culture"},
    Stem{"kultuur", "cultuur"},
    Stem{"kursus", "cursus"},
    Stem{"lokatie", "locatie"},
    Stem{"objekt", "object"},
    Stem{"oktrooi", "octrooi"},
    Stem{"perspektief", "perspectief"},
    Stem{"produkt", "product"},
    Stem{"projekt", "project"},
    Stem{"publikatie", "publicatie"},
    Stem{"rektor", "rector"},
    Stem{"respekt", "respect"},
    Stem{"sanktie", "sanctie"},
    Stem{"sekretari", "secretari"},
    Stem{"sektie", "sectie"},
    Stem{"sektor", "sector"},
    Stem{"sekundair", "secundair"},
    Stem{"selekti", "selecti"},
    Stem{"struktu", "structu"},
    Stem{"subjekt", "subject"},
    Stem{"sukses", "succes"},
    Stem{"teoreti", "theoreti"},
    Stem{"vakatur", "vacatur"},
    Stem{"vaksin", "vaccin"},
};

static_assert(std::ranges::is_sorted(stems, {}, &Stem::old));

/// The stems with the same first two letters stand together.
const Stem* stem_at(std::string_view lower, std::size_t at) {
  const std::string_view begin = lower.substr(at, 2);
  if (begin.size() < 2) {
    return nullptr;
  }
  for (auto stem = std::ranges::lower_bound(stems, begin, {}, &Stem::old);
       stem != stems.end() && stem->old.starts_with(begin); ++stem) {
    if (lower.substr(at).starts_with(stem->old)) {
      return stem;
    }
  }
  return nullptr;
}

bool is_vowel_or_y(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// "oo" and "ee" where one is long already: before a consonant and a vowel, and
/// "oo" at the end.
bool is_doubled_in_vain(std::string_view word, std::size_t at) {
  if (at + 1 >= word.size() || word[at] != word[at + 1] ||
      (word[at] != 'o' && word[at] != 'e')) {
    return false;
  }
  if (at + 2 == word.size()) {
    return word[at] == 'o';
  }
  return at + 3 < word.size() && is_lower(word[at + 2]) &&
         !is_vowel_or_y(word[at + 2]) && is_vowel_or_y(word[at + 3]);
}

/// "sch" where no more than an s is heard: "mensch", "fransche", "tusschen".
/// Only -isch is still written so.
bool is_silent_ch(std::string_view word, std::size_t at) {
  if (at == 0 || word.substr(at, 3) != "sch" || word[at - 1] == 'i') {
    return false;
  }
  const std::string_view rest = word.substr(at + 3);
  return word[at - 1] == 's' || rest.empty() || rest == "e" || rest == "en" ||
         rest == "es";
}

}  // namespace

std::string with_modern_stems(std::string_view lower) {
  std::string modern;
  for (std::size_t at = 0; at < lower.size();) {
    if (const Stem* const stem = stem_at(lower, at)) {
      modern += stem->modern;
      at += stem->old.size();
    } else {
      modern += lower[at];
      ++at;
    }
  }
  return modern;
}

std::string with_modern_rules(std::string_view lower) {
  std::string modern;
  for (std::size_t at = 0; at < lower.size(); ++at) {
    modern += lower[at];
    if (is_doubled_in_vain(lower, at)) {
      ++at;
    } else if (is_silent_ch(lower, at)) {
      at += 2;
    }
  }
  return modern;
}

}  // namespace kamerzoek
