#include "tools/evaluate.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iomanip>
#include <memory>
#include <ostream>
#include <set>
#include <sstream>
#include <system_error>

#include <CLI/CLI.hpp>

#include "analyzers/error.h"
#include "searcher/evaluation.h"
#include "searcher/plain_query.h"
#include "searcher/searcher.h"
#include "tools/load_analyzer.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

// As many as average precision looks at.
constexpr std::size_t ranked_passages = 1000;

std::string reason() {
  return std::generic_category().message(errno);
}

template <typename Read>
auto read_file(const std::string& path, Read read) {
  errno = 0;
  std::ifstream in(path);
  if (!in) {
    throw Error("cannot read '" + path + "': " + reason(),
                "name a file of topics, of judgements or of a run");
  }
  auto result = read(in);
  if (in.bad()) {
    throw Error("cannot read '" + path + "': " + reason(),
                "name a file of topics, of judgements or of a run");
  }
  return result;
}

// Writes the ranking, if one is asked for.
class RunFile {
 public:
  explicit RunFile(const std::string& path) : path_(path) {
    if (!path.empty()) {
      errno = 0;
      out_.open(path);
      check();
    }
  }

  void write(const std::string& topic, const Ranking& ranking) {
    if (path_.empty()) {
      return;
    }
    std::size_t rank = 0;
    for (const auto& [id, score] : ranking) {
      out_ << run_line(topic, id, ++rank, score);
    }
    check();
  }

  void close() {
    if (!path_.empty()) {
      out_.close();
      check();
    }
  }

 private:
  void check() const {
    if (!out_) {
      throw Error("cannot write '" + path_ + "': " + reason(),
                  "choose another file for --run");
    }
  }

  std::string path_;
  std::ofstream out_;
};

bool names_passages(const Judgements& judgements) {
  const auto is_passage = [](const auto& grade) {
    return grade.first.find("#p") != std::string::npos;
  };
  return std::ranges::any_of(judgements, [&](const auto& topic) {
    return std::ranges::any_of(topic.second, is_passage);
  });
}

enum class Unit { passages, letters };

Ranking ranking_of(const std::vector<RankedPassage>& passages, Unit unit) {
  Ranking ranking;
  std::set<std::string> seen;
  for (const RankedPassage& passage : passages) {
    std::string id = unit == Unit::letters
                         ? passage.letter
                         : passage_id(passage.letter, passage.number);
    if (seen.insert(id).second) {
      ranking.emplace_back(std::move(id), passage.score);
    }
  }
  return ranking;
}

Query query_of(const Topic& topic) {
  try {
    return plain_query(topic.text);
  } catch (const Error& error) {
    throw Error("topic '" + topic.id + "': " + error.what(), error.hint());
  }
}

std::string text_of(const Measures& measures, const std::string& before_figure,
                    const std::string& between) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(4) << "ndcg@10" << before_figure
      << measures.ndcg_at_10 << between << "mrr" << before_figure
      << measures.reciprocal_rank << between << "map" << before_figure
      << measures.average_precision << between << "recall@100" << before_figure
      << measures.recall_at_100;
  return out.str();
}

using ByTopic = std::map<std::string, Measures>;

Measures mean_of(const ByTopic& by_topic) {
  std::vector<Measures> all;
  all.reserve(by_topic.size());
  for (const auto& [topic, measures] : by_topic) {
    all.push_back(measures);
  }
  return kamerzoek::mean_of(all);
}

// How much of a measure there is for what another ranking has of it.
std::string ratio_of(double measure, double other) {
  if (other == 0) {
    return "-";
  }
  std::ostringstream out;
  out << std::fixed << std::setprecision(3) << measure / other;
  return out.str();
}

