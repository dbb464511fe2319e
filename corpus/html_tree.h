// HTML as a tree of elements, parsed as browsers do by the HTML5 rules, by
// Gumbo, of which nothing shows here.
//
// Real pages leave tags open and nest them wrongly; only those rules make the
// same tree of them that a reader of the page saw. Of the parsers in Debian 12
// only Gumbo follows them: libxml2's is of HTML 4, and tidy repairs by rules of
// its own.

#pragma once

#include <string_view>
#include <variant>

#include "corpus/xml_tree.h"

namespace kamerzoek {

/// Far above what pages have, and low enough for those who recurse.
inline constexpr XmlLimits html_limits{.max_tags = 1'000'000, .max_depth = 200};

/// Reads `text`, which is UTF-8, into a tree with the root `html`; names of
/// elements are in lower case. Comments are left out. Nothing is fetched and no
/// script is run.
///
/// There is always a tree, however broken the text, unless it nests more deeply
/// or has more tags than `limits` allow.
std::variant<XmlTree, XmlFault> parse_html(
    std::string_view text, const XmlLimits& limits = html_limits);

}  // namespace kamerzoek
