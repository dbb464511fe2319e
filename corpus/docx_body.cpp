#include "corpus/docx_body.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/docx_styles.h"
#include "corpus/list_numbers.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

/// What was deleted or moved away, what stands elsewhere, and what programs
/// that know no better are to show instead.
bool is_docx_markup(std::string_view name) {
  constexpr std::array names = {
      "del"sv,   "moveFrom"sv, "sectPr"sv,           "pPr"sv,
      "rPr"sv,   "delText"sv,  "instrText"sv,        "Fallback"sv,
      "sdtPr"sv, "tblPr"sv,    "tblGrid"sv,          "trPr"sv,
      "tcPr"sv,  "object"sv,   "commentReference"sv, "delInstrText"sv};
  return is_one_of(name, names);
}

std::size_t count_page_breaks(XmlNode node) {
  std::size_t count = node.name() == "lastRenderedPageBreak" ? 1 : 0;
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    count += count_page_breaks(child);
  }
  return count;
}

/// Whether a paragraph's own end was deleted: it goes on in the next.
bool end_is_deleted(XmlNode properties) {
  const XmlNode run = properties ? properties.child("rPr") : XmlNode();
  return run && run.child("del");
}

std::map<std::string, XmlNode, std::less<>> notes_in(XmlNode root) {
  std::map<std::string, XmlNode, std::less<>> notes;
  for (XmlNode node = root ? root.first_child() : XmlNode(); node;
       node = node.next()) {
    const std::string_view type = node.attribute("w:type");
    // Others are the lines between notes and text.
    if (type.empty() || type == "normal") {
      notes.emplace(node.attribute("w:id"), node);
    }
  }
  return notes;
}

class DocxBody {
 public:
  explicit DocxBody(const DocxParts& parts)
      : footnotes_(notes_in(parts.footnotes)),
        endnotes_(notes_in(parts.endnotes)) {
    if (parts.styles) {
      styles_ = DocxStyles(parts.styles);
    }
    if (parts.lists) {
      lists_ = DocxLists(parts.lists);
    }
    // Word counts the pages when it saves; programs that do not lay out pages
    // leave some or all of the marks away.
    const std::string counted =
        std::to_string(count_page_breaks(parts.document) + 1);
    page_ = counted == parts.pages ? 1 : 0;
  }

  OfficeText read(const DocxParts& parts) {
    if (const XmlNode body = parts.document.child("body")) {
      read_blocks(body);
      end_block(Role::body);
    }
    for (const XmlNode head : parts.heads) {
      collect_head(head);
    }
    return std::move(text_);
  }

 private:
  void read_blocks(XmlNode parent);
  void read_paragraph(XmlNode paragraph);
  void read_table(XmlNode table);
  void read_row(XmlNode row);
  void read_cell(XmlNode cell);
  void read_runs(XmlNode parent, const DocxLook& look);
  void read_run(XmlNode run, const DocxLook& look);
  void read_in_run(XmlNode run, const DocxLook& look);
  void read_text(XmlNode node, const DocxLook& look);
  void read_mark(XmlNode node);
  void field_mark(std::string_view type);
  void call(XmlNode reference, std::map<std::string, XmlNode, std::less<>>& of,
            NumberForm form);
  void collect_head(XmlNode node);
  void add_head_lines(XmlNode paragraph);
  OfficeLine& line();
  void turn_page();
  void end_block(Role role);

  std::map<std::string, XmlNode, std::less<>> footnotes_;
  std::map<std::string, XmlNode, std::less<>> endnotes_;
  DocxStyles styles_;
  DocxLists lists_;
  OfficeText text_;
  std::optional<OfficeLine> line_;
  DocxStyle style_;    ///< Of the present paragraph.
  unsigned page_ = 0;  ///< 0 when pages are not known.
  unsigned footnote_count_ = 0;
  unsigned endnote_count_ = 0;
  bool in_row_ = false;
  /// For each field begun: whether its result, not its code, is being read.
  std::vector<bool> fields_;
};

OfficeLine& DocxBody::line() {
  return line_ ? *line_ : line_.emplace(page_);
}

