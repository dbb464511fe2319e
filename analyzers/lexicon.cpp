#include "analyzers/lexicon.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "analyzers/error.h"
#include "analyzers/hash.h"

namespace kamerzoek {
namespace {

constexpr const char* rebuild_hint =
    "install kamerzoek again, or build it again with cmake --build";

Error unusable(const std::filesystem::path& file, const std::string& why) {
  return {"cannot use the Dutch word list '" + file.string() + "': " + why,
          rebuild_hint};
}

Error unusable(const std::filesystem::path& file, int code) {
  return unusable(file, std::generic_category().message(code));
}

class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& file)
      : descriptor_(open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) {
      throw unusable(file, errno);
    }
  }
  ~OpenFile() { close(descriptor_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  OpenFile(OpenFile&&) = delete;
  OpenFile& operator=(OpenFile&&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

std::string_view map_file(const std::filesystem::path& file) {
  const OpenFile opened(file);
  struct stat status {};
  if (fstat(opened.descriptor(), &status) != 0) {
    throw unusable(file, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    throw unusable(file, "it is not a file");
  }
  const auto bytes = static_cast<std::size_t>(status.st_size);
  if (bytes < sizeof(LexiconHeader)) {
    throw unusable(file, "it is cut short");
  }
  void* const mapped =
      mmap(nullptr, bytes, PROT_READ, MAP_SHARED, opened.descriptor(), 0);
  if (mapped == MAP_FAILED) {
    throw unusable(file, errno);
  }
  return {static_cast<const char*>(mapped), bytes};
}

void unmap(std::string_view mapped) {
  // munmap takes a pointer to non-const though it writes nothing.
  munmap(const_cast<char*>(mapped.data()), mapped.size());
}

std::string hexadecimal(std::uint64_t number) {
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx",
                static_cast<unsigned long long>(number));
  return digits.data();
}

LexiconHeader header_of(std::string_view file) {
  LexiconHeader header;
  std::memcpy(&header, file.data(), sizeof header);
  return header;
}

/// What is wrong with a mapped lexicon; empty for nothing.
std::string fault_in(std::string_view file) {
  const LexiconHeader header = header_of(file);
  if (header.magic != lexicon_magic) {
    return "it is not a kamerzoek word list";
  }
  if (header.version != lexicon_version ||
      header.header_bytes != sizeof(LexiconHeader)) {
    return "it has format " + std::to_string(header.version) +
           ", this program reads format " + std::to_string(lexicon_version);
  }
  if (header.file_bytes != file.size()) {
    return "it is cut short";
  }
  if (header.checksum != hash_of(file.substr(sizeof header))) {
    return "it is damaged (its checksum does not match)";
  }
  return {};
}

template <typename Record>
std::span<const Record> records(std::string_view file, LexiconSection section) {
  const LexiconHeader header = header_of(file);
  const auto& place = header.places.at(static_cast<std::size_t>(section));
  // The file is mapped at a page and every section begins at 8 bytes.
  return {reinterpret_cast<const Record*>(file.data() + place.begin),
          place.bytes / sizeof(Record)};
}

}  // namespace

Lexicon::Lexicon(const std::filesystem::path& file) : file_(map_file(file)) {
  if (const std::string fault = fault_in(file_); !fault.empty()) {
    unmap(file_);
    throw unusable(file, fault);
  }
  const auto text = records<char>(file_, LexiconSection::text);
  text_ = {text.data(), text.size()};
  entries_ = records<LexiconEntry>(file_, LexiconSection::entries);
  slots_ = records<LexiconSlot>(file_, LexiconSection::slots);
  cuts_ = records<LexiconCut>(file_, LexiconSection::cuts);
  weights_ = records<float>(file_, LexiconSection::weights);
  filter_ = records<std::uint64_t>(file_, LexiconSection::filter);
  checksum_ = hexadecimal(header_of(file_).checksum);
}

Lexicon::~Lexicon() {
  unmap(file_);
}

const LexiconEntry* Lexicon::find(std::string_view word) const {
  const std::uint64_t hash = hash_of(word);
  const std::uint64_t bit = lexicon_filter_bit(hash);
  if ((filter_[bit / 64] >> bit % 64 & 1U) == 0) {
    return nullptr;
  }
  const auto fingerprint = static_cast<std::uint32_t>(hash >> 32U);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const LexiconSlot& slot = slots_[at];
    if (slot.entry == 0) {
      return nullptr;
    }
    if (slot.fingerprint == fingerprint &&
        text_of(entries_[slot.entry - 1]) == word) {
      return &entries_[slot.entry - 1];
    }
  }
}

bool Lexicon::contains(std::string_view word) const {
  const LexiconEntry* const entry = find(word);
  return entry != nullptr && (entry->flags & lexicon_word) != 0;
}

std::uint64_t Lexicon::settled_cut(const LexiconEntry& entry) const {
  const auto number = static_cast<std::uint32_t>(&entry - entries_.data());
  const auto found = std::lower_bound(
      cuts_.begin(), cuts_.end(), number,
      [](const LexiconCut& cut, std::uint32_t n) { return cut.entry < n; });
  return found == cuts_.end() || found->entry != number ? 0 : found->boundaries;
}

double Lexicon::per_million(std::string_view word) const {
  const LexiconEntry* const entry = find(word);
  return entry == nullptr ? 0 : static_cast<double>(entry->per_million);
}

}  // namespace kamerzoek
