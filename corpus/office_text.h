// What a word processor's document holds, whichever it is: paragraphs with
// their look. Readers of DOCX and ODT make this; one place makes a letter of
// it.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/letter.h"
#include "corpus/line_builder.h"

namespace kamerzoek {

/// A paragraph, a list item or a row of a table.
struct OfficeBlock {
  std::string text;            ///< As Paragraph::text.
  Role role = Role::body;      ///< body, list or table.
  unsigned heading_level = 0;  ///< By its style, from 1; 0 when it is none.
  bool is_title = false;       ///< By its style.
  bool stands_out = false;     ///< All of it bold, italic or underlined.
  unsigned page = 0;
  std::vector<PageBreak> page_breaks;
  std::vector<NoteCall> note_calls;
  std::vector<std::string> lines;  ///< The cells of a row, the lines of a
                                   ///< paragraph that has line breaks.
};

struct OfficeText {
  std::vector<OfficeBlock> blocks;
  std::vector<Note> notes;        ///< In the order of their calls.
  std::vector<std::string> head;  ///< Lines of frames and of the first head.
  std::string title;              ///< Of the document's properties.
};

/// The number that the value of an attribute begins with; `otherwise` when
/// there is none, or none that a document would have: 1,000,000 or more.
unsigned number_or(std::string_view value, unsigned otherwise);

/// Puts one block together from its pieces.
class OfficeLine {
 public:
  /// `page` is where it begins, 0 when pages are not known.
  explicit OfficeLine(unsigned page) { block_.page = page; }

  /// `stands_out` says how the piece looks.
  enum class Look { plain, stands_out };
  void append(std::string_view text, Look look);
  void blank() { line_.blank(); }
  void line_break();
  void call(std::size_t note);
  void turn_page(unsigned page);

  bool empty() const { return line_.empty(); }
  OfficeBlock take(Role role);

 private:
  LineBuilder line_;
  OfficeBlock block_;
  std::size_t line_begin_ = 0;  ///< Of the present one of its lines.
  std::vector<std::size_t> line_ends_;
  bool has_plain_ = false;
};

}  // namespace kamerzoek
