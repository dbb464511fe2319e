// Whatever bytes are analyzed, in whatever language, the tokens come in order,
// cut at character boundaries, and are the same the second time.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/characters.h"
#include "analyzers/icu_text.h"
#include "analyzers/make_analyzer.h"

namespace {

using kamerzoek::Analyzer;
using kamerzoek::Token;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

/// For each byte and the end, whether a character begins there.
std::vector<bool> boundaries_of(std::string_view text) {
  std::vector<bool> boundaries(text.size() + 1);
  boundaries.front() = true;
  for (std::size_t at = 0; at < text.size();) {
    at = kamerzoek::character_at(text, at).end;
    boundaries.at(at) = true;
  }
  return boundaries;
}

void check(std::string_view text, const std::vector<Token>& tokens) {
  const std::vector<bool> boundaries = boundaries_of(text);
  unsigned position = 0;
  for (const Token& token : tokens) {
    require(token.position >= position);
    position = token.position;
    require(token.source.begin < token.source.end);
    require(boundaries.at(token.source.begin));
    require(boundaries.at(token.source.end));
    require(!token.term.empty());
    require(token.term.size() <= Analyzer::max_term_bytes);
    require(kamerzoek::is_utf8(token.term));
    require(token.width >= 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  static const kamerzoek::Lexicon lexicon(kamerzoek::installed_lexicon());
  static const auto analyzer = kamerzoek::make_analyzer(lexicon);
  const std::string text(bytes, bytes + size);
  for (const auto language :
       {kamerzoek::Language::dutch, kamerzoek::Language::english,
        kamerzoek::Language::other}) {
    const std::vector<Token> tokens = analyzer->analyze(text, language);
    check(text, tokens);
    require(analyzer->analyze(text, language) == tokens);
  }
  return 0;
}
