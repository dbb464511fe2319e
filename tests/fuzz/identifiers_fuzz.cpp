// Whatever a text holds, mentions lie in it, in order, and name what can be
// read back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "corpus/date.h"
#include "corpus/identifiers.h"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  using namespace kamerzoek;
  const std::string text(bytes, bytes + size);
  std::size_t end = 0;
  for (const StukMention& mention : find_stuk_mentions(text)) {
    require(mention.span.begin >= end && mention.span.end <= size);
    require(mention.span.begin < mention.span.end);
    end = mention.span.end;
    require(parse_kst_id(mention.stuk.text()).has_value());
  }
  if (const auto stuk = parse_kst_id(text)) {
    require(parse_kst_id(stuk->text()) == stuk);
  }
  if (const auto dossier = parse_dossier(text)) {
    require(parse_dossier(*dossier) == dossier);
  }
  if (const auto date = find_dutch_date(text)) {
    require(parse_iso_date(iso_text(*date)) == date);
  }
  identifier_kind(text);
  return 0;
}
