#include "corpus/letter_head.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "corpus/identifiers.h"
#include "corpus/letter_id.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_id = 100;
constexpr std::size_t longest_subject = 300;

constexpr std::array head_labels = {
    "datum"sv,    "betreft"sv,         "onderwerp"sv,      "ons kenmerk"sv,
    "kenmerk"sv,  "onze referentie"sv, "uw kenmerk"sv,     "uw referentie"sv,
    "uw brief"sv, "bijlage(n)"sv,      "contactpersoon"sv, "bijlagen"sv};

// The label that `line` begins with, as a whole word.
std::string_view head_label_of(std::string_view line) {
  for (const std::string_view label : head_labels) {
    if (starts_like(line, label) &&
        (line.size() == label.size() || line[label.size()] == ' ' ||
         line[label.size()] == ':')) {
      return label;
    }
  }
  return {};
}

std::string_view value_after(std::string_view line, std::string_view label) {
  line.remove_prefix(label.size());
  while (line.starts_with(' ') || line.starts_with(':')) {
    line.remove_prefix(1);
  }
  return line;
}

// "Den Haag, 19 maart 2021": a place, a comma and nothing but a date.
std::optional<Date> place_and_date(std::string_view line) {
  const std::size_t comma = line.find(',');
  if (line.size() > 60 || comma == std::string_view::npos ||
      line.substr(0, comma).find_first_of("0123456789") !=
          std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view rest = trimmed(line.substr(comma + 1));
  return std::ranges::count(rest, ' ') <= 2 ? find_dutch_date(rest)
                                            : std::nullopt;
}

class HeadReader {
 public:
  explicit HeadReader(const std::vector<std::string_view>& lines)
      : lines_(lines) {}

  LetterHead read();

 private:
  void read_label(std::size_t i, std::string_view label);
  void read_names(std::string_view line);
  void read_official(std::string_view line);
  void read_chamber(std::string_view line);
  std::string subject_from(std::size_t i, std::string_view first) const;
  std::string_view value_at(std::size_t i, std::string_view label) const;

  const std::vector<std::string_view>& lines_;
  LetterHead head_;
};

// A line that may be the subject announced by a label above it: in columns
// taken apart by a PDF reader anything else may follow.
bool may_be_subject(std::string_view line) {
  return starts_upper(line) && !starts_like(line, "geachte") &&
         !starts_like(line, "pagina") && line.find(' ') < line.size();
}

// The value behind the label, or else on the next line.
std::string_view HeadReader::value_at(std::size_t i,
                                      std::string_view label) const {
  const std::string_view value = value_after(lines_[i], label);
  if (!value.empty() || i + 1 == lines_.size() ||
      !head_label_of(lines_[i + 1]).empty()) {
    return value;
  }
  const bool subject = label == "betreft" || label == "onderwerp";
  return !subject || may_be_subject(lines_[i + 1]) ? lines_[i + 1]
                                                   : std::string_view();
}

std::string HeadReader::subject_from(std::size_t i,
                                     std::string_view first) const {
  std::string subject(first);
  std::size_t next = lines_[i].ends_with(first) ? i + 1 : i + 2;
  while (next < lines_.size() && subject.size() < longest_subject &&
         starts_lower(lines_[next]) && head_label_of(lines_[next]).empty()) {
    subject += ' ';
    subject += lines_[next++];
  }
  return subject;
}

void HeadReader::read_label(std::size_t i, std::string_view label) {
  const std::string_view value = value_at(i, label);
  if (label == "datum" && !head_.date) {
    head_.date = find_dutch_date(value.substr(0, 60));
  } else if ((label == "betreft" || label == "onderwerp") &&
             head_.subject.empty()) {
    head_.subject = subject_from(i, value);
  }
}

void HeadReader::read_names(std::string_view line) {
  while (!line.empty()) {
    const std::string_view word = first_word(line);
    const auto kind = word.size() < 40 ? identifier_kind(word) : std::nullopt;
    if ((kind == IdentifierKind::document ||
         kind == IdentifierKind::kamerstuk) &&
        std::ranges::find(head_.names, word) == head_.names.end()) {
      head_.names.emplace_back(word);
    }
    line.remove_prefix(std::min(line.size(), word.size() + 1));
  }
}

// An official publication opens with "28 676 Titel van het dossier" and
// "Nr. 356 BRIEF VAN DE MINISTER …".
void HeadReader::read_official(std::string_view line) {
  if (head_.dossier.empty() && line.size() >= 6 && is_digit(line[0]) &&
      is_digit(line[1]) && line[2] == ' ' &&
      (line.size() == 6 || line[6] == ' ')) {
    head_.dossier = parse_dossier(line.substr(0, 6)).value_or("");
  }
  if (!head_.dossier.empty() && head_.number.empty() &&
      starts_like(line, "nr. ")) {
    const std::string_view number = first_word(line.substr(4));
    head_.number = number.size() <= 10 ? std::string(number) : "";
  }
}

void HeadReader::read_chamber(std::string_view line) {
  for (const std::string_view chamber : {"Tweede Kamer"sv, "Eerste Kamer"sv}) {
    if (head_.chamber.empty() && line.find(chamber) != std::string_view::npos) {
      head_.chamber = lower_case(chamber);
    }
  }
}

LetterHead HeadReader::read() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const std::string_view line = lines_[i];
    if (const std::string_view label = head_label_of(line); !label.empty()) {
      read_label(i, label);
    } else if (!head_.date) {
      head_.date = place_and_date(line);
    }
    read_names(line.substr(0, 500));
    read_official(line);
    read_chamber(line);
    if (head_.session_year.empty()) {
      head_.session_year = session_year_in(line);
    }
  }
  return std::move(head_);
}

