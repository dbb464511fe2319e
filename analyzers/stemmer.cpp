#include "analyzers/stemmer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>

#include <libstemmer.h>

#include "analyzers/error.h"
#include "analyzers/hash.h"

namespace kamerzoek {
namespace {

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Handle = std::unique_ptr<sb_stemmer, DeleteStemmer>;

bool library_has(std::string_view name) {
  const char** names = sb_stemmer_list();
  while (*names != nullptr && name != *names) {
    ++names;
  }
  return *names != nullptr;
}

/// What the linked library calls an algorithm.
const char* name_of(StemAlgorithm algorithm) {
  if (algorithm == StemAlgorithm::english) {
    return "english";
  }
  return library_has("dutch_porter") ? "dutch_porter" : "dutch";
}

/// A stemmer keeps the word it works on, so each thread has its own.
sb_stemmer* handle_of(const char* name) {
  thread_local std::map<std::string_view, Handle> handles;
  Handle& handle = handles[name];
  if (!handle) {
    handle.reset(sb_stemmer_new(name, "UTF_8"));
  }
  return handle.get();
}

struct Probe {
  std::string_view word;
  std::string_view stem;
};

/// Words that tell the algorithms apart.
std::array<Probe, 4> probes_of(StemAlgorithm algorithm) {
  if (algorithm == StemAlgorithm::english) {
    return {{{"running", "run"},
             {"generously", "generous"},
             {"ministries", "ministri"},
             {"dying", "die"}}};
  }
  // Kraaij-Pohlmann makes "mini" of the first and "meen" of the second.
  return {{{"minister", "minister"},
           {"gemeente", "gemeent"},
           {"maatregelen", "maatregel"},
           {"bedrijven", "bedrijv"}}};
}

/// Words on which releases have differed or may come to differ.
constexpr std::array<std::string_view, 12> fingerprint_words{
    "organisaties",  "ingezetenen",   "skiën",       "vrijheden",
    "oppervlakkige", "beginselen",    "lichamelijk", "bruikbaar",
    "hopping",       "organisations", "traditional", "evenings"};

}  // namespace

Stemmer::Stemmer(StemAlgorithm algorithm) : name_(name_of(algorithm)) {
  const std::string called =
      algorithm == StemAlgorithm::english ? "english" : "dutch_porter";
  const std::string hint = "install the Debian package libstemmer0d";
  if (handle_of(name_) == nullptr) {
    throw Error("the Snowball library has no '" + called + "' stemmer", hint);
  }
  for (const Probe& probe : probes_of(algorithm)) {
    if (stem(probe.word) != probe.stem) {
      throw Error("the Snowball library's '" + std::string(name_) +
                      "' is another algorithm than '" + called + "'",
                  hint);
    }
  }
  std::string outcome;
  for (const std::string_view word : fingerprint_words) {
    outcome += stem(word) + ' ';
  }
  std::array<char, 9> digits{};
  std::snprintf(digits.data(), digits.size(), "%08x",
                static_cast<unsigned>(hash_of(outcome)));
  id_ = called + "-" + digits.data();
}

std::string Stemmer::stem(std::string_view word) const {
  const sb_symbol* const stemmed = sb_stemmer_stem(
      handle_of(name_), reinterpret_cast<const sb_symbol*>(word.data()),
      static_cast<int>(word.size()));
  if (stemmed == nullptr) {
    return std::string(word);
  }
  const auto length =
      static_cast<std::size_t>(sb_stemmer_length(handle_of(name_)));
  return {reinterpret_cast<const char*>(stemmed), length};
}

}  // namespace kamerzoek
