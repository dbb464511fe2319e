#include "corpus/html_notes.h"

#include <algorithm>
#include <array>

#include "analyzers/ascii.h"
#include "corpus/html_page.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

constexpr std::size_t most_mark_bytes = 6;

constexpr std::array note_blocks = {
    std::string_view("p"),    std::string_view("li"),
    std::string_view("div"),  std::string_view("dd"),
    std::string_view("tr"),   std::string_view("section"),
    std::string_view("aside")};

bool is_note_block(XmlNode element) {
  return std::ranges::find(note_blocks, element.name()) != note_blocks.end();
}

// "1", "[12]", "(3)", "*", "a)".
std::string mark_in(XmlNode link) {
  const std::string text = shown_text(link);
  std::string mark;
  for (const char c : text) {
    if (is_digit(c) || is_alpha(c) || c == '*') {
      mark += c;
    } else if (std::string_view("[]().").find(c) == std::string_view::npos) {
      return {};
    }
  }
  const auto letters = std::ranges::count_if(mark, is_alpha);
  return text.size() <= most_mark_bytes && letters <= 1 ? mark : std::string();
}

std::string_view target_of(XmlNode link) {
  const std::string_view address = link.attribute("href");
  return link.name() == "a" && address.size() > 1 && address[0] == '#'
             ? address.substr(1)
             : std::string_view();
}

std::string_view id_in(XmlNode element) {
  const std::string_view id = element.attribute("id");
  return id.empty() && element.name() == "a" ? element.attribute("name") : id;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

HtmlNotes::HtmlNotes(XmlNode content) {
  find_calls(content);
  if (!marks_.empty()) {
    find_notes(content, {}, false);
  }
}

void HtmlNotes::find_calls(XmlNode node) {
  const std::string_view target = target_of(node);
  if (!target.empty()) {
    std::string mark = mark_in(node);
    if (!mark.empty()) {
      marks_.emplace(target, std::move(mark));
    }
    return;
  }
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    find_calls(child);
  }
}

// What is called stands first in its block; a mark that a note leads back to
// stands behind the words that it is at.
void HtmlNotes::find_notes(XmlNode node, XmlNode block, bool first_in_block) {
  if (is_note_block(node)) {
    block = node;
    first_in_block = true;
  }
  const std::string_view id = id_in(node);
  if (block && first_in_block && !id.empty() && marks_.contains(id)) {
    blocks_.emplace(id, block);
    ids_.emplace(block, id);
  }
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    find_notes(child, block, first_in_block);
    first_in_block =
        first_in_block && child.name().empty() && is_blank(child.text());
  }
}

std::string_view HtmlNotes::called_by(XmlNode link) const {
  const std::string_view target = target_of(link);
  if (target.empty() || mark_in(link).empty()) {
    return {};
  }
  const auto found = blocks_.find(target);
  return found == blocks_.end() ? std::string_view() : found->first;
}

std::string_view HtmlNotes::id_of(XmlNode block) const {
  const auto found = ids_.find(block);
  return found == ids_.end() ? std::string_view() : found->second;
}

std::string_view HtmlNotes::mark_of(std::string_view id) const {
  const auto found = marks_.find(id);
  return found == marks_.end() ? std::string_view() : found->second;
}

bool HtmlNotes::leads_back(XmlNode link) {
  constexpr std::array arrows = {
      std::string_view("\u21A9"), std::string_view("\u2191"),
      std::string_view("\u21A9\uFE0E"), std::string_view("^"),
      std::string_view("terug")};
  if (link.name() != "a") {
    return false;
  }
  const std::string text = shown_text(link);
  return (!target_of(link).empty() && !mark_in(link).empty()) ||
         std::ranges::find(arrows, text) != arrows.end();
}

}  // namespace kamerzoek
