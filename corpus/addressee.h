// To whom a letter is written, from its opening.

#pragma once

#include <string>
#include <vector>

#include "corpus/letter.h"

namespace kamerzoek {

/// "Voorzitter van de Tweede Kamer der Staten-Generaal" of "Aan de Voorzitter
/// van de Tweede Kamer der Staten-Generaal, Postbus 20018 …": without article
/// and address. Empty when no paragraph of the opening says so.
std::string addressee_in(const std::vector<Paragraph>& paragraphs);

}  // namespace kamerzoek
