#include "analyzers/tokens_word.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzers/ascii.h"
#include "analyzers/characters.h"
#include "analyzers/tokens_old_spelling.h"
#include "analyzers/word_bases.h"

namespace kamerzoek {

/// How a word in lower case is understood.
struct WordReader::Reading {
  std::string base;
  TermRule rule = TermRule::unchanged;
  CompoundSplit split;

  bool is_known() const { return rule == TermRule::lexicon; }
};

namespace {

void add_once(std::vector<Term>& terms, Term term) {
  const bool there = std::ranges::any_of(terms, [&](const Term& other) {
    return other.kind == term.kind && other.text == term.text &&
           other.span == term.span;
  });
  if (!there && !term.text.empty()) {
    terms.push_back(std::move(term));
  }
}

/// The last apostrophe of a word: where it begins and ends.
Span last_apostrophe(std::string_view word) {
  Span found{word.size(), word.size()};
  for (std::size_t at = 0; at < word.size();) {
    const Character here = character_at(word, at);
    if (here.kind == CharacterKind::apostrophe) {
      found = {at, here.end};
    }
    at = here.end;
  }
  return found;
}

void add_parts(const std::vector<CompoundPart>& parts, TermRule rule,
               const LowerWord& word, std::vector<Term>& terms) {
  for (const CompoundPart& part : parts) {
    add_once(terms, {fold(part.base), TermKind::part, rule,
                     word.source_of(part.span)});
  }
}

/// Where letters have come or gone, the parts are those of the whole word.
void give_all_of(std::size_t bytes, std::vector<CompoundPart>& parts) {
  for (CompoundPart& part : parts) {
    part.span = {0, bytes};
  }
}

}  // namespace

std::string_view without_clitic(std::string_view word) {
  static constexpr std::array<std::string_view, 7> clitics{
      "s", "er", "ers", "tje", "tjes", "en", "ter"};
  const Span apostrophe = last_apostrophe(word);
  if (apostrophe.begin == 0 || apostrophe.begin == word.size()) {
    return word;
  }
  const std::string tail = lower_case(word.substr(apostrophe.end));
  return std::ranges::find(clitics, tail) == clitics.end()
             ? word
             : word.substr(0, apostrophe.begin);
}

void add_written(std::string_view word, std::size_t begin,
                 std::vector<Term>& terms) {
  const Span span{begin, begin + word.size()};
  const std::string lower = lower_case(word);
  const std::string folded = fold(lower);
  const auto letters = std::ranges::count_if(folded, is_lower);
  if (casing_of(word) == Casing::capitals && letters >= 2 && letters <= 6) {
    add_once(terms,
             {visible(word), TermKind::written, TermRule::capitals, span});
  }
  if (folded != lower) {
    add_once(terms, {lower, TermKind::written, TermRule::unfolded, span});
  }
}

WordReader::WordReader(const Lexicon& lexicon)
    : lexicon_(lexicon),
      inflection_(lexicon),
      compounds_(lexicon),
      dutch_(StemAlgorithm::dutch_porter),
      english_(StemAlgorithm::english) {}

bool WordReader::is_listed(const std::string& lower) const {
  const LexiconEntry* const entry = lexicon_.find(lower);
  return entry != nullptr &&
         (entry->flags & (lexicon_listed | lexicon_name)) != 0;
}

WordReader::Reading WordReader::dutch_reading(const std::string& lower) const {
  Reading reading;
  reading.split = compounds_.split(lower);
  if (auto base = inflection_.base_of(lower, reading.split)) {
    reading.base = std::move(*base);
    reading.rule = TermRule::lexicon;
  } else {
    reading.base = dutch_.stem(lower);
    reading.rule = TermRule::snowball_dutch;
  }
  return reading;
}

std::optional<WordReader::Reading> WordReader::modern_reading(
    const std::string& lower, const Reading& as_it_is) const {
  const std::string by_stems = with_modern_stems(lower);
  std::string spelling = by_stems;
  Reading modern = by_stems == lower ? Reading{} : dutch_reading(by_stems);
  if (!modern.is_known()) {
    spelling = with_modern_rules(by_stems);
    const bool credible =
        spelling != by_stems && (!as_it_is.is_known() || is_listed(spelling));
    modern = credible ? dutch_reading(spelling) : Reading{};
  }
  if (!modern.is_known()) {
    return std::nullopt;
  }
  if (spelling.size() != lower.size()) {
    give_all_of(lower.size(), modern.split.parts);
    give_all_of(lower.size(), modern.split.runs);
  }
  return modern;
}

void WordReader::add_dutch(const LowerWord& word,
                           std::vector<Term>& terms) const {
  const std::string& lower = word.text();
  const Span all = word.source_of({0, lower.size()});
  const std::string stem(without_clitic(lower));
  Reading reading = dutch_reading(stem);
  TermRule rule = reading.rule;
  if (stem != lower) {
    rule = TermRule::clitic;
  } else if (lower.find('\'') != std::string::npos && !reading.is_known()) {
    // D'Hondt is also written Dhondt, and looked for as Hondt.
    const std::size_t behind = lower.rfind('\'') + 1;
    reading.base = lower;
    std::erase(reading.base, '\'');
    rule = TermRule::clitic;
    if (lower.size() - behind > 2) {
      add_once(terms, {fold(lower.substr(behind)), TermKind::part,
                       TermRule::behind_apostrophe,
                       word.source_of({behind, lower.size()})});
    }
  } else if (!is_listed(stem)) {
    if (auto modern = modern_reading(stem, reading)) {
      reading = std::move(*modern);
      rule = TermRule::old_spelling;
    }
  }
  if (rule == TermRule::lexicon && reading.base == lower) {
    rule = TermRule::unchanged;
  }
  terms.insert(terms.begin() + 1,
               {fold(reading.base), TermKind::normalised, rule, all});
  add_parts(reading.split.parts, TermRule::compound_part, word, terms);
  add_parts(reading.split.runs, TermRule::compound_run, word, terms);
}

void WordReader::add_english(const LowerWord& word,
                             std::vector<Term>& terms) const {
  const std::string stem = fold(without_clitic(word.text()));
  add_once(terms, {english_.stem(stem), TermKind::normalised,
                   TermRule::snowball_english, terms.front().span});
}

std::vector<Term> WordReader::terms_of(std::string_view word,
                                       Language language) const {
  std::vector<Term> terms;
  const LowerWord lower(word);
  add_once(terms, {fold(lower.text()),
                   TermKind::exact,
                   TermRule::folded,
                   {0, word.size()}});
  if (terms.empty()) {
    return terms;
  }
  if (lower.text().size() > Analyzer::max_term_bytes) {
    return terms;
  }
  switch (language) {
    case Language::dutch:
      add_dutch(lower, terms);
      break;
    case Language::english:
      add_english(lower, terms);
      break;
    case Language::other:
      terms.push_back({terms.front().text, TermKind::normalised,
                       TermRule::unchanged, terms.front().span});
  }
  add_written(without_clitic(word), 0, terms);
  return terms;
}

std::optional<std::string> WordReader::base_if_known(
    const std::string& lower) const {
  if (!lexicon_.contains(lower)) {
    const auto base = known_base_of(lower, lexicon_);
    return base ? std::optional(fold(*base)) : std::nullopt;
  }
  const auto base = inflection_.base_of(lower);
  return base ? std::optional(fold(*base)) : std::nullopt;
}

}  // namespace kamerzoek
