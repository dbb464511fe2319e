// Words of which a hyphen leaves out what another has: "land- en tuinbouw",
// "EU-lidstaten en -instellingen".

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/tokens_scan.h"
#include "analyzers/tokens_word.h"

namespace kamerzoek {

/// The folded base form of the word that `clusters[at]` of `text` stands for:
/// "landbouw" for the "land-" of "land- en tuinbouw", "euinstelling" for
/// "-instellingen" behind "EU-lidstaten". Solid words are only restored to
/// what the lexicon knows. Nothing when no hyphen is left open, or no word
/// close by says what is left out.
std::optional<std::string> restored_base(std::string_view text,
                                         const std::vector<Cluster>& clusters,
                                         std::size_t at,
                                         const WordReader& words);

}  // namespace kamerzoek
