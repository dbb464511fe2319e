#include "corpus/odt_body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/list_numbers.h"
#include "corpus/odt_styles.h"
#include "corpus/office_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

/// What was deleted, remarks, and declarations of what is shown elsewhere.
bool is_odt_markup(std::string_view name) {
  constexpr std::array names = {"tracked-changes"sv,
                                "annotation"sv,
                                "annotation-end"sv,
                                "sequence-decls"sv,
                                "variable-decls"sv,
                                "user-field-decls"sv,
                                "forms"sv,
                                "scripts"sv,
                                "hidden-text"sv,
                                "table-columns"sv,
                                "table-column"sv,
                                "title"sv,
                                "desc"sv,
                                "ruby-text"sv};
  return is_one_of(name, names);
}

bool has_descendant(XmlNode node, std::string_view name) {
  if (node.name() == name) {
    return true;
  }
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    if (has_descendant(child, name)) {
      return true;
    }
  }
  return false;
}

class OdtBody {
 public:
  OdtBody(XmlNode content, XmlNode styles)
      : page_(has_descendant(content, "soft-page-break") ? 1 : 0) {
    if (styles) {
      styles_.add(styles);
    }
    styles_.add(content);
  }

  OfficeText read(XmlNode content, XmlNode styles) {
    const XmlNode body = content.child("body");
    if (const XmlNode text = body ? body.child("text") : XmlNode()) {
      read_blocks(text);
    }
    if (const XmlNode masters =
            styles ? styles.child("master-styles") : XmlNode()) {
      collect_head(masters);
    }
    return std::move(text_);
  }

 private:
  struct List {
    std::string style;
    std::size_t depth = 0;
  };

  void read_blocks(XmlNode parent);
  void read_list(XmlNode list);
  void read_item(XmlNode item);
  void read_paragraph(XmlNode paragraph);
  void read_row(XmlNode row);
  void read_inline(XmlNode parent, OfficeLine::Look look);
  void read_element(XmlNode node, OfficeLine::Look look);
  void read_note(XmlNode note);
  void collect_head(XmlNode node);
  void add_head_lines(XmlNode paragraph);
  OfficeLine::Look look_of(XmlNode node, OfficeLine::Look around) const;
  bool is_hidden(XmlNode node) const;
  OfficeLine& line();
  void turn_page();

  OdtStyles styles_;
  OfficeText text_;
  std::optional<OfficeLine> line_;
  unsigned page_;  ///< 0 when pages are not known.
  bool in_row_ = false;
  std::vector<List> lists_;  ///< Around the present item, outer first.
  std::map<std::string, ListCounter> counters_;
  std::string label_;  ///< Of the item whose first paragraph is to come.
};

OfficeLine& OdtBody::line() {
  return line_ ? *line_ : line_.emplace(page_);
}

void OdtBody::turn_page() {
  if (page_ > 0) {
    ++page_;
    if (line_) {
      line_->turn_page(page_);
    }
  }
}

void OdtBody::read_blocks(XmlNode parent) {
  for (XmlNode node = parent.first_child(); node; node = node.next()) {
    const std::string_view name = node.name();
    if (name == "p" || name == "h") {
      read_paragraph(node);
    } else if (name == "list") {
      read_list(node);
    } else if (name == "table-row") {
      read_row(node);
    } else if (name == "soft-page-break") {
      turn_page();
    } else if (name == "frame") {
      collect_head(node);
    } else if (!is_odt_markup(name) &&
               node.attribute("text:display") != "none") {
      read_blocks(node);
    }
  }
}

void OdtBody::read_list(XmlNode list) {
  List inner;
  inner.style = list.attribute("text:style-name");
  if (!lists_.empty()) {
    inner.depth = lists_.back().depth + 1;
    inner.style = inner.style.empty() ? lists_.back().style : inner.style;
  }
  const bool goes_on = list.attribute("text:continue-numbering") == "true" ||
                       !list.attribute("text:continue-list").empty();
  if (lists_.empty() && !goes_on) {
    counters_.erase(inner.style);
  }
  lists_.push_back(inner);
  for (XmlNode node = list.first_child(); node; node = node.next()) {
    if (node.name() == "list-item") {
      read_item(node);
    } else {
      read_blocks(node);
    }
  }
  lists_.pop_back();
}

void OdtBody::read_item(XmlNode item) {
  const List& list = lists_.back();
  // An item that only holds an inner list shows no number of its own.
  const bool has_text = item.child("p") || item.child("h");
  if (has_text) {
    label_ = counters_[list.style].next(styles_.list(list.style), list.depth);
  }
  read_blocks(item);
  label_.clear();
}

