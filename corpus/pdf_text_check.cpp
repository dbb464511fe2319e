#include "corpus/pdf_text_check.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "corpus/pdf_words.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

// A page that is a picture has a stamp or a file name over it at most, and no
// page of text takes so many bytes.
constexpr std::size_t most_stamped_words = 15;
constexpr std::size_t least_picture_bytes = 10'000;

constexpr double most_noise = 0.1;
constexpr std::size_t most_words = 3'000;
constexpr std::size_t fewest_words = 30;
constexpr std::size_t shortest_word = 4;
// Text of which fewer words than this can be spoken and fewer are known to the
// word list is not Dutch, English or French: its letters are not what they say.
constexpr double least_spoken = 0.5;
constexpr double least_known = 0.15;

bool has_letter(std::string_view word) {
  const LetterCount count = count_letters(word);
  return count.upper + count.lower > 0;
}

// Letters, one of them a vowel, with punctuation at the end only.
bool can_be_spoken(std::string_view word) {
  const std::string_view core =
      word.substr(0, word.find_last_not_of(".,;:)!?'\"") + 1);
  const bool letters = std::ranges::all_of(core, [](char c) {
    return is_letter_byte(c) || c == '-' || c == '(' || c == '\'';
  });
  return letters &&
         core.find_first_of("aeiouyAEIOUY") != std::string_view::npos;
}

struct WordCount {
  std::size_t all = 0;
  std::size_t spoken = 0;
  std::size_t known = 0;
  std::string sample;  // The words that were looked at.
};

void count_word(const std::string& word, const KnownWord& known,
                WordCount& count) {
  if (word.size() < shortest_word || !has_letter(word)) {
    return;
  }
  ++count.all;
  count.spoken += can_be_spoken(word) ? 1U : 0U;
  const std::string core =
      lower_case(word.substr(0, word.find_last_not_of(".,;:)!?") + 1));
  count.known += known(core) ? 1U : 0U;
}

void count_words(const PdfPage& page, const KnownWord& known,
                 WordCount& count) {
  for (const PdfWord& word : page.words) {
    if (count.all < most_words) {
      count_word(word.text, known, count);
      count.sample += word.text;
    }
  }
}

}  // namespace

std::optional<NoPages> fault_of_text(const std::vector<PdfPage>& pages,
                                     std::size_t bytes,
                                     const KnownWord& known) {
  std::size_t words = 0;
  WordCount count;
  for (const PdfPage& page : pages) {
    words += page.words.size();
    count_words(page, known, count);
  }
  if (words == 0) {
    return NoPages{SkipReason::no_text_layer, {}};
  }
  if (words <= most_stamped_words * pages.size() &&
      bytes >= least_picture_bytes * pages.size()) {
    return NoPages{SkipReason::no_text_layer,
                   "only " + std::to_string(words) + " words over pictures"};
  }
  const auto share = [&](std::size_t part) {
    return static_cast<double>(part) / static_cast<double>(count.all);
  };
  const bool unspoken = count.all >= fewest_words &&
                        share(count.spoken) < least_spoken &&
                        share(count.known) < least_known;
  if (noise_in(count.sample) > most_noise || unspoken) {
    return NoPages{SkipReason::garbled_text, {}};
  }
  return std::nullopt;
}

}  // namespace kamerzoek
