// Measures how fast passages become an index, stage by stage, against a plain
// Xapian writer of the same documents in the same run.
//
//   bench_index PASSAGES.tsv [JOBS [MOST_PASSAGES]]
//
// A line of the table is: passage, letter, date, heading, text, parted by tabs,
// as tools/make_letters.py writes it.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "analyzers/error.h"
#include "indexer/document.h"
#include "indexer/generations.h"
#include "indexer/index_writer.h"
#include "indexer/reindex.h"
#include "indexer/thread_time.h"
#include "tests/support/temp_dir.h"
#include "tools/load_analyzer.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

struct Row {
  std::string letter;
  std::string date;
  std::string heading;
  std::string text;
};

std::vector<Row> read_rows(const std::string& file, std::size_t most) {
  std::ifstream in(file);
  std::vector<Row> rows;
  std::string passage;
  Row row;
  while (rows.size() < most && std::getline(in, passage, '\t') &&
         std::getline(in, row.letter, '\t') &&
         std::getline(in, row.date, '\t') &&
         std::getline(in, row.heading, '\t') && std::getline(in, row.text)) {
    rows.push_back(row);
  }
  if (rows.empty()) {
    throw Error("there are no passages in '" + file + "'",
                "make some: tools/make_letters.py 200000 > passages.tsv");
  }
  return rows;
}

Letter letter_of(const Row& row) {
  Letter letter;
  letter.id = row.letter;
  letter.kind = "brief";
  letter.source.path = "/" + row.letter;
  letter.source.format = "tsv";
  letter.date = parse_iso_date(row.date);
  return letter;
}

StoredPassage passage_of(const Row& row, std::size_t number) {
  StoredPassage passage;
  passage.letter = row.letter;
  passage.number = number;
  passage.section_path = {row.heading};
  passage.text = row.text;
  return passage;
}

std::uint64_t bytes_below(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    bytes += entry.is_regular_file() ? entry.file_size() : 0;
  }
  return bytes;
}

double cpu_seconds(int who) {
  rusage usage{};
  getrusage(who, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) +
           static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double seconds(std::chrono::nanoseconds time) {
  return std::chrono::duration<double>(time).count();
}

/// One line of the table for each thing measured, in a process of its own, so
/// that each has its own peak of memory.
class Bench {
 public:
  Bench(const std::vector<Row>& rows, fs::path folder)
      : rows_(rows), folder_(std::move(folder)) {
    for (const Row& row : rows_) {
      text_bytes_ += row.text.size();
    }
    std::cout << rows_.size() << " passages, " << text_bytes_ / 1000000
              << " MB of text\n"
              << "what                 wall s    CPU s  passages/s   MB/s  "
                 "size/text  peak MB\n";
  }

  template <typename Work>
  void measure(const std::string& what, const fs::path& index, Work&& work) {
    std::cout << std::flush;
    const auto began = Clock::now();
    const double cpu_before = cpu_seconds(RUSAGE_CHILDREN);
    const pid_t child = fork();
    if (child == 0) {
      work();
      std::cout << std::flush;
      _exit(0);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (status != 0) {
      throw Error(what + " failed", "");
    }
    const double wall = seconds(Clock::now() - began);
    const auto count = static_cast<double>(rows_.size());
    const auto bytes = static_cast<double>(text_bytes_);
    std::cout << std::left << std::setw(18) << what << std::right << std::fixed
              << std::setprecision(1) << std::setw(9) << wall << std::setw(9)
              << cpu_seconds(RUSAGE_CHILDREN) - cpu_before << std::setw(12)
              << std::setprecision(0) << count / wall << std::setprecision(1)
              << std::setw(7) << bytes / 1e6 / wall << std::setw(11)
              << std::setprecision(2)
              << static_cast<double>(bytes_below(index)) / bytes << std::setw(9)
              << usage.ru_maxrss / 1024 << '\n';
  }

  const std::vector<Row>& rows() const { return rows_; }
  fs::path folder(const std::string& name) const { return folder_ / name; }

 private:
  const std::vector<Row>& rows_;
  fs::path folder_;
  std::uint64_t text_bytes_ = 0;
};

Xapian::Document document_of(const Row& row, std::size_t number,
                             const Analyzer& analyzer, OwnForms& own_forms) {
  const PassageDocuments documents(letter_of(row), analyzer, own_forms);
  Xapian::Document made;
  XapianSink sink([&](const Xapian::Document& document) {
    made = document;
    return 0;
  });
  documents.describe(passage_of(row, number), sink);
  sink.end_document();
  return made;
}

void analyze_only(const std::vector<Row>& rows, const Analyzer& analyzer) {
  OwnForms own_forms(analyzer);
  for (const Row& row : rows) {
    document_of(row, 1, analyzer, own_forms);
  }
}

void write_plainly(const std::vector<Row>& rows, const Analyzer& analyzer,
                   const fs::path& folder) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE);
  std::size_t number = 0;
  OwnForms own_forms(analyzer);
  for (const Row& row : rows) {
    database.add_document(document_of(row, ++number, analyzer, own_forms));
  }
  database.commit();
}