void DocxBody::turn_page() {
  if (page_ > 0) {
    ++page_;
    line().turn_page(page_);
  }
}

void DocxBody::end_block(Role role) {
  if (!line_) {
    return;
  }
  OfficeBlock block = line_->take(role);
  line_.reset();
  if (role != Role::table) {
    block.heading_level = style_.heading_level;
    block.is_title = style_.is_title;
  }
  if (!block.text.empty()) {
    text_.blocks.push_back(std::move(block));
  }
}

void DocxBody::read_blocks(XmlNode parent) {
  for (XmlNode node = parent.first_child(); node; node = node.next()) {
    const std::string_view name = node.name();
    if (name == "p") {
      read_paragraph(node);
    } else if (name == "tbl") {
      read_table(node);
    } else if (!is_docx_markup(name)) {
      read_blocks(node);
    }
  }
}

void DocxBody::read_paragraph(XmlNode paragraph) {
  const XmlNode properties = paragraph.child("pPr");
  const XmlNode named = properties ? properties.child("pStyle") : XmlNode();
  if (properties && properties.child("framePr")) {
    collect_head(paragraph);
    return;
  }
  style_ = styles_.style(named ? named.attribute("w:val") : "");
  const unsigned level = docx_outline_level(properties);
  style_.heading_level = level > 0 ? level : style_.heading_level;
  auto numbering = docx_numbering(properties);
  numbering = numbering ? numbering : style_.numbering;
  const bool goes_on = line_.has_value();
  std::string label = numbering && !goes_on ? lists_.next(*numbering) : "";
  const bool is_item = !label.empty() && style_.heading_level == 0;
  OfficeLine& text = line();
  if (!label.empty()) {
    text.append(label + " ", OfficeLine::Look::stands_out);
  }
  read_runs(paragraph, style_.look);
  if (end_is_deleted(properties)) {
    return;
  }
  if (in_row_) {
    line().line_break();
  } else {
    end_block(is_item ? Role::list : Role::body);
  }
}

void DocxBody::read_table(XmlNode table) {
  for (XmlNode node = table.first_child(); node; node = node.next()) {
    if (node.name() == "tr") {
      read_row(node);
    } else if (!is_docx_markup(node.name())) {
      read_table(node);
    }
  }
}

std::size_t count_cells(XmlNode row) {
  std::size_t cells = 0;
  for (XmlNode node = row.first_child(); node; node = node.next()) {
    cells += node.name() == "tc" || node.name() == "sdt" ? 1U : 0U;
  }
  return cells;
}

// A row of one cell only sets text apart.
void DocxBody::read_row(XmlNode row) {
  const XmlNode properties = row.child("trPr");
  if (properties && properties.child("del")) {
    return;
  }
  const bool is_alone = count_cells(row) < 2 && !in_row_;
  const bool was_in_row = std::exchange(in_row_, in_row_ || !is_alone);
  read_cell(row);
  in_row_ = was_in_row;
  if (!was_in_row && !is_alone) {
    end_block(Role::table);
  }
}

void DocxBody::read_cell(XmlNode cell) {
  for (XmlNode node = cell.first_child(); node; node = node.next()) {
    const std::string_view name = node.name();
    if (name == "p") {
      read_paragraph(node);
    } else if (name == "tbl") {
      read_table(node);
    } else if (!is_docx_markup(name)) {
      read_cell(node);
    }
  }
}

void DocxBody::read_runs(XmlNode parent, const DocxLook& look) {
  for (XmlNode node = parent.first_child(); node; node = node.next()) {
    if (node.name() == "r") {
      read_run(node, look);
    } else if (!node.name().empty() && !is_docx_markup(node.name())) {
      read_runs(node, look);
    }
  }
}

void DocxBody::read_run(XmlNode run, const DocxLook& look) {
  const XmlNode properties = run.child("rPr");
  DocxLook own = docx_look(properties);
  const XmlNode named = properties ? properties.child("rStyle") : XmlNode();
  if (named) {
    own.fill_from(styles_.style(named.attribute("w:val")).look);
  }
  own.fill_from(look);
  if (!own.hidden.value_or(false)) {
    read_in_run(run, own);
  }
}

