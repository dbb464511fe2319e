#include "analyzers/tokens_cache.h"

#include <algorithm>
#include <utility>

#include "analyzers/hash.h"

namespace kamerzoek {
namespace {

bool has_term(const ClusterTerms& terms, TermKind kind, std::string_view text) {
  return std::ranges::any_of(terms.terms, [&](const Term& term) {
    return term.kind == kind && term.text == text;
  });
}

bool is_one_cluster_of_words(std::string_view text) {
  const std::vector<Cluster> clusters = clusters_of(text);
  return clusters.size() == 1 &&
         clusters.front().kind == Cluster::Kind::words &&
         clusters.front().span == Span{0, text.size()};
}

}  // namespace

ClusterCache::Kept ClusterCache::Generation::find(std::string_view cluster,
                                                  std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; size_ > 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (!slot.answer) {
      break;
    }
    if (slot.hash == hash && slot.answer->cluster == cluster) {
      return slot.answer;
    }
  }
  return nullptr;
}

ClusterCache::Generation::Slot& ClusterCache::Generation::free_slot(
    std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].answer) {
    at = (at + 1) & mask;
  }
  return slots_[at];
}

void ClusterCache::Generation::grow() {
  constexpr std::size_t first_size = 64;
  std::vector<Slot> before = std::exchange(
      slots_, std::vector<Slot>(std::max(first_size, 2 * slots_.size())));
  for (Slot& slot : before) {
    if (slot.answer) {
      free_slot(slot.hash) = std::move(slot);
    }
  }
}

void ClusterCache::Generation::put(Kept answer, std::uint64_t hash) {
  if (2 * (size_ + 1) > slots_.size()) {
    grow();
  }
  free_slot(hash) = {hash, std::move(answer)};
  ++size_;
}

ClusterCache::Kept ClusterCache::Shelf::find(std::string_view cluster,
                                             std::uint64_t hash) {
  const std::lock_guard lock(mutex);
  Kept answer = young.find(cluster, hash);
  if (!answer) {
    answer = old.find(cluster, hash);
    if (answer) {
      young.put(answer, hash);
    }
  }
  return answer;
}

void ClusterCache::Shelf::put(Kept answer, std::uint64_t hash) {
  const std::lock_guard lock(mutex);
  if (young.size() >= clusters_per_generation) {
    old = std::exchange(young, {});
  }
  // Another thread may have put the same; then the first one is found.
  young.put(std::move(answer), hash);
}

// The answer is what a text of this word alone would give.
OwnForm ClusterCache::own_form(const std::string& word,
                               std::string_view cluster) {
  if (word == cluster) {
    return OwnForm::yes;
  }
  const auto alone = terms_of(word, Cluster::Kind::words, Language::dutch);
  return has_term(*alone, TermKind::normalised, word) ? OwnForm::yes
                                                      : OwnForm::no;
}

ClusterTerms ClusterCache::made(std::string_view cluster, Cluster::Kind kind,
                                Language language) {
  ClusterTerms made = kamerzoek::terms_of(cluster, kind, language, words_);
  if (language != Language::dutch) {
    return made;
  }
  for (Term& term : made.terms) {
    if (term.kind == TermKind::normalised &&
        has_term(made, TermKind::exact, term.text) &&
        is_one_cluster_of_words(term.text)) {
      term.own_form = own_form(term.text, cluster);
    }
  }
  return made;
}

std::shared_ptr<const ClusterTerms> ClusterCache::terms_of(
    std::string_view cluster, Cluster::Kind kind, Language language) {
  if (cluster.size() > max_cluster_bytes || kind == Cluster::Kind::address) {
    return std::make_shared<const ClusterTerms>(
        kamerzoek::terms_of(cluster, kind, language, words_));
  }
  const std::uint64_t hash = hash_of(cluster);
  // The lowest bits tell the slots of a shelf apart.
  Shelf& shelf =
      shelves_.at(static_cast<std::size_t>(language) * shelves_per_language +
                  (hash >> 32U) % shelves_per_language);
  Kept kept = shelf.find(cluster, hash);
  if (!kept) {
    kept = std::make_shared<const Answer>(
        Answer{std::string(cluster), made(cluster, kind, language)});
    shelf.put(kept, hash);
  }
  const ClusterTerms* const terms = &kept->terms;
  return {std::move(kept), terms};
}

}  // namespace kamerzoek
