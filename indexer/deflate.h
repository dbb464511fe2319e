// Deflate (RFC 1951), without a header.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace kamerzoek {

class Deflate {
 public:
  Deflate();

  /// The bytes deflated, until the next call; nothing when that makes them no
  /// smaller.
  std::optional<std::string_view> smaller(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };

  std::unique_ptr<libdeflate_compressor, Free> compressor_;
  std::string deflated_;
};

}  // namespace kamerzoek
