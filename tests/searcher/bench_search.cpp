// Measures how long searches take, one after the other in one process.
//
//   bench_search INDEX QUERIES.tsv [ROUNDS]
//
// A line of the queries is: id, class, words, parted by tabs. A class that
// begins with "and" asks for all its words, one with "phrase" for them side by
// side, any other for some of them. A search is all that is done for a page of
// ten: the query is parsed, passages are ranked and counted, snippets cut. The
// first round, which warms caches, is not counted.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "analyzers/error.h"
#include "searcher/query.h"
#include "searcher/searcher.h"
#include "searcher/snippet.h"
#include "tools/load_analyzer.h"

namespace kamerzoek {
namespace {

struct AskedQuery {
  std::string kind;
  std::string text;
};

std::string asked_as(const std::string& kind, const std::string& words) {
  if (kind.starts_with("phrase")) {
    return '"' + words + '"';
  }
  if (!kind.starts_with("and")) {
    return words;
  }
  std::istringstream in(words);
  std::string text;
  for (std::string word; in >> word;) {
    text += text.empty() ? word : " AND " + word;
  }
  return text;
}

std::vector<AskedQuery> read_queries(const std::string& file) {
  std::ifstream in(file);
  std::vector<AskedQuery> queries;
  std::string id;
  std::string kind;
  std::string words;
  while (std::getline(in, id, '\t') && std::getline(in, kind, '\t') &&
         std::getline(in, words)) {
    queries.push_back({kind, asked_as(kind, words)});
  }
  if (queries.empty()) {
    throw Error("there are no queries in '" + file + "'",
                "a line of it is: id TAB class TAB words");
  }
  return queries;
}

double milliseconds_of(const Searcher& searcher, const std::string& text) {
  const auto began = std::chrono::steady_clock::now();
  const Hits hits = searcher.search(parse_query(text).query);
  for (const Hit& hit : hits.hits) {
    snippet_of(hit.passage.text, hit.matches);
  }
  return std::chrono::duration<double, std::milli>(
             std::chrono::steady_clock::now() - began)
      .count();
}

double share(std::vector<double> times, double part) {
  std::ranges::sort(times);
  const double place = part * static_cast<double>(times.size() - 1);
  return times.at(static_cast<std::size_t>(std::lround(place)));
}

void print_line(const std::string& what, const std::vector<double>& times) {
  std::cout << std::left << std::setw(16) << what << std::right << std::setw(8)
            << times.size() << std::fixed << std::setprecision(2)
            << std::setw(10) << share(times, 0.5) << std::setw(10)
            << share(times, 0.99) << std::setw(10) << share(times, 1) << '\n';
}

void run(const std::vector<std::string>& arguments) {
  const LoadedAnalyzer analyzer;
  const Searcher searcher(arguments.at(0), *analyzer);
  const std::vector<AskedQuery> queries = read_queries(arguments.at(1));
  const int rounds = arguments.size() > 2 ? std::atoi(arguments[2].c_str()) : 5;
  std::map<std::string, std::vector<double>> by_kind;
  std::vector<double> all;
  for (int round = 0; round <= rounds; ++round) {
    for (const AskedQuery& query : queries) {
      const double time = milliseconds_of(searcher, query.text);
      if (round > 0) {
        by_kind[query.kind].push_back(time);
        all.push_back(time);
      }
    }
  }
  std::cout << "class           searches    p50 ms    p99 ms    max ms\n";
  for (const auto& [kind, times] : by_kind) {
    print_line(kind, times);
  }
  print_line("all", all);
}

}  // namespace
}  // namespace kamerzoek

int main(int count, char** values) {
  try {
    kamerzoek::run({values + 1, values + count});
  } catch (const kamerzoek::Error& error) {
    std::cerr << "bench_search: " << error.what() << "\nhint: " << error.hint()
              << '\n';
    return 2;
  } catch (const std::out_of_range&) {
    std::cerr << "usage: bench_search INDEX QUERIES.tsv [ROUNDS]\n";
    return 2;
  }
  return 0;
}
