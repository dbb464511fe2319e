// What stands above the text of an official publication: dossier, number,
// title, date, house and session, as its XML gives them.

#pragma once

#include <string>
#include <vector>

#include "corpus/answerers.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {

/// Each field is empty where the publication says nothing.
struct Masthead {
  std::string genre;    ///< The main element: "kamerstuk", "kamervragen".
  std::string house;    ///< "Tweede Kamer der Staten-Generaal"
  std::string session;  ///< "Vergaderjaar 2019–2020"
  std::vector<std::string> dossiers;  ///< "28676", "36600-VII": stored form.
  std::string dossier_title;          ///< Of the first.
  std::string number;                 ///< "356"
  std::string title;                  ///< "BRIEF VAN DE MINISTER VAN …"
  std::string date_text;              ///< "Voorgesteld 24 april 2025"
  std::string iso_date;               ///< "2025-04-24"
  std::vector<Answerer> answerers;    ///< Of questions.

  bool operator==(const Masthead&) const = default;
};

Masthead read_masthead(XmlNode publication);

/// Who signed, from each `ondertekening`: pairs of office and person as
/// written, either of which may be empty.
struct Signatory {
  std::string office;
  std::string person;

  bool operator==(const Signatory&) const = default;
};

std::vector<Signatory> read_signatories(XmlNode publication);

}  // namespace kamerzoek
