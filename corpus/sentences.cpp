#include "corpus/sentences.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>

#include "analyzers/ascii.h"
#include "corpus/abbreviations.h"

namespace kamerzoek {
namespace {

// Lower case, without their last full stop. An abbreviation that often ends a
// sentence itself ("etc.", "jl.") is not here: the capital after it decides.
std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) {
    ++at;
  }
  return at;
}

/// Length of the closing quote or bracket at `at`, 0 if there is none.
std::size_t closer_at(std::string_view text, std::size_t at) {
  constexpr std::array closers = std::to_array<std::string_view>(
      {")", "]", "\"", "'", "\u201d", "\u2019", "\u00bb"});
  for (const std::string_view closer : closers) {
    if (text.substr(at).starts_with(closer)) {
      return closer.size();
    }
  }
  return 0;
}

/// Whether a sentence may begin at `at`: capital, digit, quote or bracket.
bool starts_sentence(std::string_view text, std::size_t at) {
  constexpr std::array openers = std::to_array<std::string_view>(
      {"\u201c", "\u2018", "\u201e", "\u00ab", "\u2013", "\u2022"});
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    return is_upper(text[at]) || is_digit(text[at]) ||
           std::string_view("\"'([-").find(text[at]) != std::string_view::npos;
  }
  // U+00C0 to U+00DE are the capitals of Latin-1, but for U+00D7.
  if (byte == 0xC3 && at + 1 < text.size()) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    return next >= 0x80 && next <= 0x9E && next != 0x97;
  }
  const std::string_view rest = text.substr(at);
  return std::ranges::any_of(openers, [rest](std::string_view opener) {
    return rest.starts_with(opener);
  });
}

/// The word that ends before the full stop at `stop`, in lower case.
std::string word_before(std::string_view text, std::size_t stop) {
  // Longer than any abbreviation: a bound, as hostile text has long words.
  constexpr std::size_t longest = 12;
  std::size_t begin = stop;
  while (begin > 0 && stop - begin < longest && !is_space(text[begin - 1]) &&
         text[begin - 1] != '(') {
    --begin;
  }
  return ascii_lower(text.substr(begin, stop - begin));
}

bool is_initial(std::string_view text, std::size_t stop) {
  const bool capital = stop > 0 && is_upper(text[stop - 1]);
  return capital && (stop == 1 || is_space(text[stop - 2]) ||
                     text[stop - 2] == '.' || text[stop - 2] == '(');
}

/// "1." or "12." at the start of the text labels what follows it.
bool is_label(std::string_view text, std::size_t stop) {
  return stop <= 3 && std::ranges::all_of(text.substr(0, stop), is_digit);
}

bool is_no_sentence_end(std::string_view text, std::size_t stop) {
  return is_initial(text, stop) || is_label(text, stop) ||
         is_abbreviation(word_before(text, stop));
}

/// The end of the sentence whose closing mark stands at `at`, or `at` when no
/// sentence ends there.
std::size_t sentence_end(std::string_view text, std::size_t at) {
  if (text[at] == '\n') {
    return at + 1;
  }
  if (text[at] != '.' && text[at] != '!' && text[at] != '?') {
    return at;
  }
  std::size_t end = at + 1;
  while (end < text.size() && closer_at(text, end) > 0) {
    end += closer_at(text, end);
  }
  if (end == text.size()) {
    return end;
  }
  const std::size_t next = skip_blanks(text, end);
  if (next == end || next == text.size() || !starts_sentence(text, next)) {
    return at;
  }
  return text[at] == '.' && is_no_sentence_end(text, at) ? at : end;
}

std::size_t clause_end(std::string_view text, std::size_t at) {
  const std::size_t sentence = sentence_end(text, at);
  if (sentence != at) {
    return sentence;
  }
  const bool stop = text[at] == ';' || text[at] == ',' || text[at] == ':';
  if (stop && at + 1 < text.size() && is_space(text[at + 1])) {
    return at + 1;
  }
  const std::string_view rest = text.substr(at);
  return rest.starts_with(" \u2013 ") || rest.starts_with(" - ") ? at + 1 : at;
}

template <typename EndAt>
std::vector<Span> split(std::string_view text, EndAt end_at) {
  std::vector<Span> spans;
  std::size_t begin = skip_blanks(text, 0);
  const auto close = [&](std::size_t end) {
    while (end > begin && is_space(text[end - 1])) {
      --end;
    }
    if (end > begin) {
      spans.push_back({begin, end});
    }
  };
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t end = end_at(text, at);
    if (end == at) {
      ++at;
      continue;
    }
    close(end);
    begin = skip_blanks(text, end);
    at = begin;
  }
  close(text.size());
  return spans;
}

}  // namespace

std::vector<Span> split_into_sentences(std::string_view text) {
  return split(text, sentence_end);
}

std::vector<Span> split_into_clauses(std::string_view text) {
  return split(text, clause_end);
}

}  // namespace kamerzoek
