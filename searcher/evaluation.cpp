#include "searcher/evaluation.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>
#include <sstream>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

[[noreturn]] void refuse(std::string_view file, std::size_t line,
                         std::string_view form) {
  throw Error("line " + std::to_string(line) + " of the " + std::string(file) +
                  " is not of the form '" + std::string(form) + "'",
              "mend that line, or leave it out");
}

bool is_left_out(const std::string& line) {
  return line.empty() || line == "\r" || line.front() == '#';
}

/// The place of a rank, from 0, in sums that count early hits for more.
double discount(std::size_t rank) {
  return std::log2(static_cast<double>(rank) + 2);
}

double ndcg_at_10(const std::map<std::string, int>& grades,
                  const Ranking& ranking) {
  constexpr std::size_t depth = 10;
  double gained = 0;
  for (std::size_t i = 0; i < std::min(depth, ranking.size()); ++i) {
    const auto found = grades.find(ranking[i].first);
    gained += found == grades.end() ? 0 : found->second / discount(i);
  }
  std::vector<int> best;
  best.reserve(grades.size());
  for (const auto& [id, grade] : grades) {
    best.push_back(grade);
  }
  std::ranges::sort(best, std::greater<>());
  double most = 0;
  for (std::size_t i = 0; i < std::min(depth, best.size()); ++i) {
    most += best[i] / discount(i);
  }
  return gained / most;
}

void sort_by_score(Ranking& ranking) {
  std::ranges::sort(ranking, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
}

}  // namespace

std::vector<Topic> read_topics(std::istream& in) {
  std::vector<Topic> topics;
  std::set<std::string> seen;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (is_left_out(line)) {
      continue;
    }
    if (line.back() == '\r') {
      line.pop_back();
    }
    const std::size_t tab = line.find('\t');
    const std::string id = line.substr(0, tab);
    if (tab == std::string::npos || id.empty() ||
        id.find(' ') != std::string::npos || !seen.insert(id).second) {
      refuse("topics", number, "id TAB text, each id once, without blanks");
    }
    topics.push_back({id, line.substr(tab + 1)});
  }
  return topics;
}

Judgements read_judgements(std::istream& in) {
  Judgements judgements;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (is_left_out(line)) {
      continue;
    }
    std::istringstream words(line);
    std::string topic;
    std::string iteration;
    std::string id;
    int grade = 0;
    std::string rest;
    if (!(words >> topic >> iteration >> id >> grade) || words >> rest) {
      refuse("judgements", number, "topic 0 id grade");
    }
    if (grade > 0) {
      judgements[topic][id] = grade;
    }
  }
  return judgements;
}

Run read_run(std::istream& in) {
  Run run;
  std::set<std::pair<std::string, std::string>> seen;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (is_left_out(line)) {
      continue;
    }
    std::istringstream words(line);
    std::string topic;
    std::string iteration;
    std::string id;
    std::string rank;
    double score = 0;
    if (!(words >> topic >> iteration >> id >> rank >> score)) {
      refuse("run", number, "topic Q0 id rank score tag");
    }
    if (seen.emplace(topic, id).second) {
      run[topic].emplace_back(id, score);
    }
  }
  return run;
}

Measures measure(const std::map<std::string, int>& grades, Ranking ranking) {
  constexpr std::size_t precision_depth = 1000;
  constexpr std::size_t recall_depth = 100;
  sort_by_score(ranking);
  const auto relevant = static_cast<double>(grades.size());
  Measures result;
  result.ndcg_at_10 = ndcg_at_10(grades, ranking);
  double hits = 0;
  for (std::size_t i = 0; i < std::min(precision_depth, ranking.size()); ++i) {
    if (!grades.contains(ranking[i].first)) {
      continue;
    }
    hits += 1;
    const double place = static_cast<double>(i) + 1;
    result.average_precision += hits / place / relevant;
    result.reciprocal_rank = hits == 1 ? 1 / place : result.reciprocal_rank;
    result.recall_at_100 += i < recall_depth ? 1 / relevant : 0;
  }
  return result;
}

Measures mean_of(const std::vector<Measures>& measures) {
  Measures mean;
  const auto count = static_cast<double>(measures.size());
  for (const Measures& each : measures) {
    mean.ndcg_at_10 += each.ndcg_at_10 / count;
    mean.reciprocal_rank += each.reciprocal_rank / count;
    mean.average_precision += each.average_precision / count;
    mean.recall_at_100 += each.recall_at_100 / count;
  }
  return mean;
}

std::string run_line(std::string_view topic, std::string_view id,
                     std::size_t rank, double score) {
  // Enough digits that reading them back gives the same double.
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), score).ptr;
  std::string line(topic);
  line += " Q0 ";
  line += id;
  line += ' ' + std::to_string(rank) + ' ';
  line.append(digits.data(), end);
  return line + " kamerzoek\n";
}

}  // namespace kamerzoek
