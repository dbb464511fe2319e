#include "corpus/docx_styles.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <utility>

#include "corpus/office_text.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_levels = 9;

/// `<w:b/>` says yes, `<w:b w:val="0"/>` no; none says nothing.
std::optional<bool> toggle(XmlNode properties, std::string_view name) {
  const XmlNode node = properties.child(name);
  if (!node) {
    return std::nullopt;
  }
  const std::string_view value = node.attribute("w:val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

/// "heading 2", "Kop 2", "kop2" as 2.
unsigned level_of_name(std::string_view name) {
  for (const std::string_view word : {"heading"sv, "kop"sv}) {
    if (!starts_with_word(name, word)) {
      continue;
    }
    name.remove_prefix(word.size());
    while (name.starts_with(' ')) {
      name.remove_prefix(1);
    }
    return name.size() == 1 && name[0] >= '1' && name[0] <= '9'
               ? static_cast<unsigned>(name[0] - '0')
               : 0;
  }
  return 0;
}

DocxStyle docx_style_in(XmlNode node) {
  const XmlNode paragraph = node.child("pPr");
  const std::string_view name = node.child("name").attribute("w:val");
  DocxStyle style;
  style.based_on = node.child("basedOn").attribute("w:val");
  style.look = docx_look(node.child("rPr"));
  style.numbering = docx_numbering(paragraph);
  style.heading_level = docx_outline_level(paragraph);
  if (style.heading_level == 0) {
    style.heading_level = level_of_name(name);
  }
  style.is_title = name == "Title" || name == "title" || name == "Titel";
  return style;
}

NumberForm docx_form_of(std::string_view name) {
  constexpr std::array forms = {
      std::pair{"decimal"sv, NumberForm::decimal},
      std::pair{"decimalZero"sv, NumberForm::decimal},
      std::pair{"lowerLetter"sv, NumberForm::lower_letter},
      std::pair{"upperLetter"sv, NumberForm::upper_letter},
      std::pair{"lowerRoman"sv, NumberForm::lower_roman},
      std::pair{"upperRoman"sv, NumberForm::upper_roman},
      std::pair{"bullet"sv, NumberForm::bullet},
      std::pair{"none"sv, NumberForm::none}};
  const auto* const found = std::ranges::find(
      forms, name, &std::pair<std::string_view, NumberForm>::first);
  return found == forms.end() ? NumberForm::decimal : found->second;
}

// Bullets are often characters of a symbol font, which mean nothing elsewhere.
std::string bullet_of(std::string_view text) {
  const bool is_plain = text == "-" || text == "–" || text == "—" ||
                        text == "*" || text == "•" || text == "o";
  return is_plain ? std::string(text) : "•";
}

ListLevel level_in(XmlNode node) {
  ListLevel level;
  level.form = docx_form_of(node.child("numFmt").attribute("w:val"));
  level.text = node.child("lvlText").attribute("w:val");
  level.start =
      std::max(number_or(node.child("start").attribute("w:val"), 1), 1U);
  if (level.form == NumberForm::bullet) {
    level.text = bullet_of(level.text);
  }
  return level;
}

std::vector<ListLevel> docx_levels_in(XmlNode definition) {
  std::vector<ListLevel> levels;
  for (XmlNode node = definition.first_child(); node; node = node.next()) {
    if (node.name() == "lvl" && levels.size() < most_levels) {
      levels.push_back(level_in(node));
    }
  }
  return levels;
}

}  // namespace

void DocxLook::fill_from(const DocxLook& other) {
  bold = bold ? bold : other.bold;
  italic = italic ? italic : other.italic;
  underlined = underlined ? underlined : other.underlined;
  hidden = hidden ? hidden : other.hidden;
}

bool DocxLook::stands_out() const {
  return bold.value_or(false) || italic.value_or(false) ||
         underlined.value_or(false);
}

DocxLook docx_look(XmlNode run_properties) {
  DocxLook look;
  if (run_properties) {
    look.bold = toggle(run_properties, "b");
    look.italic = toggle(run_properties, "i");
    look.underlined = toggle(run_properties, "u");
    look.hidden = toggle(run_properties, "vanish");
  }
  return look;
}

std::optional<DocxNumbering> docx_numbering(XmlNode paragraph_properties) {
  const XmlNode numbering =
      paragraph_properties ? paragraph_properties.child("numPr") : XmlNode();
  if (!numbering || !numbering.child("numId")) {
    return std::nullopt;
  }
  const XmlNode level = numbering.child("ilvl");
  return DocxNumbering{std::string(numbering.child("numId").attribute("w:val")),
                       level ? number_or(level.attribute("w:val"), 0) : 0};
}

unsigned docx_outline_level(XmlNode paragraph_properties) {
  const XmlNode level = paragraph_properties
                            ? paragraph_properties.child("outlineLvl")
                            : XmlNode();
  const unsigned number =
      level ? number_or(level.attribute("w:val"), most_levels) : most_levels;
  return number < most_levels ? number + 1 : 0;
}

DocxStyles::DocxStyles(XmlNode root) {
  for (XmlNode node = root.first_child(); node; node = node.next()) {
    const std::string id(node.attribute("w:styleId"));
    if (node.name() != "style" || id.empty()) {
      continue;
    }
    styles_.emplace(id, docx_style_in(node));
    if (node.attribute("w:default") == "1" &&
        node.attribute("w:type") == "paragraph") {
      default_ = id;
    }
  }
}

DocxStyle DocxStyles::style(std::string_view id) const {
  constexpr int most_ancestors = 20;  // A loop of styles ends somewhere.
  auto found = styles_.find(id);
  if (found == styles_.end()) {
    found = styles_.find(default_);
  }
  DocxStyle whole = found == styles_.end() ? DocxStyle() : found->second;
  for (int i = 0; i < most_ancestors && found != styles_.end(); ++i) {
    found = styles_.find(found->second.based_on);
    if (found != styles_.end()) {
      const DocxStyle& above = found->second;
      whole.look.fill_from(above.look);
      whole.heading_level =
          whole.heading_level > 0 ? whole.heading_level : above.heading_level;
      whole.is_title = whole.is_title || above.is_title;
      whole.numbering = whole.numbering ? whole.numbering : above.numbering;
    }
  }
  return whole;
}

DocxLists::DocxLists(XmlNode root) {
  for (XmlNode node = root.first_child(); node; node = node.next()) {
    if (node.name() == "abstractNum") {
      definitions_.emplace(node.attribute("w:abstractNumId"),
                           docx_levels_in(node));
    } else if (node.name() == "num") {
      lists_[std::string(node.attribute("w:numId"))] =
          node.child("abstractNumId").attribute("w:val");
    }
  }
}

std::string DocxLists::next(const DocxNumbering& numbering) {
  const auto list = lists_.find(numbering.list);
  if (list == lists_.end()) {
    return {};
  }
  const auto definition = definitions_.find(list->second);
  return definition == definitions_.end()
             ? std::string()
             : counters_[numbering.list].next(definition->second,
                                              numbering.level);
}

}  // namespace kamerzoek
