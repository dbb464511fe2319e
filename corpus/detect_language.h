// The language a piece of a letter is written in.
//
// Letters quote treaties, resolutions and agendas in English or French; their
// words must not be taken for Dutch ones.

#pragma once

#include <string_view>

#include "analyzers/language.h"

namespace kamerzoek {

/// The language of `text` (UTF-8), or `otherwise` when it is too short or too
/// mixed to be sure. Afrikaans counts as Dutch: short Dutch is taken for it.
Language detect_language(std::string_view text, Language otherwise);

}  // namespace kamerzoek
