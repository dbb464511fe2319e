// The terms of clusters met before. Few words make up most of a text, and a
// look here costs a hundredth of taking a word apart.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/tokens_cluster.h"

namespace kamerzoek {

/// Safe to use from several threads at once. Of bounded size: what has not been
/// asked for in a long time is forgotten.
class ClusterCache {
 public:
  /// `words` must outlive this.
  explicit ClusterCache(const WordReader& words) : words_(words) {}

  /// The same as kamerzoek::terms_of, of which this keeps the answers, with
  /// what is known of own forms.
  std::shared_ptr<const ClusterTerms> terms_of(std::string_view cluster,
                                               Cluster::Kind kind,
                                               Language language);

 private:
  struct Answer {
    std::string cluster;
    ClusterTerms terms;
  };
  using Kept = std::shared_ptr<const Answer>;

  /// A cluster is in the first free slot from that of its hash on; at most half
  /// of the slots are taken.
  class Generation {
   public:
    std::size_t size() const { return size_; }
    Kept find(std::string_view cluster, std::uint64_t hash) const;
    void put(Kept answer, std::uint64_t hash);

   private:
    struct Slot {
      std::uint64_t hash = 0;
      Kept answer;
    };

    Slot& free_slot(std::uint64_t hash);
    void grow();

    std::vector<Slot> slots_;
    std::size_t size_ = 0;
  };

  /// Whatever is asked for moves to the young; when these are full they become
  /// the old, and the old go.
  struct Shelf {
    std::mutex mutex;
    Generation young;
    Generation old;

    Kept find(std::string_view cluster, std::uint64_t hash);
    void put(Kept answer, std::uint64_t hash);
  };

  static constexpr std::size_t shelves_per_language = 16;
  static constexpr std::size_t clusters_per_generation = 8192;
  static constexpr std::size_t max_cluster_bytes = 80;

  ClusterTerms made(std::string_view cluster, Cluster::Kind kind,
                    Language language);
  OwnForm own_form(const std::string& word, std::string_view cluster);

  const WordReader& words_;
  std::array<Shelf, shelves_per_language * 3> shelves_;
};

}  // namespace kamerzoek
