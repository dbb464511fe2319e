#include "analyzers/compile_bases.h"

#include <algorithm>
#include <utility>

#include "analyzers/inflection_rules.h"
#include "analyzers/lexicon_format.h"

namespace kamerzoek {
namespace {

/// Whether verbs with this in front have no ge-: "vernomen".
bool inseparable(std::string_view particle) {
  static const WordSet particles{"be",   "er",   "her",   "mis", "ont",
                                 "over", "door", "onder", "ver", "voor"};
  return particles.contains(particle);
}

constexpr int max_steps = 6;

bool is_listed(Vocabulary::const_iterator word, const Vocabulary& vocabulary) {
  return word != vocabulary.end() &&
         (word->second.flags & (lexicon_listed | lexicon_name)) != 0;
}

class Bases {
 public:
  Bases(const Vocabulary& vocabulary, const InflectionTables& tables)
      : vocabulary_(vocabulary),
        tables_(tables),
        rate_([&vocabulary](std::string_view word) {
          return rate_of(word, vocabulary);
        }),
        listed_rate_([&vocabulary](std::string_view word) {
          const auto found = vocabulary.find(word);
          return is_listed(found, vocabulary) ? rate_of(word, vocabulary) : -1;
        }) {
    for (const WordRow& row : tables.irregular) {
      add_forms(row);
    }
    for (const WordRow& row : tables.strong_verbs) {
      add_forms(row);
    }
    add_longer_words();
  }

  std::string base_of(const std::string& word) const {
    std::string base = word;
    std::string before;
    for (int steps = 0; steps < max_steps; ++steps) {
      auto next = step_from(base);
      // "oefen" of "oefenen" is not of "oef".
      const bool twice = base.ends_with("en") && before == base + "en";
      if (!next || twice) {
        break;
      }
      // Two forms of each other: the shorter stands for both.
      if (*next == word || *next == before) {
        return next->size() < base.size() ? *next : base;
      }
      before = std::exchange(base, std::move(*next));
    }
    return base;
  }

 private:
  bool known(std::string_view word) const {
    return vocabulary_.find(word) != vocabulary_.end();
  }

  void add_forms(const WordRow& row) {
    if (!known(row.key)) {
      return;
    }
    for (const std::string& form : row.words) {
      fixed_.emplace(form, row.key);
    }
  }

  /// Adds what ends in an irregular form: "kamerleden", "aangenomen",
  /// "vernomen" (which has no ge-), when what it would be a form of is a word.
  void add_longer_words() {
    const WordBases short_ones = fixed_;
    for (const auto& [word, facts] : vocabulary_) {
      if (!short_ones.contains(word)) {
        add_by_ending(word, short_ones);
      }
    }
  }

  void add_by_ending(const std::string& word, const WordBases& short_ones) {
    for (std::size_t at = 2; at + 2 <= word.size(); ++at) {
      const std::string_view ending = std::string_view(word).substr(at);
      if (word.starts_with("ge")) {
        return;
      }
      auto found = short_ones.find(ending);
      if (found == short_ones.end() && inseparable(word.substr(0, at))) {
        found = short_ones.find("ge" + std::string(ending));
      }
      if (found == short_ones.end()) {
        continue;
      }
      std::string base = word.substr(0, at) + found->second;
      // "aandacht" is not of "aandenken".
      const double share = ending.starts_with("ge") ? 1000 : 30;
      if (base != word && rate_(base) >= 0 &&
          std::max(rate_(base), 0.05) >= rate_(word) / share) {
        fixed_.emplace(word, std::move(base));
        return;
      }
    }
  }

  std::optional<std::string> step_from(const std::string& word) const {
    if (const auto found = fixed_.find(word); found != fixed_.end()) {
      return found->second;
    }
    if (tables_.kept.contains(word)) {
      return std::nullopt;
    }
    // "faciliteren" is no form of what treaties write in French, but plurals
    // are listed whose singular is not.
    const bool listed = is_listed(vocabulary_.find(word), vocabulary_);
    auto base =
        base_by_rule(word, listed ? listed_rate_ : rate_, tables_.short_vowels);
    const bool plural = word.ends_with("en") && !word.ends_with("eren");
    return base || !listed || !plural
               ? base
               : base_by_rule(word, rate_, tables_.short_vowels);
  }

  const Vocabulary& vocabulary_;
  const InflectionTables& tables_;
  WordRate rate_;
  WordRate listed_rate_;  ///< Without what is only seen in text.
  WordBases fixed_;
};

}  // namespace

WordBases bases_of(const Vocabulary& vocabulary,
                   const InflectionTables& tables) {
  const Bases bases(vocabulary, tables);
  WordBases found;
  for (const auto& [word, facts] : vocabulary) {
    std::string base = bases.base_of(word);
    const std::string old = old_spelling_of(word);
    const auto other = old.empty() ? vocabulary.end() : vocabulary.find(old);
    if (other != vocabulary.end() && other->second.flags == lexicon_seen) {
      found[old] = base;
    }
    if (base != word) {
      found.try_emplace(word, std::move(base));
    }
  }
  return found;
}

}  // namespace kamerzoek
