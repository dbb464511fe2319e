#include "searcher/searcher.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "searcher/index_words.h"
#include "searcher/letter_groups.h"
#include "searcher/like_passages.h"
#include "searcher/live_index.h"
#include "searcher/passage_lengths.h"
#include "searcher/query_run.h"
#include "searcher/rank_letters.h"
#include "searcher/spelling.h"

namespace kamerzoek {

struct Searcher::Impl {
  Impl(const std::filesystem::path& path, const Analyzer& with)
      : analyzer(with),
        index([path, &with] { return open_index(path, with); }) {}

  // What is remembered is of one generation.
  PassageLengths& lengths_of(const OpenIndex& open) {
    if (!lengths || index_id != open.index_id ||
        generation != open.generation) {
      lengths.emplace(open, ranking_weights.length);
      index_id = open.index_id;
      generation = open.generation;
    }
    return *lengths;
  }

  QueryRun run(const OpenIndex& open, const Query& query,
               const SearchManner& manner = {}) {
    return {open, lengths_of(open), analyzer, query, manner};
  }

  const Analyzer& analyzer;
  LiveIndex index;
  std::optional<PassageLengths> lengths;
  std::string index_id;
  std::uint64_t generation = 0;
};

Searcher::Searcher(const std::filesystem::path& index, const Analyzer& analyzer)
    : impl_(std::make_unique<Impl>(index, analyzer)) {}

Searcher::~Searcher() = default;

Hits Searcher::search(const Query& query, const SearchLimits& limits,
                      const SearchManner& manner) const {
  return impl_->index.read("searching the index", [&](const OpenIndex& index) {
    IndexWords words = with_index_words(query, index.passages, impl_->analyzer);
    QueryRun run = impl_->run(index, words.query, manner);
    Hits answer;
    answer.query = query;
    answer.warnings = std::move(words.warnings);
    answer.generation = index.generation;
    answer.index_id = index.index_id;
    answer.total = run.total();
    for (const Place& place : run.best(limits.offset, limits.count)) {
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
    return impl_->run(index, words.query, manner).ranking(count);
  });
}

LetterGroups Searcher::search_letters(const Query& query,
                                      const GroupLimits& limits,
                                      const SearchManner& manner) const {
  return impl_->index.read("searching the index", [&](const OpenIndex& index) {
    IndexWords words = with_index_words(query, index.passages, impl_->analyzer);
    QueryRun run = impl_->run(index, words.query, manner);
    LetterGroups answer = rank_letters(run, index.passages, limits);
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
    QueryRun run = impl_->run(index, words.query);
    visitor.begin();
    for (const Place& place : run.best(0, run.total())) {
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
