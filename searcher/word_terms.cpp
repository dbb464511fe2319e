#include "searcher/word_terms.h"

#include <algorithm>
#include <map>
#include <utility>

#include "analyzers/ascii.h"

namespace kamerzoek {
namespace {

void add_once(std::vector<std::string>& terms, std::string term) {
  if (std::ranges::find(terms, term) == terms.end()) {
    terms.push_back(std::move(term));
  }
}

void add_joined(WordTerms& word, const Token& token) {
  JoinedWord joined{token.term, token.width};
  if (token.width > 1 &&
      std::ranges::find(word.joined, joined) == word.joined.end()) {
    word.joined.push_back(std::move(joined));
  }
}

bool has_digit(const std::string& term) {
  return std::ranges::any_of(term, is_digit);
}

// "kst", "28" and "676" of a Kamerstuk, "f" of "F-35"; but not "covid".
bool says_little(const WordPart& part) {
  constexpr std::size_t shortest = 4;
  return has_digit(part.term) || part.term.size() < shortest;
}

void add(WordTerms& word, Token token) {
  switch (token.kind) {
    case TermKind::exact:
      add_once(word.exact, std::move(token.term));
      return;
    case TermKind::normalised:
      add_joined(word, token);
      add_once(word.normalised, std::move(token.term));
      return;
    case TermKind::written:
      add_once(word.written, std::move(token.term));
      return;
    case TermKind::part:
      break;
  }
  if (std::ranges::find(word.parts, token.term, &WordPart::term) ==
      word.parts.end()) {
    word.parts.push_back(
        {std::move(token.term), PartRole::modifier, token.source});
  }
}

bool holds(const Span& outer, const Span& inner) {
  return outer != inner && outer.begin <= inner.begin && inner.end <= outer.end;
}

// An analyzer says where each part stands; that tells what it is.
void set_roles(std::vector<WordPart>& parts) {
  std::size_t end = 0;
  for (const WordPart& part : parts) {
    end = std::max(end, part.source.end);
  }
  for (WordPart& part : parts) {
    const bool is_run = std::ranges::any_of(parts, [&](const WordPart& other) {
      return holds(part.source, other.source);
    });
    if (is_run) {
      part.role = PartRole::run;
    } else if (part.source.end == end) {
      part.role = PartRole::head;
    }
  }
}

}  // namespace

std::vector<std::string> terms_of(const std::vector<WordPart>& parts) {
  std::vector<std::string> terms;
  terms.reserve(parts.size());
  for (const WordPart& part : parts) {
    terms.push_back(part.term);
  }
  return terms;
}

std::vector<WordTerms> word_terms(std::string_view text,
                                  const Analyzer& analyzer) {
  std::map<unsigned, WordTerms> by_position;
  for (const Language language :
       {Language::dutch, Language::english, Language::other}) {
    for (Token& token : analyzer.analyze(text, language)) {
      WordTerms& word = by_position[token.position];
      add(word, std::move(token));
    }
  }
  std::vector<WordTerms> words;
  words.reserve(by_position.size());
  for (auto& [position, word] : by_position) {
    std::erase_if(word.parts, [&word = word](const WordPart& part) {
      return std::ranges::find(word.normalised, part.term) !=
             word.normalised.end();
    });
    if (!word.exact.empty() && has_digit(word.exact.front())) {
      std::erase_if(word.parts, says_little);
    }
    set_roles(word.parts);
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace kamerzoek
