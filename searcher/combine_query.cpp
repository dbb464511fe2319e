#include "searcher/combine_query.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "searcher/stop_words.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;

Query node(Op op, std::vector<Query> operands) {
  Query query;
  query.op = op;
  query.operands = std::move(operands);
  return query;
}

Query leaf(Op op, FieldId field, std::string_view text) {
  Query query;
  query.op = op;
  query.field = field;
  query.text = text;
  return query;
}

void append(std::vector<Query>& to, std::vector<Query> more) {
  std::ranges::move(more, std::back_inserter(to));
}

// Takes the operands of operands that are `op` themselves; drops `nothing`.
std::vector<Query> flattened(Op op, std::vector<Query> operands) {
  std::vector<Query> flat;
  flat.reserve(operands.size());
  for (Query& operand : operands) {
    if (operand.op == op) {
      append(flat, std::move(operand.operands));
    } else if (operand.op != Op::nothing) {
      flat.push_back(std::move(operand));
    }
  }
  return flat;
}

Query joined(Op op, std::vector<Query> flat) {
  if (flat.empty()) {
    return {};
  }
  return flat.size() == 1 ? std::move(flat.front()) : node(op, std::move(flat));
}

bool is_plain_word(const Query& query) {
  return query.op == Op::word && query.field == FieldId::body;
}

// The Kamerstukken named by the words of a run, each put in place of its words.
std::vector<Query> with_mentions(std::vector<Query> run,
                                 std::vector<std::string>& names) {
  std::string text;
  std::vector<std::size_t> ends;
  for (const Query& query : run) {
    text += text.empty() ? "" : " ";
    text += query.text;
    ends.push_back(text.size());
  }
  std::vector<Query> result;
  std::size_t next = 0;
  for (const StukMention& mention : find_stuk_mentions(text)) {
    while (next < run.size() && ends[next] <= mention.span.begin) {
      result.push_back(std::move(run[next++]));
    }
    const std::size_t begin = next == 0 ? 0 : ends[next - 1] + 1;
    while (next < run.size() &&
           ends[next] - run[next].text.size() < mention.span.end) {
      ++next;
    }
    if (next == 0 || ends[next - 1] <= begin) {
      continue;
    }
    names.push_back(text.substr(begin, ends[next - 1] - begin));
    result.push_back(mentioned_letter(mention.stuk, names.back()));
  }
  std::move(run.begin() + static_cast<std::ptrdiff_t>(next), run.end(),
            std::back_inserter(result));
  return result;
}

std::vector<Query> with_mentions_in_runs(std::vector<Query> operands,
                                         std::vector<std::string>& names) {
  std::vector<Query> result;
  std::vector<Query> run;
  for (Query& operand : operands) {
    if (is_plain_word(operand)) {
      run.push_back(std::move(operand));
      continue;
    }
    append(result, with_mentions(std::exchange(run, {}), names));
    result.push_back(std::move(operand));
  }
  append(result, with_mentions(std::move(run), names));
  return result;
}

// The one text field of words that may stand near to others.
std::optional<FieldId> field_of_words(const Query& query) {
  switch (query.op) {
    case Op::word:
    case Op::phrase:
    case Op::starting:
      return query.field;
    case Op::either:
      break;
    default:
      return std::nullopt;
  }
  std::optional<FieldId> field;
  for (const Query& operand : query.operands) {
    const bool is_leaf = operand.op != Op::either;
    const auto other = is_leaf ? field_of_words(operand) : std::nullopt;
    if (!other || (field && field != other)) {
      return std::nullopt;
    }
    field = other;
  }
  return field;
}

bool is_filter_value(const Query& query) {
  return query.op == Op::keyword || query.op == Op::dates;
}

// Values of one keyword field side by side are alternatives.
std::vector<Query> alternatives_by_field(std::vector<Query> filters) {
  std::vector<Query> grouped;
  std::vector<FieldId> grouped_field;
  for (Query& filter : filters) {
    if (!is_filter_value(filter)) {
      grouped.push_back(std::move(filter));
      grouped_field.push_back(FieldId::body);
      continue;
    }
    const auto same = std::ranges::find(grouped_field, filter.field);
    if (same == grouped_field.end()) {
      grouped_field.push_back(filter.field);
      grouped.push_back(std::move(filter));
      continue;
    }
    Query& group = grouped[static_cast<std::size_t>(
        std::distance(grouped_field.begin(), same))];
    std::vector<Query> both;
    both.push_back(std::move(group));
    both.push_back(std::move(filter));
    group = either_of(std::move(both));
  }
  return grouped;
}

Query preferring_of(Query first, std::vector<Query> others) {
  if (others.empty() || first.op == Op::nothing) {
    return first.op == Op::nothing ? joined(Op::any, std::move(others))
                                   : std::move(first);
  }
  others.insert(others.begin(), std::move(first));
  return node(Op::preferring, std::move(others));
}

void move_restricting(std::vector<Query>& from, std::vector<Query>& to) {
  std::vector<Query> kept;
  for (Query& query : from) {
    (restricts(query) ? to : kept).push_back(std::move(query));
  }
  from = std::move(kept);
}

// The runs of letters and digits: at most so many words the analyzer finds.
std::size_t pieces_in(std::string_view text) {
  std::size_t pieces = 0;
  bool within = false;
  for (const char c : text) {
    const bool counts = is_word_byte(c);
    pieces += counts && !within ? 1U : 0U;
    within = counts;
  }
  return pieces;
}

}  // namespace

Query everything() {
  return node(Op::everything, {});
}

