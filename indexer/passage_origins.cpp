#include "indexer/passage_origins.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/identifiers.h"
#include "indexer/schema.h"
#include "indexer/word_places.h"

namespace kamerzoek {
namespace {

// Two names may have the same number; of the few hundred passages of which it
// is asked, hardly ever.
std::uint32_t number_of(std::string_view name) {
  const auto number = static_cast<std::uint32_t>(word_hash(name) >> 32U);
  return std::max(number, std::uint32_t{1});
}

void add_letters(const Xapian::Database& passages,
                 std::vector<forward::Origin>& origins) {
  const auto slot = static_cast<Xapian::valueno>(Slot::letter);
  for (auto at = passages.valuestream_begin(slot);
       at != passages.valuestream_end(slot); ++at) {
    origins[at.get_docid()].letter = number_of(publication_of(*at));
  }
}

void add_dossiers(const Xapian::Database& passages,
                  std::vector<forward::Origin>& origins) {
  const std::string prefix(field(FieldId::dossier).prefix);
  for (auto term = passages.allterms_begin(prefix);
       term != passages.allterms_end(prefix); ++term) {
    const std::uint32_t number = number_of(*term);
    for (auto at = passages.postlist_begin(*term);
         at != passages.postlist_end(*term); ++at) {
      std::uint32_t& dossier = origins[*at].dossier;
      dossier = dossier == 0 ? number : dossier;
    }
  }
}

}  // namespace

std::vector<forward::Origin> passage_origins(const Xapian::Database& passages) {
  std::vector<forward::Origin> origins(passages.get_lastdocid() +
                                       std::size_t{1});
  add_letters(passages, origins);
  add_dossiers(passages, origins);
  return origins;
}

}  // namespace kamerzoek
