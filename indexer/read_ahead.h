// Reads letters and divides them into passages some way ahead of where they are
// wanted, several inputs at once, and hands them over in the order of the
// inputs.

#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <vector>

#include "corpus/input.h"
#include "corpus/passage.h"
#include "corpus/reading.h"
#include "indexer/workers.h"

namespace kamerzoek {

/// Reads one input, telling of each letter in it as it comes: read_letters(),
/// or the same in a process of its own. Called from several threads at once.
using ReadInput = std::function<void(const Input&, const OnReading&)>;

/// One step in reading an input: a letter, a skip, or a collection that is
/// done.
struct ReadDone {
  Reading step;
  std::vector<Passage> passages;          ///< Of a letter.
  std::chrono::nanoseconds reading{0};    ///< Time on the clock.
  std::chrono::nanoseconds splitting{0};  ///< Processor time.
};

/// Not for several threads; it lets `workers` do the reading.
class ReadAhead {
 public:
  using OnDone = std::function<void(ReadDone)>;
  using IsStopped = std::function<bool()>;

  /// All must outlive this.
  ReadAhead(const ReadInput& read, Workers& workers)
      : read_(read), workers_(workers) {}
  /// Waits for the reading that has begun.
  ~ReadAhead();

  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  ReadAhead(ReadAhead&&) = delete;
  ReadAhead& operator=(ReadAhead&&) = delete;

  /// Adds an input to be read after those before.
  void add(const Input& input);

  /// Hands over all that reading the first of the inputs gave, as it comes, and
  /// is done with it; there must be one. Returns false, with only some of it
  /// handed over, as soon as `is_stopped` says so. Throws what reading threw.
  bool take_first(const OnDone& on_done, const IsStopped& is_stopped);

  /// Begins to read nothing more. What is read already is not handed over.
  void abandon();

 private:
  /// An input that is read. Its thread waits while too much of it is ready, so
  /// that what waits in memory is bounded.
  struct Task {
    Input input;
    std::deque<ReadDone> ready;
    bool is_over = false;  ///< No more will come.
    std::future<void> done;
  };
  class Ending;

  void fill();
  bool has_room() const;
  void read(Task& task);
  void hand_over(Task& task, ReadDone done);
  /// What is ready; waits a moment if there is nothing yet.
  std::deque<ReadDone> take_ready(Task& task, bool& is_over);

  const ReadInput& read_;
  Workers& workers_;
  std::deque<Input> waiting_;
  std::deque<std::unique_ptr<Task>> tasks_;
  std::uint64_t bytes_ = 0;  ///< Of the inputs in `tasks_`.

  std::mutex mutex_;  ///< For what follows, and what is ready.
  std::condition_variable changed_;
  bool is_abandoned_ = false;
};

}  // namespace kamerzoek
