#include "analyzers/tokens_cache.h"

#include <utility>

namespace kamerzoek {

ClusterCache::Kept ClusterCache::find(Shelf& shelf, std::string_view cluster) {
  const std::lock_guard lock(shelf.mutex);
  const auto young = shelf.young.find(cluster);
  if (young != shelf.young.end()) {
    return young->second;
  }
  const auto old = shelf.old.find(cluster);
  if (old == shelf.old.end()) {
    return nullptr;
  }
  Kept terms = old->second;
  shelf.young.insert(shelf.old.extract(old));
  return terms;
}

void ClusterCache::put(Shelf& shelf, std::string_view cluster,
                       const Kept& terms) {
  const std::lock_guard lock(shelf.mutex);
  if (shelf.young.size() >= clusters_per_generation) {
    shelf.old = std::exchange(shelf.young, {});
  }
  shelf.young.emplace(cluster, terms);
}

std::shared_ptr<const ClusterTerms> ClusterCache::terms_of(
    std::string_view cluster, Cluster::Kind kind, Language language) {
  const auto made = [&] {
    return std::make_shared<const ClusterTerms>(
        kamerzoek::terms_of(cluster, kind, language, words_));
  };
  if (cluster.size() > max_cluster_bytes || kind == Cluster::Kind::address) {
    return made();
  }
  Shelf& shelf =
      shelves_.at(static_cast<std::size_t>(language) * shelves_per_language +
                  hash_of(cluster) / 3 % shelves_per_language);
  Kept terms = find(shelf, cluster);
  if (!terms) {
    terms = made();
    put(shelf, cluster, terms);
  }
  return terms;
}

}  // namespace kamerzoek
