#include "corpus/official_masthead.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "corpus/element_shape.h"
#include "corpus/identifiers.h"
#include "corpus/official_body.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// Far more than any publication has; each new one is compared with all.
constexpr std::size_t max_dossiers = 1000;

void set_first(std::string& field, std::string value) {
  if (field.empty()) {
    field = std::move(value);
  }
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

// "36 410" and "XVI" stand in two elements, and so do "21 501" and "02".
std::string dossier_of(XmlNode dossiernummer) {
  const std::string digits = plain_text(dossiernummer.child("dossiernr"));
  const std::string chapter =
      plain_text(dossiernummer.child("begrotingshoofdstuk"));
  const std::string council = plain_text(dossiernummer.child("raadnr"));
  std::string whole = digits;
  if (!chapter.empty()) {
    whole += " " + chapter;
  } else if (!council.empty()) {
    whole += "-" + council;
  }
  // A house's own dossier ("CLVII"), and parts no one thought of.
  if (digits.empty()) {
    whole = plain_text(dossiernummer);
  }
  return parse_dossier(whole).value_or(std::string());
}

/// What a main element makes of a publication; empty for other elements. The
/// names that are cut short are those of roots of before 2011 or so.
std::string_view genre_of(std::string_view element) {
  constexpr std::array genres = {
      std::pair{"kamerstuk"sv, "kamerstuk"sv},
      std::pair{"kamervragen"sv, "kamervragen"sv},
      std::pair{"vraagdoc"sv, "kamervragen"sv},
      std::pair{"handelingen"sv, "handelingen"sv},
      std::pair{"handeling"sv, "handelingen"sv},
      std::pair{"niet-dossier-stuk"sv, "niet-dossier-stuk"sv},
      std::pair{"staatsblad"sv, "staatsblad"sv},
      std::pair{"staatsbl"sv, "staatsblad"sv},
      std::pair{"staatscourant"sv, "staatscourant"sv},
      std::pair{"staatscrt"sv, "staatscourant"sv},
      std::pair{"stcrt"sv, "staatscourant"sv}};
  const auto* const found = std::ranges::find(
      genres, element, &std::pair<std::string_view, std::string_view>::first);
  return found == genres.end() ? std::string_view() : found->second;
}

/// Elements that hold what the masthead is made of, and more.
bool is_around_facts(std::string_view element) {
  constexpr std::array names = {"stuk"sv,           "body"sv,
                                "kamerstukkop"sv,   "kamervraagkop"sv,
                                "handelingenkop"sv, "agendapunt"sv,
                                "wet-besluit"sv,    "wetsluiting"sv,
                                "regeling"sv,       "regeling-sluiting"sv,
                                "gegeven"sv};
  return std::ranges::find(names, element) != names.end();
}

class OfficialMastheadReader {
 public:
  Masthead read(XmlNode publication) {
    masthead_.genre = genre_of(publication.name());
    read_children(publication);
    return std::move(masthead_);
  }

 private:
  void read_children(XmlNode node) {
    for (XmlNode child = node.first_child(); child; child = child.next()) {
      read_element(child);
    }
  }

  void read_element(XmlNode node) {
    const std::string_view name = node.name();
    const std::string_view parent = node.parent().name();
    if (const std::string_view genre = genre_of(name); !genre.empty()) {
      set_first(masthead_.genre, std::string(genre));
      read_children(node);
    } else if (is_around_facts(name)) {
      read_children(node);
    } else if (name == "kop" && parent == "staatscourant") {
      set_first(masthead_.title, plain_text(node));
    } else if (name == "dossier") {
      read_dossier(node);
    } else if (name == "frontm" || name == "kop") {
      read_older(node);
    } else if (parent == "stuk") {
      read_of_stuk(node);
    } else {
      read_field(node);
    }
  }

  void read_field(XmlNode node) {
    const std::string_view name = node.name();
    if (name == "tekstregel") {
      const std::string_view content = node.attribute("inhoud");
      if (content == "vergaderjaar") {
        set_first(masthead_.session, plain_text(node));
      } else if (content == "kameraanduiding") {
        set_first(masthead_.house, plain_text(node));
      }
    } else if (name == "intitule" || name == "item-titel") {
      set_first(masthead_.title, plain_text(node));
    } else if (name == "dagtekening") {
      set_first(masthead_.date_text, plain_text(node));
      set_first(masthead_.iso_date,
                std::string(node.child("datum").attribute("isodatum")));
    } else if (name == "kamervraagnummer") {
      set_first(masthead_.number, plain_text(node));
    } else if (name == "kamervraagomschrijving") {
      read_question_head(node);
    }
  }

  // The questions come with their date and the answers with theirs; the
  // publication is of the later one.
  void read_question_head(XmlNode node) {
    const std::string text = plain_text(node);
    set_first(masthead_.title, text.substr(0, text.rfind(" (ingezonden")));
    std::ranges::move(answerers_in(text),
                      std::back_inserter(masthead_.answerers));
    const std::string_view date = node.child("datum").attribute("isodatum");
    masthead_.date_text = text;
    masthead_.iso_date = date.empty() ? masthead_.iso_date : date;
  }

  void read_dossier(XmlNode node) {
    add_dossier(dossier_of(node.child("dossiernummer")));
    set_first(masthead_.dossier_title, plain_text(node.child("titel")));
  }

  void add_dossier(std::string dossier) {
    const bool known = std::ranges::find(masthead_.dossiers, dossier) !=
                       masthead_.dossiers.end();
    if (!dossier.empty() && !known &&
        masthead_.dossiers.size() < max_dossiers) {
      masthead_.dossiers.push_back(std::move(dossier));
    }
  }

  void read_of_stuk(XmlNode node) {
    const std::string_view name = node.name();
    if (name == "stuknr") {
      set_first(masthead_.number,
                without_blanks(plain_text(node.child("ondernummer"))));
    } else if (name == "nummer") {
      set_first(masthead_.number, without_blanks(plain_text(node)));
    } else if (name == "titel") {
      set_first(masthead_.title, plain_text(node));
    } else if (name == "datumtekst" || name == "datum") {
      set_first(masthead_.date_text, plain_text(node));
      const XmlNode date = name == "datum" ? node : node.child("datum");
      set_first(masthead_.iso_date, std::string(date.attribute("isodatum")));
    }
  }

  // `kamerwrk` of before 2011 or so.
  void read_older(XmlNode node) {
    for (XmlNode child = node.first_child(); child; child = child.next()) {
      const std::string_view name = child.name();
      if (name == "titel") {
        set_first(masthead_.house, plain_text(child));
      } else if (name == "vergjaar") {
        set_first(masthead_.session, plain_text(child));
      } else if (name == "onderw") {
        add_dossier(parse_dossier(plain_text(child.child("nummer")))
                        .value_or(std::string()));
        set_first(masthead_.dossier_title, plain_text(child.child("naam")));
      }
    }
  }

  Masthead masthead_;
};

void read_signature(XmlNode signature, std::vector<Signatory>& signatories) {
  Signatory signatory;
  for (XmlNode node = signature.first_child(); node; node = node.next()) {
    const Shape shape = shape_of(node.name());
    if (shape == Shape::office && !signatory.office.empty()) {
      signatories.push_back(std::exchange(signatory, {}));
    }
    if (shape == Shape::office) {
      signatory.office = plain_text(node);
    } else if (shape == Shape::person) {
      signatory.person = plain_text(node);
      signatories.push_back(std::exchange(signatory, {}));
    } else if (node.name().empty() && !signatory.office.empty()) {
      // "<functie>De Minister</functie> voor Rechtsbescherming,"
      signatory.office += node.text();
    }
  }
  if (!signatory.office.empty()) {
    signatories.push_back(signatory);
  }
}

void find_signatures(XmlNode node, std::vector<Signatory>& signatories) {
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    // The King signs all, and who gives out the Staatsblad did not write it.
    if (child.name() == "gegeven" || child.name() == "uitgifte") {
      continue;
    }
    switch (shape_of(child.name())) {
      case Shape::signature:
        read_signature(child, signatories);
        break;
      case Shape::paragraph:
      case Shape::table:
      case Shape::annex:
        break;
      default:
        find_signatures(child, signatories);
    }
  }
}

}  // namespace

Masthead read_masthead(XmlNode publication) {
  return OfficialMastheadReader().read(publication);
}

std::vector<Signatory> read_signatories(XmlNode publication) {
  std::vector<Signatory> signatories;
  find_signatures(publication, signatories);
  return signatories;
}

}  // namespace kamerzoek
