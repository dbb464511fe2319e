#include "corpus/html_page.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/line_builder.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;
using Reason = std::pair<std::string_view, std::string_view>;

constexpr std::array reasons_by_name = {
    Reason{"nav", "navigation"},     Reason{"aside", "page margin"},
    Reason{"footer", "page footer"}, Reason{"form", "form"},
    Reason{"button", "form"},        Reason{"select", "form"},
    Reason{"dialog", "notice"},      Reason{"menu", "navigation"},
    Reason{"del", "deleted"}};

constexpr std::array reasons_by_role = {
    Reason{"navigation", "navigation"},     Reason{"banner", "page header"},
    Reason{"contentinfo", "page footer"},   Reason{"search", "form"},
    Reason{"complementary", "page margin"}, Reason{"dialog", "notice"},
    Reason{"alertdialog", "notice"},        Reason{"menu", "navigation"}};

// Words of which names of classes and ids are made: "cookie-bar", "site_nav".
constexpr std::array reasons_by_word = {
    Reason{"cookie", "cookie notice"},
    Reason{"cookies", "cookie notice"},
    Reason{"cookiebar", "cookie notice"},
    Reason{"cookieconsent", "cookie notice"},
    Reason{"nav", "navigation"},
    Reason{"navbar", "navigation"},
    Reason{"navigation", "navigation"},
    Reason{"navigatie", "navigation"},
    Reason{"menu", "navigation"},
    Reason{"breadcrumb", "navigation"},
    Reason{"breadcrumbs", "navigation"},
    Reason{"kruimelpad", "navigation"},
    Reason{"skiplink", "navigation"},
    Reason{"skiplinks", "navigation"},
    Reason{"skip", "navigation"},
    Reason{"pagination", "navigation"},
    Reason{"inhoudsopgave", "table of contents"},
    Reason{"footer", "page footer"},
    Reason{"voetregel", "page footer"},
    Reason{"kopregel", "page header"},
    Reason{"sidebar", "page margin"},
    Reason{"related", "page margin"},
    Reason{"gerelateerd", "page margin"},
    Reason{"share", "share buttons"},
    Reason{"social", "share buttons"},
    Reason{"delen", "share buttons"},
    Reason{"feedback", "form"},
    Reason{"modal", "notice"},
    Reason{"popup", "notice"}};

constexpr std::array hidden = {
    "head"sv, "script"sv, "style"sv, "template"sv, "iframe"sv, "noscript"sv,
    "svg"sv,  "object"sv, "audio"sv, "video"sv,    "canvas"sv, "math"sv};

// A page with more words than this is no error page, whatever it says.
constexpr std::size_t most_error_words = 250;
constexpr std::size_t most_error_bytes = 600;

template <typename Reasons>
std::string_view reason_in(const Reasons& reasons, std::string_view name) {
  const auto* const found = std::ranges::find(reasons, name, &Reason::first);
  return found == reasons.end() ? std::string_view() : found->second;
}

// Walks through the words of "cookie-bar site_nav".
std::string_view reason_in_words(std::string_view names) {
  std::string word;
  for (std::size_t at = 0; at <= names.size(); ++at) {
    if (at < names.size() && (is_alpha(names[at]) || is_digit(names[at]))) {
      word += lower(names[at]);
      continue;
    }
    const std::string_view reason = reason_in(reasons_by_word, word);
    if (!reason.empty()) {
      return reason;
    }
    word.clear();
  }
  return {};
}

XmlNode find_if(XmlNode node, const std::function<bool(XmlNode)>& is_it) {
  if (node && !node.name().empty() && is_it(node)) {
    return node;
  }
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    if (const XmlNode found = find_if(child, is_it)) {
      return found;
    }
  }
  return {};
}

bool is_main_role(XmlNode element) {
  return element.name() == "main" || element.attribute("role") == "main";
}

bool has_id(XmlNode element, std::string_view id) {
  return element.attribute("id") == id;
}

void append_shown(XmlNode node, LineBuilder& line) {
  if (node.name().empty()) {
    line.append(node.text());
    return;
  }
  if (is_hidden(node)) {
    return;
  }
  line.soft_blank();
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    append_shown(child, line);
  }
  line.soft_blank();
}

bool contains_any(std::string_view text,
                  std::initializer_list<std::string_view> words) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = at == 0 || !is_word_byte(text[at - 1]);
    if (begins && std::ranges::any_of(words, [&](std::string_view word) {
          return starts_with_word(text.substr(at), word);
        })) {
      return true;
    }
  }
  return false;
}

bool says_it_is_not_there(std::string_view text) {
  return contains_any(
      text, {"404", "fout404", "403 forbidden", "500 internal", "niet gevonden",
             "niet vinden", "niet worden gevonden", "page not found",
             "not found", "bestaat niet", "foutmelding", "fout opgetreden",
             "toegang geweigerd", "access denied", "service unavailable",
             "bad gateway", "technische storing"});
}

}  // namespace

bool has_class(XmlNode element, std::string_view name) {
  std::string_view classes = element.attribute("class");
  while (!classes.empty()) {
    const std::size_t end =
        std::min(classes.find_first_of(" \t\n"), classes.size());
    if (classes.substr(0, end) == name) {
      return true;
    }
    classes.remove_prefix(std::min(end + 1, classes.size()));
  }
  return false;
}

XmlNode find_element(XmlNode node, std::string_view name) {
  return find_if(node, [&](XmlNode each) { return each.name() == name; });
}

XmlNode main_content(XmlNode html) {
  const XmlNode body = html.child("body");
  const std::array<std::function<bool(XmlNode)>, 5> marks = {
      [](XmlNode node) { return has_id(node, "broodtekst"); },
      [](XmlNode node) {
        return has_class(node, "broodtekst") ||
               has_class(node, "broodtekst-container");
      },
      is_main_role, [](XmlNode node) { return node.name() == "article"; },
      [](XmlNode node) {
        return has_id(node, "content") || has_id(node, "main");
      }};
  for (const auto& is_marked : marks) {
    if (const XmlNode found = find_if(body, is_marked)) {
      return found;
    }
  }
  return body;
}

std::string_view furniture_reason(XmlNode element) {
  const std::string_view by_name = reason_in(reasons_by_name, element.name());
  if (!by_name.empty()) {
    return by_name;
  }
  const std::string_view by_role =
      reason_in(reasons_by_role, element.attribute("role"));
  if (!by_role.empty()) {
    return by_role;
  }
  if (element.attribute("aria-hidden") == "true") {
    return "hidden";
  }
  const std::string_view by_id = reason_in_words(element.attribute("id"));
  return by_id.empty() ? reason_in_words(element.attribute("class")) : by_id;
}

bool is_hidden(XmlNode element) {
  return std::ranges::find(hidden, element.name()) != hidden.end();
}

bool is_error_page(XmlNode html, XmlNode main) {
  const std::string text = shown_text(main);
  if (text.empty()) {
    return true;
  }
  const auto words = static_cast<std::size_t>(std::ranges::count(text, ' '));
  if (words > most_error_words) {
    return false;
  }
  const std::string title = shown_text(find_element(html, "title"));
  return says_it_is_not_there(title) ||
         says_it_is_not_there(shown_text(find_element(main, "h1"))) ||
         (text.size() <= most_error_bytes && says_it_is_not_there(text));
}

std::string shown_text(XmlNode node) {
  LineBuilder line;
  if (node) {
    append_shown(node, line);
  }
  return line.take();
}

}  // namespace kamerzoek
