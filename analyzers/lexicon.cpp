#include "analyzers/lexicon.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <cstring>
#include <system_error>

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

std::unique_ptr<const MappedFile> mapped(const std::filesystem::path& file) {
  try {
    return std::make_unique<MappedFile>(file);
  } catch (const std::system_error& error) {
    throw unusable(file, std::filesystem::is_directory(file)
                             ? "it is not a file"
                             : error.code().message());
  }
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

constexpr const char* damaged = "it is damaged (its checksum does not match)";

/// Whether all sections are inside the file and as large as they are used.
bool has_sound_places(const LexiconHeader& header) {
  const auto bytes_in = [&](LexiconSection section) {
    return header.places.at(static_cast<std::size_t>(section)).bytes;
  };
  const std::uint64_t slots =
      bytes_in(LexiconSection::slots) / sizeof(LexiconSlot);
  return std::ranges::all_of(header.places,
                             [&](const LexiconPlace& place) {
                               return place.begin % 8 == 0 &&
                                      place.begin <= header.file_bytes &&
                                      place.bytes <=
                                          header.file_bytes - place.begin;
                             }) &&
         std::has_single_bit(slots) &&
         bytes_in(LexiconSection::entries) >= sizeof(LexiconEntry) &&
         bytes_in(LexiconSection::filter) == lexicon_filter_bits / 8;
}

/// What is wrong with a mapped lexicon at first sight; empty for nothing.
std::string fault_in(std::string_view file) {
  if (file.size() < sizeof(LexiconHeader)) {
    return "it is cut short";
  }
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
  return has_sound_places(header) ? std::string() : damaged;
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

Lexicon::Lexicon(const std::filesystem::path& file)
    : path_(file), file_(mapped(file)) {
  const std::string_view bytes = file_->bytes();
  if (const std::string fault = fault_in(bytes); !fault.empty()) {
    throw unusable(file, fault);
  }
  const auto text = records<char>(bytes, LexiconSection::text);
  text_ = {text.data(), text.size()};
  entries_ = records<LexiconEntry>(bytes, LexiconSection::entries);
  slots_ = records<LexiconSlot>(bytes, LexiconSection::slots);
  cuts_ = records<LexiconCut>(bytes, LexiconSection::cuts);
  weights_ = records<float>(bytes, LexiconSection::weights);
  filter_ = records<std::uint64_t>(bytes, LexiconSection::filter);
  checksum_ = hexadecimal(header_of(bytes).checksum);
}

Lexicon::~Lexicon() = default;

void Lexicon::require_sound() const {
  const std::string_view bytes = file_->bytes();
  if (header_of(bytes).checksum !=
      hash_of(bytes.substr(sizeof(LexiconHeader)))) {
    throw unusable(path_, damaged);
  }
}

const LexiconEntry* Lexicon::find(std::string_view word) const {
  const std::uint64_t hash = hash_of(word);
  const std::uint64_t bit = lexicon_filter_bit(hash);
  if ((filter_[bit / 64] >> bit % 64 & 1U) == 0) {
    return nullptr;
  }
  const auto fingerprint = static_cast<std::uint32_t>(hash >> 32U);
  const std::size_t mask = slots_.size() - 1;
  // A sound table has free slots; a damaged one may have none.
  for (std::size_t step = 0; step <= mask; ++step) {
    const LexiconSlot& slot = slots_[(hash + step) & mask];
    if (slot.entry == 0) {
      return nullptr;
    }
    if (slot.fingerprint == fingerprint &&
        text_of(entry_at(slot.entry - 1)) == word) {
      return &entry_at(slot.entry - 1);
    }
  }
  return nullptr;
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
