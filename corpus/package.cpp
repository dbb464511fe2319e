#include "corpus/package.h"

#include <utility>

#include "corpus/text_encoding.h"

namespace kamerzoek {
namespace {

constexpr std::uint64_t max_part_bytes = 64U << 20;

// A document has some tens of parts, and XML seldom shrinks to a fiftieth.
ArchiveLimits package_limits() {
  ArchiveLimits limits;
  limits.max_entries = 10'000;
  limits.max_ratio = 300;
  limits.least_max_bytes = 16U << 20;
  limits.most_max_bytes = 256U << 20;
  return limits;
}

bool is_wanted(std::string_view name) {
  return name.ends_with(".xml") || name.ends_with(".rels");
}

}  // namespace

std::variant<Package, ArchiveFault> Package::open(std::string_view content) {
  Archive archive(content, package_limits());
  Package package;
  while (const auto entry = archive.next()) {
    if (entry->is_encrypted) {
      return ArchiveFault{SkipReason::unsupported_format,
                          "protected with a password"};
    }
    if (!entry->is_file || !is_wanted(entry->name)) {
      continue;
    }
    auto part = archive.content(max_part_bytes);
    if (!part && !archive.fault()) {
      return ArchiveFault{SkipReason::too_large,
                          "'" + entry->name + "' unpacks to more than " +
                              std::to_string(max_part_bytes) + " bytes"};
    }
    if (part) {
      package.parts_.emplace(entry->name, std::move(*part));
    }
  }
  if (archive.fault()) {
    return *archive.fault();
  }
  return package;
}

std::variant<XmlTree, XmlFault, std::monostate> Package::tree(
    const std::string& name) const {
  const auto found = parts_.find(name);
  if (found == parts_.end()) {
    return std::monostate();
  }
  const auto decoded = decode_text(found->second);
  if (const auto* const fault = std::get_if<NotText>(&decoded)) {
    return XmlFault{fault->reason, name + ": " + fault->detail};
  }
  auto parsed = parse_xml(std::get<DecodedText>(decoded).text);
  if (auto* const fault = std::get_if<XmlFault>(&parsed)) {
    return XmlFault{fault->reason, name + ": " + fault->detail};
  }
  return std::get<XmlTree>(std::move(parsed));
}

std::vector<std::string> Package::names(std::string_view prefix) const {
  std::vector<std::string> names;
  for (const auto& part : parts_) {
    if (part.first.starts_with(prefix)) {
      names.push_back(part.first);
    }
  }
  return names;
}

}  // namespace kamerzoek
