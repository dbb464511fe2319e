#include "corpus/sandbox.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace kamerzoek {
namespace {

/// The soft limit; the hard one is higher by `grace`.
void limit(__rlimit_resource resource, rlim_t most, rlim_t grace = 0) {
  rlimit bounds{};
  if (getrlimit(resource, &bounds) == 0) {
    bounds.rlim_max = std::min(bounds.rlim_max, most + grace);
    bounds.rlim_cur = std::min({bounds.rlim_cur, bounds.rlim_max, most});
    setrlimit(resource, &bounds);
  }
}

/// The address space that this process has now, in bytes.
std::uint64_t address_space() {
  std::uint64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

// What reading a letter, answering, and dying in order need: memory, files
// that are there, the socket that is open already, timers and signals.
constexpr auto allowed_calls = std::to_array<int>({
    SCMP_SYS(access),
    SCMP_SYS(alarm),
    SCMP_SYS(brk),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(close),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(fadvise64),
    SCMP_SYS(fcntl),
    SCMP_SYS(fstat),
    SCMP_SYS(futex),
    SCMP_SYS(getcwd),
    SCMP_SYS(getdents64),
    SCMP_SYS(getegid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getpid),
    SCMP_SYS(getppid),
    SCMP_SYS(getrandom),
    SCMP_SYS(getrlimit),
    SCMP_SYS(getrusage),
    SCMP_SYS(gettid),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getuid),
    SCMP_SYS(lseek),
    SCMP_SYS(lstat),
    SCMP_SYS(madvise),
    SCMP_SYS(mmap),
    SCMP_SYS(mprotect),
    SCMP_SYS(mremap),
    SCMP_SYS(munmap),
    SCMP_SYS(nanosleep),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(newfstatat),
    SCMP_SYS(pread64),
    SCMP_SYS(read),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(readv),
    SCMP_SYS(recvfrom),
    SCMP_SYS(recvmsg),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sendmsg),
    SCMP_SYS(sendto),
    SCMP_SYS(setitimer),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(stat),
    SCMP_SYS(statfs),
    SCMP_SYS(statx),
    SCMP_SYS(sysinfo),
    SCMP_SYS(tgkill),
    SCMP_SYS(times),
    SCMP_SYS(uname),
    SCMP_SYS(write),
    SCMP_SYS(writev),
});

// What a program does beside that before its main() begins.
constexpr auto calls_at_start = std::to_array<int>({
    SCMP_SYS(arch_prctl),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(set_tid_address),
});

constexpr unsigned writing_flags =
    O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

Filter reading_filter() {
  Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
  if (filter == nullptr) {
    return filter;
  }
  for (const int call : allowed_calls) {
    seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0);
  }
  const scmp_arg_cmp reading_open{1, SCMP_CMP_MASKED_EQ, writing_flags, 0};
  const scmp_arg_cmp reading_openat{2, SCMP_CMP_MASKED_EQ, writing_flags, 0};
  seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
                         &reading_open);
  seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                         &reading_openat);
  return filter;
}

// Limits may be asked for, not set. The path is compared as a number: a filter
// sees no more of it.
void allow_start_of(const char* program, const Filter& filter) {
  for (const int call : calls_at_start) {
    seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0);
  }
  const scmp_arg_cmp no_new_limit{2, SCMP_CMP_EQ, 0, 0};
  seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1,
                         &no_new_limit);
  const scmp_arg_cmp this_program{0, SCMP_CMP_EQ,
                                  reinterpret_cast<std::uintptr_t>(program), 0};
  seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(execve), 1,
                         &this_program);
}

void limit_resources(const SandboxLimits& limits) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, 64);
  if (limits.cpu_seconds > 0) {
    limit(RLIMIT_CPU, limits.cpu_seconds, 1);
  }
  if (sandbox_limits_memory) {
    limit(RLIMIT_AS, address_space() + limits.memory_bytes);
  }
}

/// Kernels without seccomp, and containers that forbid it, leave the resource
/// limits: reading goes on, as before there was a filter.
void set(const Filter& filter) {
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (filter != nullptr) {
    seccomp_load(filter.get());
  }
}

}  // namespace

void enter_sandbox(const SandboxLimits& limits) {
  limit_resources(limits);
  set(reading_filter());
}

void enter_sandbox_to_run(const char* program, const SandboxLimits& limits) {
  limit_resources(limits);
  const Filter filter = reading_filter();
  if (filter != nullptr) {
    allow_start_of(program, filter);
  }
  set(filter);
}

}  // namespace kamerzoek
