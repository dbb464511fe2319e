#include "corpus/letter_facts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/identifiers.h"
#include "corpus/letter_id.h"
#include "corpus/letter_kind.h"
#include "corpus/ministries.h"
#include "corpus/sender.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

std::string_view chamber_in(std::string_view house) {
  for (const std::string_view name : {"tweede kamer", "eerste kamer"}) {
    if (starts_with_word(house, name)) {
      return name;
    }
  }
  return {};
}

bool signs_with_office(const std::vector<Sender>& senders) {
  return std::ranges::any_of(
      senders, [](const Sender& sender) { return !sender.office.empty(); });
}

// "Ministerie van Buitenlandse Zaken" as the creator of a page.
Sender ministry_sender(std::string_view creator) {
  constexpr std::string_view office = "ministerie van ";
  Sender sender;
  if (starts_with_word(creator, office)) {
    std::string minister = "Minister van ";
    minister += creator.substr(office.size());
    if (const auto ministry = ministry_of(minister)) {
      sender.ministry = ministry->name;
    }
  }
  return sender;
}

/// Puts together what the metadata and the masthead say, the metadata first.
class FactReader {
 public:
  explicit FactReader(const LetterFacts& facts)
      : metadata_(&facts.metadata),
        masthead_(&facts.masthead),
        signatories_(&facts.signatories) {}

  void fill(std::string_view stem, Letter& letter) const {
    fill_dossiers(letter);
    letter.number = field_or("OVERHEIDop.ondernummer", masthead_->number);
    fill_id(stem, letter);
    letter.dossier_title =
        field_or("OVERHEIDop.dossiertitel", masthead_->dossier_title);
    letter.kind = kind();
    letter.title = title(letter);
    letter.chamber = chamber();
    letter.session_year = session_year();
    letter.senders = senders();
    letter.addressee = addressee();
    letter.language = language_of_code(metadata_->first("DCTERMS.language"))
                          .value_or(Language::dutch);
    fill_date(letter);
  }

 private:
  std::string field_or(std::string_view name, const std::string& other) const {
    const std::string_view field = metadata_->first(name);
    return field.empty() ? other : std::string(field);
  }

