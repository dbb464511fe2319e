#include "analyzers/compile_lexicon.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <vector>

#include "analyzers/hash.h"
#include "analyzers/lexicon_format.h"

namespace kamerzoek {
namespace {

std::int16_t stored(double score) {
  return static_cast<std::int16_t>(
      std::lround(std::clamp(score, -32.0, 32.0) * lexicon_score_unit));
}

/// Everything that is known of the words, before it is laid out in tables.
struct Knowledge {
  Vocabulary vocabulary;
  WordBases bases;
  const LexiconTables& data;
  CompoundParts parts{vocabulary, bases, data.compounds};
};

struct Tables {
  std::string text;
  std::vector<LexiconEntry> entries;
  std::vector<LexiconSlot> slots;
  std::vector<LexiconCut> cuts;
  std::vector<std::uint64_t> filter;

  std::string_view text_of(const LexiconEntry& entry) const {
    return std::string_view(text).substr(entry.text, entry.bytes);
  }

  /// The number of the entry of `word`, or `otherwise` when there is none.
  std::uint32_t number_of(std::string_view word,
                          std::uint32_t otherwise) const {
    const auto found = std::lower_bound(
        entries.begin(), entries.end(), word,
        [this](const LexiconEntry& entry, std::string_view text_before) {
          return text_of(entry) < text_before;
        });
    return found == entries.end() || text_of(*found) != word
               ? otherwise
               : static_cast<std::uint32_t>(found - entries.begin());
  }
};

WordSet strings_of(const Knowledge& known) {
  WordSet strings(known.data.compounds.suffix);
  for (const auto& [word, facts] : known.vocabulary) {
    strings.insert(word);
  }
  for (std::string& form : known.parts.forms()) {
    strings.insert(std::move(form));
  }
  for (const auto& [word, boundaries] : known.data.exceptions) {
    strings.insert(word);
  }
  return strings;
}

void mark(LexiconEntry& entry, bool condition, LexiconFlag flag) {
  if (condition) {
    entry.flags |= flag;
  }
}

LexiconEntry entry_of(const std::string& word, const Knowledge& known) {
  const CompoundWeights& weights = known.data.weights;
  const auto score = [&weights](const FeatureValues& features) {
    return stored(static_cast<double>(weights.score(features)));
  };
  LexiconEntry entry;
  entry.bytes = static_cast<std::uint8_t>(word.size());
  if (const auto found = known.vocabulary.find(word);
      found != known.vocabulary.end()) {
    entry.flags = found->second.flags;
    entry.per_million = found->second.per_million;
  }
  if (const auto modifier = known.parts.modifier(word)) {
    entry.modifier = score(known.parts.modifier_features(word));
    mark(entry, modifier->link == Link::s, lexicon_linked);
  }
  if (known.parts.is_head(word)) {
    entry.head = score(known.parts.head_features(word));
  }
  mark(entry, known.parts.is_suffix(word), lexicon_suffix);
  mark(entry, known.parts.is_particle(word), lexicon_particle);
  mark(entry, known.parts.is_action(word), lexicon_action);
  entry.whole = score(known.parts.whole_features(word));
  return entry;
}

void tie_bases(Tables& tables, const Knowledge& known) {
  for (std::uint32_t at = 0; at < tables.entries.size(); ++at) {
    LexiconEntry& entry = tables.entries[at];
    const std::string_view word = tables.text_of(entry);
    entry.base = tables.number_of(known.parts.base_of(word), at);
    const auto modifier = known.parts.modifier(word);
    entry.modifier_base =
        modifier ? tables.number_of(known.parts.base_of(modifier->word), at)
                 : entry.base;
  }
}

/// The boundaries of a word that is an exception, or a form of one.
const std::vector<std::size_t>* settled(std::string_view word,
                                        std::string_view base,
                                        const CompoundExceptions& exceptions) {
  if (const auto found = exceptions.find(word); found != exceptions.end()) {
    return &found->second;
  }
  const auto found = exceptions.find(base);
  if (found == exceptions.end()) {
    return nullptr;
  }
  const std::size_t shared = found->second.empty() ? 0 : found->second.back();
  return word.substr(0, shared) == base.substr(0, shared) ? &found->second
                                                          : nullptr;
}

void settle_cuts(Tables& tables, const Knowledge& known) {
  for (std::uint32_t at = 0; at < tables.entries.size(); ++at) {
    LexiconEntry& entry = tables.entries[at];
    const std::string_view base = tables.text_of(tables.entries[entry.base]);
    const auto* const boundaries =
        settled(tables.text_of(entry), base, known.data.exceptions);
    if (boundaries == nullptr) {
      continue;
    }
    entry.flags |= lexicon_settled;
    LexiconCut& cut = tables.cuts.emplace_back();
    cut.entry = at;
    for (const std::size_t boundary : *boundaries) {
      cut.boundaries |= std::uint64_t{1} << boundary;
    }
  }
}

void fill_slots(Tables& tables) {
  tables.slots.resize(std::bit_ceil(2 * tables.entries.size() + 1));
  tables.filter.resize(lexicon_filter_bits / 64);
  const std::size_t mask = tables.slots.size() - 1;
  std::uint32_t number = 0;
  for (const LexiconEntry& entry : tables.entries) {
    const std::uint64_t hash = hash_of(tables.text_of(entry));
    const std::uint64_t bit = lexicon_filter_bit(hash);
    tables.filter[bit / 64] |= std::uint64_t{1} << bit % 64;
    std::size_t at = hash & mask;
    while (tables.slots[at].entry != 0) {
      at = (at + 1) & mask;
    }
    tables.slots[at] = {static_cast<std::uint32_t>(hash >> 32U), ++number};
  }
}

Tables tables_of(const Knowledge& known) {
  Tables tables;
  for (const std::string& word : strings_of(known)) {
    LexiconEntry entry = entry_of(word, known);
    entry.text = static_cast<std::uint32_t>(tables.text.size());
    tables.text += word;
    tables.entries.push_back(entry);
  }
  tie_bases(tables, known);
  settle_cuts(tables, known);
  fill_slots(tables);
  return tables;
}

/// Lays out sections one after the other behind the header.
class FileImage {
 public:
  FileImage() : bytes_(sizeof(LexiconHeader), '\0') {}

  template <typename Records>
  void add(LexiconSection section, const Records& records) {
    const std::size_t size = records.size() * sizeof(*records.data());
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

}  // namespace

std::string compile_lexicon(std::istream& words, const LexiconTables& data) {
  Vocabulary vocabulary = vocabulary_of(words, data.frequencies);
  WordBases bases = bases_of(vocabulary, data.inflection);
  const Knowledge known{std::move(vocabulary), std::move(bases), data};
  const Tables tables = tables_of(known);
  FileImage image;
  image.add(LexiconSection::text, tables.text);
  image.add(LexiconSection::entries, tables.entries);
  image.add(LexiconSection::slots, tables.slots);
  image.add(LexiconSection::cuts, tables.cuts);
  image.add(LexiconSection::weights, data.weights.values());
  image.add(LexiconSection::filter, tables.filter);
  return image.finished();
}

}  // namespace kamerzoek
