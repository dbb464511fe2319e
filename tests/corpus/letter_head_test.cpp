#include "corpus/letter_head.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using namespace std::chrono;
using namespace std::string_view_literals;

LetterHead head_of(const std::vector<std::string_view>& lines) {
  return read_head(lines);
}

}  // namespace

TEST_CASE("the head of a ministry's letter is read by its labels", "[corpus]") {
  const LetterHead head = head_of(
      {"Aan de Voorzitter van de Tweede Kamer"sv, "Datum"sv, "1 maart 2011"sv,
       "Betreft Verslag van de Raad voor"sv, "algemene zaken"sv,
       "Ons kenmerk: 2021D10801"sv, "Geachte voorzitter,"sv});
  CHECK(head.subject == "Verslag van de Raad voor algemene zaken");
  CHECK(head.date == Date(year(2011), March, day(1)));
  CHECK(head.names == std::vector<std::string>{"2021D10801"});
  CHECK(head.chamber == "tweede kamer");
  CHECK(head.dossier.empty());
}

TEST_CASE("the head of an official publication is read by its form",
          "[corpus]") {
  const LetterHead head = head_of(
      {"Vergaderjaar 2020–2021"sv, "28 676 Titel van het dossier"sv,
       "Nr. 356 BRIEF VAN DE MINISTER"sv,
       "Aan de Voorzitter der Eerste Kamer"sv, "Den Haag, 19 maart 2021"sv});
  CHECK(head.session_year == "2020-2021");
  CHECK(head.dossier == "28676");
  CHECK(head.number == "356");
  CHECK(head.chamber == "eerste kamer");
  CHECK(head.date == Date(year(2021), March, day(19)));
}

TEST_CASE("a date in running text is not that of the letter", "[corpus]") {
  CHECK_FALSE(head_of({"Uw brief van 3 mei 2020"sv}).date);
  CHECK_FALSE(
      head_of({"Tijdens de Raad, die op 3 mei 2020 bijeenkwam"sv}).date);
  CHECK_FALSE(head_of({}).date);
}

TEST_CASE("a subject on the next line must look like one", "[corpus]") {
  CHECK(head_of({"Betreft"sv, "Pagina 1 van 4"sv}).subject.empty());
  CHECK(head_of({"Betreft"sv, "Geachte voorzitter"sv}).subject.empty());
  CHECK(head_of({"Betreft"sv, "Stand van de bouw"sv}).subject ==
        "Stand van de bouw");
}

TEST_CASE("session years are found in heads and feet", "[corpus]") {
  CHECK(session_year_in("Tweede Kamer, vergaderjaar 2022–2023, 36 327") ==
        "2022-2023");
  CHECK(session_year_in("vergaderjaar 2024/25") == "2024-2025");
  CHECK(session_year_in("vergaderjaar van de Kamer").empty());
}

TEST_CASE("a letter is named after its file", "[corpus]") {
  using Named = std::pair<std::string, std::string>;
  const auto named = GENERATE(values<Named>({
      {"/data/geannoteerde-agenda-navo-2021-03.txt",
       "geannoteerde-agenda-navo-2021-03"},
      {"/data/Brief #2 (é) v1.2.txt", "brief-2-v1.2"},
      {"KST-28676-356.TXT", "kst-28676-356"},
      {"kst-36600-xv-40.txt", "kst-36600-XV-40"},
      {"2021d10801.pdf", "2021D10801"},
      {"/data/###.txt", "letter"},
      {"", "letter"},
      {"/x/" + std::string(300, 'a') + ".txt", std::string(100, 'a')},
  }));
  CHECK(id_of_path(named.first) == named.second);
}

TEST_CASE("a file name may hold a date", "[corpus]") {
  CHECK(date_in_path("/2019-01-01/verslag-2021-03-19.txt") ==
        Date(year(2021), March, day(19)));
  CHECK(date_in_path("20110301-draagmoederschap.txt") ==
        Date(year(2011), March, day(1)));
  CHECK(date_in_path("agenda-2021-03.txt") == Date(year(2021), March, day(1)));
  CHECK_FALSE(date_in_path("ah-tk-20202021-3235.txt"));
  CHECK_FALSE(date_in_path("kst-21501-02-2021.txt"));
  CHECK_FALSE(date_in_path("agenda-2021-13.txt"));
  CHECK_FALSE(date_in_path("12021-03-19.txt"));
}

}  // namespace kamerzoek
