// Who answered parliamentary questions, from the line above the answers.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamerzoek {

struct Answerer {
  std::string office;  ///< "Minister van Defensie"; as written, without a name.
  std::string person;  ///< "Bruins Slot"; empty when it gives none.

  bool operator==(const Answerer&) const = default;
};

/// From "Antwoord van Minister Bruins Slot (Defensie) en Staatssecretaris X
/// (Y), mede namens … (ontvangen 3 maart 2021)." Not those in whose name it is
/// too. Empty when `line` is of another kind, as one that gives the questions.
std::vector<Answerer> answerers_in(std::string_view line);

}  // namespace kamerzoek
