// The language most of a letter is in.

#pragma once

#include <vector>

#include "analyzers/language.h"
#include "corpus/letter.h"

namespace kamerzoek {

/// By the first pages; Dutch where these do not tell.
Language language_of(const std::vector<Paragraph>& paragraphs);

}  // namespace kamerzoek
