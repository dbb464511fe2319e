#include "searcher/index_words.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "analyzers/icu_text.h"
#include "indexer/schema.h"
#include "searcher/combine_query.h"
#include "searcher/word_terms.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;

// An inflected form begins as the word does, but for some letters at its end.
constexpr std::size_t inflected_bytes = 3;
constexpr std::size_t least_beginning_bytes = 3;

struct IndexWord {
  std::string word;
  Xapian::doccount passages = 0;
};

struct FoundWords {
  std::vector<IndexWord> words;
  bool stopped_early = false;  // There are more than may be looked at.
};

class Resolver {
 public:
  Resolver(const Xapian::Database& passages, const Analyzer& analyzer,
           const IndexWordLimits& limits)
      : passages_(passages),
        analyzer_(analyzer),
        limits_(limits),
        left_(limits.max_looked_at) {}

  void resolve(Query& query) {
    if (query.op == Op::starting) {
      add_words_of(query);
      return;
    }
    const bool is_near = query.op == Op::near || query.op == Op::adjacent;
    for (Query& operand : query.operands) {
      if (is_near) {
        resolve_near(operand);
      } else {
        resolve(operand);
      }
    }
  }

  std::vector<QueryWarning> warnings() && { return std::move(warnings_); }

 private:
  void resolve_near(Query& operand) {
    if (operand.op == Op::either) {
      Query forms = operand;
      forms.operands.clear();
      for (Query& one : operand.operands) {
        resolve_near(one);
        const bool is_leaf = one.operands.empty();
        std::vector<Query> more =
            is_leaf ? std::vector<Query>{one} : std::move(one.operands);
        std::ranges::move(more, std::back_inserter(forms.operands));
      }
      operand = std::move(forms);
    } else if (operand.op == Op::starting) {
      add_words_of(operand);
    } else if (operand.op == Op::word) {
      operand = forms_of(operand);
    }
  }

  void add_words_of(Query& query) {
    const std::string beginning = fold(lower_case(query.text));
    FoundWords found = words_beginning(query.field, beginning);
    const std::size_t all = found.words.size();
    if (found.stopped_early || all > limits_.max_words) {
      keep_most_frequent(found.words);
      warnings_.push_back({0, "'" + query.text + "*' stands for " +
                                  (found.stopped_early ? "more than " : "") +
                                  std::to_string(all) + " words; only the " +
                                  std::to_string(found.words.size()) +
                                  " in most passages are searched"});
    }
    for (const IndexWord& one : found.words) {
      query.operands.push_back(phrase(query.field, one.word));
    }
  }

  // A word of several pieces stays as it was typed: it is a phrase.
  Query forms_of(const Query& word) {
    const std::vector<WordTerms> pieces = word_terms(word.text, analyzer_);
    if (pieces.size() != 1 || pieces.front().exact.empty()) {
      return phrase(word.field, word.text);
    }
    const std::string& exact = pieces.front().exact.front();
    std::vector<IndexWord> forms;
    for (IndexWord& one :
         words_beginning(word.field, common_beginning(pieces.front())).words) {
      if (one.word != exact && is_form_of(one.word, pieces.front())) {
        forms.push_back(std::move(one));
      }
    }
    keep_most_frequent(forms);
    Query either;
    either.op = Op::either;
    either.operands.push_back(phrase(word.field, exact));
    for (const IndexWord& form : forms) {
      either.operands.push_back(phrase(word.field, form.word));
    }
    return either;
  }

  static std::string common_beginning(const WordTerms& word) {
    std::string beginning = word.exact.front();
    for (const std::string& term : word.normalised) {
      const auto differ = std::ranges::mismatch(beginning, term).in1;
      if (differ - beginning.begin() >= std::ptrdiff_t{least_beginning_bytes}) {
        beginning.erase(differ, beginning.end());
      }
    }
    if (beginning.size() >= least_beginning_bytes + inflected_bytes) {
      beginning.resize(beginning.size() - inflected_bytes);
    }
    return beginning;
  }

  bool is_form_of(const std::string& form, const WordTerms& word) const {
    const std::vector<Token> tokens = analyzer_.analyze(form, Language::dutch);
    return std::ranges::any_of(tokens, [&](const Token& token) {
      return token.kind == TermKind::normalised &&
             std::ranges::find(word.normalised, token.term) !=
                 word.normalised.end();
    });
  }

  FoundWords words_beginning(FieldId field, const std::string& beginning) {
    FoundWords found;
    const std::string prefix = term_in(field, TermKind::exact, beginning);
    const std::size_t no_word = prefix.size() - beginning.size();
    const auto end = passages_.allterms_end(prefix);
    for (auto at = passages_.allterms_begin(prefix); at != end; ++at) {
      if (left_ == 0) {
        found.stopped_early = true;
        break;
      }
      --left_;
      found.words.push_back({(*at).substr(no_word), at.get_termfreq()});
    }
    return found;
  }

  void keep_most_frequent(std::vector<IndexWord>& words) const {
    std::ranges::stable_sort(words, std::ranges::greater(),
                             &IndexWord::passages);
    if (words.size() > limits_.max_words) {
      words.resize(limits_.max_words);
    }
  }

  const Xapian::Database& passages_;
  const Analyzer& analyzer_;
  const IndexWordLimits limits_;
  std::size_t left_;  // Words that may still be looked at.
  std::vector<QueryWarning> warnings_;
};

}  // namespace

IndexWords with_index_words(Query query, const Xapian::Database& passages,
                            const Analyzer& analyzer,
                            const IndexWordLimits& limits) {
  Resolver resolver(passages, analyzer, limits);
  resolver.resolve(query);
  return {std::move(query), std::move(resolver).warnings()};
}

}  // namespace kamerzoek
