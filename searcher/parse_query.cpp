#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/error.h"
#include "corpus/identifiers.h"
#include "searcher/combine_query.h"
#include "searcher/date_range.h"
#include "searcher/field_value.h"
#include "searcher/query.h"
#include "searcher/query_operators.h"
#include "searcher/query_tokens.h"
#include "searcher/typed_text.h"

namespace kamerzoek {
namespace {

using Kind = QueryToken::Kind;

[[noreturn]] void refuse_more_than(std::size_t bound, const std::string& what) {
  throw Error("the query has more than " + std::to_string(bound) + " " + what,
              "ask for less at a time");
}

std::string name_was_read(const std::string& text) {
  return "'" + text + "' is read as the name of a letter or dossier";
}

std::optional<DateRange> read_backwards(const std::string& range) {
  const std::size_t dots = range.find("..");
  return parse_date_range(range.substr(dots + 2) + ".." +
                          range.substr(0, dots));
}

class Parser {
 public:
  Parser(QueryTokens input, const QueryLimits& limits)
      : tokens_(std::move(input.tokens)),
        warnings_(std::move(input.warnings)),
        limits_(limits) {}

  ParsedQuery parse() && {
    ParsedQuery parsed;
    parsed.query = either(FieldId::body);
    std::ranges::stable_sort(warnings_, {}, &QueryWarning::column);
    parsed.warnings = std::move(warnings_);
    return parsed;
  }

 private:
  bool at_end() const { return at_ == tokens_.size(); }
  bool at(Kind kind) const { return !at_end() && tokens_[at_].kind == kind; }
  bool at_proximity() const { return at(Kind::near) || at(Kind::adjacent); }
  bool at_operand() const {
    return at(Kind::word) || at(Kind::phrase) || at(Kind::starting) ||
           at(Kind::open);
  }

  Query either(FieldId field) {
    std::vector<Query> operands;
    operands.push_back(all(field));
    while (at(Kind::disjunct)) {
      const QueryToken token = tokens_[at_++];
      operands.push_back(all(field));
      warn_of_missing_operand(token, operands);
    }
    return either_of(std::move(operands));
  }

  Query all(FieldId field) {
    std::vector<Query> operands;
    operands.push_back(side_by_side(field));
    while (at(Kind::conjunct)) {
      const QueryToken token = tokens_[at_++];
      operands.push_back(side_by_side(field));
      warn_of_missing_operand(token, operands);
    }
    return all_of(std::move(operands));
  }

  void warn_of_missing_operand(const QueryToken& token,
                               const std::vector<Query>& operands) {
    const std::size_t last = operands.size() - 1;
    const bool before = operands[last - 1].op != Query::Op::nothing;
    const bool after = operands[last].op != Query::Op::nothing;
    if (!before || !after) {
      warn_of_nothing(token, before ? "behind" : "before");
    }
  }

  void warn_of_nothing(const QueryToken& token, const std::string& where) {
    warn(token,
         "'" + token.text + "' has nothing " + where + " it and is left out");
  }

  Query side_by_side(FieldId field) {
    SideBySide items;
    const std::size_t first = at_;
    for (bool more = true; more;) {
      more = read_item(field, items);
    }
    std::vector<std::string> names;
    Query query = combined(std::move(items), names);
    for (const std::string& name : names) {
      warn(tokens_[first], name_was_read(name));
    }
    return query;
  }

  // Whether there was one.
  bool read_item(FieldId field, SideBySide& items) {
    if (at_end() || at(Kind::conjunct) || at(Kind::disjunct)) {
      return false;
    }
    if (at(Kind::close)) {
      return skip_stray_bracket();
    }
    if (at_proximity()) {
      warn_of_nothing(tokens_[at_++], "before");
      return true;
    }
    std::vector<Query>& place = signed_place(items);
    if (at_operand()) {
      place.push_back(close_together(field));
    }
    return true;
  }

  bool skip_stray_bracket() {
    if (depth_ > 0) {
      return false;
    }
    warn(tokens_[at_++], "this bracket closes nothing and is left out");
    return true;
  }

  // Where the signs before an operand send it.
  std::vector<Query>& signed_place(SideBySide& items) {
    std::vector<Query>* place = &items.plain;
    const QueryToken* sign = nullptr;
    while (at(Kind::unwanted) || at(Kind::required)) {
      sign = &tokens_[at_++];
      const bool unwanted =
          sign->kind == Kind::unwanted || place == &items.unwanted;
      place = unwanted ? &items.unwanted : &items.required;
    }
    if (sign != nullptr && !at_operand()) {
      warn_of_nothing(*sign, "behind");
    }
    return *place;
  }

  // "a NEAR/5 b ADJ/2 c" asks for both: b is near to a, and right before c.
  Query close_together(FieldId field) {
    std::vector<Query> links;
    links.push_back(operand(field));
    while (at_proximity()) {
      const QueryToken token = tokens_[at_++];
      if (!at_operand()) {
        warn_of_nothing(token, "behind");
        continue;
      }
      const Query::Op op =
          token.kind == Kind::near ? Query::Op::near : Query::Op::adjacent;
      if (!add_link(links, op, token.distance, operand(field))) {
        warn(token, "'" + token.text +
                        "' joins words and phrases of one field; read as AND");
      }
    }
    return all_of(std::move(links));
  }

  Query operand(FieldId field) {
    const QueryToken& token = tokens_[at_++];
    const FieldId id = token.field.value_or(field);
    if (token.kind == Kind::open) {
      return group(token, id);
    }
    if (token.text == "*" && token.kind == Kind::word) {
      return everything();
    }
    switch (kamerzoek::field(id).type) {
      case FieldType::text:
        return text_of(token, id);
      case FieldType::date:
        warn_of_star(token);
        return dates(token);
      case FieldType::theme:
      case FieldType::keyword:
        break;
    }
    warn_of_star(token);
    return keyword_of(token, id);
  }

