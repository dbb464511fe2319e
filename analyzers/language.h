// The languages that letters are written in.

#pragma once

#include <optional>
#include <string_view>

namespace kamerzoek {

/// `other` is any language we have no rules for: its words are only folded.
enum class Language { dutch, english, other };

/// "nl", "en" or "und", the ISO 639 codes stored in the index.
std::string_view code_of(Language language);

/// Reads an ISO 639-1 code, with or without a region ("nl-NL").
/// Empty for an empty code; any code we do not know is `Language::other`.
std::optional<Language> language_of_code(std::string_view code);

}  // namespace kamerzoek
