#include "corpus/identifiers.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

// The longest id seen has 29 bytes; what is longer is not one.
constexpr std::size_t max_chapter_letters = 6;

std::string upper_text(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), upper);
  return result;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool all_letters(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_alpha);
}

bool is_roman(std::string_view letters) {
  return !letters.empty() && std::ranges::all_of(letters, [](char c) {
    return std::string_view("IVXLCDM").find(upper(c)) != std::string_view::npos;
  });
}

// "VII", "A", and the few with a letter behind: "IIA", "IXB".
bool is_chapter(std::string_view letters) {
  if (!all_letters(letters) || letters.size() > max_chapter_letters) {
    return false;
  }
  const char last = upper(letters.back());
  const bool lettered = letters.size() > 1 && (last == 'A' || last == 'B');
  return letters.size() == 1 ||
         is_roman(lettered ? letters.substr(0, letters.size() - 1) : letters);
}

// "R1519", the number of a Rijkswet.
bool is_rijkswet(std::string_view token) {
  return token.size() > 1 && upper(token[0]) == 'R' &&
         all_digits(token.substr(1));
}

bool is_suffix(std::string_view token) {
  const bool kind = !token.empty() && std::string_view("bhnBHN").find(
                                          token[0]) != std::string_view::npos;
  return kind && token.size() <= 4 && all_digits(token.substr(1));
}

// "20012002": the year in which a session began and the year after it.
bool is_session(std::string_view token) {
  if (token.size() != 8 || !all_digits(token)) {
    return false;
  }
  const auto number = [](std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
      value = value * 10 + (c - '0');
    }
    return value;
  };
  return number(token.substr(0, 4)) + 1 == number(token.substr(4));
}

std::optional<std::vector<std::string_view>> tokens_of(std::string_view id) {
  std::vector<std::string_view> tokens;
  if (id.empty() || id.size() > max_stuk_id_bytes) {
    return std::nullopt;
  }
  for (std::size_t at = 0; at <= id.size();) {
    const std::size_t end = std::min(id.find('-', at), id.size());
    const std::string_view token = id.substr(at, end - at);
    if (token.empty() || !std::ranges::all_of(token, [](char c) {
          return is_digit(c) || is_alpha(c);
        })) {
      return std::nullopt;
    }
    tokens.push_back(token);
    at = end + 1;
  }
  return tokens;
}

// Letters alone are written large ("AK", "R1519"), letters behind digits small
// ("370a", "1erdruk").
std::string number_text(std::string_view token) {
  return is_digit(token[0]) ? ascii_lower(token) : upper_text(token);
}

using Tokens = std::span<const std::string_view>;

std::string joined_numbers(Tokens tokens) {
  std::string text;
  for (const std::string_view token : tokens) {
    text += text.empty() ? "" : "-";
    text += number_text(token);
  }
  return text;
}

// What stands between a dossier's five digits and the number: "VII" of
// "36600-VII-1", "02" of "21501-02-2930".
bool belongs_to_dossier(Tokens rest) {
  return rest.size() > 1 && !is_rijkswet(rest[0]) &&
         (is_chapter(rest[0]) ||
          (all_digits(rest[0]) && rest[0].size() <= 3 &&
           (all_digits(rest[1]) || all_letters(rest[1]))));
}

std::string suffix_of(Tokens& tokens) {
  std::string suffix;
  while (tokens.size() > 1 && is_suffix(tokens.back())) {
    std::string last = ascii_lower(tokens.back());
    last += suffix.empty() ? "" : "-";
    suffix = last.append(suffix);
    tokens = tokens.first(tokens.size() - 1);
  }
  return suffix;
}

std::optional<StukId> stuk_of(Tokens tokens) {
  StukId stuk;
  if (tokens.size() > 1 && is_session(tokens[0])) {
    stuk.session = tokens[0];
    tokens = tokens.subspan(1);
  }
  stuk.suffix = suffix_of(tokens);
  const std::string_view first = tokens[0];
  // Before a dossier is thought of: "1268678" has none.
  if (tokens.size() == 1 && all_digits(first) && first.size() > 5) {
    stuk.number = first;
    return stuk;
  }
  if (!is_roman(first) && (!all_digits(first) || first.size() > 6)) {
    return std::nullopt;
  }
  stuk.dossier = upper_text(first);
  tokens = tokens.subspan(1);
  if (belongs_to_dossier(tokens)) {
    stuk.dossier += "-" + upper_text(tokens[0]);
    tokens = tokens.subspan(1);
  }
  stuk.number = joined_numbers(tokens);
  return stuk;
}

