#include "searcher/compile_query.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "searcher/compile_proximity.h"
#include "searcher/evidence.h"
#include "searcher/stop_words.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;
using Queries = std::vector<Xapian::Query>;

// Something the analyzer makes nothing of, such as a dash, asks for nothing.
Queries asking(Queries queries) {
  std::erase_if(queries,
                [](const Xapian::Query& query) { return query.empty(); });
  return queries;
}

Xapian::Query restricted(Xapian::Query::op op, const Xapian::Query& left,
                         const Xapian::Query& right) {
  return left.empty() || right.empty() ? left : Xapian::Query(op, left, right);
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

// Of the forms of a word that stand in its place, the first is as typed.
std::string places_named(Query query) {
  for (Query& operand : query.operands) {
    if (operand.op == Op::either) {
      const std::string others = operand.operands.size() > 1 ? "…" : "";
      Query first = operand.operands.front();
      first.text += others;
      operand = std::move(first);
    }
  }
  return print(query);
}

bool is_text_word(const Query& query) {
  return query.op == Op::word && query.field == FieldId::body;
}

class Compiler {
 public:
  Compiler(WordCompiler& words, const Analyzer& analyzer,
           const OpenIndex& index)
      : words_(words), analyzer_(analyzer), index_(index) {}

  Xapian::Query compile(const Query& query, Evidence evidence) {
    switch (query.op) {
      case Op::nothing:
        return {};
      case Op::everything:
        any_clue_finds_ = false;
        return Xapian::Query::MatchAll;
      case Op::word:
        return words_.word(query.field, query.text, evidence);
      case Op::phrase:
        return words_.phrase(query.field, query.text);
      case Op::keyword:
        return letter_or_value(query);
      case Op::dates:
        any_clue_finds_ = false;
        return date_filter(query);
      case Op::any:
        return any(query, evidence);
      case Op::preferring:
        return preferring(query);
      case Op::all:
        return all(query, evidence);
      case Op::either:
        return one_query(Xapian::Query::OP_OR,
                         asking(operands(query, evidence, 0)));
      case Op::starting:
        return named(beginning_query(query, analyzer_), query);
      case Op::near:
      case Op::adjacent:
        return named(proximity_query(query, analyzer_, index_), query);
      case Op::theme:
        return theme_query(query);
      case Op::without:
        break;
    }
    return without(query);
  }

  // For the words of the text that `query` looks for.
  void add_titles(const Query& query) {
    if (query.op == Op::starting || query.op == Op::near ||
        query.op == Op::adjacent) {
      return;  // Titles are for words; these ask for places.
    }
    const bool is_text = query.field == FieldId::body;
    if (is_text && (query.op == Op::word || query.op == Op::phrase)) {
      words_.title(query.text);
    }
    const std::size_t count =
        query.op == Op::without ? 1 : query.operands.size();
    for (std::size_t i = 0; i < count; ++i) {
      add_titles(query.operands[i]);
    }
  }

  // Whether all that was compiled asks for no more than one of its clues.
  bool any_clue_finds() const {
    return any_clue_finds_ && words_.any_clue_finds();
  }

  // Of the last `all` that was compiled, which is the outermost one: the clues
  // of each of its operands. Empty when it asks for more than one of each.
  const std::vector<ClueRange>& clues_of_each() const { return clues_of_each_; }

 private:
  Queries operands(const Query& query, Evidence evidence, std::size_t first) {
    Queries queries;
    for (std::size_t i = first; i < query.operands.size(); ++i) {
      const Query& operand = query.operands[i];
      const std::size_t clues = words_.clues().size();
      queries.push_back(compile(operand, evidence));
      words_.scale_clues_from(clues, operand.weight);
    }
    return queries;
  }

  Xapian::Query compile_first(const Query& query) {
    return compile(query.operands.front(),
                   evidence_for(query, 0, Evidence::parts_too));
  }

  Xapian::Query others(const Query& query, Evidence evidence) {
    return one_query(Xapian::Query::OP_OR,
                     asking(operands(query, evidence, 1)));
  }

  Xapian::Query preferring(const Query& query) {
    Xapian::Query found = compile_first(query);
    const std::size_t clues = words_.clues().size();
    others(query, evidence_for(query, 1, Evidence::parts_too));
    words_.find_none_from(clues);
    return found;
  }

  Xapian::Query letter_or_value(const Query& query) {
    Xapian::Query found = value(query);
    if (query.field == FieldId::letter) {
      words_.add_clue({"letter " + query.text, 1, {}, found});
    } else {
      any_clue_finds_ = false;
    }
    return found;
  }

  // What is asked at places has one clue: how its words count there.
  Xapian::Query named(const Xapian::Query& places, const Query& query) {
    if (!places.empty()) {
      words_.add_clue({places_named(query), 1, {}, places});
    }
    return places;
  }

  Xapian::Query theme_query(const Query& query) {
    return query.operands.empty() ? Xapian::Query() : compile_first(query);
  }

  // Words in a row are read together: what one is may depend on the next.
  Xapian::Query any(const Query& query, Evidence evidence) {
    Queries queries;
    std::string run;
    for (const Query& operand : query.operands) {
      if (is_text_word(operand) && evidence == Evidence::parts_too) {
        run += operand.text + ' ';
      } else {
        queries.push_back(compile(operand, evidence));
      }
    }
    queries.push_back(words_.any_word(run));
    return one_query(Xapian::Query::OP_OR, asking(std::move(queries)));
  }

  Xapian::Query without(const Query& query) {
    const Xapian::Query wanted = compile_first(query);
    const std::size_t clues = words_.clues().size();
    const Xapian::Query unwanted = others(query, Evidence::whole_only);
    words_.forget_clues_from(clues);
    any_clue_finds_ = false;
    return restricted(Xapian::Query::OP_AND_NOT, wanted, unwanted);
  }

  // Whether `operand`, compiled to `to`, asks for no more than one of its
  // clues.
  bool compile_operand(const Query& operand, Evidence evidence, Queries& to) {
    any_clue_finds_ = true;
    words_.set_any_clue_finds();
    const std::size_t clues = words_.clues().size();
    to.push_back(compile(operand, evidence));
    const bool has_clues = words_.clues().size() > clues;
    return any_clue_finds() && has_clues != to.back().empty();
  }

  Xapian::Query all(const Query& query, Evidence evidence) {
    const Evidence scored_evidence = evidence_for(query, 0, evidence);
    Queries scored;
    Queries filters;
    std::vector<ClueRange> each;
    bool is_one_of_each = true;
    for (const Query& operand : query.operands) {
      const std::size_t clues = words_.clues().size();
      if (is_filter(operand)) {
        filters.push_back(compile(operand, Evidence::whole_only));
        words_.forget_clues_from(clues);
      } else {
        is_one_of_each =
            compile_operand(operand, scored_evidence, scored) && is_one_of_each;
        each.push_back({clues, words_.clues().size()});
      }
    }
    std::erase_if(each,
                  [](ClueRange range) { return range.begin == range.end; });
    clues_of_each_ =
        is_one_of_each && filters.empty() ? each : std::vector<ClueRange>();
    any_clue_finds_ = false;
    const Xapian::Query filter = one_query(Xapian::Query::OP_AND, filters);
    const Queries asked = asking(std::move(scored));
    return asked.empty()
               ? filter
               : restricted(Xapian::Query::OP_FILTER,
                            one_query(Xapian::Query::OP_AND, asked), filter);
  }

  WordCompiler& words_;
  const Analyzer& analyzer_;
  const OpenIndex& index_;
  bool any_clue_finds_ = true;
  std::vector<ClueRange> clues_of_each_;
};

// Adds the words that `query` asks for side by side, with or without filters;
// false when it asks for anything else.
bool add_words(const Query& query, std::string& text) {
  if (is_text_word(query)) {
    text += query.text + ' ';
    return true;
  }
  const bool side_by_side =
      query.op == Op::any ||
      (query.op == Op::all && scored_operands(query) == 1);
  return side_by_side &&
         std::ranges::all_of(query.operands, [&](const Query& operand) {
           return is_filter(operand) || add_words(operand, text);
         });
}

std::vector<WordTerms> words_of(const Query& query, const Analyzer& analyzer) {
  std::string text;
  return add_words(query, text) ? word_terms(text, analyzer)
                                : std::vector<WordTerms>();
}

}  // namespace

CompiledQuery compiled(const Query& query, const Analyzer& analyzer,
                       const OpenIndex& index, const RankingWeights& weights) {
  const Query asked = without_stop_words(query, analyzer);
  WordCompiler words(analyzer, index, weights);
  Compiler compiler(words, analyzer, index);
  const Xapian::Query found = compiler.compile(asked, Evidence::parts_too);
  if (found.empty()) {
    return {};
  }
  if (is_filter(asked)) {
    return {found, {}, false, {}, {}};
  }
  compiler.add_titles(asked);
  return {
      found, words.clues(), compiler.any_clue_finds(),
      asked.op == Op::all ? compiler.clues_of_each() : std::vector<ClueRange>(),
      words_of(asked, analyzer)};
}

}  // namespace kamerzoek
