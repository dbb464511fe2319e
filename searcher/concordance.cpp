#include "searcher/concordance.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "corpus/passage.h"

namespace kamerzoek {
namespace {

struct Sortable {
  std::string key;
  std::size_t passage = 0;
  std::size_t place = 0;
  ConcordanceLine line;
};

bool is_in_word(char c) {
  return is_word_byte(c) || c == '-' || c == '\'';
}

// A part of a compound is shown with all of it.
Span whole_words(std::string_view text, Span match) {
  while (match.begin > 0 && is_in_word(text[match.begin - 1])) {
    --match.begin;
  }
  while (match.end < text.size() && is_in_word(text[match.end])) {
    ++match.end;
  }
  return match;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        std::min(text.find_first_of(" \n\t", at), text.size());
    if (end > at) {
      words.push_back(text.substr(at, end - at));
    }
    at = end + 1;
  }
  return words;
}

template <typename At>
std::string joined(At begin, At end) {
  std::string text;
  for (; begin != end; ++begin) {
    text += text.empty() ? "" : " ";
    text += *begin;
  }
  return text;
}

std::ptrdiff_t bounded(std::size_t context, std::size_t words) {
  return static_cast<std::ptrdiff_t>(std::min(context, words));
}

// What is far from the match cannot be within the words asked for; bounds the
// work for a passage with many matches.
constexpr std::size_t bytes_for_word = 64;

std::string words_before(std::string_view text, std::size_t context) {
  const std::size_t most = context * bytes_for_word;
  if (text.size() > most) {
    text.remove_prefix(text.size() - most);
    const std::size_t blank = text.find_first_of(" \n");
    text.remove_prefix(std::min(blank, text.size()));
  }
  const auto words = words_of(text);
  return joined(words.end() - bounded(context, words.size()), words.end());
}

std::string words_behind(std::string_view text, std::size_t context) {
  const std::size_t most = context * bytes_for_word;
  if (text.size() > most) {
    const std::size_t blank = text.find_last_of(" \n", most);
    text = text.substr(0, blank == std::string_view::npos ? 0 : blank);
  }
  const auto words = words_of(text);
  return joined(words.begin(), words.begin() + bounded(context, words.size()));
}

// From the word nearest to the match on.
std::string left_key(const std::string& left) {
  const auto words = words_of(left);
  return fold(lower_case(joined(words.rbegin(), words.rend())));
}

std::string right_key(const std::string& right) {
  const auto words = words_of(right);
  return fold(lower_case(joined(words.begin(), words.end())));
}

std::string key_of(const ConcordanceLine& line, ConcordanceOrder order) {
  switch (order) {
    case ConcordanceOrder::left:
      return left_key(line.left);
    case ConcordanceOrder::right:
      return right_key(line.right);
    case ConcordanceOrder::date:
      break;
  }
  return line.date ? iso_text(*line.date) : "9999";
}

// Blanks beside the match belong to the text around: a word that is glued to
// it, as a bracket is, stays so.
ConcordanceLine line_of(const Hit& hit, const Span& match,
                        std::size_t context) {
  const std::string_view text = hit.passage.text;
  const Span whole = whole_words(text, match);
  ConcordanceLine line;
  line.id = passage_id(hit.passage.letter, hit.passage.number);
  line.title = hit.letter.letter.title;
  line.date = hit.letter.letter.date;
  line.left = words_before(text.substr(0, whole.begin), context);
  if (whole.begin > 0 && is_space(text[whole.begin - 1])) {
    line.left += line.left.empty() ? "" : " ";
  }
  line.match = text.substr(whole.begin, whole.size());
  std::ranges::replace_if(line.match, is_space, ' ');
  line.right = words_behind(text.substr(whole.end), context);
  if (whole.end < text.size() && is_space(text[whole.end])) {
    line.right.insert(0, line.right.empty() ? "" : " ");
  }
  return line;
}

}  // namespace

Concordance concordance_of(const Searcher& searcher, const Query& query,
                           const ConcordanceOptions& options) {
  Concordance concordance;
  std::vector<Sortable> lines;
  const auto begin = [&] {
    concordance = {};
    lines.clear();
  };
  const auto visit = [&](const Hit& hit) {
    ++concordance.passages;
    concordance.total += hit.matches.size();
    for (const Span& match : hit.matches) {
      ConcordanceLine line = line_of(hit, match, options.context);
      std::string key = key_of(line, options.order);
      lines.push_back(
          {std::move(key), hit.passage.number, match.begin, std::move(line)});
    }
  };
  searcher.for_each_hit(query, Detail::with_matches, {begin, visit});
  std::ranges::sort(lines, [](const Sortable& a, const Sortable& b) {
    return std::tie(a.key, a.line.date, a.line.id, a.passage, a.place) <
           std::tie(b.key, b.line.date, b.line.id, b.passage, b.place);
  });
  lines.resize(std::min(lines.size(), options.count));
  for (Sortable& one : lines) {
    concordance.lines.push_back(std::move(one.line));
  }
  return concordance;
}

}  // namespace kamerzoek
