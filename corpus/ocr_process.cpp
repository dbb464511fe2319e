#include "corpus/ocr_process.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

// A picture is sent as its width, height and dots per inch, and its dots; the
// answer is a byte, 0 before words, else 1 + the reason before the detail.

using Head = std::array<double, 3>;
constexpr std::size_t max_picture_bytes = 64U << 20;

std::string bytes_of(const Picture& picture) {
  const Head head{static_cast<double>(picture.width),
                  static_cast<double>(picture.height), picture.dpi};
  std::string bytes(sizeof(head), '\0');
  std::memcpy(bytes.data(), head.data(), sizeof(head));
  return bytes + picture.pixels;
}

/// Nothing for what bytes_of() does not make.
std::optional<Picture> picture_of(std::string_view bytes) {
  Head head{};
  if (bytes.size() < sizeof(head)) {
    return std::nullopt;
  }
  std::memcpy(head.data(), bytes.data(), sizeof(head));
  bytes.remove_prefix(sizeof(head));
  const auto is_count = [](double number) {
    return number >= 1 && number <= max_picture_bytes;
  };
  if (!is_count(head[0]) || !is_count(head[1]) || !is_count(head[2])) {
    return std::nullopt;
  }
  Picture picture{static_cast<std::size_t>(head[0]),
                  static_cast<std::size_t>(head[1]), head[2], ""};
  if (picture.width * picture.height != bytes.size()) {
    return std::nullopt;
  }
  picture.pixels = bytes;
  return picture;
}

std::string bytes_of(const PictureWords& words) {
  if (const auto* const fault = std::get_if<PictureFault>(&words)) {
    return static_cast<char>(1 + static_cast<int>(fault->reason)) +
           fault->detail;
  }
  return '\0' + std::get<std::string>(words);
}

PictureWords words_of(std::string bytes) {
  const int reason = bytes.empty() ? -1 : bytes[0] - 1;
  bytes.erase(0, 1);
  if (reason >= 0) {
    return PictureFault{static_cast<SkipReason>(reason), std::move(bytes)};
  }
  return bytes;
}

/// What the process does until the other side is gone.
[[noreturn]] void serve(int socket, const Tesseract& tesseract,
                        const ProgramLimits& limits) {
  std::string request;
  while (receive_message(socket, request, sizeof(Head) + max_picture_bytes,
                         std::chrono::milliseconds(-1)) == Received::whole) {
    const auto picture = picture_of(request);
    if (!picture) {
      _exit(EXIT_FAILURE);
    }
    const PictureWords words =
        read_by_tesseract(tesseract, *picture, socket, limits);
    if (!send_message(socket, bytes_of(words))) {
      break;
    }
  }
  _exit(EXIT_SUCCESS);
}

}  // namespace

OcrProcess::OcrProcess(const Tesseract& tesseract,
                       const ProgramLimits& limits) {
  auto sockets = socket_pair();
  process_ = sockets ? fork() : -1;
  if (process_ < 0) {
    throw Error(std::string("cannot start a process to run tesseract in: ") +
                    std::strerror(errno),
                "check the limits on processes and memory (ulimit -a)");
  }
  if (process_ == 0) {
    leave_open_only(sockets->second.get());
    serve(sockets->second.get(), tesseract, limits);
  }
  socket_ = std::move(sockets->first);
}

OcrProcess::~OcrProcess() {
  socket_ = OwnedFd();
  waitpid(process_, nullptr, 0);
}

PictureWords OcrProcess::read(const Picture& picture) const {
  const PictureFault gone{SkipReason::reader_crashed,
                          "the process that runs tesseract is gone"};
  std::string answer;
  const bool is_answered =
      send_message(socket_.get(), bytes_of(picture)) &&
      receive_message(socket_.get(), answer, max_picture_bytes * 2,
                      std::chrono::milliseconds(-1)) == Received::whole;
  return is_answered ? words_of(std::move(answer)) : gone;
}

}  // namespace kamerzoek
