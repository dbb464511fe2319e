#include "searcher/searcher.h"

#include "searcher/letter_groups.h"
#include "searcher/live_index.h"
#include "searcher/query_run.h"
#include "searcher/rank_letters.h"

namespace kamerzoek {

struct Searcher::Impl {
  Impl(const std::filesystem::path& path, const Analyzer& with)
      : analyzer(with),
        index([path, &with] { return open_index(path, with); }) {}

  const Analyzer& analyzer;
  LiveIndex index;
};

Searcher::Searcher(const std::filesystem::path& index, const Analyzer& analyzer)
    : impl_(std::make_unique<Impl>(index, analyzer)) {}

Searcher::~Searcher() = default;

Hits Searcher::search(const Query& query, const SearchLimits& limits) const {
  return impl_->index.read("searching the index", [&](const OpenIndex& index) {
    QueryRun run(index, impl_->analyzer, query);
    const Xapian::MSet found = run.passages(limits);
    Hits answer;
    answer.query = query;
    answer.generation = index.generation;
    answer.index_id = index.index_id;
    answer.total = found.get_matches_estimated();
    answer.total_is_exact =
        found.get_matches_lower_bound() == found.get_matches_upper_bound();
    for (auto at = found.begin(); at != found.end(); ++at) {
      answer.hits.push_back(run.hit(at));
    }
    return answer;
  });
}

LetterGroups Searcher::search_letters(const Query& query,
                                      const GroupLimits& limits) const {
  return impl_->index.read("searching the index", [&](const OpenIndex& index) {
    QueryRun run(index, impl_->analyzer, query);
    LetterGroups answer = rank_letters(run, limits);
    answer.query = query;
    answer.generation = index.generation;
    answer.index_id = index.index_id;
    return answer;
  });
}

}  // namespace kamerzoek
