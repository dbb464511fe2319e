// Words so common that a passage is not found for having them alone.

#pragma once

#include <string_view>

#include "analyzers/analyzer.h"
#include "searcher/query.h"

namespace kamerzoek {

/// Of Dutch and English; `folded` is an exact term.
bool is_stop_word(std::string_view folded);

/// `query` less the stop words that stand side by side with other words. They
/// stay in phrases, beside AND, OR and signs, where they are all there is, and
/// where capitals make them something else ("IS").
Query without_stop_words(Query query, const Analyzer& analyzer);

}  // namespace kamerzoek