// "28 676", "28676", "28.676": the five digits with or without a gap.
std::string five_digits(TextCursor& cursor) {
  TextCursor at = cursor;
  std::string digits(at.digits(5, 5));
  if (digits.empty()) {
    digits = at.digits(2, 2);
    const bool gap = at.skip_blanks(2) || at.skip('.');
    const std::string_view rest = gap ? at.digits(3, 3) : std::string_view();
    if (digits.empty() || rest.empty()) {
      return {};
    }
    digits += rest;
  }
  cursor = at;
  return digits;
}

// " VII", "-VII", "-02": empty when there is none; the cursor then stays.
std::string dossier_part(TextCursor& cursor) {
  TextCursor at = cursor;
  const bool gap = at.skip_blanks(2);
  const bool dash = at.skip('-') || at.skip("\u2013");
  at.skip_blanks(2);
  std::string part(dash ? at.digits(2, 3) : std::string_view());
  if (part.empty() && (gap || dash)) {
    const std::string_view letters = at.letters(max_chapter_letters);
    part = is_chapter(letters) ? upper_text(letters) : "";
  }
  if (!part.empty()) {
    cursor = at;
  }
  return part;
}

void skip_rijkswet(TextCursor& cursor) {
  TextCursor at = cursor;
  at.skip_blanks(2);
  at.skip('-');
  const bool bracket = at.skip('(');
  const bool letter = at.skip('R') || at.skip('r');
  at.skip_blanks(2);
  if (letter && !at.digits(1, 5).empty() && (!bracket || at.skip(')'))) {
    cursor = at;
  }
}

bool has_shape(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = lower(text[i]);
    const bool fits = shape[i] == '9'   ? is_digit(c)
                      : shape[i] == 'x' ? is_digit(c) || (c >= 'a' && c <= 'f')
                                        : c == shape[i];
    if (!fits) {
      return false;
    }
  }
  return true;
}

// "ah-tk-20242025-1244", and the newer "ah-1271549" and "blg-1007826".
bool has_prefix_and_number(std::string_view id, std::string_view prefix) {
  const bool known = starts_with_word(id, prefix);
  return known && tokens_of(id).has_value() && is_digit(id.back());
}

}  // namespace

std::string StukId::text() const {
  std::string id = "kst";
  for (const std::string& part : {session, dossier, number, suffix}) {
    if (!part.empty()) {
      id += "-" + part;
    }
  }
  return id;
}

std::optional<StukId> parse_kst_id(std::string_view id) {
  if (!starts_with_word(id, "kst-")) {
    return std::nullopt;
  }
  const auto tokens = tokens_of(id.substr(4));
  return tokens ? stuk_of(*tokens) : std::nullopt;
}

std::optional<std::string> parse_dossier(std::string_view text) {
  TextCursor cursor(text);
  cursor.skip_blanks();
  std::string dossier = five_digits(cursor);
  if (dossier.empty()) {
    const std::string_view roman = cursor.letters(max_stuk_id_bytes);
    if (roman.size() < 2 || !is_roman(roman)) {
      return std::nullopt;
    }
    dossier = upper_text(roman);
  } else {
    skip_rijkswet(cursor);
    const std::string part = dossier_part(cursor);
    dossier += part.empty() ? "" : "-" + part;
    skip_rijkswet(cursor);
  }
  // "36 410 XVI-" occurs, a dash that nothing follows.
  cursor.skip_blanks();
  cursor.skip('-');
  cursor.skip_blanks();
  return cursor.done() ? std::optional(dossier) : std::nullopt;
}

std::optional<IdentifierKind> identifier_kind(std::string_view text) {
  if (parse_kst_id(text)) {
    return IdentifierKind::kamerstuk;
  }
  if (has_shape(text, "9999d99999")) {
    return IdentifierKind::document;
  }
  if (has_shape(text, "9999z99999")) {
    return IdentifierKind::zaak;
  }
  if (has_shape(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")) {
    return IdentifierKind::guid;
  }
  constexpr std::array prefixes = {
      std::pair{std::string_view("blg-"), IdentifierKind::annex},
      std::pair{std::string_view("ah-"), IdentifierKind::questions},
      std::pair{std::string_view("kv-"), IdentifierKind::questions},
      std::pair{std::string_view("h-"), IdentifierKind::proceedings},
  };
  for (const auto& [prefix, kind] : prefixes) {
    if (has_prefix_and_number(text, prefix)) {
      return kind;
    }
  }
  return std::nullopt;
}

std::string_view publication_of(std::string_view id) {
  const std::string_view begin = id.substr(0, id.find(':'));
  return identifier_kind(begin) ? begin : id;
}

}  // namespace kamerzoek
