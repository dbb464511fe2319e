// How a search is done, where users can choose.

#pragma once

namespace kamerzoek {

/// Whether words that the best passages share are looked for too.
enum class Expansion {
  when_short,  ///< For queries of a few words.
  never,
};

/// Whether hits say what gave them their score; this takes longer.
enum class Explanation { left_out, wanted };

struct SearchManner {
  Expansion expansion = Expansion::when_short;
  Explanation explanation = Explanation::left_out;
};

}  // namespace kamerzoek
