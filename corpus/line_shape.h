// What the outside of a line of text says about its place in a letter.
//
// Plain text has no marks for headings, lists and paragraphs; all there is to
// go by is how a line begins, how it ends and how long it is. Lines are UTF-8
// without blanks at either end.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kamerzoek {

/// The text without blanks at either end.
std::string_view trimmed(std::string_view text);

/// Up to the first blank, and from after the last one on.
std::string_view first_word(std::string_view line);
std::string_view last_word(std::string_view line);

/// Whether the last word of the line, or the last 512 bytes of it, has what web
/// addresses have.
bool ends_in_web_address(std::string_view line);

/// The digits that `text` begins with.
std::string_view leading_digits(std::string_view text);

/// Whether a sentence ends with the line: a full stop (not that of an
/// abbreviation), question or exclamation mark, also within closing quotation
/// marks or brackets.
bool ends_sentence(std::string_view line);

/// Whether the line is a hyphen's first half: it ends with a hyphen at a word.
bool ends_with_hyphen(std::string_view line);

/// The marker a list item begins with: "-", "•", "3.", "a)", "iv.", "1°.".
/// Empty when there is none or no blank or line end follows it.
std::string_view list_marker(std::string_view line);

/// Whether `marker` is a dash or bullet, not a number or letter.
bool is_bullet(std::string_view marker);

/// The numbers of a numbered heading: "2.1" has two. Empty when the line does
/// not begin with such a number and a blank; "2021" and "3e" are none.
std::optional<std::size_t> numbering_depth(std::string_view line);

/// Whether `text` begins with `prefix`, its ASCII letters in any case; `prefix`
/// in lower case.
bool starts_like(std::string_view text, std::string_view prefix);

/// Whether a Dutch month name is all of `word`, in any case.
bool is_month(std::string_view word);

/// "voorjaar", "zomer", "najaar", "winter", in any case.
bool is_season(std::string_view word);

/// "1900" to "2099".
bool is_year(std::string_view word);

}  // namespace kamerzoek
