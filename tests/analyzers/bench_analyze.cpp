// How fast text becomes tokens: `tools/bench_analyze`.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dutch_analyzer.h"
#include "analyzers/error.h"
#include "analyzers/icu_text.h"
#include "analyzers/tokens_scan.h"

namespace {

using kamerzoek::Language;

/// Processor seconds of this process: the machine may have other work.
double seconds_now() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::vector<std::string> lines_of(const char* file) {
  std::ifstream in(file);
  if (!in) {
    throw kamerzoek::Error(std::string("cannot read '") + file + "'",
                           "give a text file, a passage a line");
  }
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

struct Counted {
  std::size_t words = 0;
  std::size_t tokens = 0;
  double seconds = 0;
};

Counted count(const kamerzoek::Analyzer& analyzer,
              const std::vector<std::string>& lines) {
  Counted counted;
  const double begin = seconds_now();
  for (const std::string& line : lines) {
    const auto tokens = analyzer.analyze(line, Language::dutch);
    counted.tokens += tokens.size();
    counted.words += tokens.empty() ? 0 : tokens.back().position + 1;
  }
  counted.seconds = seconds_now() - begin;
  return counted;
}

void report(const char* what, std::size_t items, double seconds) {
  std::printf("%-34s %10zu in %7.3f s: %10.0f/s\n", what, items, seconds,
              static_cast<double>(items) / std::max(seconds, 1e-9));
}

std::vector<std::string> types_of(const std::vector<std::string>& lines) {
  std::set<std::string> types;
  for (const std::string& line : lines) {
    for (const kamerzoek::Cluster& cluster : kamerzoek::clusters_of(line)) {
      types.insert(kamerzoek::lower_case(std::string_view(line).substr(
          cluster.span.begin, cluster.span.size())));
    }
  }
  return {types.begin(), types.end()};
}

void measure(const std::vector<std::string>& lines) {
  const kamerzoek::Lexicon lexicon(kamerzoek::installed_lexicon());
  const kamerzoek::DutchAnalyzer analyzer(lexicon);
  const Counted cold = count(analyzer, lines);
  report("words, cold cache", cold.words, cold.seconds);
  const Counted warm = count(analyzer, lines);
  report("words, warm cache", warm.words, warm.seconds);
  report("tokens, warm cache", warm.tokens, warm.seconds);

  const std::vector<std::string> types = types_of(lines);
  const kamerzoek::WordReader words(lexicon);
  double begin = seconds_now();
  std::size_t terms = 0;
  for (const std::string& type : types) {
    terms += words.terms_of(type, Language::dutch).size();
  }
  report("types, all terms of a word", types.size(), seconds_now() - begin);
  const kamerzoek::Inflection inflection(lexicon);
  begin = seconds_now();
  for (const std::string& type : types) {
    terms += inflection.base_of(type, words.split(type)).has_value() ? 1U : 0U;
  }
  report("types, splitter and normaliser", types.size(), seconds_now() - begin);
  std::printf("%zu terms\n", terms);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: kamerzoek_bench_analyze FILE\n";
    return 2;
  }
  try {
    measure(lines_of(argv[1]));
  } catch (const kamerzoek::Error& error) {
    std::cerr << error.what() << "\nhint: " << error.hint() << '\n';
    return 2;
  }
  return 0;
}