void print_times(const WriteTimes& times) {
  std::cout << std::fixed << std::setprecision(1)
            << "  of which CPU s: analyze " << seconds(times.analyzing)
            << ", add " << seconds(times.adding) << ", merge "
            << seconds(times.merging) << '\n';
}

void write_batches(const std::vector<Row>& rows, const Analyzer& analyzer,
                   const fs::path& folder, const WriterLimits& limits) {
  IndexWriter writer(folder, analyzer, IndexWriter::Start::empty, limits);
  for (auto at = rows.begin(); at != rows.end();) {
    const auto end = std::find_if(at, rows.end(), [&](const Row& row) {
      return row.letter != at->letter;
    });
    StoredLetter stored;
    stored.letter = letter_of(*at);
    std::vector<StoredPassage> passages;
    for (; at != end; ++at) {
      passages.push_back(passage_of(*at, passages.size() + 1));
    }
    writer.put(std::move(stored), std::move(passages));
  }
  writer.publish();
  print_times(writer.times());
}

void run(const std::vector<std::string>& arguments) {
  WriterLimits limits;
  limits.jobs = arguments.size() > 1
                    ? std::strtoul(arguments[1].c_str(), nullptr, 10)
                    : std::thread::hardware_concurrency();
  const std::size_t most = arguments.size() > 2
                               ? std::strtoul(arguments[2].c_str(), nullptr, 10)
                               : ~std::size_t{0};
  const LoadedAnalyzer analyzer;
  const std::vector<Row> rows = read_rows(arguments.at(0), most);
  const TempDir dir;
  Bench bench(rows, dir.path());
  bench.measure("analyze", dir.path(), [&] { analyze_only(rows, *analyzer); });
  fs::create_directory(bench.folder("plain"));
  bench.measure("plain Xapian", bench.folder("plain"),
                [&] { write_plainly(rows, *analyzer, bench.folder("plain")); });
  const fs::path index = bench.folder("index");
  bench.measure("index", index,
                [&] { write_batches(rows, *analyzer, index, limits); });
  bench.measure("reindex", index, [&] {
    ReindexOptions options;
    options.limits = limits;
    print_times(reindex(index, *analyzer, options).writing);
  });
}

}  // namespace
}  // namespace kamerzoek

int main(int count, char** values) {
  try {
    kamerzoek::run({values + 1, values + count});
  } catch (const kamerzoek::Error& error) {
    std::cerr << "bench_index: " << error.what() << "\nhint: " << error.hint()
              << '\n';
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "bench_index: " << error.what()
              << "\nusage: bench_index PASSAGES.tsv [JOBS [MOST_PASSAGES]]\n";
    return 2;
  }
}
