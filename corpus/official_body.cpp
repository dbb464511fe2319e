#include "corpus/official_body.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "analyzers/ascii.h"
#include "corpus/element_shape.h"
#include "corpus/line_builder.h"
#include "corpus/note_calls.h"
#include "corpus/section_stack.h"
#include "corpus/table_columns.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

// A sentence set as a heading is read as the paragraph it is.
constexpr std::size_t max_heading_bytes = 250;

/// What an element that is no part of a sentence does.
enum class Flow {
  blocks,  ///< It parts two paragraphs.
  line,    ///< All is one line: inside a paragraph or a row.
  parts,   ///< All is one line of parts: a heading, the masthead.
};

struct Place {
  Role role = Role::body;
  std::size_t nesting = 0;  ///< Of divisions.
  Flow flow = Flow::blocks;
};

struct Line {
  std::string text;
  std::vector<NoteCall> calls;
};

// Inside an annex all running text is annex, inside a table all is table.
Role role_in(Role outer, Role inner) {
  const bool running =
      inner == Role::body || inner == Role::list || inner == Role::quotation;
  return outer == Role::table || (outer == Role::annex && running) ? outer
                                                                   : inner;
}

class BodyReader {
 public:
  explicit BodyReader(Letter& letter)
      : letter_(&letter), sections_(letter.sections) {}

  void read(XmlNode publication) {
    const Place place;
    read_children(publication, place);
    end_block();
    named_.attach(*letter_);
  }

  Line line_of(XmlNode node, const Place& place) {
    LineBuilder outer_line = std::exchange(line_, {});
    std::vector<NoteCall> outer_calls = std::exchange(calls_, {});
    const bool outer_label = std::exchange(after_label_, false);
    const RowLine outer_row = std::exchange(row_, {});
    const Place outer_place = line_place_;
    ++lines_inside_;
    read_children(node, place);
    --lines_inside_;
    Line line{line_.take(), std::move(calls_)};
    line_ = std::move(outer_line);
    calls_ = std::move(outer_calls);
    after_label_ = outer_label;
    row_ = outer_row;
    line_place_ = outer_place;
    return line;
  }

 private:
  void read_children(XmlNode node, const Place& place) {
    for (XmlNode child = node.first_child(); child; child = child.next()) {
      read_node(child, place);
    }
  }

  void read_node(XmlNode node, const Place& place) {
    if (node.is_text()) {
      add_text(node.text(), place);
      return;
    }
    if (node == name_) {
      return;
    }
    const Shape shape = shape_of(node);
    switch (shape) {
      case Shape::metadata:
        return;
      case Shape::note:
        return read_note(node, place);
      case Shape::note_call:
        return read_note_call(node);
      case Shape::line_break:
        return line_.blank();
      case Shape::left_out:
        return leave_out(node);
      case Shape::in_text:
        return read_children(node, place);
      default:
        break;
    }
    if (place.flow == Flow::blocks) {
      read_block(node, shape, place);
    } else {
      read_in_line(node, shape, place);
    }
  }

  void read_block(XmlNode node, Shape shape, const Place& place) {
    switch (shape) {
      case Shape::paragraph:
      case Shape::row:
        return read_paragraph(node, place);
      case Shape::part:
      case Shape::label:
        return read_label(node, place);
      case Shape::item:
        return read_item(node, place);
      case Shape::list:
        return read_role(node, Role::list, place);
      case Shape::table:
        return read_role(node, Role::table, place);
      case Shape::quotation:
        return read_role(node, Role::quotation, place);
      case Shape::signature:
        return read_role(node, Role::signature, place);
      case Shape::annex:
        return read_annex(node, place);
      case Shape::office:
      case Shape::person:
        return read_signatory(node, shape, place);
      case Shape::heading:
        return read_heading(node, division_rank(place.nesting), place);
      case Shape::printed_heading:
        return read_heading(node, printed_rank(place.nesting, face(node)),
                            place);
      case Shape::question:
        return read_question(node, place);
      case Shape::masthead:
        return read_furniture(node, "masthead");
      default:
        return read_container(node, place);
    }
  }

  void read_in_line(XmlNode node, Shape shape, const Place& place) {
    const Gap gap = gap_around(shape, place.flow);
    if (shape == Shape::cell) {
      row_.begin_cell(columns_.column_of(node), line_);
    }
    add_gap(gap);
    read_children(node, place);
    add_gap(gap);
  }

  enum class Gap { none, soft, blank };

  static Gap gap_around(Shape shape, Flow flow) {
    switch (shape) {
      case Shape::unknown:
        return flow == Flow::parts ? Gap::soft : Gap::none;
      case Shape::part:
      case Shape::office:
      case Shape::person:
      case Shape::quotation:
        return Gap::soft;
      default:
        return Gap::blank;
    }
  }

  void add_gap(Gap gap) {
    if (gap == Gap::blank) {
      line_.blank();
    } else if (gap == Gap::soft) {
      line_.soft_blank();
    }
  }

  void read_container(XmlNode node, Place place) {
    // What follows a label stays with it, however deep it stands.
    if (!after_label_) {
      end_block();
    }
    if (has_heading(node)) {
      ++place.nesting;
    }
    read_children(node, place);
    end_block();
  }

  void read_paragraph(XmlNode node, Place place) {
    begin_block();
    // A list may stand inside an `al`; what is inside a row stays in its line.
    place.flow = shape_of(node.name()) == Shape::row || !has_blocks(node)
                     ? Flow::line
                     : Flow::blocks;
    read_children(node, place);
    end_block();
  }

