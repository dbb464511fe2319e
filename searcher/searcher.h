// From a query to the passages that answer it, best first.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/span.h"
#include "indexer/stored.h"
#include "searcher/query.h"
#include "searcher/search_manner.h"

namespace kamerzoek {

struct GroupLimits;
struct LetterGroups;

/// A term of a theme that a passage has.
struct ThemeReason {
  std::string term;         ///< As the theme has it.
  std::string term_class;   ///< The class of terms it is in.
  std::size_t in_text = 0;  ///< Places in the passage's text.
  bool in_heading = false;  ///< A heading above the passage has it.

  bool operator==(const ThemeReason&) const = default;
};

/// A piece of evidence, and what it added to a score.
struct Gain {
  std::string what;  ///< As "klimaat", "klimaat in heading".
  double score = 0;

  bool operator==(const Gain&) const = default;
};

/// A passage in an answer.
struct Hit {
  std::size_t rank = 0;  ///< From 1.
  double score = 0;
  StoredPassage passage;
  StoredLetter letter;
  /// The query's words in the passage's text, in UTF-8 bytes, by rising place,
  /// none overlapping. Empty when only a heading has them.
  std::vector<Span> matches;
  /// Why a theme found it, once add_reasons() said so.
  std::vector<ThemeReason> reasons;
  /// What the score is the sum of; empty unless asked for.
  std::vector<Gain> gains;
};

/// A place in a ranking, without what it takes to show it.
struct RankedPassage {
  std::string letter;  ///< Its id.
  std::size_t number = 0;
  double score = 0;

  bool operator==(const RankedPassage&) const = default;
};

/// The answer to a query: one page of hits, and how many there are in all.
struct Hits {
  Query query;  ///< As asked, filters included.
  std::uint64_t generation = 0;
  std::string index_id;
  std::uint64_t total = 0;  ///< Passages; exact.
  std::vector<Hit> hits;
  /// Of words that the index has too many of to search all.
  std::vector<QueryWarning> warnings;
  /// Words of the best passages that were looked for too, to rank what the
  /// query finds; the one that counts for most first.
  std::vector<std::string> also_searched;
};

struct SearchLimits {
  std::size_t offset = 0;  ///< How many of the best hits are left out.
  std::size_t count = 10;
};

/// What for_each_hit() fills in of a hit.
enum class Detail {
  without_matches,
  with_matches,  ///< At the cost of analyzing each passage.
};

struct HitVisitor {
  /// Called before the first hit, and again when the index was replaced
  /// meanwhile and all hits will be visited anew.
  std::function<void()> begin;
  std::function<void(const Hit&)> visit;
};

/// Answers questions about one index. Not for several threads at once.
class Searcher {
 public:
  /// Opens the published generation; `analyzer` must outlive this. Throws
  /// Error as open_index does.
  Searcher(const std::filesystem::path& index, const Analyzer& analyzer);
  ~Searcher();

  Searcher(const Searcher&) = delete;
  Searcher& operator=(const Searcher&) = delete;
  Searcher(Searcher&&) = delete;
  Searcher& operator=(Searcher&&) = delete;

  /// Ties in score are broken by date, newest first, then by letter id and
  /// passage number, so that the same index gives the same answer.
  ///
  /// All hits are counted. When the index is replaced meanwhile, the search
  /// starts again on the new generation.
  Hits search(const Query& query, const SearchLimits& limits = {},
              const SearchManner& manner = {}) const;

  /// The best `count` passages in the same order, read no further than that.
  std::vector<RankedPassage> rank(const Query& query, std::size_t count,
                                  const SearchManner& manner = {}) const;

  /// The same, grouped under letters, which are ordered by their own score.
  LetterGroups search_letters(const Query& query, const GroupLimits& limits,
                              const SearchManner& manner = {}) const;

  /// Visits all passages that `query` finds, best first.
  void for_each_hit(const Query& query, Detail detail,
                    const HitVisitor& visitor) const;

  /// A query for passages like these: the words that say best what they are
  /// about. It finds these passages too.
  Query query_like(const std::vector<StoredPassage>& passages) const;

  /// `query` as it may have been meant, where words of it are nowhere in the
  /// index and much like words that are.
  std::optional<Query> respelt(const Query& query) const;

 private:
  struct Impl;  // Keeps xapian.h out of every file that includes this one.
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamerzoek
