#include "tools/index_summary.h"

#include <cmath>
#include <ostream>
#include <string>
#include <sys/resource.h>

#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

std::string_view hint_for(SkipReason reason) {
  return skip_reasons()[static_cast<std::size_t>(reason)].hint;
}

/// "12.3".
std::string tenths(double number) {
  const auto tenth = std::llround(number * 10);
  return std::to_string(tenth / 10) + '.' + std::to_string(tenth % 10);
}

double seconds(std::chrono::nanoseconds time) {
  return std::chrono::duration<double>(time).count();
}

void print_counts(const IndexSummary& summary, std::ostream& out) {
  const IndexReport& report = summary.report;
  out << report.found << (report.found == 1 ? " input: " : " inputs: ")
      << report.count(Outcome::added) << " new, "
      << report.count(Outcome::replaced) << " replaced, "
      << report.count(Outcome::unchanged) << " unchanged, "
      << report.count(Outcome::skipped) << " skipped";
  for (const Outcome outcome : {Outcome::copied, Outcome::moved}) {
    if (const std::size_t count = report.count(outcome); count > 0) {
      out << ", " << count << ' ' << name_of(outcome);
    }
  }
  out << "; " << report.passages << " passages written in "
      << tenths(summary.taken.count()) << " s\n";
}

void print_costs(const IndexReport& report, std::ostream& out) {
  const WriteTimes& writing = report.writing;
  out << "processor time: splitting " << tenths(seconds(report.splitting))
      << " s, analyzing " << tenths(seconds(writing.analyzing)) << " s, adding "
      << tenths(seconds(writing.adding)) << " s, merging "
      << tenths(seconds(writing.merging)) << " s; waited for reading "
      << tenths(seconds(report.reading)) << " s; " << peak_memory() << '\n';
}

void print_vanished(const IndexReport& report, std::ostream& out) {
  if (const std::size_t count = report.count(Outcome::vanished); count > 0) {
    out << "kept " << count
        << " whose files are there no more; take them out with --prune\n";
  }
  if (const std::size_t count = report.count(Outcome::pruned); count > 0) {
    out << "took out " << count << " whose files are there no more\n";
  }
}

void print_skips(const IndexSummary& summary, std::ostream& out) {
  for (const auto& [reason, count] : summary.report.skipped_by_reason) {
    out << "skipped " << count << ": " << name_of(reason);
    if (const auto found = summary.examples.find(reason);
        found != summary.examples.end()) {
      const Skip& skip = found->second;
      out << (skip.detail.empty() ? "" : " (" + printable(skip.detail) + ")")
          << ", as " << printable(skip.input.path);
    }
    out << "; " << hint_for(reason) << '\n';
  }
}

void print_lacking_pages(const IndexSummary& summary, std::ostream& out) {
  if (const std::size_t count = summary.report.lacking_pages; count > 0) {
    out << count << (count == 1 ? " letter has" : " letters have")
        << " pages without text, as " << printable(summary.lacks_pages)
        << "; --ocr reads those that are pictures\n";
  }
}

void print_published(const IndexSummary& summary, std::ostream& out) {
  const IndexReport& report = summary.report;
  if (report.stopped) {
    out << (report.published ? "stopped; what was complete is published; "
                             : "stopped; what was read is kept; ")
        << "the same command goes on from there\n";
  }
  if (report.published) {
    out << "published generation " << report.generation << " of "
        << printable(summary.index.string()) << '\n';
  } else if (!report.stopped) {
    out << "nothing has changed: nothing to publish\n";
  }
}

}  // namespace

std::string peak_memory() {
  rusage own{};
  rusage children{};
  getrusage(RUSAGE_SELF, &own);
  getrusage(RUSAGE_CHILDREN, &children);
  const auto megabytes = [](const rusage& usage) {
    return std::to_string(usage.ru_maxrss / 1024);  // It is in kilobytes.
  };
  std::string text = "peak memory " + megabytes(own) + " MB";
  if (children.ru_maxrss > 0) {
    text += ", of one reader " + megabytes(children) + " MB";
  }
  return text;
}

void print_summary(const IndexSummary& summary, std::ostream& out) {
  const IndexReport& report = summary.report;
  print_counts(summary, out);
  if (report.continued > 0) {
    out << "went on from a run that was cut short, which had "
        << report.continued << " inputs done\n";
  }
  if (report.read > 0) {
    print_costs(report, out);
  }
  print_skips(summary, out);
  print_lacking_pages(summary, out);
  print_vanished(report, out);
  if (report.outdated > 0) {
    out << report.outdated << " letters were read by an older reader; read "
        << "them again with --outdated\n";
  }
  print_published(summary, out);
}

}  // namespace kamerzoek
