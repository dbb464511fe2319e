// What is the letter on a web page, and what is the page around it.

#pragma once

#include <string>
#include <string_view>

#include "corpus/xml_tree.h"

namespace kamerzoek {

/// The element that holds the letter: what the page marks as its main content,
/// else its `body`. Empty in a page without one.
XmlNode main_content(XmlNode html);

/// Why what stands in `element` is no part of the letter: "navigation", "page
/// footer", "cookie notice", …; empty when it may be.
std::string_view furniture_reason(XmlNode element);

/// Whether the element holds nothing that is shown: `script`, `style`, `head`.
bool is_hidden(XmlNode element);

/// Whether the page says that the one asked for is not there, or shows nothing:
/// a server's answer that was kept under the name of a letter.
bool is_error_page(XmlNode html, XmlNode main);

/// The first element of that name at or below `node`.
XmlNode find_element(XmlNode node, std::string_view name);

/// The text below `node` on one line, that of hidden elements left out.
std::string shown_text(XmlNode node);

/// Whether the attribute `class` of `element` holds `name` among its words.
bool has_class(XmlNode element, std::string_view name);

}  // namespace kamerzoek
