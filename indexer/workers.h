// Threads that do jobs: indexing runs in parallel here and nowhere else.

#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace kamerzoek {

/// Does jobs in the order in which they are given, several at once.
///
/// What a job throws comes out of its future. There is no bound on the jobs
/// that wait: whoever gives them keeps the futures and bounds these.
class Workers {
 public:
  /// A thread is started only when there is a job for it.
  explicit Workers(std::size_t most_threads);
  /// Waits for the jobs that run; those that wait are dropped.
  ~Workers();

  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  Workers(Workers&&) = delete;
  Workers& operator=(Workers&&) = delete;

  std::size_t most_threads() const { return most_threads_; }

  template <typename Work>
  std::future<std::invoke_result_t<Work>> start(Work work) {
    using Result = std::invoke_result_t<Work>;
    auto task = std::make_shared<std::packaged_task<Result()>>(std::move(work));
    std::future<Result> result = task->get_future();
    add([task] { (*task)(); });
    return result;
  }

 private:
  void add(std::function<void()> job);
  void work();

  const std::size_t most_threads_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
  std::size_t idle_ = 0;
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace kamerzoek
