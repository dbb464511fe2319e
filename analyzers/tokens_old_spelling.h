// Spellings that were right once: "produktie", "kommissie", "tusschen". Older
// letters and quoted laws have them, and nobody searches for them that way.

#pragma once

#include <string>
#include <string_view>

namespace kamerzoek {

/// A word in lower case with its old stems replaced by today's: "produktie" →
/// "productie", "staalprodukten" → "staalproducten". The word itself when it
/// has none. The stems also occur in words that are right ("praktiek"), so
/// the result is a proposal, for words that the lexicon does not know.
std::string with_modern_stems(std::string_view lower);

/// A word in lower case by the rules of before 1947 undone: "tusschen" →
/// "tussen", "Nederlandsche" → "nederlandse", "stroomen" → "stromen". Looser
/// than the stems: to be believed only of a word that is not known otherwise.
std::string with_modern_rules(std::string_view lower);

}  // namespace kamerzoek
