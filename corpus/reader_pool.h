// Reads letters in processes of their own, so that a letter which crashes,
// hangs or eats memory costs that letter and nothing else.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

#include "corpus/input.h"
#include "corpus/reading.h"

namespace kamerzoek {

/// What reading one letter may cost; in a collection, each of its letters, and
/// with OCR, each of its pages.
struct GuardLimits {
  unsigned cpu_ms = 60'000;
  unsigned wall_ms = 120'000;
  std::uint64_t memory_bytes = 1ULL << 30;
  std::uint64_t answer_bytes = 256ULL << 20;
  /// A child makes room for a fresh one after so many letters, so that what a
  /// reader leaks is bounded.
  std::size_t letters_per_child = 1000;
  /// A collection is given up after so many letters that could not be read in
  /// these bounds: it begins anew behind each.
  std::size_t failures_per_input = 100;
};

/// Children that read letters. As many as read() is called from threads at
/// once; they are kept and used again.
class ReaderPool {
 public:
  using Read =
      std::function<void(const Input&, std::size_t from, const OnReading&)>;

  struct Work {
    /// Runs in the child, in the sandbox: as read_letters(). The last reading
    /// must be that of the input itself.
    Read read;
    /// Runs in the child once, before it enters the sandbox. May be empty.
    std::function<void()> prepare = {};
  };

  /// Forks: must be called before the process starts threads. The children see
  /// the memory of this moment; files that are open now are closed in them.
  /// Throws Error when no process can be started.
  explicit ReaderPool(const Work& work, const GuardLimits& limits = {});
  ~ReaderPool();

  ReaderPool(const ReaderPool&) = delete;
  ReaderPool& operator=(const ReaderPool&) = delete;
  ReaderPool(ReaderPool&&) = delete;
  ReaderPool& operator=(ReaderPool&&) = delete;

  /// Reads one input, telling of each of its letters as it comes; the child
  /// waits meanwhile. A child that dies or exceeds a limit costs the letter it
  /// was reading, which becomes a Skip that says so. Safe to call from several
  /// threads at once. Throws Error when no child can be started, and what
  /// `on_reading` throws.
  void read(const Input& input, const OnReading& on_reading);

  /// Ends the children that are reading: their letters become Skips at once,
  /// which say nothing of the letters. Safe to call from any thread.
  void interrupt();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamerzoek
