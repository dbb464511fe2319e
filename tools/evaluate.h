// `kamerzoek evaluate`: how well judged topics are answered.

#pragma once

#include <string>

#include "tools/command.h"
#include "tools/index_option.h"

namespace kamerzoek {

struct EvaluateOptions {
  enum class Detail { means, each_topic };

  IndexOption index;
  std::string topics;   ///< A file of `id TAB text` lines.
  std::string qrels;    ///< A file of `topic 0 id grade` lines.
  std::string run;      ///< Where to write the ranking; empty: nowhere.
  std::string compare;  ///< A TREC run to compare with; empty: none.
  Detail detail = Detail::means;
};

void add_evaluate(CLI::App& program, Action& action);

/// Ranks every topic and prints the means of the measures over the judged ones.
///
/// A topic's text is plain: its words, never operators. What was judged is the
/// passages of a topic when an id of its judgements has "#p", and its letters
/// by their best passage otherwise. A judged topic that was not asked, or that
/// found nothing, counts as zero; one that was not asked is named on
/// `console.err`. Lacking when no topic has judgements.
ExitCode evaluate(const EvaluateOptions& options, const Console& console);

}  // namespace kamerzoek
