#include "corpus/sockets.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kamerzoek {
namespace {

using Clock = std::chrono::steady_clock;

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) {
      continue;
    }
    if (sent <= 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

/// When receiving has taken long enough; the end of time for no limit.
Clock::time_point deadline(std::chrono::milliseconds patience) {
  return patience.count() < 0 ? Clock::time_point::max()
                              : Clock::now() + patience;
}

bool wait_for_bytes(int socket, Clock::time_point until) {
  while (true) {
    int wait_ms = -1;
    if (until != Clock::time_point::max()) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
          until - Clock::now());
      wait_ms = left.count() < 0 ? 0 : static_cast<int>(left.count());
    }
    pollfd waited{socket, POLLIN, 0};
    const int ready = poll(&waited, 1, wait_ms);
    if (ready >= 0 || errno != EINTR) {
      return ready > 0;
    }
  }
}

Received receive_all(int socket, char* bytes, std::size_t size,
                     Clock::time_point until) {
  while (size > 0) {
    if (!wait_for_bytes(socket, until)) {
      return Received::timed_out;
    }
    const ssize_t got = recv(socket, bytes, size, 0);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      return Received::closed;
    }
    bytes += got;
    size -= static_cast<std::size_t>(got);
  }
  return Received::whole;
}

}  // namespace

OwnedFd::~OwnedFd() {
  if (fd_ >= 0) {
    close(fd_);
  }
}

OwnedFd& OwnedFd::operator=(OwnedFd&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

void leave_open_only(int kept) {
  close_range(3, static_cast<unsigned>(kept) - 1, 0);
  close_range(static_cast<unsigned>(kept) + 1, ~0U, 0);
}

std::optional<std::pair<OwnedFd, OwnedFd>> socket_pair() {
  std::array<int, 2> fds{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds.data()) != 0) {
    return std::nullopt;
  }
  return std::pair(OwnedFd(fds[0]), OwnedFd(fds[1]));
}

bool send_message(int socket, std::string_view bytes) {
  const std::uint64_t size = bytes.size();
  std::array<char, sizeof(size)> head{};
  std::memcpy(head.data(), &size, sizeof(size));
  return send_all(socket, {head.data(), head.size()}) &&
         send_all(socket, bytes);
}

Received receive_message(int socket, std::string& bytes,
                         std::uint64_t most_bytes,
                         std::chrono::milliseconds patience) {
  // The sender may be hostile: its size is a claim, so memory grows only with
  // what has come.
  constexpr std::size_t step = 1U << 20;
  const Clock::time_point until = deadline(patience);
  std::uint64_t size = 0;
  std::array<char, sizeof(size)> head{};
  Received received = receive_all(socket, head.data(), head.size(), until);
  std::memcpy(&size, head.data(), sizeof(size));
  if (received == Received::whole && size > most_bytes) {
    return Received::too_large;
  }
  bytes.clear();
  while (received == Received::whole && bytes.size() < size) {
    const std::size_t begin = bytes.size();
    bytes.resize(begin + std::min<std::uint64_t>(step, size - begin));
    received =
        receive_all(socket, bytes.data() + begin, bytes.size() - begin, until);
  }
  return received;
}

bool send_number(int socket, std::int64_t number, int fd) {
  iovec part{&number, sizeof(number)};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (fd >= 0) {
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(head), &fd, sizeof(fd));
  }
  ssize_t sent = -1;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(sizeof(number));
}

std::optional<NumberAndFd> receive_number(int socket) {
  NumberAndFd received;
  iovec part{&received.number, sizeof(received.number)};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t got = -1;
  do {
    got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_WAITALL);
  } while (got < 0 && errno == EINTR);
  if (got != static_cast<ssize_t>(sizeof(received.number))) {
    return std::nullopt;
  }
  const cmsghdr* head = CMSG_FIRSTHDR(&message);
  if (head != nullptr && head->cmsg_type == SCM_RIGHTS) {
    int fd = -1;
    std::memcpy(&fd, CMSG_DATA(head), sizeof(fd));
    received.fd = OwnedFd(fd);
  }
  return received;
}

}  // namespace kamerzoek
