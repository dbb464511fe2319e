#include "corpus/odt_styles.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "corpus/office_text.h"

namespace kamerzoek {
namespace {

constexpr std::size_t most_odt_levels = 10;

/// Whether text is of that look, as far as its properties say.
std::optional<bool> stands_out(XmlNode properties) {
  const std::string_view weight = properties.attribute("fo:font-weight");
  const std::string_view slant = properties.attribute("fo:font-style");
  const std::string_view line =
      properties.attribute("style:text-underline-style");
  if (weight.empty() && slant.empty() && line.empty()) {
    return std::nullopt;
  }
  const bool is_heavy =
      weight == "bold" || (weight.size() == 3 && weight >= "600");
  return is_heavy || slant == "italic" || slant == "oblique" ||
         (!line.empty() && line != "none");
}

OdtStyle odt_style_in(XmlNode node) {
  OdtStyle style;
  style.parent = node.attribute("style:parent-style-name");
  style.is_title = node.attribute("style:name") == "Title";
  if (const XmlNode text = node.child("text-properties")) {
    style.stands_out = stands_out(text);
    const std::string_view display = text.attribute("text:display");
    if (!display.empty()) {
      style.hidden = display == "none";
    }
  }
  return style;
}

NumberForm odt_form_of(std::string_view format) {
  if (format == "1") {
    return NumberForm::decimal;
  }
  if (format == "a" || format == "A") {
    return format == "a" ? NumberForm::lower_letter : NumberForm::upper_letter;
  }
  if (format == "i" || format == "I") {
    return format == "i" ? NumberForm::lower_roman : NumberForm::upper_roman;
  }
  return NumberForm::none;
}

ListLevel bullet_in(XmlNode node) {
  const std::string_view shown = node.attribute("text:bullet-char");
  const bool is_plain =
      shown == "-" || shown == "–" || shown == "—" || shown == "*";
  return {NumberForm::bullet, is_plain ? std::string(shown) : "•", 1};
}

ListLevel number_in(XmlNode node, std::size_t level) {
  ListLevel result;
  result.form = odt_form_of(node.attribute("style:num-format"));
  result.start = number_or(node.attribute("text:start-value"), 1);
  if (result.form == NumberForm::none) {
    return result;
  }
  const std::size_t shown = std::clamp<std::size_t>(
      number_or(node.attribute("text:display-levels"), 1), 1, level + 1);
  result.text = node.attribute("style:num-prefix");
  for (std::size_t i = level + 1 - shown; i <= level; ++i) {
    result.text += "%" + std::to_string(i + 1);
    result.text += i < level ? "." : "";
  }
  result.text += node.attribute("style:num-suffix");
  return result;
}

std::vector<ListLevel> odt_levels_in(XmlNode list) {
  std::vector<ListLevel> levels;
  for (XmlNode node = list.first_child(); node; node = node.next()) {
    const std::size_t level = number_or(node.attribute("text:level"), 1) - 1;
    // A ninth level is the last that a label can show.
    if (level + 1 >= most_odt_levels) {
      continue;
    }
    levels.resize(std::max(levels.size(), level + 1));
    if (node.name() == "list-level-style-bullet") {
      levels[level] = bullet_in(node);
    } else if (node.name() == "list-level-style-number") {
      levels[level] = number_in(node, level);
    }
  }
  return levels;
}

}  // namespace

void OdtStyles::add(XmlNode root) {
  for (const std::string_view group : {"styles", "automatic-styles"}) {
    const XmlNode styles = root.child(group);
    for (XmlNode node = styles ? styles.first_child() : XmlNode(); node;
         node = node.next()) {
      add_style(node);
    }
  }
}

void OdtStyles::add_style(XmlNode node) {
  const std::string name(node.attribute("style:name"));
  if (node.name() == "style") {
    styles_.insert_or_assign(name, odt_style_in(node));
  } else if (node.name() == "list-style") {
    lists_.insert_or_assign(name, odt_levels_in(node));
  }
}

OdtStyle OdtStyles::style(std::string_view name) const {
  constexpr int most_ancestors = 20;  // A loop of styles ends somewhere.
  OdtStyle whole;
  auto found = styles_.find(name);
  for (int i = 0; i < most_ancestors && found != styles_.end(); ++i) {
    const OdtStyle& above = found->second;
    whole.stands_out = whole.stands_out ? whole.stands_out : above.stands_out;
    whole.hidden = whole.hidden ? whole.hidden : above.hidden;
    whole.is_title =
        whole.is_title || above.is_title || found->first == "Title";
    found = styles_.find(above.parent);
  }
  return whole;
}

const std::vector<ListLevel>& OdtStyles::list(std::string_view name) const {
  static const std::vector<ListLevel> none;
  const auto found = lists_.find(name);
  return found == lists_.end() ? none : found->second;
}

}  // namespace kamerzoek
