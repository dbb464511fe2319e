#include "tools/analyze.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "analyzers/dutch_analyzer.h"
#include "searcher/query.h"
#include "tools/analysis_json.h"
#include "tools/analyze_words.h"
#include "tools/joined_words.h"
#include "tools/load_analyzer.h"
#include "tools/print_query_tree.h"
#include "tools/print_warnings.h"
#include "tools/terminal_text.h"
#include "tools/word_splits.h"

namespace kamerzoek {
namespace {

std::string padded(std::string text, std::size_t columns) {
  const std::size_t taken = columns_of(text);
  text.append(taken < columns ? columns - taken : 0, ' ');
  return text;
}

struct Row {
  std::string position;
  std::string word;
  std::string kind;
  std::string term;
  std::string rule;
};

// The position and the word stand on the first row of each only.
std::vector<Row> rows_of(std::string_view text,
                         const std::vector<ExplainedToken>& tokens) {
  std::vector<Row> rows;
  const Token* before = nullptr;
  for (const auto& [token, rule] : tokens) {
    Row row;
    if (before == nullptr || before->position != token.position) {
      row.position = std::to_string(token.position);
    }
    if (before == nullptr || before->source != token.source ||
        !row.position.empty()) {
      row.word =
          printable(text.substr(token.source.begin, token.source.size()));
    }
    row.kind = name_of(token.kind);
    row.term = printable(token.term);
    row.rule = name_of(rule);
    rows.push_back(std::move(row));
    before = &token;
  }
  return rows;
}

void print_table(const std::vector<Row>& rows, std::ostream& out) {
  const auto widest = [&rows](std::string Row::*column) {
    std::size_t columns = 0;
    for (const Row& row : rows) {
      columns = std::max(columns, columns_of(row.*column));
    }
    return columns;
  };
  const std::array<std::string Row::*, 4> left{&Row::position, &Row::word,
                                               &Row::kind, &Row::term};
  std::array<std::size_t, 4> columns{};
  std::ranges::transform(left, columns.begin(), widest);
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < left.size(); ++i) {
      out << padded(row.*left.at(i), columns.at(i)) << "  ";
    }
    out << row.rule << '\n';
  }
}

void print_splits(const std::vector<WordSplit>& splits, std::ostream& out) {
  out << (splits.empty() ? "" : "\n");
  for (const WordSplit& split : splits) {
    out << text_of(split) << '\n';
  }
}

TextAnalysis analysis_of(std::string text, Language language) {
  const Lexicon lexicon(installed_lexicon());
  const DutchAnalyzer analyzer(lexicon);
  TextAnalysis analysis{std::move(text), std::string(analyzer.id()), {}, {}};
  analysis.tokens = analyzer.explain(analysis.text, language);
  if (language == Language::dutch) {
    analysis.splits = splits_of(analysis.text, analysis.tokens, lexicon);
  }
  return analysis;
}

ExitCode analyze_words(const AnalyzeOptions& options, const Console& console) {
  const TextAnalysis analysis =
      analysis_of(joined(options.text), options.language);
  if (options.format == OutputFormat::json) {
    console.out << json_of(analysis, console.out_look) << '\n';
  } else {
    print_table(rows_of(analysis.text, analysis.tokens), console.out);
    print_splits(analysis.splits, console.out);
  }
  return analysis.tokens.empty() ? ExitCode::lacking : ExitCode::done;
}

ExitCode analyze_query(const AnalyzeOptions& options, const Console& console) {
  const ParsedQuery parsed = parse_query(joined(options.text));
  const LoadedAnalyzer analyzer;
  if (options.format == OutputFormat::json) {
    console.out << json_of(parsed, *analyzer, console.out_look) << '\n';
  } else {
    console.out << printable(print(parsed.query)) << '\n';
    print_tree(parsed.query, *analyzer, console.out);
    print_warnings(parsed.warnings, console);
  }
  return parsed.query.op == Query::Op::nothing ? ExitCode::lacking
                                               : ExitCode::done;
}

void add_language_option(CLI::App& command, Language& language) {
  command
      .add_option_function<std::string>(
          "--language",
          [&language](const std::string& code) {
            language = language_of_code(code).value_or(Language::other);
          },
          "The language of the text")
      ->check(CLI::IsMember({"nl", "en", "und"}))
      ->default_str("nl");
}

/// A flag that takes words from standard input instead of TEXT.
void add_word_flag(CLI::App& command, CLI::Option& text,
                   const std::string& name, const std::string& help,
                   const std::function<void()>& set) {
  command.add_flag_callback(name, set, help)
      ->excludes(&text)
      ->excludes("--query");
}

ExitCode analyze_lines(const AnalyzeOptions& options, const Console& console) {
  const Lexicon lexicon(installed_lexicon());
  if (options.what == AnalyzeOptions::What::splits) {
    print_splits(std::cin, console.out, lexicon);
  } else {
    print_lemmas(std::cin, console.out, lexicon);
  }
  return ExitCode::done;
}

}  // namespace

void add_analyze(CLI::App& program, Action& action) {
  const auto options = std::make_shared<AnalyzeOptions>();
  CLI::App* const command = program.add_subcommand(
      "analyze", "Show the terms of a text, or how a query is understood");
  CLI::Option* const text =
      command->add_option("TEXT", options->text, "The words");
  command->add_flag_callback(
      "--query", [options] { options->what = AnalyzeOptions::What::query; },
      "Read TEXT as a query, and show its tree");
  add_word_flag(*command, *text, "--split",
                "Read a word a line from standard input, and write each with "
                "the parts of the compound",
                [options] { options->what = AnalyzeOptions::What::splits; });
  add_word_flag(*command, *text, "--lemma",
                "Read a word a line from standard input, and write each with "
                "its normalised form",
                [options] { options->what = AnalyzeOptions::What::lemmas; });
  add_language_option(*command, options->language);
  add_format_option(*command, options->format,
                    {OutputFormat::text, OutputFormat::json});
  command->callback([options, text, &action] {
    const bool reads_words = options->what == AnalyzeOptions::What::splits ||
                             options->what == AnalyzeOptions::What::lemmas;
    if (!reads_words && text->empty()) {
      throw CLI::RequiredError("TEXT");
    }
    action = [options](const Console& console) {
      return analyze(*options, console);
    };
  });
}

ExitCode analyze(const AnalyzeOptions& options, const Console& console) {
  switch (options.what) {
    case AnalyzeOptions::What::query:
      return analyze_query(options, console);
    case AnalyzeOptions::What::splits:
    case AnalyzeOptions::What::lemmas:
      return analyze_lines(options, console);
    case AnalyzeOptions::What::words:
      break;
  }
  return analyze_words(options, console);
}

}  // namespace kamerzoek
