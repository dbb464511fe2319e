#include "tools/hit_reference.h"

#include <algorithm>
#include <string_view>

#include "analyzers/ascii.h"
#include "searcher/citation.h"
#include "tools/cited_letter.h"

namespace kamerzoek {
namespace {

// A tag's value is one line.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    line += c >= 0 && c < ' ' ? ' ' : c;
  }
  return line;
}

void add_tag(std::string& ris, std::string_view tag, const std::string& value) {
  if (!value.empty()) {
    ris.append(tag).append("  - ").append(one_line(value)).append("\r\n");
  }
}

// "2021/03/19/", and "2021/03//" without a day.
std::string ris_date(const Letter& letter) {
  std::string date = iso_text(*letter.date);
  date.resize(has_certain_day(letter) ? date.size() : date.rfind('-') + 1);
  std::ranges::replace(date, '-', '/');
  return date + "/";
}

std::string name_of(const CitedPerson& person) {
  return person.given.empty() ? person.family
                              : person.family + ", " + person.given;
}

std::string ris_of(const CitedLetter& cited) {
  const Letter& letter = *cited.letter;
  std::string ris;
  add_tag(ris, "TY", "GOVDOC");
  for (const CitedPerson& person : cited.people) {
    add_tag(ris, "AU", name_of(person));
  }
  add_tag(ris, "TI", letter.title);
  if (letter.date) {
    add_tag(ris, "PY", iso_text(*letter.date).substr(0, 4));
    add_tag(ris, "DA", ris_date(letter));
  }
  add_tag(ris, "PB", cited.publisher);
  add_tag(ris, "T2", letter.dossier_title);
  add_tag(ris, "ID", letter.id);
  add_tag(ris, "M3", letter.kind);
  add_tag(ris, "M1", cited.kamerstuk);
  add_tag(ris, "LA", std::string(code_of(letter.language)));
  add_tag(ris, "UR", cited.url);
  for (const std::string& dossier : letter.dossiers) {
    add_tag(ris, "KW", dossier);
  }
  add_tag(ris, "N1", cited.found);
  return ris + "ER  - \r\n\r\n";
}

std::string for_tex(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '\\':
        escaped += "\\textbackslash{}";
        break;
      case '~':
        escaped += "\\textasciitilde{}";
        break;
      case '^':
        escaped += "\\textasciicircum{}";
        break;
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}':
        escaped += '\\';
        [[fallthrough]];
      default:
        escaped += c >= 0 && c < ' ' ? ' ' : c;
    }
  }
  return escaped;
}

void add_field(std::string& entry, std::string_view name,
               const std::string& value) {
  if (!value.empty()) {
    entry.append(",\n  ").append(name).append(" = {").append(value).append("}");
  }
}

// A key may hold no more than these in every program.
std::string key_of(std::string_view id) {
  std::string key;
  for (const char c : id) {
    const bool may_be = is_alpha(c) || is_digit(c) || c == '-' || c == '.';
    key += may_be ? c : '-';
  }
  return key;
}

std::string bibtex_of(const CitedLetter& cited) {
  const Letter& letter = *cited.letter;
  std::string authors;
  for (const CitedPerson& person : cited.people) {
    authors += (authors.empty() ? "" : " and ") + for_tex(name_of(person));
  }
  std::string entry = "@misc{" + key_of(letter.id);
  add_field(entry, "author", authors);
  add_field(entry, "title", "{" + for_tex(letter.title) + "}");
  if (letter.date) {
    const std::string day = iso_text(*letter.date);
    add_field(entry, "year", day.substr(0, 4));
    add_field(entry, "month", day.substr(5, 2));
    add_field(entry, "day", has_certain_day(letter) ? day.substr(8, 2) : "");
  }
  add_field(entry, "publisher", for_tex(cited.publisher));
  add_field(entry, "howpublished", for_tex(cited.kamerstuk));
  add_field(entry, "type", for_tex(letter.kind));
  add_field(entry, "url", cited.url);
  add_field(entry, "note", for_tex(cited.found));
  return entry + "\n}\n\n";
}

}  // namespace

std::string ris_of(const std::vector<Hit>& hits) {
  std::string all;
  for (const CitedLetter& cited : cited_letters(hits)) {
    all += ris_of(cited);
  }
  return all;
}

std::string bibtex_of(const std::vector<Hit>& hits) {
  std::string all;
  for (const CitedLetter& cited : cited_letters(hits)) {
    all += bibtex_of(cited);
  }
  return all;
}

}  // namespace kamerzoek
