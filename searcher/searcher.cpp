#include "searcher/searcher.h"

#include <utility>

#include "searcher/index_words.h"
#include "searcher/letter_groups.h"
#include "searcher/like_passages.h"
#include "searcher/live_index.h"
#include "searcher/query_run.h"
#include "searcher/rank_letters.h"
#include "searcher/spelling.h"

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

Hits Searcher::search(const Query& query, const SearchLimits& limits,
                      const SearchManner& manner) const {
  return impl_->index.read("searching the index", [&](const OpenIndex& index) {
    IndexWords words = with_index_words(query, index.passages, impl_->analyzer);
    QueryRun run(index, impl_->analyzer, words.query, manner);
    const QueryRun::PassagesFound found = run.passages(limits);
    Hits answer;
    answer.query = query;
    answer.warnings = std::move(words.warnings);
    answer.generation = index.generation;
    answer.index_id = index.index_id;
    answer.total = found.total;
    answer.total_is_exact = found.total_is_exact;
    for (const Place& place : found.places) {
      answer.hits.push_back(run.hit(place));
    }
    for (const FeedbackTerm& term : run.expansion()) {
      answer.also_searched.push_back(term.term);
    }
    return answer;
  });
}

std::vector<RankedPassage> Searcher::rank(const Query& query, std::size_t count,
                                          const SearchManner& manner) const {
  return impl_->index.read("searching the index", [&](const OpenIndex& index) {
    const IndexWords words =
        with_index_words(query, index.passages, impl_->analyzer);
    return QueryRun(index, impl_->analyzer, words.query, manner).ranking(count);
  });
}

LetterGroups Searcher::search_letters(const Query& query,
                                      const GroupLimits& limits,
                                      const SearchManner& manner) const {
  return impl_->index.read("searching the index", [&](const OpenIndex& index) {
    IndexWords words = with_index_words(query, index.passages, impl_->analyzer);
    QueryRun run(index, impl_->analyzer, words.query, manner);
    LetterGroups answer = rank_letters(run, limits);
    answer.query = query;
    answer.warnings = std::move(words.warnings);
    answer.generation = index.generation;
    answer.index_id = index.index_id;
    return answer;
  });
}

void Searcher::for_each_hit(const Query& query, Detail detail,
                            const HitVisitor& visitor) const {
  impl_->index.read("searching the index", [&](const OpenIndex& index) {
    const IndexWords words =
        with_index_words(query, index.passages, impl_->analyzer);
    QueryRun run(index, impl_->analyzer, words.query);
    const QueryRun::PassagesFound found =
        run.passages({.offset = 0, .count = index.passages.get_doccount()});
    visitor.begin();
    for (const Place& place : found.places) {
      visitor.visit(run.hit(place, detail));
    }
  });
}

Query Searcher::query_like(const std::vector<StoredPassage>& passages) const {
  return impl_->index.read("looking up words", [&](const OpenIndex& index) {
    return like_passages(passages, index.passages, impl_->analyzer);
  });
}

std::optional<Query> Searcher::respelt(const Query& query) const {
  return impl_->index.read("looking up words", [&](const OpenIndex& index) {
    return kamerzoek::respelt(query, index.passages, impl_->analyzer);
  });
}

}  // namespace kamerzoek
