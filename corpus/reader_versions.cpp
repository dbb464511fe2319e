#include "corpus/reader_versions.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace kamerzoek {
namespace {

struct NameAndNumber {
  std::string_view name;
  unsigned number = 0;
};

NameAndNumber parts_of(std::string_view version) {
  const std::size_t hyphen = version.rfind('-');
  if (hyphen == std::string_view::npos) {
    return {};
  }
  NameAndNumber parts{version.substr(0, hyphen)};
  const std::string_view digits = version.substr(hyphen + 1);
  std::from_chars(digits.data(), digits.data() + digits.size(), parts.number);
  return parts;
}

}  // namespace

bool is_ocr_reader(std::string_view version) {
  return parts_of(version).name == parts_of(ocr_reader_version).name;
}

bool is_older_reader(std::string_view version) {
  const NameAndNumber old = parts_of(version);
  return std::ranges::any_of(reader_versions, [&](std::string_view ours) {
    const NameAndNumber now = parts_of(ours);
    return now.name == old.name && old.number < now.number;
  });
}

}  // namespace kamerzoek