  void read_label(XmlNode node, Place place) {
    place.flow = Flow::line;
    read_children(node, place);
    line_.blank();
    after_label_ = !line_.empty();
  }

  void read_item(XmlNode node, const Place& place) {
    begin_block();
    read_children(node, place);
    end_block();
  }

  void read_role(XmlNode node, Role role, Place place) {
    place.role = role_in(place.role, role);
    read_container(node, place);
  }

  void read_annex(XmlNode node, Place place) {
    end_block();
    sections_.clear();
    place.role = Role::annex;
    place.nesting = 0;
    read_container(node, place);
    sections_.clear();
  }

  // "<functie>De Minister</functie> voor Rechtsbescherming,<naam>": the office
  // may go on outside its element, the name never does.
  void read_signatory(XmlNode node, Shape shape, Place place) {
    end_block();
    place.flow = Flow::line;
    read_children(node, place);
    if (shape == Shape::person) {
      end_block();
    }
  }

  void read_heading(XmlNode node, unsigned rank, Place place) {
    end_block();
    const Flow flow = std::exchange(place.flow, Flow::parts);
    Line heading = line_of(node, place);
    if (heading.text.empty()) {
      return;
    }
    if (heading.text.size() <= max_heading_bytes) {
      sections_.open(heading.text, rank);
      return;
    }
    place.flow = flow;
    add_paragraph(std::move(heading), place);
  }

  static std::string_view face(XmlNode node) {
    const std::string_view face = node.attribute("kopopmaak");
    return face.empty() ? node.attribute("letat") : face;
  }

  void read_question(XmlNode node, Place place) {
    end_block();
    place.nesting += 1;
    sections_.open(question_heading(node, place), division_rank(place.nesting));
    const XmlNode outer = std::exchange(name_, node.child("nr"));
    read_children(node, place);
    name_ = outer;
    end_block();
  }

  std::string question_heading(XmlNode node, Place place) {
    std::string heading = node.name() == "vraag" ? "Vraag" : "Antwoord";
    place.flow = Flow::parts;
    const XmlNode nr = node.child("nr");
    const std::string number = nr ? line_of(nr, place).text : std::string();
    if (number.empty()) {
      return heading;
    }
    return is_digit(number[0]) ? heading + " " + number : number;
  }

  void read_furniture(XmlNode node, const char* reason) {
    end_block();
    Line line = line_of(node, {Role::body, 0, Flow::parts});
    if (!line.text.empty()) {
      letter_->furniture.push_back({std::move(line.text), reason, 0});
    }
  }

  // It may stand inside a paragraph, which goes on behind it.
  void leave_out(XmlNode node) {
    Line line = line_of(node, {Role::body, 0, Flow::parts});
    if (!line.text.empty()) {
      letter_->furniture.push_back(
          {std::move(line.text), std::string(node.attribute("reden")), 0});
    }
    line_.soft_blank();
  }

  void read_note(XmlNode node, Place place) {
    const std::size_t note = letter_->notes.size();
    letter_->notes.emplace_back();
    named_.add_note(node.attribute("id"), note);
    if (node.name() == "noot") {
      row_.go_to_cell(line_);
      calls_.push_back({line_.size(), note});
    }
    place.flow = Flow::line;
    const XmlNode label = node.child("noot.nr");
    std::string name(node.attribute("nr"));
    if (label) {
      name = line_of(label, place).text;
    }
    const XmlNode outer = std::exchange(name_, label);
    std::string text = line_of(node, place).text;
    name_ = outer;
    letter_->notes[note].label = std::move(name);
    letter_->notes[note].text = std::move(text);
  }

  void read_note_call(XmlNode node) {
    if (lines_inside_ == 0) {
      named_.add_call(letter_->paragraphs.size(), line_.size(),
                      node.attribute("refid"));
    }
    std::string mark = line_of(node, {Role::body, 0, Flow::line}).text;
    if (!mark.empty()) {
      letter_->furniture.push_back({std::move(mark), "note mark", 0});
    }
  }

  void add_text(std::string_view text, const Place& place) {
    if (line_.empty()) {
      line_place_ = place;
    }
    if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      row_.go_to_cell(line_);
    }
    line_.append(text);
  }

  // The first block after a label continues its line: "a. Tekst".
  void begin_block() {
    if (!std::exchange(after_label_, false)) {
      end_block();
    }
  }

  void end_block() {
    after_label_ = false;
    row_ = {};
    std::vector<NoteCall> calls = std::exchange(calls_, {});
    if (!line_.empty()) {
      add_paragraph({line_.take(), std::move(calls)}, line_place_);
    }
  }

  void add_paragraph(Line line, const Place& place) {
    Paragraph paragraph;
    paragraph.text = std::move(line.text);
    paragraph.note_calls = std::move(line.calls);
    paragraph.role = place.role;
    paragraph.section = sections_.at(place.nesting);
    letter_->paragraphs.push_back(std::move(paragraph));
  }

  Letter* letter_;
  SectionStack sections_;
  LineBuilder line_;
  Place line_place_;  ///< Where the line in hand began.
  std::vector<NoteCall> calls_;
  XmlNode name_;  ///< Of the note or question in hand: read already.
  bool after_label_ = false;
  TableColumns columns_;
  RowLine row_;
  unsigned lines_inside_ = 0;  ///< How many calls of line_of() are going on.
  NoteCalls named_;
};

}  // namespace

void read_official_body(XmlNode publication, Letter& letter) {
  BodyReader(letter).read(publication);
}

std::string plain_text(XmlNode node) {
  Letter unused;
  BodyReader reader(unused);
  return reader.line_of(node, {Role::body, 0, Flow::parts}).text;
}

}  // namespace kamerzoek
