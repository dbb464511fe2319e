// What sort of Kamerstuk something is, as said in its own title.

#pragma once

#include <string>
#include <string_view>

namespace kamerzoek {

/// "motie" of "GEWIJZIGDE MOTIE VAN HET LID …", "brief" of "BRIEF VAN DE
/// MINISTER VAN …", in the words of the official list of kinds. Case does not
/// matter; empty when the title names none.
std::string kind_of_title(std::string_view title);

}  // namespace kamerzoek
