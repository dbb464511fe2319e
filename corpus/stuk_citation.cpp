#include "corpus/stuk_citation.h"

#include <string>

#include "analyzers/ascii.h"
#include "corpus/identifiers.h"

namespace kamerzoek {
namespace {

bool ends_word(const TextCursor& cursor) {
  return cursor.done() || cursor.at_boundary();
}

// "28 676", "36600-VII", "21 501-02", "23 908 (R1519)": as much as belongs to
// the dossier.
struct Dossier {
  StukId stuk;
  TextCursor after;
  bool certain = false;  ///< A chapter or sub-dossier: no amount looks so.
};

std::optional<TextCursor> after_five_digits(TextCursor cursor) {
  if (!cursor.digits(5, 5).empty()) {
    return cursor;
  }
  const bool two = !cursor.digits(2, 2).empty();
  if (!two || !cursor.skip_blanks(1) || cursor.digits(3, 3).empty()) {
    return std::nullopt;
  }
  return cursor;
}

// An amount or a range of them goes on: "28 676,50", "20 000-30 000".
bool goes_on_as_amount(TextCursor cursor) {
  TextCursor tail = cursor;
  if ((tail.skip(',') || tail.skip('.')) && is_digit(tail.peek())) {
    return true;
  }
  if (tail.skip('%')) {
    return true;
  }
  tail = cursor;
  return tail.skip_blanks(1) && tail.digits(3, 3).size() == 3 &&
         ends_word(tail);
}

std::optional<TextCursor> after_dossier_part(TextCursor cursor) {
  const bool gap = cursor.skip_blanks(1);
  const bool dash = cursor.skip('-') || cursor.skip("\u2013");
  if (dash && !gap && !cursor.digits(2, 2).empty()) {
    return cursor;
  }
  const std::size_t start = cursor.at();
  const std::string_view part =
      gap || dash ? cursor.letters(6) : std::string_view();
  if (part.empty() || !is_upper(part[0]) || !is_upper(part.back())) {
    return std::nullopt;
  }
  return cursor.at() > start ? std::optional(cursor) : std::nullopt;
}

void read_part(std::string_view text, std::size_t begin, Dossier& dossier) {
  const auto part = after_dossier_part(dossier.after);
  if (!part || goes_on_as_amount(*part)) {
    return;
  }
  const std::string_view whole = text.substr(begin, part->at() - begin);
  const auto name = parse_dossier(whole);
  if (!name) {
    return;
  }
  // One letter may begin a sentence: "in 28 676 A".
  const std::size_t letters = name->size() - dossier.stuk.dossier.size() - 1;
  dossier.certain = letters > 1;
  dossier.stuk.dossier = *name;
  dossier.after = *part;
}

void read_rijkswet(Dossier& dossier) {
  TextCursor cursor = dossier.after;
  cursor.skip_blanks(1);
  if (!cursor.skip('(') || !cursor.skip('R')) {
    return;
  }
  cursor.skip_blanks(1);
  const std::string_view digits = cursor.digits(1, 5);
  if (digits.empty() || !cursor.skip(')')) {
    return;
  }
  dossier.stuk.number = "R" + std::string(digits);
  dossier.after = cursor;
  dossier.certain = true;
}

std::optional<Dossier> dossier_at(std::string_view text, std::size_t begin) {
  const auto after = after_five_digits(TextCursor(text, begin));
  if (!after || !ends_word(*after) || goes_on_as_amount(*after)) {
    return std::nullopt;
  }
  const auto name = parse_dossier(text.substr(begin, after->at() - begin));
  if (!name) {
    return std::nullopt;
  }
  Dossier dossier{{*name, {}, {}, {}}, *after, false};
  read_part(text, begin, dossier);
  read_rijkswet(dossier);
  return dossier;
}

void set_number(StukId& stuk, std::string_view number) {
  stuk.number += (stuk.number.empty() ? "" : "-") + std::string(number);
}

// The letter of the Eerste Kamer comes without "nr.": "33802, C, p. 3".
bool read_letter_number(Dossier& dossier) {
  TextCursor cursor = dossier.after;
  if (!cursor.skip(',') || !cursor.skip_blanks(2)) {
    return false;
  }
  const bool letters = is_alpha(cursor.peek());
  const std::string_view number =
      letters ? number_at(cursor) : std::string_view();
  if (number.empty()) {
    return false;
  }
  set_number(dossier.stuk, number);
  dossier.after = cursor;
  return true;
}

// Whether a number stands there with its sign: "nr. 356".
bool read_number(Dossier& dossier) {
  TextCursor cursor = dossier.after;
  if (!skip_number_sign(cursor)) {
    return false;
  }
  const std::string_view number = number_at(cursor);
  if (number.empty()) {
    return false;
  }
  set_number(dossier.stuk, number);
  dossier.after = cursor;
  return true;
}

std::string_view id_run(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin <= max_stuk_id_bytes &&
         (is_digit(text[end]) || is_alpha(text[end]) || text[end] == '-')) {
    ++end;
  }
  while (end > begin && text[end - 1] == '-') {
    --end;
  }
  return text.substr(begin, end - begin);
}

// "21501-32-1740", an id that lost its "kst-"; with a keyword also "28676-356".
// Two digits at the end of "21501-02" name a sub-dossier, not a number.
std::optional<FoundStuk> bare_id_at(std::string_view text, std::size_t begin,
                                    Evidence evidence) {
  const std::string_view run = id_run(text, begin);
  const std::size_t dash = run.rfind('-');
  if (dash == std::string_view::npos || run.find('-') != 5) {
    return std::nullopt;
  }
  const std::string_view last = run.substr(dash + 1);
  const bool digits =
      last.find_first_not_of("0123456789") == std::string_view::npos;
  const bool three_parts = dash != 5;
  const bool number =
      three_parts || (evidence == Evidence::keyword && last.size() > 2);
  if (!digits || !number) {
    return std::nullopt;
  }
  const auto stuk = parse_kst_id("kst-" + std::string(run));
  if (!stuk || stuk->dossier.empty()) {
    return std::nullopt;
  }
  const std::size_t end = begin + run.size();
  return FoundStuk{{*stuk, {begin, end}}, TextCursor(text, end)};
}

}  // namespace

