// Which files below the given paths may be letters.

#pragma once

#include <string>
#include <variant>
#include <vector>

#include "corpus/input.h"
#include "corpus/skip.h"

namespace kamerzoek {

using Found = std::variant<Input, Skip>;

/// All regular files at and below `paths`, by rising path, each once.
///
/// Links are followed; a link that leads to one of its own parent folders, or a
/// folder or file that cannot be read, is a Skip. Hidden files and folders
/// (names that begin with a dot) and files that describe another one
/// (`metadata.xml`, `metadata_owms.xml`) are left out, unless named in `paths`.
/// Left out is also the folder `left_out`, by whatever path it is reached: an
/// index that lies among its letters is none.
/// Throws Error when one of `paths` does not exist: that is a mistake of the
/// user's, not of the data.
std::vector<Found> find_inputs(const std::vector<std::string>& paths,
                               const std::string& left_out = "");

}  // namespace kamerzoek