std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  const std::size_t dot = path.rfind('.');
  const bool extension = dot != std::string_view::npos && dot > 0 &&
                         path.size() - dot <= 5 &&
                         starts_with_letter(path.substr(dot + 1));
  return extension ? path.substr(0, dot) : path;
}

std::optional<Date> date_of(std::string_view year, std::string_view month,
                            std::string_view day) {
  std::string iso(year);
  iso += '-';
  iso += month;
  iso += '-';
  iso += day;
  return parse_iso_date(iso);
}

// A date at the start of `text`, with what follows it not a digit.
std::optional<Date> date_at(std::string_view text) {
  const std::string_view digits = leading_digits(text);
  if (digits.size() == 8) {
    return is_year(digits.substr(0, 4))
               ? date_of(digits.substr(0, 4), digits.substr(4, 2),
                         digits.substr(6))
               : std::nullopt;
  }
  if (!is_year(digits) || text.size() < 7 ||
      (text[4] != '-' && text[4] != '_') ||
      leading_digits(text.substr(5)).size() != 2) {
    return std::nullopt;
  }
  const std::string_view month = text.substr(5, 2);
  if (text.size() >= 10 && text[7] == text[4] &&
      leading_digits(text.substr(8)).size() == 2) {
    return date_of(digits, month, text.substr(8, 2));
  }
  return date_of(digits, month, "01");
}

}  // namespace

LetterHead read_head(const std::vector<std::string_view>& lines) {
  return HeadReader(lines).read();
}

std::string session_year_in(std::string_view line) {
  constexpr std::string_view label = "ergaderjaar ";
  const std::size_t at = line.find(label);
  if (at == std::string_view::npos) {
    return {};
  }
  std::string_view rest = line.substr(at + label.size());
  const std::string_view from = leading_digits(rest);
  rest.remove_prefix(from.size());
  const std::size_t next = rest.find_first_of("0123456789");
  if (!is_year(from) || next > 3) {
    return {};
  }
  const std::string_view to = leading_digits(rest.substr(next));
  if (to.size() != 2 && to.size() != 4) {
    return {};
  }
  std::string year(from);
  year += '-';
  year += to.size() == 2 ? from.substr(0, 2) : std::string_view();
  return year.append(to);
}

std::string id_of_path(std::string_view path) {
  const std::string_view stem = stem_of(path);
  if (identifier_kind(stem)) {
    return letter_id_of(stem);
  }
  std::string id;
  for (const char c : lower_case(stem)) {
    if (id.size() == longest_id) {
      break;
    }
    const bool plain = is_lower(c) || is_digit(c) || c == '.';
    if (plain) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (id.ends_with('-')) {
    id.pop_back();
  }
  return id.empty() ? "letter" : id;
}

void fill_from_head(LetterHead head, std::string_view path, Letter& letter) {
  letter.id = id_of_path(path);
  letter.kind = "brief";
  letter.title = std::move(head.subject);
  letter.aliases = std::move(head.names);
  letter.session_year = std::move(head.session_year);
  letter.chamber = std::move(head.chamber);
  if (!head.dossier.empty()) {
    letter.dossiers.push_back(std::move(head.dossier));
    letter.number = std::move(head.number);
  }
  letter.date = head.date;
  letter.date_source = head.date ? DateSource::letter_text : DateSource::none;
  if (!letter.date && (letter.date = date_in_path(path))) {
    letter.date_source = DateSource::file_name;
  }
}

std::optional<Date> date_in_path(std::string_view path) {
  const std::string_view stem = stem_of(path);
  std::optional<Date> date;
  for (std::size_t i = 0; i < stem.size() && !date; ++i) {
    if (is_digit(stem[i]) && (i == 0 || !is_digit(stem[i - 1]))) {
      date = date_at(stem.substr(i));
    }
  }
  return date;
}

}  // namespace kamerzoek
