#include "searcher/citation.h"

#include <algorithm>
#include <array>

#include "analyzers/ascii.h"
#include "corpus/passage.h"

namespace kamerzoek {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "januari", "februari", "maart",     "april",   "mei",      "juni",
    "juli",    "augustus", "september", "oktober", "november", "december"};

void add(std::string& line, const std::string& piece) {
  if (!piece.empty()) {
    line += (line.empty() ? "" : ", ") + piece;
  }
}

// "Kamerstukken II 2020/21" or, where chamber or year is unknown, "Kamerstuk".
std::string series(const Letter& letter) {
  const std::string& year = letter.session_year;
  const bool year_known = year.size() == 9 && year[4] == '-' &&
                          std::ranges::count_if(year, is_digit) == 8;
  if (!year_known || letter.chamber.empty()) {
    return "Kamerstuk";
  }
  const char* chamber = letter.chamber == "eerste kamer" ? "I" : "II";
  return std::string("Kamerstukken ") + chamber + " " + year.substr(0, 4) +
         "/" + year.substr(7);
}

std::string month_text(Date date) {
  return std::string(months.at(static_cast<unsigned>(date.month()) - 1)) + " " +
         std::to_string(static_cast<int>(date.year()));
}

std::string date_text(const Letter& letter) {
  if (!letter.date || !letter.date->ok()) {
    return {};
  }
  return has_certain_day(letter) ? dutch_text(*letter.date)
                                 : month_text(*letter.date);
}

std::string pages(const StoredPassage& passage) {
  if (passage.first_page == 0) {
    return {};
  }
  const std::string first = "p. " + std::to_string(passage.first_page);
  return passage.last_page > passage.first_page
             ? first + "–" + std::to_string(passage.last_page)
             : first;
}

std::string line_of(const Letter& letter) {
  std::string line;
  add(line, letter.title);
  add(line, date_text(letter));
  add(line, kamerstuk_of(letter));
  return line;
}

std::string with_id(std::string line, const std::string& id) {
  return line.empty() ? id : std::move(line) + " (" + id + ")";
}

}  // namespace

bool has_certain_day(const Letter& letter) {
  return letter.date && letter.date_source != DateSource::file_name;
}

std::string kamerstuk_of(const Letter& letter) {
  if (letter.dossiers.empty()) {
    return {};
  }
  const std::string name = series(letter);
  const std::string separator = name == "Kamerstuk" ? " " : ", ";
  std::string line =
      name + separator + written_dossier(letter.dossiers.front());
  // The Eerste Kamer counts in letters, and writes no "nr." before them.
  const bool is_figure =
      is_digit(letter.number.empty() ? '\0' : letter.number[0]);
  add(line, is_figure ? "nr. " + letter.number : letter.number);
  return line;
}

std::string citation(const StoredLetter& letter, const StoredPassage& passage) {
  std::string line = line_of(letter.letter);
  add(line, pages(passage));
  return with_id(std::move(line), passage_id(letter.letter.id, passage.number));
}

std::string citation(const StoredLetter& letter) {
  return with_id(line_of(letter.letter), letter.letter.id);
}

std::string dutch_text(Date date) {
  if (!date.ok()) {
    return {};
  }
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         month_text(date);
}

std::string written_dossier(std::string_view dossier) {
  constexpr std::size_t digits = 5;
  std::string written(dossier);
  const bool is_number =
      dossier.size() >= digits &&
      std::ranges::all_of(dossier.substr(0, digits), is_digit) &&
      (dossier.size() == digits || dossier[digits] == '-');
  if (!is_number) {
    return written;
  }
  // A chapter ("VII") follows a blank, a sub-dossier ("02") its hyphen.
  const bool has_chapter =
      dossier.size() > digits + 1 && !is_digit(dossier[digits + 1]);
  if (has_chapter) {
    written[digits] = ' ';
  }
  return written.insert(2, " ");
}

}  // namespace kamerzoek