Query word(FieldId field, std::string_view text) {
  if (field == FieldId::body) {
    const std::vector<StukMention> mentions = find_stuk_mentions(text);
    if (!mentions.empty()) {
      return mentioned_letter(mentions.front().stuk, text);
    }
    const auto kind = identifier_kind(text);
    if (kind && *kind != IdentifierKind::zaak) {
      return either_of({keyword(FieldId::letter, text), phrase(field, text)});
    }
  }
  return leaf(Op::word, field, text);
}

Query phrase(FieldId field, std::string_view text) {
  return leaf(Op::phrase, field, text);
}

Query starting(FieldId field, std::string_view text) {
  return leaf(Op::starting, field, text);
}

Query theme(std::string_view name) {
  return leaf(Op::theme, FieldId::theme, name);
}

Query keyword(FieldId field, std::string_view text) {
  return leaf(Op::keyword, field, text);
}

Query mentioned_letter(const StukId& stuk, std::string_view as_typed) {
  const bool whole_dossier = stuk.number.empty() && !stuk.dossier.empty();
  return either_of({whole_dossier ? keyword(FieldId::dossier, stuk.dossier)
                                  : keyword(FieldId::letter, stuk.text()),
                    phrase(FieldId::body, as_typed)});
}

Query all_of(std::vector<Query> operands) {
  std::vector<Query> wanted;
  std::vector<Query> unwanted;
  bool any_everything = false;
  for (Query& operand : flattened(Op::all, std::move(operands))) {
    if (operand.op == Op::everything) {
      any_everything = true;
    } else if (operand.op == Op::without &&
               operand.operands.front().op == Op::everything) {
      std::move(operand.operands.begin() + 1, operand.operands.end(),
                std::back_inserter(unwanted));
      any_everything = true;
    } else {
      wanted.push_back(std::move(operand));
    }
  }
  if (wanted.empty() && any_everything) {
    wanted.push_back(everything());
  }
  return without_of(joined(Op::all, std::move(wanted)), std::move(unwanted));
}

Query either_of(std::vector<Query> operands) {
  return joined(Op::either, flattened(Op::either, std::move(operands)));
}

Query without_of(Query wanted, std::vector<Query> unwanted) {
  std::erase_if(unwanted,
                [](const Query& query) { return query.op == Op::nothing; });
  if (unwanted.empty()) {
    return wanted;
  }
  if (wanted.op == Op::without) {
    append(wanted.operands, std::move(unwanted));
    return wanted;
  }
  if (wanted.op == Op::nothing) {
    wanted = everything();
  }
  unwanted.insert(unwanted.begin(), std::move(wanted));
  return node(Op::without, std::move(unwanted));
}

bool add_link(std::vector<Query>& links, Query::Op op, unsigned distance,
              Query next) {
  Query& last = links.back();
  const bool goes_on = last.op == op && last.distance == distance;
  const bool is_chain = last.op == Op::near || last.op == Op::adjacent;
  const Query& before = is_chain ? last.operands.back() : last;
  const auto field = field_of_words(before);
  if (!field || field_of_words(next) != field) {
    links.push_back(std::move(next));
    return false;
  }
  if (goes_on) {
    last.operands.push_back(std::move(next));
    return true;
  }
  std::vector<Query> both = {before, std::move(next)};
  Query link = node(op, std::move(both));
  link.field = *field;
  link.distance = distance;
  if (is_chain) {
    links.push_back(std::move(link));
  } else {
    last = std::move(link);
  }
  return true;
}

Query combined(SideBySide items, std::vector<std::string>& names) {
  std::vector<Query> filters;
  move_restricting(items.plain, filters);
  move_restricting(items.required, filters);
  std::vector<Query> plain =
      with_mentions_in_runs(flattened(Op::any, std::move(items.plain)), names);
  Query words =
      items.required.empty()
          ? joined(Op::any, std::move(plain))
          : preferring_of(all_of(std::move(items.required)), std::move(plain));
  std::vector<Query> parts;
  parts.push_back(std::move(words));
  append(parts, alternatives_by_field(std::move(filters)));
  return without_of(all_of(std::move(parts)), std::move(items.unwanted));
}

bool restricts(const Query& query) {
  switch (query.op) {
    case Op::everything:
    case Op::keyword:
    case Op::dates:
    case Op::theme:
      return true;
    case Op::word:
    case Op::phrase:
    case Op::starting:
      return query.field != FieldId::body;
    case Op::nothing:
      return false;
    default:
      return std::ranges::all_of(query.operands, restricts);
  }
}

Query in_forms(Query query, WordForms forms) {
  // Words such as "de" are there for the others, in whatever form.
  const bool may_be_left_out = is_stop_word(fold(lower_case(query.text)));
  if (forms == WordForms::as_written && query.op == Op::word &&
      !may_be_left_out) {
    query.op = Op::phrase;
  }
  for (Query& operand : query.operands) {
    operand = in_forms(std::move(operand), forms);
  }
  return query;
}

std::size_t terms_in(const Query& query) {
  if (query.op == Op::word || query.op == Op::phrase) {
    return std::max<std::size_t>(pieces_in(query.text), 1);
  }
  if (query.operands.empty()) {
    return 1;
  }
  std::size_t terms = 0;
  for (const Query& operand : query.operands) {
    terms += terms_in(operand);
  }
  return terms;
}

std::size_t depth_of(const Query& query) {
  std::size_t depth = 0;
  for (const Query& operand : query.operands) {
    depth = std::max(depth, depth_of(operand));
  }
  return depth + 1;
}

}  // namespace kamerzoek
