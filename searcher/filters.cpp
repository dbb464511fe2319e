#include "searcher/filters.h"

#include <utility>

#include "analyzers/error.h"
#include "searcher/combine_query.h"
#include "searcher/date_range.h"
#include "searcher/field_value.h"

namespace kamerzoek {
namespace {

Query one_of(FieldId id, const std::vector<std::string>& values) {
  std::vector<Query> alternatives;
  for (const std::string& typed : values) {
    const FieldValue value = field_value(id, typed);
    const std::string name(field(id).name);
    if (value.text.empty()) {
      throw Error("the filter on " + name + " is empty",
                  "give it a value, such as " + std::string(field(id).example));
    }
    if (!value.problem.empty()) {
      throw Error("cannot filter on " + name + ": " + value.problem,
                  "see the fields in kamerzoek search --help");
    }
    alternatives.push_back(keyword(id, value.text));
  }
  return either_of(std::move(alternatives));
}

Query sent_by(const std::vector<std::string>& senders) {
  std::vector<Query> alternatives;
  for (const std::string& sender : senders) {
    // A quote would end the phrase when the query is printed.
    std::string name;
    for (const char c : sender) {
      name += c == '"' ? ' ' : c;
    }
    alternatives.push_back(phrase(FieldId::sender, name));
  }
  return either_of(std::move(alternatives));
}

Query dated(const Filters& filters) {
  if (!filters.from && !filters.to) {
    return {};
  }
  if (filters.from && filters.to && *filters.to < *filters.from) {
    throw Error("no day is from " + iso_text(*filters.from) + " to " +
                    iso_text(*filters.to),
                "give the earlier day first");
  }
  Query query;
  query.op = Query::Op::dates;
  query.field = FieldId::date;
  query.from = filters.from;
  query.to = filters.to;
  return query;
}

DateRange day_or_more(const std::string& text) {
  const auto range = parse_date_range(text);
  if (!range || text.find("..") != std::string::npos) {
    throw Error("'" + text + "' is no date",
                "write a day, month or year: 2021-03-19, 2021-03, 2021");
  }
  return *range;
}

}  // namespace

Query with_filters(Query query, const Filters& filters) {
  if (query.op == Query::Op::nothing) {
    return query;
  }
  std::vector<Query> all;
  all.push_back(std::move(query));
  all.push_back(dated(filters));
  all.push_back(one_of(FieldId::dossier, filters.dossiers));
  all.push_back(one_of(FieldId::kind, filters.kinds));
  all.push_back(one_of(FieldId::role, filters.roles));
  all.push_back(one_of(FieldId::ministry, filters.ministries));
  all.push_back(one_of(FieldId::year, filters.years));
  all.push_back(one_of(FieldId::chamber, filters.chambers));
  all.push_back(one_of(FieldId::language, filters.languages));
  all.push_back(sent_by(filters.senders));
  return all_of(std::move(all));
}

Date first_day(const std::string& text) {
  return *day_or_more(text).from;
}

Date last_day(const std::string& text) {
  return *day_or_more(text).to;
}

}  // namespace kamerzoek
