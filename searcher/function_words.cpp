#include "searcher/function_words.h"

#include <algorithm>
#include <array>

#include "searcher/stop_words.h"

namespace kamerzoek {
namespace {

constexpr auto words = std::to_array<std::string_view>({
    "achter",       "af",          "alleen",    "allerlei",     "alles",
    "altijd",       "ander",       "anders",    "behalve",      "beide",
    "beneden",      "bepaald",     "beter",     "betreft",      "betrokken",
    "bijvoorbeeld", "binnen",      "blijf",     "blijven",      "boven",
    "bovendien",    "breng",       "brengen",   "buiten",       "conform",
    "daar",         "daarentegen", "dergelijk", "derhalve",     "direct",
    "doe",          "doen",        "echter",    "eens",         "eerder",
    "eerst",        "eigen",       "elk",       "elke",         "enig",
    "enige",        "enkel",       "enz",       "ervoor",       "etc",
    "even",         "evenals",     "eveneens",  "ga",           "gaan",
    "gedurende",    "geef",        "gegeven",   "geheel",       "gehele",
    "geven",        "gezien",      "goed",      "graag",        "groot",
    "haar",         "hebt",        "heel",      "hele",         "hen",
    "hetgeen",      "hetzelfde",   "hierbij",   "houd",         "houden",
    "ieder",        "iedereen",    "iemand",    "iets",         "immers",
    "inclusief",    "indien",      "inmiddels", "inzake",       "jegens",
    "juist",        "kom",         "komen",     "krijg",        "krijgen",
    "kun",          "laat",        "laatst",    "lang",         "langs",
    "laten",        "leg",         "leggen",    "liggen",       "lijken",
    "lijkt",        "maak",        "maken",     "mede",         "mee",
    "meest",        "middels",     "minder",    "mits",         "mocht",
    "moeten",       "mogelijk",    "mogen",     "naast",        "namelijk",
    "namens",       "neem",        "nemen",     "net",          "niets",
    "nieuw",        "nieuwe",      "nodig",     "nooit",        "omtrent",
    "ondanks",      "onder",       "ongeveer",  "onlangs",      "opnieuw",
    "overig",       "overige",     "per",       "plaatsvinden", "qua",
    "reeds",        "rond",        "rondom",    "ruim",         "samen",
    "samenkom",     "sedert",      "sinds",     "slechts",      "sommige",
    "soms",         "staan",       "staat",     "steeds",       "stel",
    "stellen",      "tal",         "tegen",     "tegenover",    "tenminste",
    "tenzij",       "terwijl",     "tevens",    "thans",        "tijdens",
    "toe",          "toen",        "tussen",    "tweede",       "uiteindelijk",
    "uiteraard",    "uiterlijk",   "vaak",      "vanaf",        "vandaar",
    "vanuit",       "vanwege",     "veel",      "verder",       "verschillend",
    "via",          "vind",        "vinden",    "voldoende",    "volgen",
    "volgend",      "volgende",    "volgens",   "voorafgaand",  "vooral",
    "vooralsnog",   "voorts",      "vrij",      "waarom",       "weer",
    "weinig",       "weliswaar",   "werd",      "wil",          "willen",
    "zeer",         "zelf",        "zelfs",     "zet",          "zetten",
    "zie",          "zien",        "zoals",     "zodanig",      "zodat",
    "zodra",        "zorgen",      "zowel",     "zulk",
});
static_assert(std::ranges::is_sorted(words), "it is searched by halves");

// "daarop", "hiermee", "waarvoor": a place word and a preposition.
constexpr auto place_words =
    std::to_array<std::string_view>({"daar", "er", "hier", "waar"});
constexpr auto prepositions = std::to_array<std::string_view>(
    {"aan",   "achter", "bij", "binnen", "boven", "buiten", "door",  "in",
     "langs", "mee",    "na",  "naar",   "naast", "om",     "onder", "op",
     "over",  "tegen",  "toe", "tussen", "uit",   "van",    "voor",  "zonder"});

bool is_pronominal_adverb(std::string_view word) {
  return std::ranges::any_of(place_words, [&](std::string_view place) {
    return word.starts_with(place) &&
           std::ranges::find(prepositions, word.substr(place.size())) !=
               prepositions.end();
  });
}

}  // namespace

bool is_function_word(std::string_view folded) {
  return is_stop_word(folded) || std::ranges::binary_search(words, folded) ||
         is_pronominal_adverb(folded);
}

}  // namespace kamerzoek
