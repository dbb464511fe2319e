#include "corpus/content_hash.h"

#include <xxhash.h>

namespace kamerzoek {

std::string content_hash(std::string_view bytes) {
  constexpr std::string_view hex = "0123456789abcdef";
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical,
                           XXH3_128bits(bytes.data(), bytes.size()));
  std::string text;
  for (const unsigned char byte : canonical.digest) {
    text += hex[byte >> 4U];
    text += hex[byte & 0xFU];
  }
  return text;
}

}  // namespace kamerzoek