bool skip_number_sign(TextCursor& cursor) {
  TextCursor at = cursor;
  at.skip(',');
  at.skip_blanks(2);
  const bool sign = at.skip("nummers") || at.skip("nummer") || at.skip("nrs") ||
                    at.skip("nr");
  if (!sign || is_alpha(at.peek())) {
    return false;
  }
  at.skip('.');
  at.skip_blanks(2);
  cursor = at;
  return true;
}

// "356", "370a", "F": the number of a Kamerstuk within its dossier.
std::string_view number_at(TextCursor& cursor) {
  TextCursor at = cursor;
  std::string_view number = at.digits(1, 5);
  if (number.empty()) {
    number = at.letters(3);
    if (number.empty() || !is_upper(number[0]) || !is_upper(number.back())) {
      return {};
    }
  } else if (is_alpha(at.peek())) {
    const std::string_view letter = at.letters(1);
    number = {number.data(), number.size() + letter.size()};
  }
  if (!ends_word(at)) {
    return {};
  }
  cursor = at;
  return number;
}

std::optional<FoundStuk> stuk_at(std::string_view text, std::size_t begin,
                                 Evidence evidence) {
  if (auto bare = bare_id_at(text, begin, evidence)) {
    return bare;
  }
  std::optional<Dossier> dossier = dossier_at(text, begin);
  if (!dossier) {
    return std::nullopt;
  }
  const bool numbered = read_number(*dossier);
  if (!numbered && evidence == Evidence::keyword) {
    read_letter_number(*dossier);
  }
  if (!numbered && !dossier->certain && evidence == Evidence::none) {
    return std::nullopt;
  }
  return FoundStuk{{dossier->stuk, {begin, dossier->after.at()}},
                   dossier->after};
}

std::optional<FoundStuk> kst_id_at(std::string_view text, std::size_t begin) {
  const std::string_view run = id_run(text, begin);
  const auto stuk = parse_kst_id(run);
  if (!stuk) {
    return std::nullopt;
  }
  const std::size_t end = begin + run.size();
  return FoundStuk{{*stuk, {begin, end}}, TextCursor(text, end)};
}

}  // namespace kamerzoek
