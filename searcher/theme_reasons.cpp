#include "searcher/theme_reasons.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "analyzers/icu_text.h"
#include "searcher/combine_query.h"
#include "searcher/phrase_spellings.h"
#include "searcher/word_terms.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;

// What one text has to look in.
struct Words {
  std::vector<Token> tokens;
  std::vector<Token> exact;  // The first exact token at each position.
};

Words words_of(std::string_view text, Language language,
               const Analyzer& analyzer) {
  Words words{analyzer.analyze(text, language), {}};
  for (const Token& token : words.tokens) {
    const bool first_there =
        words.exact.empty() || words.exact.back().position != token.position;
    if (token.kind == TermKind::exact && first_there) {
      words.exact.push_back(token);
    }
  }
  return words;
}

std::size_t times_word(const std::set<std::string>& normalised,
                       const Words& words) {
  std::set<unsigned> positions;
  for (const Token& token : words.tokens) {
    const bool may_match =
        token.kind == TermKind::normalised || token.kind == TermKind::part;
    if (may_match && normalised.contains(token.term)) {
      positions.insert(token.position);
    }
  }
  return positions.size();
}

std::size_t times_spelt(const std::vector<std::string>& phrase,
                        const Words& words) {
  std::size_t times = 0;
  for (auto at = words.exact.begin(); at != words.exact.end(); ++at) {
    const auto left = static_cast<std::size_t>(words.exact.end() - at);
    const bool here =
        phrase.size() <= left &&
        std::equal(phrase.begin(), phrase.end(), at,
                   [](const std::string& term, const Token& token) {
                     return term == token.term;
                   });
    times += here ? 1U : 0U;
  }
  return times;
}

std::size_t times_phrase(const std::vector<std::vector<std::string>>& spellings,
                         const Words& words) {
  std::size_t times = 0;
  for (const std::vector<std::string>& spelling : spellings) {
    times += times_spelt(spelling, words);
  }
  return times;
}

std::size_t times_beginning(const std::string& beginning, const Words& words) {
  return static_cast<std::size_t>(std::ranges::count_if(
      words.exact,
      [&](const Token& token) { return token.term.starts_with(beginning); }));
}

// As the theme asks for it.
Query in_theme(const Theme& theme, Query query) {
  Query asked = kamerzoek::theme(theme.name);
  asked.operands.push_back(std::move(query));
  return asked;
}

std::vector<Query> queries_beside(const ThemeTerm& term, const Theme& theme) {
  std::vector<Query> others;
  for (const ThemeTerm& other : theme.terms) {
    if (&other != &term) {
      others.push_back(other.query);
    }
  }
  return others;
}

}  // namespace

// A query with its terms looked up, of the same shape.
struct ThemeReasons::Sought {
  Op op = Op::nothing;
  FieldId field = FieldId::body;
  std::set<std::string> normalised;                 // Of a word.
  std::vector<std::vector<std::string>> spellings;  // Of a phrase.
  std::string beginning;
  std::vector<Sought> operands;

  const ThemeTerm* term = nullptr;  // At the root only.

  Sought(const Query& query, const Analyzer& analyzer)
      : op(query.op), field(query.field) {
    if (op == Op::word || op == Op::phrase) {
      for (const WordTerms& word : word_terms(query.text, analyzer)) {
        normalised.insert(word.normalised.begin(), word.normalised.end());
      }
      spellings = phrase_spellings(query.text, analyzer);
    } else if (op == Op::starting) {
      beginning = fold(lower_case(query.text));
    }
    for (const Query& operand : query.operands) {
      operands.emplace_back(operand, analyzer);
    }
  }

  // How often `words` has what is sought; of several things the sum, 0 if one
  // that must be there is not. How far these are apart is not looked at.
  std::size_t times_in(const Words& words) const {
    switch (op) {
      case Op::word:
        return times_word(normalised, words);
      case Op::phrase:
        return times_phrase(spellings, words);
      case Op::starting:
        return times_beginning(beginning, words);
      default:
        break;
    }
    const bool needs_all =
        op == Op::all || op == Op::near || op == Op::adjacent;
    const bool needs_first = op == Op::without || op == Op::preferring;
    std::size_t times = 0;
    for (const Sought& operand : operands) {
      const std::size_t here = operand.times_in(words);
      const bool is_first = &operand == &operands.front();
      if (here == 0 && (needs_all || (needs_first && is_first))) {
        return 0;
      }
      times += op == Op::without && !is_first ? 0 : here;
    }
    return times;
  }
};

ThemeReasons::~ThemeReasons() = default;

ThemeReasons::ThemeReasons(const Theme& theme, const Analyzer& analyzer)
    : theme_(theme), analyzer_(analyzer) {
  for (const ThemeTerm& term : theme_.terms) {
    sought_.emplace_back(term.query, analyzer);
    sought_.back().term = &term;
  }
}

std::vector<ThemeReason> ThemeReasons::of(const StoredPassage& passage) const {
  const Words text = words_of(passage.text, passage.language, analyzer_);
  std::vector<Words> headings;
  for (const std::string& heading : passage.section_path) {
    headings.push_back(words_of(heading, passage.language, analyzer_));
  }
  std::vector<ThemeReason> reasons;
  for (const Sought& sought : sought_) {
    ThemeReason reason{sought.term->text, sought.term->term_class,
                       sought.times_in(text),
                       std::ranges::any_of(headings, [&](const Words& heading) {
                         return sought.times_in(heading) > 0;
                       })};
    if (reason.in_text > 0 || reason.in_heading) {
      reasons.push_back(std::move(reason));
    }
  }
  return reasons;
}

void add_reasons(const Theme& theme, const Analyzer& analyzer,
                 std::vector<Hit>& hits) {
  const ThemeReasons reasons(theme, analyzer);
  for (Hit& hit : hits) {
    std::ranges::move(reasons.of(hit.passage), std::back_inserter(hit.reasons));
  }
}

std::vector<TermCount> term_counts(const Theme& theme,
                                   const Searcher& searcher) {
  const auto count = [&](const Query& query) {
    return searcher
        .search(in_theme(theme, query), {.offset = 0, .count = 0},
                {.expansion = Expansion::never})
        .total;
  };
  std::vector<TermCount> counts;
  for (const ThemeTerm& term : theme.terms) {
    counts.push_back(
        {term.text, term.term_class, term.weight, count(term.query),
         count(without_of(term.query, queries_beside(term, theme)))});
  }
  return counts;
}

}  // namespace kamerzoek
