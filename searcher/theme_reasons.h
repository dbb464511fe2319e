// Which terms of a theme made a passage one of its hits.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/analyzer.h"
#include "searcher/searcher.h"
#include "searcher/theme.h"

namespace kamerzoek {

/// The terms of one theme, ready to be looked for in hits.
class ThemeReasons {
 public:
  /// Both must outlive this.
  ThemeReasons(const Theme& theme, const Analyzer& analyzer);
  ~ThemeReasons();

  ThemeReasons(const ThemeReasons&) = delete;
  ThemeReasons& operator=(const ThemeReasons&) = delete;
  ThemeReasons(ThemeReasons&&) = delete;
  ThemeReasons& operator=(ThemeReasons&&) = delete;

  /// The terms that `passage` has, in the order of the theme.
  std::vector<ThemeReason> of(const StoredPassage& passage) const;

 private:
  struct Sought;
  const Theme& theme_;
  const Analyzer& analyzer_;
  std::vector<Sought> sought_;
};

/// Says of each of `hits` which terms of `theme` made it one.
void add_reasons(const Theme& theme, const Analyzer& analyzer,
                 std::vector<Hit>& hits);

/// How many passages have a term of a theme.
struct TermCount {
  std::string term;
  std::string term_class;
  double weight = 1;
  std::uint64_t passages = 0;
  std::uint64_t alone = 0;  ///< Those that no other term of the theme finds.

  bool operator==(const TermCount&) const = default;
};

/// One count for each term, in the order of the theme; exact, exclusions of the
/// theme not applied.
std::vector<TermCount> term_counts(const Theme& theme,
                                   const Searcher& searcher);

}  // namespace kamerzoek
