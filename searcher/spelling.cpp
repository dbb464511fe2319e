#include "searcher/spelling.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/ascii.h"
#include "indexer/schema.h"
#include "searcher/nearest_ids.h"
#include "searcher/word_terms.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t least_letters = 4;
constexpr std::size_t most_letters = 40;
constexpr std::size_t letters_for_two_edits = 8;
// Of words that begin as the typed one does.
constexpr std::size_t same_beginning = 3;
constexpr std::size_t most_looked_at = 20'000;
constexpr std::size_t most_words_respelt = 8;

struct Candidate {
  std::string word;
  Xapian::doccount passages = 0;
};

class Speller {
 public:
  Speller(const Xapian::Database& passages, const Analyzer& analyzer)
      : passages_(passages), analyzer_(analyzer) {}

  // Whether any word of `query` was replaced; not of what is unwanted.
  bool respell(Query& query) {
    const bool is_text = query.op == Op::word && query.field == FieldId::body;
    if (is_text) {
      return respell_word(query.text);
    }
    bool any = false;
    const bool is_looked_up = query.op == Op::theme;
    const std::size_t count = is_looked_up              ? 0
                              : query.op == Op::without ? 1
                                                        : query.operands.size();
    for (std::size_t i = 0; i < count; ++i) {
      any = respell(query.operands[i]) || any;
    }
    return any;
  }

 private:
  bool respell_word(std::string& text) {
    const std::vector<WordTerms> pieces = word_terms(text, analyzer_);
    if (pieces.size() != 1 || pieces.front().exact.empty() ||
        tried_ == most_words_respelt) {
      return false;
    }
    const std::string& word = pieces.front().exact.front();
    const bool may_be_misspelt = word.size() >= least_letters &&
                                 word.size() <= most_letters &&
                                 std::ranges::all_of(word, is_lower);
    if (!may_be_misspelt || is_in_index(pieces.front())) {
      return false;
    }
    ++tried_;
    Candidate best = one_edit_away(word);
    if (best.passages == 0 && word.size() >= letters_for_two_edits) {
      best = two_edits_away(word);
    }
    if (best.passages == 0) {
      return false;
    }
    text = best.word;
    return true;
  }

  bool is_in_index(const WordTerms& word) const {
    const auto has = [&](TermKind kind, const std::string& term) {
      return passages_.term_exists(term_in(FieldId::body, kind, term));
    };
    const auto any = [&](TermKind kind, const std::vector<std::string>& terms) {
      return std::ranges::any_of(
          terms, [&](const std::string& term) { return has(kind, term); });
    };
    // A compound that nobody wrote but whose parts are known is no mistake.
    return any(TermKind::exact, word.exact) ||
           any(TermKind::exact, word.normalised) ||
           any(TermKind::normalised, word.normalised) ||
           any(TermKind::part, word.normalised) ||
           (word.parts.size() > 1 &&
            (any(TermKind::normalised, terms_of(word.parts)) ||
             any(TermKind::exact, terms_of(word.parts))));
  }

  void take_if_better(const std::string& word, Candidate& best) const {
    const Xapian::doccount passages =
        passages_.get_termfreq(term_in(FieldId::body, TermKind::exact, word));
    if (passages > best.passages) {
      best = {word, passages};
    }
  }

  Candidate one_edit_away(const std::string& word) const {
    Candidate best;
    for (std::size_t i = 0; i <= word.size(); ++i) {
      take_letters_at(word, i, 0, best);
      if (i < word.size()) {
        take_if_better(replaced(word, i, 1, ""), best);
        take_letters_at(word, i, 1, best);
      }
      if (i + 1 < word.size()) {
        const std::array swapped = {word[i + 1], word[i]};
        take_if_better(replaced(word, i, 2, {swapped.data(), swapped.size()}),
                       best);
      }
    }
    return best;
  }

  void take_letters_at(const std::string& word, std::size_t at,
                       std::size_t count, Candidate& best) const {
    for (const char letter : letters) {
      take_if_better(replaced(word, at, count, {&letter, 1}), best);
    }
  }

  static std::string replaced(std::string word, std::size_t at,
                              std::size_t count, std::string_view by) {
    return word.replace(at, count, by);
  }

  Candidate two_edits_away(const std::string& word) const {
    constexpr std::size_t most_edits = 2;
    Candidate best;
    std::size_t looked_at = 0;
    const std::string beginning = word.substr(0, same_beginning);
    for (auto at = passages_.allterms_begin(beginning);
         at != passages_.allterms_end(beginning) && looked_at < most_looked_at;
         ++at, ++looked_at) {
      const std::string other = *at;
      const bool similar_size = other.size() + most_edits >= word.size() &&
                                other.size() <= word.size() + most_edits;
      if (similar_size && at.get_termfreq() > best.passages &&
          edits_between(word, other) <= most_edits) {
        best = {other, at.get_termfreq()};
      }
    }
    return best;
  }

  const Xapian::Database& passages_;
  const Analyzer& analyzer_;
  std::size_t tried_ = 0;
};

}  // namespace

std::optional<Query> respelt(const Query& query,
                             const Xapian::Database& passages,
                             const Analyzer& analyzer) {
  Query changed = query;
  if (!Speller(passages, analyzer).respell(changed)) {
    return std::nullopt;
  }
  return changed;
}

}  // namespace kamerzoek
