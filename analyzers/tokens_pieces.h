// The second cut: a cluster into the words that it links, by what they look
// like. Nothing here depends on the language.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzers/span.h"

namespace kamerzoek {

/// One of the words in a cluster.
struct Piece {
  enum class Kind {
    word,          ///< Letters, with apostrophes perhaps.
    number,        ///< "1.000,50"
    code,          ///< Letters and digits: "EU27", "F-35", "COVID-19", "km²".
    abbreviation,  ///< Single letters and dots: "d.w.z", "J.P".
    clitic,        ///< The 's of 's-Hertogenbosch: part of what it links to.
    mark,          ///< The kst of kst-28676-356: says what the number is.
  };

  Kind kind = Kind::word;
  Span span;  ///< Inside the cluster.

  bool operator==(const Piece&) const = default;
};

/// Pieces, by index from `first` up to and including `last`, that are also one
/// word without what links them.
struct JoinedPieces {
  std::size_t first = 0;
  std::size_t last = 0;

  bool operator==(const JoinedPieces&) const = default;
};

struct ClusterPieces {
  std::vector<Piece> pieces;
  std::vector<JoinedPieces> joined;
};

/// Takes a cluster of Cluster::Kind::words apart. Letters and digits linked by
/// a hyphen are one code unless the letters are too many for one: "COVID-19",
/// but not "artikel-5" or "19-jarige". The numbers of a dossier are not joined.
ClusterPieces pieces_of(std::string_view cluster);

}  // namespace kamerzoek
