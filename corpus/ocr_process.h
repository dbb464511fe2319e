// Tesseract at the service of a process in the sandbox, which may start no
// program.
//
// The process that reads a letter draws its pages, for that means taking apart
// what is hostile. It sends the dots to a process outside the sandbox, forked
// before it went in, which looks at nothing but their number, runs tesseract on
// them and sends back what that says.

#pragma once

#include <sys/types.h>

#include "corpus/picture.h"
#include "corpus/sockets.h"
#include "corpus/tesseract.h"

namespace kamerzoek {

class OcrProcess {
 public:
  /// Forks: the process must have one thread. The other goes when this one
  /// does, and takes tesseract along. Throws Error when it cannot be started.
  explicit OcrProcess(const Tesseract& tesseract,
                      const ProgramLimits& limits = {});
  ~OcrProcess();

  OcrProcess(const OcrProcess&) = delete;
  OcrProcess& operator=(const OcrProcess&) = delete;
  OcrProcess(OcrProcess&&) = delete;
  OcrProcess& operator=(OcrProcess&&) = delete;

  PictureWords read(const Picture& picture) const;

 private:
  OwnedFd socket_;
  pid_t process_ = -1;
};

}  // namespace kamerzoek
