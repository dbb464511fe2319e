#include "searcher/compile_query.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "searcher/compile_proximity.h"
#include "searcher/compile_word.h"
#include "searcher/stop_words.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;
using Queries = std::vector<Xapian::Query>;

// Who types a few words means all of them. With more words the sum of their
// weights says enough.
constexpr double all_words_weight = 0.25;
constexpr std::size_t few_words = 4;

// Something the analyzer makes nothing of, such as a dash, asks for nothing.
Queries asking(Queries queries) {
  std::erase_if(queries,
                [](const Xapian::Query& query) { return query.empty(); });
  return queries;
}

Xapian::Query joined(Xapian::Query::op op, const Queries& queries) {
  if (queries.empty()) {
    return {};
  }
  return queries.size() == 1
             ? queries.front()
             : Xapian::Query(op, queries.begin(), queries.end());
}

Xapian::Query joined(Xapian::Query::op op, const Xapian::Query& left,
                     const Xapian::Query& right) {
  return left.empty() || right.empty() ? left : Xapian::Query(op, left, right);
}

Xapian::Query scaled(const Xapian::Query& query, double weight) {
  return query.empty() || weight == 1
             ? query
             : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, weight);
}

bool is_filter(const Query& query) {
  switch (query.op) {
    case Op::keyword:
    case Op::dates:
    case Op::everything:
      return true;
    case Op::word:
    case Op::phrase:
    case Op::starting:
    case Op::theme:
    case Op::near:
    case Op::adjacent:
    case Op::nothing:
      return false;
    default:
      return std::ranges::all_of(query.operands, is_filter);
  }
}

// Keyword terms have no weight. Where a letter is named among words, though, it
// is what was looked for, and outweighs two rare words.
constexpr double named_letter_weight = 25;

Xapian::Query value(const Query& query) {
  Xapian::Query has_value(keyword_term(query.field, query.text));
  if (query.field != FieldId::letter) {
    return has_value;
  }
  auto* const weight =
      new Xapian::FixedWeightPostingSource(named_letter_weight);
  return {Xapian::Query::OP_FILTER, Xapian::Query(weight->release()),
          has_value};
}

// A letter without a date has an empty value: it is in no range.
Xapian::Query date_filter(const Query& query) {
  const auto slot = static_cast<Xapian::valueno>(Slot::date);
  const std::string from = query.from ? date_value(*query.from) : "0";
  if (!query.to) {
    return {Xapian::Query::OP_VALUE_GE, slot, from};
  }
  return {Xapian::Query::OP_VALUE_RANGE, slot, from, date_value(*query.to)};
}

class Compiler {
 public:
  explicit Compiler(const Analyzer& analyzer) : analyzer_(analyzer) {}

  Xapian::Query compile(const Query& query, Evidence evidence) const {
    switch (query.op) {
      case Op::nothing:
        return {};
      case Op::everything:
        return Xapian::Query::MatchAll;
      case Op::word:
        return word_query(query.field, query.text, analyzer_, evidence);
      case Op::phrase:
        return phrase_query(query.field, query.text, analyzer_);
      case Op::keyword:
        return value(query);
      case Op::dates:
        return date_filter(query);
      case Op::any:
        return any(query, evidence);
      case Op::preferring:
        return first_and_others(query, Xapian::Query::OP_AND_MAYBE,
                                Evidence::parts_too);
      case Op::all:
        return all(query);
      case Op::either:
        return joined(Xapian::Query::OP_OR,
                      asking(operands(query, evidence, 0)));
      case Op::starting:
        return beginning_query(query, analyzer_);
      case Op::near:
      case Op::adjacent:
        return proximity_query(query, analyzer_);
      case Op::theme:
        return theme_query(query);
      case Op::without:
        break;
    }
    return first_and_others(query, Xapian::Query::OP_AND_NOT,
                            Evidence::whole_only);
  }

  // The words of the text that `query` looks for.
  void add_title_evidence(const Query& query, Queries& to) const {
    if (query.op == Op::starting || query.op == Op::near ||
        query.op == Op::adjacent) {
      return;  // Titles are for words; these ask for places.
    }
    const bool is_text = query.field == FieldId::body;
    if (is_text && (query.op == Op::word || query.op == Op::phrase)) {
      to.push_back(title_evidence(query.text, analyzer_));
    }
    const std::size_t count =
        query.op == Op::without ? 1 : query.operands.size();
    for (std::size_t i = 0; i < count; ++i) {
      add_title_evidence(query.operands[i], to);
    }
  }

 private:
  Queries operands(const Query& query, Evidence evidence,
                   std::size_t first) const {
    Queries queries;
    for (std::size_t i = first; i < query.operands.size(); ++i) {
      const Query& operand = query.operands[i];
      queries.push_back(scaled(compile(operand, evidence), operand.weight));
    }
    return queries;
  }

  Xapian::Query any(const Query& query, Evidence evidence) const {
    const Queries words = asking(operands(query, evidence, 0));
    Xapian::Query sum = joined(Xapian::Query::OP_OR, words);
    if (words.size() < 2 || words.size() > few_words) {
      return sum;
    }
    const Xapian::Query together(
        Xapian::Query::OP_SCALE_WEIGHT,
        joined(Xapian::Query::OP_AND,
               asking(operands(query, Evidence::whole_only, 0))),
        all_words_weight);
    return joined(Xapian::Query::OP_OR, sum, together);
  }

  Xapian::Query theme_query(const Query& query) const {
    return query.operands.empty()
               ? Xapian::Query()
               : compile(query.operands.front(), Evidence::whole_only);
  }

  Xapian::Query first_and_others(const Query& query, Xapian::Query::op op,
                                 Evidence evidence_in_others) const {
    return joined(op, compile(query.operands.front(), Evidence::whole_only),
                  joined(Xapian::Query::OP_OR,
                         asking(operands(query, evidence_in_others, 1))));
  }

  Xapian::Query all(const Query& query) const {
    Queries scored;
    Queries filters;
    for (const Query& operand : query.operands) {
      (is_filter(operand) ? filters : scored)
          .push_back(compile(operand, Evidence::whole_only));
    }
    const Xapian::Query filter = joined(Xapian::Query::OP_AND, filters);
    const Queries asked = asking(std::move(scored));
    return asked.empty() ? filter
                         : joined(Xapian::Query::OP_FILTER,
                                  joined(Xapian::Query::OP_AND, asked), filter);
  }

  const Analyzer& analyzer_;
};

}  // namespace

Xapian::Query compiled(const Query& query, const Analyzer& analyzer) {
  const Query asked = without_stop_words(query, analyzer);
  const Compiler compiler(analyzer);
  Xapian::Query found = compiler.compile(asked, Evidence::parts_too);
  if (found.empty()) {
    return found;
  }
  if (is_filter(asked)) {
    return {Xapian::Query::OP_SCALE_WEIGHT, found, 0.0};
  }
  Queries titles;
  compiler.add_title_evidence(asked, titles);
  return joined(Xapian::Query::OP_AND_MAYBE, found,
                joined(Xapian::Query::OP_OR, asking(std::move(titles))));
}

Xapian::BM25Weight weighting() {
  // On four sets of judged topics .9 and .6 were as good as 1.2 and .75 or
  // better; Xapian's k2 and k3 stay as they are, and passages shorter than half
  // the mean are not lifted further.
  return {0.9, 0, 1, 0.6, 0.5};
}

}  // namespace kamerzoek
