// Who sent a letter: from the names of offices as letters write them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/letter.h"

namespace kamerzoek {

/// "De Minister van Financiën," and "W.B. Hoekstra" as a Sender: article and
/// comma off, the ministry that the office belongs to filled in.
Sender make_sender(std::string_view office, std::string_view person);

/// The offices in "BRIEF VAN DE MINISTER VAN FINANCIËN EN DE STAATSSECRETARIS
/// VAN DEFENSIE", in ordinary case.
std::vector<Sender> senders_in_title(std::string_view title);

}  // namespace kamerzoek