void DocxBody::read_in_run(XmlNode run, const DocxLook& look) {
  constexpr std::array drawn = {"drawing"sv, "pict"sv, "AlternateContent"sv,
                                "Choice"sv, "txbxContent"sv};
  for (XmlNode node = run.first_child(); node; node = node.next()) {
    const std::string_view name = node.name();
    if (name == "t") {
      read_text(node, look);
    } else if (is_one_of(name, drawn)) {
      collect_head(node);
    } else if (!is_docx_markup(name)) {
      read_mark(node);
    }
  }
}

void DocxBody::read_text(XmlNode node, const DocxLook& look) {
  const bool is_code = !fields_.empty() && !fields_.back();
  const XmlNode text = node.first_child();
  if (!is_code && text) {
    line().append(text.text(), look.stands_out() ? OfficeLine::Look::stands_out
                                                 : OfficeLine::Look::plain);
  }
}

void DocxBody::read_mark(XmlNode node) {
  const std::string_view name = node.name();
  if (name == "fldChar") {
    field_mark(node.attribute("w:fldCharType"));
  } else if (name == "tab" || name == "ptab") {
    line().blank();
  } else if (name == "br" || name == "cr") {
    line().line_break();
  } else if (name == "noBreakHyphen") {
    line().append("-", OfficeLine::Look::stands_out);
  } else if (name == "lastRenderedPageBreak") {
    turn_page();
  } else if (name == "footnoteReference") {
    call(node, footnotes_, NumberForm::decimal);
  } else if (name == "endnoteReference") {
    call(node, endnotes_, NumberForm::lower_roman);
  }
}

void DocxBody::field_mark(std::string_view type) {
  if (type == "begin") {
    fields_.push_back(false);
  } else if (type == "separate" && !fields_.empty()) {
    fields_.back() = true;
  } else if (type == "end" && !fields_.empty()) {
    fields_.pop_back();
  }
}

void DocxBody::call(XmlNode reference,
                    std::map<std::string, XmlNode, std::less<>>& of,
                    NumberForm form) {
  const auto found = of.find(reference.attribute("w:id"));
  if (found == of.end()) {
    return;
  }
  const XmlNode body = found->second;
  of.erase(found);
  unsigned& count =
      form == NumberForm::decimal ? footnote_count_ : endnote_count_;
  const std::size_t index = text_.notes.size();
  text_.notes.push_back({number_text(++count, form), "", page_});
  line().call(index);
  // Its text is read by the same steps, into a line of its own.
  auto line = std::exchange(line_, std::nullopt);
  auto fields = std::exchange(fields_, {});
  const bool was_in_row = std::exchange(in_row_, true);
  DocxStyle style = style_;
  read_blocks(body);
  text_.notes[index].text = this->line().take(Role::footnote).text;
  style_ = std::move(style);
  in_row_ = was_in_row;
  fields_ = std::move(fields);
  line_ = std::move(line);
}

// Frames and heads hold the letterhead: date, subject, references.
void DocxBody::collect_head(XmlNode node) {
  if (node.name() == "p") {
    add_head_lines(node);
    return;
  }
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    if (!is_docx_markup(child.name())) {
      collect_head(child);
    }
  }
}

void DocxBody::add_head_lines(XmlNode paragraph) {
  auto line = std::exchange(line_, OfficeLine(0));
  auto fields = std::exchange(fields_, {});
  const unsigned page = std::exchange(page_, 0);
  read_runs(paragraph, {});
  for (std::string& text : line_->take(Role::body).lines) {
    if (std::ranges::find(text_.head, text) == text_.head.end()) {
      text_.head.push_back(std::move(text));
    }
  }
  page_ = page;
  fields_ = std::move(fields);
  line_ = std::move(line);
}

}  // namespace

OfficeText read_docx_body(const DocxParts& parts) {
  return DocxBody(parts).read(parts);
}

}  // namespace kamerzoek