void print_comparison(const ByTopic& by_topic, const Judgements& judgements,
                      const Run& other, std::ostream& out) {
  ByTopic theirs;
  std::size_t won = 0;
  std::size_t lost = 0;
  for (const auto& [topic, measures] : by_topic) {
    const auto ranking = other.find(topic);
    Measures& their = theirs[topic];
    if (ranking != other.end()) {
      their = measure(judgements.at(topic), ranking->second);
    }
    won += measures.ndcg_at_10 > their.ndcg_at_10 ? 1U : 0U;
    lost += measures.ndcg_at_10 < their.ndcg_at_10 ? 1U : 0U;
  }
  const Measures mine = mean_of(by_topic);
  const Measures base = mean_of(theirs);
  out << "ratio  ndcg@10 " << ratio_of(mine.ndcg_at_10, base.ndcg_at_10)
      << "  mrr " << ratio_of(mine.reciprocal_rank, base.reciprocal_rank)
      << "  map " << ratio_of(mine.average_precision, base.average_precision)
      << "  recall@100 " << ratio_of(mine.recall_at_100, base.recall_at_100)
      << "\nwon " << won << "  lost " << lost << '\n';
}

ByTopic measured(const EvaluateOptions& options,
                 const std::vector<Topic>& topics,
                 const Judgements& judgements) {
  const LoadedAnalyzer analyzer;
  const Searcher searcher(path_of(options.index), *analyzer);
  const Unit unit = names_passages(judgements) ? Unit::passages : Unit::letters;
  RunFile run(options.run);
  ByTopic by_topic;
  for (const auto& [topic, grades] : judgements) {
    by_topic[topic];
  }
  for (const Topic& topic : topics) {
    const Ranking ranking =
        ranking_of(searcher.rank(query_of(topic), ranked_passages), unit);
    run.write(topic.id, ranking);
    const auto grades = judgements.find(topic.id);
    if (grades != judgements.end()) {
      by_topic[topic.id] = measure(grades->second, ranking);
    }
  }
  run.close();
  return by_topic;
}

void warn_of_missing(const std::vector<Topic>& topics,
                     const Judgements& judgements, const Console& console) {
  for (const auto& [topic, grades] : judgements) {
    if (std::ranges::find(topics, topic, &Topic::id) == topics.end()) {
      console.err << "topic '" << printable(topic)
                  << "' is judged but not asked; it counts as zero\n";
    }
  }
}

}  // namespace

void add_evaluate(CLI::App& program, Action& action) {
  const auto options = std::make_shared<EvaluateOptions>();
  CLI::App* const command = program.add_subcommand(
      "evaluate", "Measure the ranking by judged topics");
  add_index_option(*command, options->index);
  command
      ->add_option("--topics", options->topics,
                   "A topic a line: its id, a tab, its text")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--qrels", options->qrels,
                   "A judgement a line, as in TREC: topic, 0, id, grade")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--run", options->run,
                   "Write the ranking there, as a TREC run")
      ->type_name("FILE");
  command
      ->add_option("--compare", options->compare,
                   "Print the ratios to the ranking in this TREC run")
      ->type_name("FILE");
  command->add_flag_callback(
      "--per-query",
      [options] { options->detail = EvaluateOptions::Detail::each_topic; },
      "Print the measures of each topic too");
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return evaluate(*options, console);
    };
  });
}

ExitCode evaluate(const EvaluateOptions& options, const Console& console) {
  const std::vector<Topic> topics = read_file(options.topics, read_topics);
  const Judgements judgements = read_file(options.qrels, read_judgements);
  const Run other =
      options.compare.empty() ? Run() : read_file(options.compare, read_run);
  warn_of_missing(topics, judgements, console);
  const ByTopic by_topic = measured(options, topics, judgements);
  if (options.detail == EvaluateOptions::Detail::each_topic) {
    for (const auto& [topic, measures] : by_topic) {
      console.out << printable(topic) << '\t' << text_of(measures, "=", "\t")
                  << '\n';
    }
  }
  console.out << "queries " << by_topic.size() << "  "
              << text_of(mean_of(by_topic), " ", "  ") << '\n';
  if (!options.compare.empty()) {
    print_comparison(by_topic, judgements, other, console.out);
  }
  return by_topic.empty() ? ExitCode::lacking : ExitCode::done;
}

}  // namespace kamerzoek
