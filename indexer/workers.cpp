#include "indexer/workers.h"

#include <algorithm>

namespace kamerzoek {

Workers::Workers(std::size_t most_threads)
    : most_threads_(std::max<std::size_t>(most_threads, 1)) {}

Workers::~Workers() {
  {
    const std::scoped_lock lock(mutex_);
    ended_ = true;
    waiting_.clear();
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) {
    thread.join();
  }
}

void Workers::add(std::function<void()> job) {
  {
    const std::scoped_lock lock(mutex_);
    waiting_.push_back(std::move(job));
    if (waiting_.size() > idle_ && threads_.size() < most_threads_) {
      threads_.emplace_back(&Workers::work, this);
    }
  }
  wake_.notify_one();
}

void Workers::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    ++idle_;
    wake_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
    --idle_;
    if (ended_) {
      return;
    }
    const std::function<void()> job = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    job();
    lock.lock();
  }
}

}  // namespace kamerzoek
