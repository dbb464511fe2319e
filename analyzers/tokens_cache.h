// The terms of clusters met before. Few words make up most of a text, and a
// look here costs a hundredth of taking a word apart.

#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzers/hash.h"
#include "analyzers/tokens_cluster.h"

namespace kamerzoek {

/// Safe to use from several threads at once. Of bounded size: what has not been
/// asked for in a long time is forgotten.
class ClusterCache {
 public:
  /// `words` must outlive this.
  explicit ClusterCache(const WordReader& words) : words_(words) {}

  /// The same as kamerzoek::terms_of, of which this keeps the answers.
  std::shared_ptr<const ClusterTerms> terms_of(std::string_view cluster,
                                               Cluster::Kind kind,
                                               Language language);

 private:
  using Kept = std::shared_ptr<const ClusterTerms>;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return hash_of(text);
    }
  };

  using Generation =
      std::unordered_map<std::string, Kept, Hash, std::equal_to<>>;

  /// Whatever is asked for moves to the young; when these are full they become
  /// the old, and the old go.
  struct Shelf {
    std::mutex mutex;
    Generation young;
    Generation old;
  };

  static constexpr std::size_t shelves_per_language = 16;
  static constexpr std::size_t clusters_per_generation = 2048;
  static constexpr std::size_t max_cluster_bytes = 80;

  static Kept find(Shelf& shelf, std::string_view cluster);
  static void put(Shelf& shelf, std::string_view cluster, const Kept& terms);

  const WordReader& words_;
  std::array<Shelf, shelves_per_language * 3> shelves_;
};

}  // namespace kamerzoek
