#include "corpus/abbreviations.h"

#include <algorithm>
#include <array>

namespace kamerzoek {
namespace {

// Sorted, to be searched.
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"a.d.h.v", "art",   "artt",    "bijl",  "bijv",  "blz", "bv",
     "c.q",     "ca",    "d.d",     "d.w.z", "dhr",   "dr",  "drs",
     "evt",     "excl",  "fig",     "gem",   "hfst",  "i.c", "i.h.b",
     "i.p.v",   "i.v.m", "incl",    "ing",   "ir",    "jhr", "jkvr",
     "jl",      "jo",    "kamerst", "lid",   "m.b.t", "m.n", "m.u.v",
     "max",     "mevr",  "mgr",     "min",   "mr",    "mrs", "ms",
     "mw",      "n.a.v", "nl",      "no",    "nr",    "nrs", "o.a",
     "onderd",  "p",     "pag",     "par",   "plv",   "pp",  "prof",
     "red",     "ref",   "resp",    "sr",    "st",    "stb", "stcrt",
     "t.a.v",   "t.b.v", "t.o.v",   "t/m",   "tel",   "trb", "vgl",
     "vs",      "w.o",   "zgh",     "zgn"});

}  // namespace

bool is_abbreviation(std::string_view word) {
  static_assert(std::ranges::is_sorted(abbreviations));
  return std::ranges::binary_search(abbreviations, word);
}

}  // namespace kamerzoek