  Query group(const QueryToken& open, FieldId field) {
    if (++depth_ > limits_.max_depth) {
      refuse_more_than(limits_.max_depth, "brackets within each other");
    }
    Query query = either(field);
    --depth_;
    if (at(Kind::close)) {
      ++at_;
    } else {
      warn(open, "nothing closes this bracket; it is read to the end");
    }
    return query;
  }

  Query text_of(const QueryToken& token, FieldId field) {
    switch (token.kind) {
      case Kind::phrase:
        return phrase(field, token.text);
      case Kind::starting:
        return starting(field, token.text);
      default:
        return word_of(token, field);
    }
  }

  void warn_of_star(const QueryToken& token) {
    if (token.kind == Kind::starting) {
      warn(token, "'*' is for words of the text; '" + token.text +
                      "' is searched without it");
    }
  }

  Query word_of(const QueryToken& token, FieldId field) {
    Query query = word(field, token.text);
    if (query.op != Query::Op::word) {
      warn(token, name_was_read(token.text));
    }
    return query;
  }

  Query keyword_of(const QueryToken& token, FieldId field) {
    if (field == FieldId::year) {
      if (const auto range = parse_date_range(token.text);
          range && token.text.find("..") != std::string::npos) {
        return dates(token);
      }
    }
    const FieldValue value = field_value(field, dossier_text(token, field));
    if (!value.problem.empty()) {
      warn(token, value.problem);
    }
    if (value.text.empty()) {
      return {};
    }
    return field == FieldId::theme ? theme(value.text)
                                   : keyword(field, value.text);
  }

  // "dossier:28 676" and "dossier:36600 VII" are one number, typed with blanks.
  std::string dossier_text(const QueryToken& token, FieldId field) {
    std::string text = token.text;
    if (field != FieldId::dossier || token.kind != Kind::word) {
      return text;
    }
    std::string longer = text;
    std::size_t words = 0;
    for (std::size_t i = 0; i < 2 && is_plain_word(at_ + i); ++i) {
      longer += " " + tokens_[at_ + i].text;
      if (parse_dossier(field_value(field, longer).text)) {
        text = longer;
        words = i + 1;
      }
    }
    at_ += words;
    return text;
  }

  bool is_plain_word(std::size_t place) const {
    return place < tokens_.size() && tokens_[place].kind == Kind::word &&
           !tokens_[place].field;
  }

  Query dates(const QueryToken& token) {
    auto range = parse_date_range(token.text);
    if (!range) {
      warn(token, "'" + token.text +
                      "' is no date; write 2021-03-19, 2021-03, 2021 or "
                      "2020-01-01..2021-06-30; searched as words");
      return phrase(FieldId::body, token.text);
    }
    if (range->from && range->to && *range->to < *range->from) {
      warn(token, "'" + token.text + "' ends before it begins; read backwards");
      range = read_backwards(token.text);
    }
    Query query;
    query.op = Query::Op::dates;
    query.field = FieldId::date;
    query.from = range->from;
    query.to = range->to;
    return query;
  }

  void warn(const QueryToken& token, std::string message) {
    warnings_.push_back({token.column, std::move(message)});
  }

  std::vector<QueryToken> tokens_;
  std::vector<QueryWarning> warnings_;
  QueryLimits limits_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

ParsedQuery parse_tokens(QueryTokens tokens, const QueryLimits& limits) {
  const auto words = std::ranges::count_if(tokens.tokens, [](const auto& t) {
    return t.kind == Kind::word || t.kind == Kind::phrase ||
           t.kind == Kind::starting;
  });
  if (static_cast<std::size_t>(words) > limits.max_terms) {
    refuse_more_than(limits.max_terms, "words");
  }
  return Parser(std::move(tokens), limits).parse();
}

// Of the tree too: what is printed is longer than what was typed, and must be
// read again.
void check_limits(const Query& query, const QueryLimits& limits) {
  if (terms_in(query) > limits.max_terms) {
    refuse_more_than(limits.max_terms, "words");
  }
  if (depth_of(query) > limits.max_depth) {
    refuse_more_than(limits.max_depth, "brackets within each other");
  }
  if (print(query).size() > limits.max_bytes) {
    refuse_more_than(limits.max_bytes, "bytes");
  }
}

bool has_operators(const QueryTokens& tokens) {
  return std::ranges::any_of(tokens.tokens, [](const QueryToken& token) {
    return operator_of(token.text).has_value();
  });
}

}  // namespace

ParsedQuery parse_query(std::string_view text, const QueryLimits& limits) {
  if (text.size() > limits.max_bytes) {
    refuse_more_than(limits.max_bytes, "bytes");
  }
  const TypedText typed = typed_text(text);
  QueryTokens tokens = tokens_of(typed.text, Operators::read);
  const bool operators = has_operators(tokens);
  ParsedQuery parsed = parse_tokens(std::move(tokens), limits);
  if (parsed.query.op == Query::Op::nothing && operators) {
    // "AND" alone is the word.
    parsed = parse_tokens(tokens_of(typed.text, Operators::ignore), limits);
    parsed.warnings.insert(parsed.warnings.begin(),
                           {1, "an operator with no words is read as a word"});
  }
  if (typed.had_broken_bytes) {
    parsed.warnings.insert(parsed.warnings.begin(),
                           {1, "bytes that are not UTF-8 are left out"});
  }
  check_limits(parsed.query, limits);
  return parsed;
}

}  // namespace kamerzoek
