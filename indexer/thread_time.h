// How long the processor has worked, apart from waiting and from other threads.

#pragma once

#include <chrono>
#include <ctime>
#include <utility>

namespace kamerzoek {

/// Of the calling thread, since it began.
inline std::chrono::nanoseconds thread_time() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) +
         std::chrono::nanoseconds(time.tv_nsec);
}

/// What `work` took of the calling thread's.
template <typename Work>
std::chrono::nanoseconds time_of(Work&& work) {
  const auto began = thread_time();
  std::forward<Work>(work)();
  return thread_time() - began;
}

}  // namespace kamerzoek
