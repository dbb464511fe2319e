#include "indexer/write_forward_index.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <fstream>
#include <future>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "analyzers/mapped_file.h"
#include "indexer/file_descriptor.h"
#include "indexer/forward_format.h"
#include "indexer/forward_words.h"
#include "indexer/passage_origins.h"
#include "indexer/table_output.h"
#include "indexer/thread_time.h"
#include "indexer/write_frequent_postings.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;
using forward::Statistics;

struct KeyCount {
  std::uint64_t key = 0;
  std::uint32_t count = 0;

  auto operator<=>(const KeyCount&) const = default;
};

std::string encoded(std::span<const KeyCount> sorted) {
  std::string list;
  std::uint64_t next = 0;
  for (const auto& [key, count] : sorted) {
    forward::add_number((key - next) << 1U | (count > 1 ? 1U : 0U), list);
    if (count > 1) {
      forward::add_number(count - 2, list);
    }
    next = key + 1;
  }
  return list;
}

/// Some passages one after the other, as they are written.
struct Block {
  std::string lists;
  std::vector<std::uint64_t> ends;  ///< Of each passage's list, in `lists`.
  std::vector<std::uint32_t> lengths;
  std::chrono::nanoseconds time{};
};

/// What is counted of all passages; by several threads at once.
class Counts {
 public:
  explicit Counts(std::size_t words) : passages_(words), occurrences_(words) {}

  void add(ForwardWords::Number word, std::uint32_t occurrences) {
    if (word < passages_.size() && occurrences > 0) {
      passages_[word].fetch_add(1, std::memory_order_relaxed);
      occurrences_[word].fetch_add(occurrences, std::memory_order_relaxed);
    }
  }

  std::vector<Statistics> statistics() const {
    std::vector<Statistics> all;
    all.reserve(passages_.size());
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      all.push_back({passages_[i].load(), occurrences_[i].load()});
    }
    return all;
  }

 private:
  std::vector<std::atomic<std::uint32_t>> passages_;
  std::vector<std::atomic<std::uint32_t>> occurrences_;
};

/// Reads passages of one database. Not for several threads.
class PassageReader {
 public:
  /// `before` as write_forward_index() has it.
  PassageReader(const fs::path& passages, const ForwardWords& words,
                const ForwardIndex* before, Counts& counts)
      : database_(passages.string()),
        words_(words),
        before_(before),
        counts_(counts) {}

  /// Those with numbers from `first` to `last`; a number that no passage has
  /// gives an empty list.
  Block read(Xapian::docid first, Xapian::docid last) {
    Block block;
    block.time = time_of([&] { read_to(block, first, last); });
    return block;
  }

 private:
  void read_to(Block& block, Xapian::docid first, Xapian::docid last) {
    auto at = database_.postlist_begin("");
    at.skip_to(first);
    for (Xapian::docid passage = first; passage <= last; ++passage) {
      const bool is_there = at != database_.postlist_end("") && *at == passage;
      block.lengths.push_back(is_there ? at.get_doclength() : 0);
      if (is_there) {
        block.lists += list_of(passage);
        ++at;
      }
      block.ends.push_back(block.lists.size());
    }
  }

  std::string list_of(Xapian::docid passage) {
    if (!take_keys_before(passage)) {
      take_terms(passage);
    }
    std::ranges::sort(keys_);
    count();
    return encoded(keys_);
  }

  // Not when it has a word that no passage has: then the file was damaged.
  bool take_keys_before(Xapian::docid passage) {
    if (before_ == nullptr || passage > before_->last_passage()) {
      return false;
    }
    keys_.clear();
    bool all = true;
    before_->for_each_key(passage, [&](std::uint64_t key, std::uint32_t count) {
      const auto now =
          words_.number_now(static_cast<ForwardIndex::Word>(key / 2));
      keys_.push_back({2 * std::uint64_t{now} + key % 2, count});
      return all = now < words_.size();
    });
    return all;
  }

  void take_terms(Xapian::docid passage) {
    keys_.clear();
    auto at = database_.termlist_begin(passage);
    const auto end = database_.termlist_end(passage);
    // Terms of other fields have capitals after the Z, and come before.
    at.skip_to("Za");
    for (; at != end; ++at) {
      const std::string term = *at;
      const bool is_normalised = term.front() == 'Z';
      const std::string_view word =
          std::string_view(term).substr(is_normalised ? 1 : 0);
      if (forward::has_letter(word)) {
        keys_.push_back(
            {2 * std::uint64_t{words_.number(word)} + (is_normalised ? 1 : 0),
             at.get_wdf()});
      }
    }
  }

  void count() {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const auto word = static_cast<ForwardWords::Number>(keys_[i].key / 2);
      const bool is_exact = keys_[i].key % 2 == 0;
      std::uint32_t occurrences =
          is_exact && !words_.is_own_form(word) ? 0 : keys_[i].count;
      if (is_exact && i + 1 < keys_.size() &&
          keys_[i + 1].key == keys_[i].key + 1) {
        occurrences += keys_[++i].count;
      }
      counts_.add(word, occurrences);
    }
  }

  Xapian::Database database_;
  const ForwardWords& words_;
  const ForwardIndex* before_;
  Counts& counts_;
  std::vector<KeyCount> keys_;
};

