// Words that are in letters on anything: "aanpak", "voortgang", "nodig".
//
// They may be rare enough to look telling. What gives them away is how they are
// spread: a word that means something keeps to some dossiers, and one that does
// not is found in nearly as many as chance would bring it to.

#pragma once

#include <string_view>

namespace kamerzoek {

/// `folded` is an exact or a normalised term.
bool is_generic_word(std::string_view folded);

}  // namespace kamerzoek
