// What a process that reads letters gives up before it reads the first.
//
// A letter is hostile until read: the code that takes it apart has no network,
// writes no file, starts no program, and has bounds on memory.

#pragma once

#include <cstdint>

namespace kamerzoek {

// AddressSanitizer takes terabytes of address space, so that no limit on it can
// hold in a program that is built with it.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sandbox_limits_memory = false;
#elif defined(__has_feature)
inline constexpr bool sandbox_limits_memory = !__has_feature(address_sanitizer);
#else
inline constexpr bool sandbox_limits_memory = true;
#endif

struct SandboxLimits {
  std::uint64_t memory_bytes = 1ULL << 30;  ///< Beyond what it has already.
  unsigned cpu_seconds = 0;                 ///< 0: as many as it likes.
};

/// Takes rights from the calling process for good: files can be opened for
/// reading only, and what is not needed to read a letter fails with EPERM.
///
/// Where the kernel has no seccomp, only the resource limits hold. Threads must
/// not be running.
void enter_sandbox(const SandboxLimits& limits);

/// The same, for a process that becomes another program next: it may call
/// execve() with this very pointer as the path, and start no thread or process.
/// SIGXCPU ends it when its processor time is spent.
void enter_sandbox_to_run(const char* program, const SandboxLimits& limits);

}  // namespace kamerzoek