  void fill_dossiers(Letter& letter) const {
    std::string_view list = metadata_->first("OVERHEIDop.dossiernummer");
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(';'), list.size());
      add_dossier(parse_dossier(list.substr(0, end)), letter);
      list.remove_prefix(std::min(end + 1, list.size()));
    }
    for (const std::string& dossier : masthead_->dossiers) {
      add_dossier(dossier, letter);
    }
  }

  static void add_dossier(const std::optional<std::string>& dossier,
                          Letter& letter) {
    const bool known =
        dossier &&
        std::ranges::find(letter.dossiers, *dossier) != letter.dossiers.end();
    if (dossier && !known) {
      letter.dossiers.push_back(*dossier);
    }
  }

  void fill_id(std::string_view stem, Letter& letter) const {
    letter.id = letter_id_of(metadata_->identifier());
    if (letter.id.empty() && !letter.dossiers.empty() &&
        !letter.number.empty()) {
      StukId stuk;
      stuk.dossier = letter.dossiers.front();
      stuk.number = letter.number;
      letter.id = letter_id_of(stuk.text());
    }
    if (letter.id.empty()) {
      letter.id = letter_id_of(stem);
    }
    if (letter.id.empty()) {
      letter.id = "letter";
    }
    for (const std::string_view name :
         {stem, metadata_->first("OVERHEIDop.vraagnummer")}) {
      if (identifier_kind(name) && letter_id_of(name) != letter.id) {
        letter.aliases.push_back(letter_id_of(name));
      }
    }
  }

  std::string kind() const {
    const std::string_view named =
        metadata_->first("DC.type", "OVERHEIDop.KamerstukTypen");
    if (!named.empty()) {
      return ascii_lower(named);
    }
    const std::string& genre = masthead_->genre;
    if (genre == "kamervragen" || genre == "handelingen" ||
        genre == "staatsblad" || genre == "staatscourant") {
      return genre;
    }
    const std::string_view parliamentary =
        metadata_->first("DC.type", "OVERHEIDop.Parlementair");
    if (parliamentary == "Bijlage" || parliamentary == "Agenda") {
      return ascii_lower(parliamentary);
    }
    return kind_of_title(masthead_->title);
  }

  // "dossiertitel; soort; stuktitel" is all there was before 2010.
  std::string title(const Letter& letter) const {
    const std::string_view own = metadata_->first("OVERHEIDop.documenttitel");
    if (!own.empty()) {
      return std::string(own);
    }
    std::string_view whole = metadata_->first("DC.title");
    for (const std::string& part :
         {ascii_lower(letter.dossier_title), letter.kind}) {
      if (!part.empty() && starts_with_word(whole, part) &&
          whole.substr(part.size()).starts_with("; ")) {
        whole.remove_prefix(part.size() + 2);
      }
    }
    if (!whole.empty()) {
      return std::string(whole);
    }
    return masthead_->title.empty() ? letter.dossier_title : masthead_->title;
  }

  std::string chamber() const {
    const std::string_view house = chamber_in(masthead_->house);
    return std::string(
        house.empty() ? chamber_in(metadata_->first("DC.creator")) : house);
  }

  // "Vergaderjaar 2019–2020" is written with either dash.
  std::string session_year() const {
    const std::string text =
        field_or("OVERHEIDop.vergaderjaar", masthead_->session);
    for (std::size_t at = 0; at < text.size(); ++at) {
      TextCursor cursor(text, at);
      const std::string_view first =
          at > 0 && is_digit(text[at - 1]) ? "" : cursor.digits(4, 4);
      const bool dash =
          !first.empty() && (cursor.skip('-') || cursor.skip("\u2013"));
      const std::string_view second = dash ? cursor.digits(4, 4) : "";
      if (!second.empty()) {
        return std::string(first) + "-" + std::string(second);
      }
    }
    return {};
  }

  // Where a name was taken out and no office stands, nobody is known.
  static void add_sender(Sender sender, std::vector<Sender>& senders) {
    if (sender != Sender{}) {
      senders.push_back(std::move(sender));
    }
  }

  // A signature tells the office too; who handed in a motion, only a name. Of
  // questions that were answered, who handed them in did not send the answer.
  std::vector<Sender> senders() const {
    std::vector<Sender> senders;
    for (const Signatory& signatory : *signatories_) {
      add_sender(make_sender(signatory.office, signatory.person), senders);
    }
    if (senders.empty()) {
      for (const Answerer& answerer : masthead_->answerers) {
        add_sender(make_sender(answerer.office, answerer.person), senders);
      }
    }
    const auto persons = metadata_->all("OVERHEIDop.indiener");
    if (!signs_with_office(senders) && !persons.empty()) {
      senders.clear();
      for (const std::string_view person : persons) {
        add_sender(make_sender({}, person), senders);
      }
    }
    // Questions name the minister that they are put to.
    if (senders.empty() && masthead_->genre != "kamervragen") {
      senders = senders_in_title(masthead_->title);
    }
    if (senders.empty()) {
      add_sender(ministry_sender(metadata_->first("DCTERMS.creator")), senders);
    }
    return senders;
  }

  // "Vragen van het lid X (Y) aan de Minister van Z over …": questions are put
  // to the minister, answers are given to who asked.
  std::string addressee() const {
    if (masthead_->genre == "kamervragen") {
      const std::string_view title = masthead_->title;
      const std::string_view asked = title.substr(0, title.find(" over "));
      constexpr std::string_view from = "vragen van ";
      constexpr std::string_view to = " aan de ";
      const std::size_t at = asked.find(to);
      if (!masthead_->answerers.empty() && starts_with_word(asked, from)) {
        return std::string(
            without_article(asked.substr(0, at).substr(from.size())));
      }
      if (at != std::string_view::npos) {
        return std::string(asked.substr(at + to.size()));
      }
    }
    return std::string(metadata_->first("OVERHEIDop.ontvanger"));
  }

  static std::string_view without_article(std::string_view name) {
    for (const std::string_view article : {"de ", "het "}) {
      if (starts_with_word(name, article)) {
        return name.substr(article.size());
      }
    }
    return name;
  }

  void fill_date(Letter& letter) const {
    const auto set = [&](std::optional<Date> date, DateSource source) {
      if (!letter.date && date) {
        letter.date = date;
        letter.date_source = source;
      }
    };
    set(parse_iso_date(metadata_->first("OVERHEIDop.datumBrief")),
        DateSource::letter_date);
    set(parse_iso_date(masthead_->iso_date), DateSource::text_date);
    set(find_dutch_date(masthead_->date_text), DateSource::text_date);
    set(parse_iso_date(metadata_->first("DCTERMS.issued")), DateSource::issued);
    set(parse_iso_date(metadata_->first("DCTERMS.available")),
        DateSource::available);
  }

  const MetadataRecord* metadata_;
  const Masthead* masthead_;
  const std::vector<Signatory>* signatories_;
};

}  // namespace

void fill_letter_facts(const LetterFacts& facts, std::string_view stem,
                       Letter& letter) {
  FactReader(facts).fill(stem, letter);
}

void refine_letter_facts(const LetterFacts& facts, Letter& letter) {
  Letter known;
  FactReader(facts).fill({}, known);
  const auto prefer = [](auto& field, auto& better) {
    if (!better.empty()) {
      field = std::move(better);
    }
  };
  if (identifier_kind(known.id) && known.id != letter.id) {
    if (identifier_kind(letter.id)) {
      letter.aliases.push_back(letter.id);
    }
    letter.id = std::move(known.id);
  }
  letter.aliases.insert(letter.aliases.end(), known.aliases.begin(),
                        known.aliases.end());
  prefer(letter.title, known.title);
  prefer(letter.dossier_title, known.dossier_title);
  prefer(letter.kind, known.kind);
  prefer(letter.chamber, known.chamber);
  prefer(letter.session_year, known.session_year);
  prefer(letter.dossiers, known.dossiers);
  prefer(letter.number, known.number);
  prefer(letter.addressee, known.addressee);
  if (!signs_with_office(letter.senders)) {
    prefer(letter.senders, known.senders);
  }
  if (known.date) {
    letter.date = known.date;
    letter.date_source = known.date_source;
  }
}

}  // namespace kamerzoek