void OdtBody::read_paragraph(XmlNode paragraph) {
  if (is_hidden(paragraph)) {
    return;
  }
  const std::string label = std::exchange(label_, {});
  const bool is_heading = paragraph.name() == "h";
  const OfficeLine::Look look = look_of(paragraph, OfficeLine::Look::plain);
  if (!label.empty()) {
    line().append(label + " ", OfficeLine::Look::stands_out);
  }
  line();
  read_inline(paragraph, look);
  if (in_row_) {
    line().line_break();
    return;
  }
  OfficeBlock block =
      line_->take(lists_.empty() || is_heading ? Role::body : Role::list);
  line_.reset();
  if (is_heading) {
    block.heading_level =
        std::max(number_or(paragraph.attribute("text:outline-level"), 1), 1U);
  }
  block.is_title =
      styles_.style(paragraph.attribute("text:style-name")).is_title;
  text_.blocks.push_back(std::move(block));
}

// A row of one cell only sets text apart.
void OdtBody::read_row(XmlNode row) {
  std::size_t cells = 0;
  for (XmlNode node = row.first_child(); node; node = node.next()) {
    cells += node.name() == "table-cell" ? 1U : 0U;
  }
  const bool is_alone = cells < 2 && !in_row_;
  const bool was_in_row = std::exchange(in_row_, in_row_ || !is_alone);
  read_blocks(row);
  in_row_ = was_in_row;
  if (!was_in_row && !is_alone && line_) {
    text_.blocks.push_back(line_->take(Role::table));
    line_.reset();
  }
}

OfficeLine::Look OdtBody::look_of(XmlNode node, OfficeLine::Look around) const {
  const auto own = styles_.style(node.attribute("text:style-name")).stands_out;
  if (!own) {
    return around;
  }
  return *own ? OfficeLine::Look::stands_out : OfficeLine::Look::plain;
}

bool OdtBody::is_hidden(XmlNode node) const {
  return node.attribute("text:is-hidden") == "true" ||
         styles_.style(node.attribute("text:style-name"))
             .hidden.value_or(false);
}

void OdtBody::read_inline(XmlNode parent, OfficeLine::Look look) {
  for (XmlNode node = parent.first_child(); node; node = node.next()) {
    if (node.name().empty()) {
      line().append(node.text(), look);
    } else {
      read_element(node, look);
    }
  }
}

void OdtBody::read_element(XmlNode node, OfficeLine::Look look) {
  const std::string_view name = node.name();
  if (name == "s" || name == "tab") {
    line().blank();
  } else if (name == "line-break") {
    line().line_break();
  } else if (name == "soft-page-break") {
    turn_page();
  } else if (name == "note") {
    read_note(node);
  } else if (name == "frame" || name == "custom-shape") {
    collect_head(node);
  } else if (!is_odt_markup(name) && !is_hidden(node)) {
    read_inline(node, look_of(node, look));
  }
}

void OdtBody::read_note(XmlNode note) {
  const XmlNode citation = note.child("note-citation");
  const XmlNode label = citation ? citation.first_child() : XmlNode();
  const XmlNode body = note.child("note-body");
  if (!body) {
    return;
  }
  const std::size_t index = text_.notes.size();
  text_.notes.push_back({label ? std::string(label.text()) : "", "", page_});
  line().call(index);
  // Its text is read by the same steps, into a line of its own.
  auto line = std::exchange(line_, std::nullopt);
  auto lists = std::exchange(lists_, {});
  const bool was_in_row = std::exchange(in_row_, true);
  read_blocks(body);
  text_.notes[index].text = this->line().take(Role::footnote).text;
  in_row_ = was_in_row;
  lists_ = std::move(lists);
  line_ = std::move(line);
}

// Frames and heads hold the letterhead: date, subject, references.
void OdtBody::collect_head(XmlNode node) {
  if (node.name() == "p" || node.name() == "h") {
    add_head_lines(node);
    return;
  }
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    if (!is_odt_markup(child.name())) {
      collect_head(child);
    }
  }
}

void OdtBody::add_head_lines(XmlNode paragraph) {
  auto line = std::exchange(line_, OfficeLine(0));
  const unsigned page = std::exchange(page_, 0);
  read_inline(paragraph, OfficeLine::Look::plain);
  for (std::string& text : line_->take(Role::body).lines) {
    if (std::ranges::find(text_.head, text) == text_.head.end()) {
      text_.head.push_back(std::move(text));
    }
  }
  page_ = page;
  line_ = std::move(line);
}

}  // namespace

OfficeText read_odt_body(XmlNode content, XmlNode styles) {
  return OdtBody(content, styles).read(content, styles);
}

}  // namespace kamerzoek
