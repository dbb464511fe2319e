// How what a query finds is divided: over years, ministries, senders, …

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/searcher.h"

namespace kamerzoek {

struct FacetValue {
  std::string value;  ///< Empty: not known of these.
  std::uint64_t passages = 0;
  std::uint64_t letters = 0;

  bool operator==(const FacetValue&) const = default;
};

/// All values of one field. A letter with several dossiers, ministries or
/// senders counts under each, so these may add up to more than there are.
struct Facet {
  FieldId field = FieldId::year;
  std::vector<FacetValue> values;  ///< Most passages first; years rising.

  bool operator==(const Facet&) const = default;
};

struct Facets {
  std::uint64_t passages = 0;
  std::uint64_t letters = 0;
  std::vector<Facet> facets;

  bool operator==(const Facets&) const = default;
};

/// The fields that can be divided by: year, ministry, sender, dossier, kind,
/// role, chamber.
const std::vector<FieldId>& facet_fields();

/// Counts exactly, by each field of `by`, which must be among facet_fields().
Facets facets_of(const Searcher& searcher, const Query& query,
                 const std::vector<FieldId>& by);

}  // namespace kamerzoek
