// The Kamerstukken and dossiers that a text refers to.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/identifiers.h"
#include "corpus/letter.h"

namespace kamerzoek {

/// "kst-28676-356", or "28676" for a dossier as a whole: what Letter::cites
/// and the index hold.
std::string cite_of(const StukId& stuk);

/// What `text` mentions, in order, each once.
std::vector<StukId> stukken_cited_in(std::string_view text);

/// What the paragraphs and notes of a letter refer to, in order, each once, and
/// not the letter itself; at most some thousands.
std::vector<std::string> cites_in(const Letter& letter);

}  // namespace kamerzoek
