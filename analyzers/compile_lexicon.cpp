#include "analyzers/compile_lexicon.h"

#include <bit>
#include <cstring>
#include <sstream>
#include <vector>

#include "analyzers/error.h"
#include "analyzers/hash.h"
#include "analyzers/icu_text.h"
#include "analyzers/lexicon_format.h"

namespace kamerzoek {
namespace {

constexpr std::size_t max_word_bytes = 60;

using Flags = std::map<std::string, std::uint8_t, std::less<>>;

Flags flags_of_words(std::istream& words, const WordFrequencies& frequencies) {
  Flags flags;
  for (std::string line; std::getline(words, line);) {
    if (line.empty() || line.size() > max_word_bytes ||
        line.find(' ') != std::string::npos) {
      continue;
    }
    const std::string word = lower_case(line);
    flags[word] |= word == line ? lexicon_listed : lexicon_name;
  }
  for (const auto& [word, per_million] : frequencies) {
    if (word.size() <= max_word_bytes) {
      flags.emplace(word, lexicon_seen);
    }
  }
  return flags;
}

struct Tables {
  std::string text;
  std::vector<LexiconEntry> entries;
  std::vector<LexiconSlot> slots;
};

Tables tables_of(const Flags& flags, const WordFrequencies& frequencies) {
  Tables tables;
  for (const auto& [word, flag] : flags) {
    LexiconEntry& entry = tables.entries.emplace_back();
    entry.text = static_cast<std::uint32_t>(tables.text.size());
    entry.bytes = static_cast<std::uint8_t>(word.size());
    entry.flags = flag;
    const auto found = frequencies.find(word);
    entry.per_million = found == frequencies.end() ? 0.0F : found->second;
    tables.text += word;
  }
  return tables;
}

void fill_slots(Tables& tables) {
  tables.slots.resize(std::bit_ceil(2 * tables.entries.size() + 1));
  const std::size_t mask = tables.slots.size() - 1;
  std::uint32_t number = 0;
  for (const LexiconEntry& entry : tables.entries) {
    const std::uint64_t hash =
        hash_of(std::string_view(tables.text).substr(entry.text, entry.bytes));
    std::size_t at = hash & mask;
    while (tables.slots[at].entry != 0) {
      at = (at + 1) & mask;
    }
    tables.slots[at] = {static_cast<std::uint32_t>(hash >> 32U), ++number};
  }
}

/// Lays out sections one after the other behind the header.
class FileImage {
 public:
  FileImage() : bytes_(sizeof(LexiconHeader), '\0') {}

  template <typename Records>
  void add(LexiconSection section, const Records& records) {
    const std::size_t size = records.size() * sizeof(records[0]);
    header_.places.at(static_cast<std::size_t>(section)) = {bytes_.size(),
                                                            size};
    bytes_.append(reinterpret_cast<const char*>(records.data()), size);
    bytes_.append((8 - bytes_.size() % 8) % 8, '\0');
  }

  std::string finished() {
    header_.file_bytes = bytes_.size();
    header_.checksum =
        hash_of(std::string_view(bytes_).substr(sizeof(LexiconHeader)));
    std::memcpy(bytes_.data(), &header_, sizeof header_);
    return std::move(bytes_);
  }

 private:
  LexiconHeader header_;
  std::string bytes_;
};

void read_frequency_line(const std::string& line, WordFrequencies& into) {
  std::istringstream fields(line);
  float per_million = 0;
  std::string word;
  if (!(fields >> per_million >> word) || !(per_million > 0)) {
    throw Error("this is not a figure and its words: '" + line + "'",
                "write lines as '0.5<TAB>woord woord'");
  }
  do {
    into[word] = per_million;
  } while (fields >> word);
}

}  // namespace

WordFrequencies read_frequencies(std::istream& in) {
  WordFrequencies frequencies;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') {
      read_frequency_line(line, frequencies);
    }
  }
  return frequencies;
}

std::string compile_lexicon(const LexiconSources& sources) {
  Tables tables = tables_of(flags_of_words(sources.words, sources.frequencies),
                            sources.frequencies);
  fill_slots(tables);
  FileImage image;
  image.add(LexiconSection::text, tables.text);
  image.add(LexiconSection::entries, tables.entries);
  image.add(LexiconSection::slots, tables.slots);
  return image.finished();
}

}  // namespace kamerzoek
