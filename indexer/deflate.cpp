#include "indexer/deflate.h"

#include <libdeflate.h>
#include <new>

namespace kamerzoek {
namespace {

/// Where a passage's text takes hardly more room than at the highest.
constexpr int level = 6;

}  // namespace

void Deflate::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflate::Deflate() : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) {
    throw std::bad_alloc();
  }
}

std::optional<std::string_view> Deflate::smaller(std::string_view bytes) {
  if (deflated_.size() < bytes.size()) {
    deflated_.resize(bytes.size());
  }
  const std::size_t size =
      libdeflate_deflate_compress(compressor_.get(), bytes.data(), bytes.size(),
                                  deflated_.data(), bytes.size());
  if (size == 0 || size >= bytes.size()) {
    return std::nullopt;
  }
  return std::string_view(deflated_).substr(0, size);
}

}  // namespace kamerzoek
