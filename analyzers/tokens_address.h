// Addresses of pages and of e-mail, to be kept whole: their dots and hyphens
// mean something else than in words.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.h"

namespace kamerzoek {

/// The end of the address that begins at byte `begin` of `text`, where a word
/// begins: "https://…", "www.…", "name@host", or a bare host under a top domain
/// that is common here, "rijksoverheid.nl". Punctuation behind it is not part
/// of it. Looks no further than the address, or a bounded way.
std::optional<std::size_t> address_end(std::string_view text,
                                       std::size_t begin);

/// How an address is indexed: in lower case, without "https://", "mailto:" and
/// a final slash.
std::string plain_address(std::string_view address);

/// The words in an address: its runs of letters and digits, the protocol left
/// out.
std::vector<Span> words_of_address(std::string_view address);

}  // namespace kamerzoek
