// What the readers of collections share: letters whose facts are given, and
// text that is only to be put in form.

#pragma once

#include <string>
#include <string_view>

#include "corpus/letter.h"
#include "corpus/line_source.h"
#include "corpus/reading.h"

namespace kamerzoek {

/// Why `id` cannot name a letter: "no id", "the id 'a b' has a blank in it";
/// empty when it can.
std::string fault_of_id(std::string_view id);

/// `text` with every run of blanks a single one, and none at its ends.
std::string with_single_blanks(std::string_view text);

/// Appends each line of `text` that is not blank as a paragraph.
void add_paragraphs(std::string_view text, Role role, Letter& letter);

/// Takes from the id of a Kamerstuk, as "kst-28676-356", or of an item of one,
/// the dossier and the number in it, where the letter has no dossier.
void add_facts_of_id(Letter& letter);

/// A skip of what stands on a line, its number first in the detail.
Skip skip_of_line(const Line& line, SkipReason reason, std::string_view detail);

/// A letter or skip as a member of a collection: a letter by its id, a skip by
/// its line.
Reading reading_of_line(const Line& line, std::variant<Letter, Skip> result);

}  // namespace kamerzoek
