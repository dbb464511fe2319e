#include "corpus/element_shape.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace kamerzoek {
namespace {

struct Entry {
  std::string_view element;
  Shape shape;
};

// Sorted by name.
constexpr std::array entries = {
    Entry{"aanspr", Shape::part},
    Entry{"achternaam", Shape::part},
    Entry{"al", Shape::paragraph},
    Entry{"antwoord", Shape::question},
    Entry{"begrotingshoofdstuk", Shape::part},
    Entry{"bijlage", Shape::annex},
    Entry{"blokcitaat", Shape::quotation},
    Entry{"box", Shape::quotation},
    Entry{"br", Shape::line_break},
    Entry{"citaat", Shape::quotation},
    Entry{"considerans.al", Shape::paragraph},
    Entry{"dagtekening", Shape::paragraph},
    Entry{"datum", Shape::in_text},
    Entry{"datumtekst", Shape::masthead},
    Entry{"definitie-item", Shape::item},
    Entry{"definitielijst", Shape::list},
    Entry{"deze", Shape::person},
    Entry{"dossier", Shape::masthead},
    Entry{"dossierref", Shape::in_text},
    Entry{"entry", Shape::cell},
    Entry{"extref", Shape::in_text},
    Entry{"frontm", Shape::masthead},
    Entry{"functie", Shape::office},
    Entry{"gegeven", Shape::signature},
    Entry{"handelingenkop", Shape::masthead},
    Entry{"inf", Shape::in_text},
    Entry{"intitule", Shape::masthead},
    Entry{"intref", Shape::in_text},
    Entry{"item-titel", Shape::heading},
    Entry{"kamerstukkop", Shape::masthead},
    Entry{"kamervraagkop", Shape::masthead},
    Entry{"kamervraagnummer", Shape::masthead},
    Entry{"kamervraagomschrijving", Shape::paragraph},
    Entry{"kamervraagonderwerp", Shape::in_text},
    Entry{"koning", Shape::person},
    Entry{"kop", Shape::heading},
    Entry{"label", Shape::part},
    Entry{"li", Shape::item},
    Entry{"li.nr", Shape::label},
    Entry{"lid", Shape::item},
    Entry{"lidnr", Shape::label},
    Entry{"lijst", Shape::list},
    Entry{"ltrlabel", Shape::masthead},
    Entry{"metadata", Shape::metadata},
    Entry{"naam", Shape::person},
    Entry{"nadruk", Shape::in_text},
    Entry{"noot", Shape::note},
    Entry{"noot.al", Shape::paragraph},
    Entry{"noot.nr", Shape::note_label},
    Entry{"nootref", Shape::note_call},
    Entry{"nr", Shape::part},
    Entry{"ondernummer", Shape::part},
    Entry{"ondertekening", Shape::signature},
    Entry{"onderw", Shape::masthead},
    Entry{"ondtek", Shape::signature},
    Entry{"organisatie", Shape::part},
    Entry{"partij", Shape::part},
    Entry{"plaats", Shape::part},
    Entry{"politiek", Shape::part},
    Entry{"raadnr", Shape::part},
    Entry{"row", Shape::row},
    Entry{"stuknr", Shape::masthead},
    Entry{"subtitel", Shape::part},
    Entry{"sup", Shape::in_text},
    Entry{"table", Shape::table},
    Entry{"term", Shape::label},
    Entry{"titel", Shape::heading},
    Entry{"title", Shape::paragraph},
    Entry{"tuskop", Shape::printed_heading},
    Entry{"tussenkop", Shape::printed_heading},
    Entry{"uitgifte", Shape::signature},
    Entry{"voetnoot", Shape::note},
    Entry{"voetref", Shape::note_call},
    Entry{"voornaam", Shape::part},
    Entry{"voorvoegsels", Shape::part},
    Entry{"vraag", Shape::question},
    Entry{"weggelaten", Shape::left_out},
    Entry{"wie", Shape::paragraph},
};

constexpr bool sorted() {
  for (std::size_t i = 1; i < entries.size(); ++i) {
    if (!(entries[i - 1].element < entries[i].element)) {
      return false;
    }
  }
  return true;
}

/// Where the names begin that begin with each letter; then their number.
constexpr std::array<std::size_t, 27> first_of = [] {
  std::array<std::size_t, 27> firsts{};
  for (std::size_t letter = 0; letter < firsts.size(); ++letter) {
    while (firsts[letter] < entries.size() &&
           entries[firsts[letter]].element[0] <
               static_cast<char>('a' + letter)) {
      ++firsts[letter];
    }
  }
  return firsts;
}();

bool is_any_of(std::string_view name,
               std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

// The older `kop` under the root names the house, not a section; `titel` and
// `nummer` of the stuk itself are its name.
bool is_masthead(XmlNode node) {
  const std::string_view name = node.name();
  const XmlNode parent = node.parent();
  if (name == "kop") {
    return !parent.parent().parent();
  }
  return parent.name() == "stuk" && is_any_of(name, {"titel", "nummer"});
}

bool is_speaker(XmlNode node) {
  const std::string_view parent = node.parent().name();
  return (node.name() == "spreker" && parent == "spreekbeurt") ||
         (node.name() == "wie" && is_any_of(parent, {"spreker", "voorz"}));
}

}  // namespace

Shape shape_of(std::string_view element) {
  static_assert(sorted());
  if (element.empty() || element[0] < 'a' || element[0] > 'z') {
    return Shape::unknown;
  }
  const auto letter = static_cast<std::size_t>(element[0] - 'a');
  for (std::size_t i = first_of[letter]; i < first_of[letter + 1]; ++i) {
    if (entries[i].element == element) {
      return entries[i].shape;
    }
  }
  return Shape::unknown;
}

Shape shape_of(XmlNode element) {
  const std::string_view name = element.name();
  const Shape shape = shape_of(name);
  if (shape == Shape::metadata && element.parent().parent().parent()) {
    return Shape::unknown;
  }
  if (shape == Shape::heading || name == "nummer") {
    return is_masthead(element) ? Shape::masthead : shape;
  }
  const bool may_speak = name == "spreker" || name == "wie";
  return may_speak && is_speaker(element) ? Shape::heading : shape;
}

bool has_heading(XmlNode element) {
  for (XmlNode child = element.first_child(); child; child = child.next()) {
    if (shape_of(child) == Shape::heading) {
      return true;
    }
  }
  return false;
}

bool has_blocks(XmlNode element) {
  for (XmlNode child = element.first_child(); child; child = child.next()) {
    const Shape shape = shape_of(child.name());
    if (shape == Shape::list || shape == Shape::table ||
        shape == Shape::paragraph || shape == Shape::quotation) {
      return true;
    }
  }
  return false;
}

}  // namespace kamerzoek
