// One mention of a Kamerstuk at a known place of a text: the steps that
// find_stuk_mentions walks through it with.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/identifiers.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {

/// Why five digits may be taken for a dossier.
enum class Evidence {
  none,
  keyword,  ///< "Kamerstukken" or "dossier" stands before them.
};

struct FoundStuk {
  StukMention mention;
  TextCursor after;
};

/// The dossier at `begin`, with its number when that follows. Without a keyword
/// it needs one, or a chapter or sub-dossier: an amount looks the same.
std::optional<FoundStuk> stuk_at(std::string_view text, std::size_t begin,
                                 Evidence evidence);

/// The id at `begin`: "kst-28676-356".
std::optional<FoundStuk> kst_id_at(std::string_view text, std::size_t begin);

/// Skips ", nr. " in its many forms.
bool skip_number_sign(TextCursor& cursor);

/// "356", "370a", "F": the number of a Kamerstuk within its dossier. Empty,
/// and the cursor unmoved, when there is none.
std::string_view number_at(TextCursor& cursor);

}  // namespace kamerzoek
