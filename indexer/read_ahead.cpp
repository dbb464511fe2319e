#include "indexer/read_ahead.h"

#include <utility>

#include "indexer/thread_time.h"

namespace kamerzoek {
namespace {

// Enough that no thread waits for the one input that takes long, and a bound on
// what waits in memory to be handed over: text is seldom larger than its file.
constexpr std::size_t inputs_a_thread = 8;
constexpr std::uint64_t bytes_a_thread = 32U << 20;
constexpr std::size_t ready_an_input = 16;

// How long a signal to stop may go unnoticed.
constexpr std::chrono::milliseconds pause(50);

/// Ends the reading of an input that nobody waits for any more.
struct Abandoned {};

void split(ReadDone& done) {
  if (const auto* const letter = std::get_if<Letter>(&done.step.result)) {
    done.splitting =
        time_of([&] { done.passages = split_into_passages(*letter); });
  }
}

}  // namespace

/// Says that an input is over, however its reading ends.
class ReadAhead::Ending {
 public:
  Ending(ReadAhead& owner, Task& task) : owner_(owner), task_(task) {}
  ~Ending() {
    {
      const std::scoped_lock lock(owner_.mutex_);
      task_.is_over = true;
    }
    owner_.changed_.notify_all();
  }

  Ending(const Ending&) = delete;
  Ending& operator=(const Ending&) = delete;
  Ending(Ending&&) = delete;
  Ending& operator=(Ending&&) = delete;

 private:
  ReadAhead& owner_;
  Task& task_;
};

void ReadAhead::abandon() {
  {
    const std::scoped_lock lock(mutex_);
    is_abandoned_ = true;
  }
  changed_.notify_all();
  waiting_.clear();
}

ReadAhead::~ReadAhead() {
  abandon();
  for (const auto& task : tasks_) {
    task->done.wait();
  }
}

void ReadAhead::add(const Input& input) {
  waiting_.push_back(input);
  fill();
}

bool ReadAhead::has_room() const {
  const std::size_t threads = workers_.most_threads();
  return tasks_.empty() || (tasks_.size() < threads * inputs_a_thread &&
                            bytes_ < threads * bytes_a_thread);
}

void ReadAhead::fill() {
  while (!waiting_.empty() && has_room()) {
    tasks_.push_back(std::make_unique<Task>());
    Task& task = *tasks_.back();
    task.input = std::move(waiting_.front());
    waiting_.pop_front();
    bytes_ += task.input.size;
    task.done = workers_.start([this, &task] { read(task); });
  }
}

/// In a thread of the workers'.
void ReadAhead::read(Task& task) {
  const Ending ending(*this, task);
  {
    const std::scoped_lock lock(mutex_);
    if (is_abandoned_) {
      return;
    }
  }
  auto began = std::chrono::steady_clock::now();
  read_(task.input, [&](Reading step) {
    if (std::holds_alternative<Begun>(step.result)) {
      return;
    }
    ReadDone done{std::move(step), {}};
    done.reading = std::chrono::steady_clock::now() - began;
    split(done);
    hand_over(task, std::move(done));
    // Not the time that it waited to be taken.
    began = std::chrono::steady_clock::now();
  });
}

void ReadAhead::hand_over(Task& task, ReadDone done) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] {
    return is_abandoned_ || task.ready.size() < ready_an_input;
  });
  if (is_abandoned_) {
    throw Abandoned();
  }
  task.ready.push_back(std::move(done));
  changed_.notify_all();
}

std::deque<ReadDone> ReadAhead::take_ready(Task& task, bool& is_over) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, pause,
                    [&] { return !task.ready.empty() || task.is_over; });
  std::deque<ReadDone> ready = std::exchange(task.ready, {});
  is_over = task.is_over;
  changed_.notify_all();
  return ready;
}

bool ReadAhead::take_first(const OnDone& on_done, const IsStopped& is_stopped) {
  Task& first = *tasks_.front();
  for (bool is_over = false; !is_over;) {
    if (is_stopped()) {
      return false;
    }
    for (ReadDone& done : take_ready(first, is_over)) {
      on_done(std::move(done));
    }
  }
  std::future<void> over = std::move(first.done);
  bytes_ -= first.input.size;
  tasks_.pop_front();
  fill();
  over.get();
  return true;
}

}  // namespace kamerzoek
