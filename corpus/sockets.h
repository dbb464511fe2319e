// Messages between our own processes over Unix sockets.

#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kamerzoek {

/// Closes its file descriptor when it goes.
class OwnedFd {
 public:
  OwnedFd() = default;
  explicit OwnedFd(int fd) : fd_(fd) {}
  ~OwnedFd();
  OwnedFd(OwnedFd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  OwnedFd& operator=(OwnedFd&& other) noexcept;
  OwnedFd(const OwnedFd&) = delete;
  OwnedFd& operator=(const OwnedFd&) = delete;

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

/// Closes all files of this process but `kept` and the three standard ones.
void leave_open_only(int kept);

/// Two connected stream sockets, closed on exec; none when the system has none.
std::optional<std::pair<OwnedFd, OwnedFd>> socket_pair();

/// What became of an attempt to receive.
enum class Received { whole, closed, timed_out, too_large };

/// Sends `bytes` behind their length; false when the other side is gone.
bool send_message(int socket, std::string_view bytes);

/// Receives what one send_message sent. Waits for at most `patience`, for ever
/// when it is negative.
Received receive_message(int socket, std::string& bytes,
                         std::uint64_t most_bytes,
                         std::chrono::milliseconds patience);

/// Sends a number, and a file descriptor along with it unless that is negative.
bool send_number(int socket, std::int64_t number, int fd = -1);

/// A number and the descriptor that came along; empty when the other side is
/// gone.
struct NumberAndFd {
  std::int64_t number = 0;
  OwnedFd fd;
};
std::optional<NumberAndFd> receive_number(int socket);

}  // namespace kamerzoek
