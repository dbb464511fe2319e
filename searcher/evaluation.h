// How good a ranking is, by judged topics, in the forms that TREC made common.
//
// The measures are those of trec_eval for these names, but for nDCG, whose gain
// is the grade itself and whose discount is log2(rank + 1).

#pragma once

#include <cstddef>
#include <istream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kamerzoek {

/// A question with its name.
struct Topic {
  std::string id;
  std::string text;

  bool operator==(const Topic&) const = default;
};

/// Reads `id TAB text` lines; blank lines and those that begin with `#` are
/// left out. Throws Error, naming the line, for one without a tab or with an id
/// that holds a blank or occurs twice.
std::vector<Topic> read_topics(std::istream& in);

/// Grades by topic and by what was judged; only those above 0.
using Judgements = std::map<std::string, std::map<std::string, int>>;

/// Reads `topic 0 id grade` lines. Throws Error, naming the line, for others.
Judgements read_judgements(std::istream& in);

/// What was found for a topic, with scores, in any order.
using Ranking = std::vector<std::pair<std::string, double>>;

/// Rankings by topic.
using Run = std::map<std::string, Ranking>;

/// Reads `topic Q0 id rank score tag` lines; of an id that a topic has twice,
/// the first. Throws Error, naming the line, for others.
Run read_run(std::istream& in);

struct Measures {
  double ndcg_at_10 = 0;
  double reciprocal_rank = 0;
  double average_precision = 0;  ///< Over the first 1,000.
  double recall_at_100 = 0;

  bool operator==(const Measures&) const = default;
};

/// Measures one ranking, best score first and equal ones by rising id.
/// `grades` holds at least one.
Measures measure(const std::map<std::string, int>& grades, Ranking ranking);

/// Their means; all zero for none.
Measures mean_of(const std::vector<Measures>& measures);

/// A line of a TREC run file: `topic Q0 id rank score tag`.
std::string run_line(std::string_view topic, std::string_view id,
                     std::size_t rank, double score);

}  // namespace kamerzoek
