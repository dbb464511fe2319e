#include "corpus/heading_form.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_question = 90;
constexpr std::size_t most_plain_words = 16;

struct LabelWord {
  std::string_view word;
  HeadingRank rank;
};

// Words that with a number, letter or colon behind them begin a heading.
constexpr std::array label_words = {
    LabelWord{"bijlage", annex_heading},
    LabelWord{"annex", annex_heading},
    LabelWord{"appendix", annex_heading},
    LabelWord{"sessie", labelled_heading},
    LabelWord{"werksessie", labelled_heading},
    LabelWord{"session", labelled_heading},
    LabelWord{"agendapunt", labelled_heading},
    LabelWord{"hoofdstuk", labelled_heading},
    LabelWord{"deel", labelled_heading},
    LabelWord{"thema", labelled_heading},
    LabelWord{"artikel", labelled_heading},
    LabelWord{"vraag", labelled_heading},
    LabelWord{"vragen", labelled_heading},
    LabelWord{"antwoord", answer_heading},
};

bool is_label_number(std::string_view word) {
  while (!word.empty() &&
         std::string_view(":.),").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  const bool number = !word.empty() && std::ranges::all_of(word, [](char c) {
    return is_digit(c);
  });
  const bool letter = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
  const bool roman =
      !word.empty() && word.find_first_not_of("IVX") == std::string_view::npos;
  return word.size() <= 4 && (number || letter || roman);
}

// "a) …", "II. …": between the numbers and the plain ones.
bool has_letter_marker(std::string_view line) {
  const std::string_view marker = list_marker(line);
  return !marker.empty() && !is_bullet(marker) && !is_digit(marker[0]);
}

HeadingRank rank_of_kind(std::string_view text) {
  if (const HeadingRank label = label_rank(text)) {
    return label;
  }
  if (const auto depth = numbering_depth(text)) {
    return numbered_heading +
           static_cast<HeadingRank>(std::min<std::size_t>(*depth, 8)) - 1;
  }
  if (has_letter_marker(text)) {
    const bool roman =
        first_word(text).find_first_not_of("IVX.") == std::string_view::npos;
    return roman ? roman_heading : plain_heading - 1;
  }
  const LetterCount count = count_letters(text);
  return count.lower == 0 && count.upper >= 4 ? capitals_heading
                                              : plain_heading;
}

std::size_t word_count(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

std::string_view without_quote(std::string_view text) {
  for (const std::string_view quote : {"“"sv, "‘"sv, "«"sv, R"(")"sv, "'"sv}) {
    if (text.starts_with(quote)) {
      return text.substr(quote.size());
    }
  }
  return text;
}

}  // namespace

HeadingRank label_rank(std::string_view line) {
  std::string_view word = first_word(line);
  const bool colon = word.ends_with(':');
  word.remove_suffix(colon ? 1U : 0U);
  if (word.size() > 12) {
    return no_heading;
  }
  const std::string lower = lower_case(word);
  const auto found = std::ranges::find(label_words, lower, &LabelWord::word);
  if (found == label_words.end() || !starts_upper(line)) {
    return no_heading;
  }
  const std::string_view rest =
      trimmed(line.substr(std::min(line.size(), first_word(line).size())));
  const bool alone = rest.empty() && found->rank != labelled_heading;
  return colon || alone || is_label_number(first_word(rest)) ? found->rank
                                                             : no_heading;
}

HeadingRank rank_by_form(std::string_view text) {
  const LetterCount count = count_letters(text);
  const bool question = text.ends_with('?') && text.size() <= longest_question;
  if (count.upper + count.lower < 3 || (ends_sentence(text) && !question) ||
      text.ends_with(',') || text.ends_with(';') || ends_with_hyphen(text)) {
    return no_heading;
  }
  const HeadingRank rank = rank_of_kind(text);
  const bool labelled = rank <= answer_heading && rank != capitals_heading;
  if (text.ends_with(':') && !labelled) {
    return no_heading;
  }
  if (rank != plain_heading) {
    return rank;
  }
  return starts_upper(without_quote(text)) &&
                 word_count(text) <= most_plain_words
             ? rank
             : no_heading;
}

}  // namespace kamerzoek
