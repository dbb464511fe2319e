#include "tools/analysis_json.h"

#include <utility>

#include "searcher/word_terms.h"
#include "tools/analyze.h"
#include "tools/json_text.h"
#include "tools/print_query_tree.h"
#include "tools/warnings_json.h"

namespace kamerzoek {
namespace {

Json json_of(std::string_view text, const ExplainedToken& explained) {
  const Token& token = explained.token;
  Json json;
  json["position"] = token.position;
  json["width"] = token.width;
  json["word"] = text.substr(token.source.begin, token.source.size());
  json["span"] = {token.source.begin, token.source.end};
  json["kind"] = name_of(token.kind);
  json["term"] = token.term;
  json["rule"] = name_of(explained.rule);
  return json;
}

Json json_of(std::string_view word, const std::vector<CompoundPart>& parts) {
  Json json = Json::array();
  for (const CompoundPart& part : parts) {
    Json one;
    one["text"] = word.substr(part.span.begin, part.span.size());
    one["base"] = part.base;
    json.push_back(std::move(one));
  }
  return json;
}

Json json_of(const WordSplit& split) {
  Json json;
  json["word"] = split.word;
  json["parts"] = json_of(split.word, split.split.parts);
  json["runs"] = json_of(split.word, split.split.runs);
  json["score"] = split.split.score;
  json["whole_score"] = split.split.whole_score;
  json["margin"] = split.split.margin();
  return json;
}

bool has_text(Query::Op op) {
  return op == Query::Op::word || op == Query::Op::phrase ||
         op == Query::Op::starting || op == Query::Op::keyword ||
         op == Query::Op::theme;
}

// What a word or phrase is looked up as, word by word.
void add_terms(const Query& query, const Analyzer& analyzer, Json& json) {
  if (query.op != Query::Op::word && query.op != Query::Op::phrase) {
    return;
  }
  json["words"] = Json::array();
  for (const WordTerms& word : word_terms(query.text, analyzer)) {
    Json one;
    one["exact"] = word.exact;
    if (query.op == Query::Op::word) {
      one["normalised"] = word.normalised;
      one["parts"] = terms_of(word.parts);
      one["written"] = word.written;
    }
    json["words"].push_back(std::move(one));
  }
}

// As deep as the query, which parse_query() bounds.
// NOLINTNEXTLINE(misc-no-recursion)
Json tree_of(const Query& query, const Analyzer& analyzer) {
  Json json;
  json["op"] = name_of(query.op);
  if (has_text(query.op)) {
    json["field"] = field(query.field).name;
    json["text"] = query.text;
    add_terms(query, analyzer, json);
  } else if (query.op == Query::Op::dates) {
    json["from"] = or_null(query.from);
    json["to"] = or_null(query.to);
  }
  if (query.distance > 0) {
    json["distance"] = query.distance;
  }
  if (!query.operands.empty()) {
    json["operands"] = Json::array();
    for (const Query& operand : query.operands) {
      json["operands"].push_back(tree_of(operand, analyzer));
    }
  }
  return json;
}

}  // namespace

std::string_view name_of(TermKind kind) {
  switch (kind) {
    case TermKind::exact:
      return "exact";
    case TermKind::normalised:
      return "normalised";
    case TermKind::part:
      return "part";
    case TermKind::written:
      break;
  }
  return "written";
}

std::string json_of(const TextAnalysis& analysis, const Look& look) {
  Json json;
  json["v"] = 1;
  json["analyzer"] = analysis.analyzer;
  json["tokens"] = Json::array();
  for (const ExplainedToken& token : analysis.tokens) {
    json["tokens"].push_back(json_of(analysis.text, token));
  }
  json["splits"] = Json::array();
  for (const WordSplit& split : analysis.splits) {
    json["splits"].push_back(json_of(split));
  }
  return text_of(json, look);
}

std::string json_of(const ParsedQuery& parsed, const Analyzer& analyzer,
                    const Look& look) {
  Json json;
  json["v"] = 1;
  json["query"] = print(parsed.query);
  json["tree"] = tree_of(parsed.query, analyzer);
  json["warnings"] = json_of(parsed.warnings);
  return text_of(json, look);
}

}  // namespace kamerzoek
