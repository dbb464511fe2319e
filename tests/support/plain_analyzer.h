// An Analyzer that is plain to see through, for tests of what uses one.

#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/analyzer.h"

namespace kamerzoek {

/// Words end at blanks; lower case by ASCII. A final "s" is cut off to
/// normalise, a word in capitals is kept as written, and "a-b" has parts.
class PlainAnalyzer : public Analyzer {
 public:
  explicit PlainAnalyzer(std::string id = "plain-1") : id_(std::move(id)) {}

  std::string_view id() const override { return id_; }

  std::vector<Token> analyze(std::string_view text, Language) const override {
    std::vector<Token> tokens;
    unsigned position = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end =
          std::min(text.find_first_of(" \n", at), text.size());
      if (end > at) {
        add_word(tokens, text, {at, end}, position++);
      }
      at = end + 1;
    }
    return tokens;
  }

 private:
  static void add_word(std::vector<Token>& tokens, std::string_view text,
                       Span span, unsigned position) {
    const std::string word(text.substr(span.begin, span.size()));
    std::string lower = word;
    for (char& c : lower) {
      c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    tokens.push_back({lower, TermKind::exact, span, position});
    tokens.push_back({lower.ends_with("s") && lower.size() > 1
                          ? lower.substr(0, lower.size() - 1)
                          : lower,
                      TermKind::normalised, span, position});
    const std::size_t hyphen = lower.find('-');
    if (hyphen != std::string::npos && hyphen > 0 &&
        hyphen + 1 < lower.size()) {
      tokens.push_back({lower.substr(0, hyphen),
                        TermKind::part,
                        {span.begin, span.begin + hyphen},
                        position});
      tokens.push_back({lower.substr(hyphen + 1),
                        TermKind::part,
                        {span.begin + hyphen + 1, span.end},
                        position});
    }
    if (word != lower && word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z') {
      tokens.push_back({word, TermKind::written, span, position});
    }
  }

  std::string id_;
};

}  // namespace kamerzoek
