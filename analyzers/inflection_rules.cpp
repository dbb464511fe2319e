#include "analyzers/inflection_rules.h"

#include <algorithm>
#include <array>

#include "analyzers/stem_spelling.h"

namespace kamerzoek {
namespace {

/// What is known of the words, and the word that is looked at.
struct Case {
  std::string_view word;
  const WordRate& rate;
  const WordSet& short_vowels;

  bool known(std::string_view form) const { return rate(form) >= 0; }

  /// Whether `base` is known, and written at least a `share`th as often as the
  /// word. The counts of rare words say nothing.
  bool common(std::string_view base, double share) const {
    constexpr double counted = 0.05;
    const double found = rate(base);
    return found >= 0 &&
           std::max(found, counted) >= std::max(rate(word), 0.0) / share;
  }
};

/// Whether a stem takes -te and -t in the past ('t kofschip).
bool takes_t(std::string_view stem) {
  return ends_in_one_of(stem, {"t", "k", "f", "s", "ch", "p", "x", "c", "h"});
}

bool takes_d(std::string_view stem) {
  return !ends_in_one_of(stem, {"t", "k", "ch", "p"});
}

/// The infinitive of `stem` behind a particle, if that is a verb that is used
/// about as much as the form at hand.
std::optional<std::string> verb_of(std::string_view particle,
                                   std::string_view stem, const Case& of) {
  // A noun that happens to end as a verb does is far more common than the
  // verb: "kust" and "kussen".
  for (const std::string& infinitive : infinitives_of(stem)) {
    std::string form = joined(particle, infinitive);
    if (form != of.word && of.common(form, 12)) {
      return form;
    }
  }
  return std::nullopt;
}

struct Inflected {
  std::string_view ending;
  bool (*suits)(std::string_view stem);
};

/// Whether a word in -t or -d is a verb's stem as it stands: "verzend", whose
/// present participle is "verzendend".
bool is_stem(const Case& of) {
  const Forms verbs = infinitives_of(of.word);
  return std::any_of(
      verbs.begin(), verbs.end(),
      [&of](const std::string& verb) { return of.known(joined(verb, "d")); });
}

std::optional<std::string> verb_by_ending(const Case& of) {
  static constexpr std::array<Inflected, 6> endings{{{"ten", takes_t},
                                                     {"den", takes_d},
                                                     {"te", takes_t},
                                                     {"de", takes_d},
                                                     {"t", nullptr},
                                                     {"d", takes_d}}};
  for (const Inflected& form : endings) {
    if (!of.word.ends_with(form.ending)) {
      continue;
    }
    const std::string_view stem = without(of.word, form.ending.size());
    if (stem.size() < 3 || (form.ending.size() == 1 && is_stem(of)) ||
        (form.suits != nullptr && !form.suits(stem)) ||
        (form.ending == "d" &&
         !ends_in_one_of(of.word.substr(0, 2),
                         {"be", "ge", "ve", "on", "he", "er", "mi"}) &&
         !ends_in_one_of(stem, {"eer"}))) {
      continue;
    }
    if (auto verb = verb_of("", stem, of)) {
      return verb;
    }
  }
  return std::nullopt;
}

struct Respelled {
  std::string_view written;
  std::string_view instead;
};

/// "ïnformeerd", which stood behind ge-, is "informeerd".
void drop_diaeresis(std::string& stem) {
  for (const Respelled& vowel :
       {Respelled{"ï", "i"}, {"ë", "e"}, {"ü", "u"}, {"ö", "o"}}) {
    if (stem.starts_with(vowel.written)) {
      stem.replace(0, vowel.written.size(), vowel.instead);
    }
  }
}

/// "gesteld", "voorgesteld", "gericht": ge-, or a particle and ge-.
std::optional<std::string> verb_by_participle(const Case& of) {
  if (!ends_in_one_of(of.word, {"d", "t"})) {
    return std::nullopt;
  }
  for (std::size_t at = of.word.find("ge"); at != std::string_view::npos;
       at = of.word.find("ge", at + 1)) {
    const std::string_view particle = of.word.substr(0, at);
    std::string rest(of.word.substr(at + 2));
    drop_diaeresis(rest);
    // "gevend" is of "geven".
    const bool present = at == 0 && rest.size() == 4 && rest.ends_with("end");
    if (at == 1 || rest.size() < 4 || present) {
      continue;
    }
    const std::string_view stem = without(rest, 1);
    const bool suits = rest.back() == 't' ? takes_t(stem) : takes_d(stem);
    if (auto verb = suits ? verb_of(particle, stem, of) : std::nullopt) {
      return verb;
    }
    if (auto verb = verb_of(particle, rest, of)) {
      return verb;
    }
  }
  return std::nullopt;
}

std::optional<std::string> first_known(const Forms& forms, const Case& of) {
  const auto found =
      std::find_if(forms.begin(), forms.end(), [&of](const std::string& form) {
        return form.size() > 2 && of.known(form);
      });
  return found == forms.end() ? std::nullopt : std::optional(*found);
}

/// Endings that change to another and tell by themselves.
std::optional<std::string> base_by_respelling(const Case& of) {
  static constexpr std::array<Respelled, 16> endings{{{"heden", "heid"},
                                                      {"ches", "ch"},
                                                      {"shes", "sh"},
                                                      {"sses", "ss"},
                                                      {"ieën", "ie"},
                                                      {"eeën", "ee"},
                                                      {"iën", "ie"},
                                                      {"uën", "u"},
                                                      {"iële", "ieel"},
                                                      {"uële", "ueel"},
                                                      {"eële", "eëel"},
                                                      {"ële", "eel"},
                                                      {"'s", ""},
                                                      {"ici", "icus"},
                                                      {"ses", "sis"},
                                                      {"a", "um"}}};
  for (const Respelled& form : endings) {
    if (!of.word.ends_with(form.written)) {
      continue;
    }
    std::string base =
        joined(without(of.word, form.written.size()), form.instead);
    const bool sure = form.written.size() > 3 || form.written == "'s" ||
                      form.written == "ici" || form.written == "iën";
    if (base.size() >= 3 && of.common(base, sure ? 1e9 : 20)) {
      return base;
    }
  }
  return std::nullopt;
}

/// Whether a word in -en is rather one that ends so by itself: "herken", from
/// "herkennen", and "wapen" and "teken", which have a plural in -s while what
/// is before -en is hardly used.
bool keeps_its_en(const Case& of, std::string_view shorter) {
  const double rate = of.rate(of.word);
  const Forms verbs = infinitives_of(of.word);
  if (of.rate(shorter) <= rate && of.known(joined(of.word, "t")) &&
      std::any_of(verbs.begin(), verbs.end(),
                  [&of](const std::string& verb) { return of.known(verb); })) {
    return true;
  }
  return of.known(joined(of.word, "s")) && of.rate(shorter) < rate / 3;
}

std::optional<std::string> base_by_en(const Case& of) {
  const std::string_view stem = without(of.word, 2);
  if (stem.size() < 2 || ends_in_one_of(stem, {"a", "e", "o", "u"})) {
    return std::nullopt;
  }
  const bool latin = stem.ends_with("i") && !is_vowel(stem[stem.size() - 2]);
  auto base = latin ? std::nullopt
                    : first_known(spelled_alone(stem, of.short_vowels), of);
  // "waarden" is rather "waarde" than the rare "waard".
  const double rate = base ? of.rate(*base) : -1;
  if (std::string noun = joined(stem, "e");
      of.rate(noun) > (base ? 20 * std::max(rate, 0.05) + 1 : -1) &&
      noun.size() > 3) {
    base = std::move(noun);
  }
  if (!base || keeps_its_en(of, *base)) {
    return std::nullopt;
  }
  // "samen" is no form of "saam", but "stellen" one of the rare "stel".
  const bool verb = of.known(joined(*base, "t"));
  return of.common(*base, 200) || verb ? base : std::nullopt;
}

/// Nouns whose plural in -s needs no other evidence than the noun itself.
bool takes_s(std::string_view noun) {
  return ends_in_one_of(
      noun,
      {"el", "em", "en", "er",  "erd", "aar", "aard", "ier", "eur", "oor", "ie",
       "e",  "é",  "um", "ing", "age", "or",  "ent",  "eau", "ant", "ist"});
}

std::optional<std::string> base_by_s(const Case& of) {
  std::string noun(without(of.word, 1));
  if (noun.size() < 3 || !of.known(noun) ||
      (ends_in_one_of(noun, {"s", "i", "a", "o", "u", "y", "j"}) &&
       !noun.ends_with("eau"))) {
    return std::nullopt;
  }
  if (takes_s(noun)) {
    return of.common(noun, 50) ? std::optional(noun) : std::nullopt;
  }
  // An adjective in -s: "nederlands", whose other form is "nederlandse".
  const bool adjective = of.known(joined(of.word, "e"));
  return !adjective && of.common(noun, 5) ? std::optional(noun) : std::nullopt;
}

bool is_adjective_ending(std::string_view word) {
  return ends_in_one_of(
      word, {"ijke", "ige",  "sche", "ische", "bare", "loze",  "zame",
             "ale",  "ele",  "ieve", "ende",  "erde", "aire",  "are",
             "ieke", "iese", "ante", "ente",  "lde",  "eerde", "igde"});
}

/// Whether a word ends as "buitenlandse" and "Chinese" do: those in -s are
/// written with -e nearly always.
bool is_adjective_in_se(std::string_view word) {
  if (word.size() < 5 || !word.ends_with("se")) {
    return false;
  }
  const char before = word[word.size() - 3];
  return word.ends_with("ese") || (!is_vowel(before) && before != 's');
}

std::optional<std::string> base_by_e(const Case& of) {
  const auto base =
      first_known(spelled_alone(without(of.word, 1), of.short_vowels), of);
  if (!base || base->size() < 3) {
    return std::nullopt;
  }
  // A noun in -e beside a shorter word, as "waarde" beside "waard", is much
  // more common than that; an adjective is about as common without as with -e.
  const bool is_adjective =
      is_adjective_ending(of.word) || is_adjective_in_se(of.word);
  const double share = is_adjective ? 200 : 10;
  return of.common(*base, share) ? base : std::nullopt;
}

/// Whether the word list has all degrees of an adjective.
bool is_compared(const std::string& adjective, const Case& of) {
  const Forms longer = infinitives_of(adjective);
  return of.known(joined(adjective, "st")) &&
         of.known(joined(adjective, "ste")) &&
         std::any_of(longer.begin(), longer.end(), [&of](const auto& form) {
           return of.known(joined(without(form, 1), "re"));
         });
}

/// Comparatives and superlatives, when the word list has both.
std::optional<std::string> base_by_comparison(const Case& of) {
  for (const std::string_view ending : {"ere", "ste", "er", "st"}) {
    if (!of.word.ends_with(ending) || of.word.size() < ending.size() + 3) {
      continue;
    }
    const std::string_view stem = without(of.word, ending.size());
    const bool superlative = ending.front() == 's';
    auto base = superlative && of.known(stem)
                    ? std::optional(std::string(stem))
                    : first_known(spelled_alone(stem, of.short_vowels), of);
    if (!base || base->size() < 3) {
      continue;
    }
    if (is_compared(*base, of) && of.common(*base, 10)) {
      return base;
    }
  }
  return std::nullopt;
}

std::optional<std::string> step(const Case& of) {
  if (auto base = base_by_respelling(of)) {
    return base;
  }
  if (auto base = verb_by_participle(of)) {
    return base;
  }
  if (auto base = base_by_comparison(of)) {
    return base;
  }
  std::optional<std::string> base;
  if (of.word.ends_with("en")) {
    base = base_by_en(of);
  } else if (of.word.ends_with("e")) {
    base = base_by_e(of);
  } else if (of.word.ends_with("s")) {
    base = base_by_s(of);
  }
  // After -en and -e, as "borden" is rather of "bord" than of "boren".
  return base ? base : verb_by_ending(of);
}

}  // namespace

std::optional<std::string> base_by_rule(std::string_view word,
                                        const WordRate& rate,
                                        const WordSet& short_vowels) {
  constexpr std::size_t shortest = 4;
  if (word.size() < shortest) {
    return std::nullopt;
  }
  return step({word, rate, short_vowels});
}

}  // namespace kamerzoek
