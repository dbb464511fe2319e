#include "searcher/stop_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/word_terms.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;

constexpr auto stop_words = std::to_array<std::string_view>({
    "a",    "aan",    "about", "al",     "alle",    "als",    "also",
    "an",   "and",    "are",   "as",     "at",      "be",     "been",
    "bij",  "by",     "dan",   "dat",    "de",      "den",    "der",
    "des",  "deze",   "die",   "dit",    "do",      "door",   "dus",
    "een",  "en",     "er",    "for",    "from",    "geen",   "had",
    "has",  "have",   "he",    "heb",    "hebben",  "heeft",  "hem",
    "het",  "hier",   "hij",   "hoe",    "hun",     "i",      "ik",
    "in",   "into",   "is",    "it",     "its",     "ja",     "je",
    "kan",  "kunnen", "maar",  "me",     "meer",    "men",    "met",
    "mij",  "mijn",   "moet",  "na",     "naar",    "nee",    "niet",
    "no",   "nog",    "not",   "nu",     "of",      "om",     "omdat",
    "on",   "ons",    "onze",  "ook",    "op",      "or",     "our",
    "over", "s",      "she",   "t",      "te",      "ten",    "ter",
    "that", "the",    "their", "them",   "there",   "these",  "they",
    "this", "those",  "to",    "toch",   "tot",     "u",      "uit",
    "uw",   "van",    "voor",  "waar",   "wanneer", "want",   "waren",
    "was",  "wat",    "we",    "wel",    "welke",   "were",   "what",
    "when", "which",  "who",   "wie",    "wij",     "will",   "with",
    "word", "worden", "wordt", "you",    "your",    "ze",     "zich",
    "zij",  "zijn",   "zo",    "zonder", "zou",     "zouden", "zullen",
});
static_assert(std::ranges::is_sorted(stop_words), "it is searched by halves");

bool asks_stop_words(const Query& query, const Analyzer& analyzer) {
  if (query.op != Op::word || query.field != FieldId::body) {
    return false;
  }
  const std::vector<WordTerms> words = word_terms(query.text, analyzer);
  return std::ranges::all_of(words, [](const WordTerms& word) {
    return word.written.empty() && !word.exact.empty() &&
           is_stop_word(word.exact.front());
  });
}

void drop_from(std::vector<Query>& operands, std::ptrdiff_t first,
               const Analyzer& analyzer) {
  std::vector<Query> kept;
  std::copy_if(
      operands.begin() + first, operands.end(), std::back_inserter(kept),
      [&](const Query& query) { return !asks_stop_words(query, analyzer); });
  if (!kept.empty() || first > 0) {
    operands.erase(operands.begin() + first, operands.end());
    std::ranges::move(kept, std::back_inserter(operands));
  }
}

}  // namespace

bool is_stop_word(std::string_view folded) {
  return std::ranges::binary_search(stop_words, folded);
}

Query without_stop_words(Query query, const Analyzer& analyzer) {
  for (Query& operand : query.operands) {
    operand = without_stop_words(std::move(operand), analyzer);
  }
  if (query.op == Op::any) {
    drop_from(query.operands, 0, analyzer);
  } else if (query.op == Op::preferring) {
    drop_from(query.operands, 1, analyzer);
  }
  // A theme is more than what it stands for: it means its words as a whole.
  if (query.operands.size() == 1 && query.op != Op::theme) {
    Query only = std::move(query.operands.front());
    return only;
  }
  return query;
}

}  // namespace kamerzoek
