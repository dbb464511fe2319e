// What themes there are and how well they do, as tables for people, and as CSV
// and JSON for programs.

#pragma once

#include <string>
#include <vector>

#include "searcher/judgements.h"
#include "searcher/theme.h"
#include "searcher/theme_reasons.h"
#include "tools/console.h"
#include "tools/print_hits.h"

namespace kamerzoek {

void print_themes(const std::vector<Theme>& themes, const PrintOptions& options,
                  const Console& console);

/// `total` is the number of passages that the theme finds.
void print_term_counts(const Theme& theme, const std::vector<TermCount>& counts,
                       std::uint64_t total, const PrintOptions& options,
                       const Console& console);

/// "china: 17 of 20 right, precision 0.85 (95 %: 0.64 to 0.95)".
std::string text_of(const Precision& precision, const std::string& theme);

}  // namespace kamerzoek
