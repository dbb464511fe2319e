// The first cut: from text to the runs that are read as one.
//
// Unicode's word boundaries take "NAVO-ministers", "F-35" and
// "'s-Hertogenbosch" apart and keep the full stop in "einde.Begin". So we scan
// by our own rules, on the text as it is: a span needs no mapping back.
// Unicode's rules serve the scripts that put no blanks between words.

#pragma once

#include <string_view>
#include <vector>

#include "analyzers/span.h"

namespace kamerzoek {

/// A word, or words linked by single hyphens, slashes, ampersands, apostrophes
/// or dots: "klimaat", "NAVO-ministers", "foto's", "1.000,50", "o.a".
struct Cluster {
  enum class Kind {
    words,
    address,  ///< Of e-mail or a page: "info@minbuza.nl".
  };

  Span span;
  Kind kind = Kind::words;
  bool hyphen_before = false;  ///< "-instellingen": the beginning is elsewhere.
  bool hyphen_after = false;   ///< "land-": the end comes later.

  bool operator==(const Cluster&) const = default;
};

/// The clusters of `text` in order, in linear time. A clitic that stands alone
/// ('s, 't, 'n) is no word and left out; before a hyphen it belongs to what
/// follows. Bytes that are not UTF-8 part words.
std::vector<Cluster> clusters_of(std::string_view text);

}  // namespace kamerzoek