/// Jobs use what belongs to the one who gave them.
class WaitForAll {
 public:
  explicit WaitForAll(const std::deque<std::future<Block>>& jobs)
      : jobs_(jobs) {}
  ~WaitForAll() {
    for (const std::future<Block>& job : jobs_) {
      if (job.valid()) {
        job.wait();
      }
    }
  }

  WaitForAll(const WaitForAll&) = delete;
  WaitForAll& operator=(const WaitForAll&) = delete;
  WaitForAll(WaitForAll&&) = delete;
  WaitForAll& operator=(WaitForAll&&) = delete;

 private:
  const std::deque<std::future<Block>>& jobs_;
};

/// One use of write().
class ForwardWriter {
 public:
  ForwardWriter(fs::path passages, const Analyzer& analyzer,
                const ForwardIndex* before, Workers& workers,
                TableOutput::Sink sink)
      : passages_(std::move(passages)),
        before_(before),
        workers_(workers),
        words_(passages_, analyzer, before, workers),
        counts_(words_.counted()),
        output_(std::move(sink)) {}

  /// The time that the jobs took.
  std::chrono::nanoseconds write() {
    const Xapian::Database passages(passages_.string());
    forward::Footer footer;
    footer.passages = passages.get_lastdocid();
    write_lists(footer.passages);
    output_.align();
    footer.passage_begins = output_.add_table(begins_);
    footer.lengths = output_.add_table(lengths_);
    footer.origins = output_.add_table(passage_origins(passages));
    footer.statistics = output_.add_table(counts_.statistics());
    footer.text_begins = output_.add_table(words_.text_begins());
    footer.text = output_.written();
    output_.add(words_.text());
    output_.align();
    const auto frequent = write_frequent_postings(passages, output_);
    footer.frequent_terms = output_.add_table(frequent);
    footer.frequent = frequent.size() - 1;
    footer.footer = output_.written();
    footer.words = words_.size();
    footer.counted_words = words_.counted();
    output_.add({reinterpret_cast<const char*>(&footer), sizeof footer});
    return time_ + words_.time();
  }

 private:
  static constexpr Xapian::docid passages_in_block = 5000;

  void write_lists(Xapian::docid last) {
    add({{}, {0}, {0}});  // There is no passage 0.
    std::deque<std::future<Block>> reading;
    const WaitForAll wait(reading);
    for (Xapian::docid first = 1; first <= last;
         first += std::min(passages_in_block, last - first + 1)) {
      const Xapian::docid end =
          first + std::min(passages_in_block - 1, last - first);
      reading.push_back(workers_.start([this, first, end] {
        return PassageReader(passages_, words_, before_, counts_)
            .read(first, end);
      }));
      if (reading.size() > 2 * workers_.most_threads()) {
        add(reading.front().get());
        reading.pop_front();
      }
    }
    for (std::future<Block>& block : reading) {
      add(block.get());
    }
  }

  void add(const Block& block) {
    const std::uint64_t begin = output_.written();
    for (const std::uint64_t end : block.ends) {
      begins_.push_back(begin + end);
    }
    lengths_.insert(lengths_.end(), block.lengths.begin(), block.lengths.end());
    output_.add(block.lists);
    time_ += block.time;
  }

  fs::path passages_;
  const ForwardIndex* before_;
  Workers& workers_;
  ForwardWords words_;
  Counts counts_;
  TableOutput output_;
  std::vector<std::uint64_t> begins_ = {0};
  std::vector<std::uint32_t> lengths_;
  std::chrono::nanoseconds time_{};
};

}  // namespace

std::chrono::nanoseconds write_forward_index(const fs::path& passages,
                                             const Analyzer& analyzer,
                                             const fs::path& file,
                                             const ForwardIndex* before,
                                             Workers& workers) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  const auto check = [&] {
    if (!stream) {
      throw_errno("cannot write", file);
    }
  };
  check();
  const auto write = [&](std::string_view bytes) {
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    check();
  };
  std::chrono::nanoseconds time{};
  time += time_of([&] {
    time += ForwardWriter(passages, analyzer, before, workers, write).write();
  });
  stream.close();
  check();
  return time;
}

bool is_forward_index_of(const fs::path& passages, const Analyzer& analyzer,
                         const fs::path& file, Workers& workers) {
  const MappedFile mapped(file);
  std::string_view left = mapped.bytes();
  bool is_same = true;
  const auto compare = [&](std::string_view bytes) {
    is_same = is_same && left.starts_with(bytes);
    left.remove_prefix(std::min(bytes.size(), left.size()));
  };
  ForwardWriter(passages, analyzer, nullptr, workers, compare).write();
  return is_same && left.empty();
}

}  // namespace kamerzoek
