// What every letter keeps to, whatever it was read from; aborts where one does
// not, which is how a fuzz target fails.

#pragma once

#include <cstddef>
#include <cstdlib>
#include <string>

#include "corpus/letter.h"

namespace kamerzoek {

inline void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

inline void require_one_line(const std::string& text) {
  require(text.find_first_of("\n\r\t") == std::string::npos);
  require(text.find("  ") == std::string::npos);
  require(text.empty() || (text.front() != ' ' && text.back() != ' '));
}

inline void require_sound(const Paragraph& paragraph, const Letter& letter) {
  require(!paragraph.text.empty());
  require_one_line(paragraph.text);
  require(!paragraph.section || *paragraph.section < letter.sections.size());
  std::size_t offset = 0;
  for (const NoteCall& call : paragraph.note_calls) {
    require(call.offset >= offset && call.offset <= paragraph.text.size());
    require(call.note < letter.notes.size());
    offset = call.offset;
  }
  offset = 0;
  unsigned page = paragraph.page;
  for (const PageBreak& at : paragraph.page_breaks) {
    require(at.offset >= offset && at.offset <= paragraph.text.size());
    require(at.page > page);
    offset = at.offset;
    page = at.page;
  }
}

inline void require_sound(const Letter& letter) {
  require(!letter.id.empty());
  for (const Paragraph& paragraph : letter.paragraphs) {
    require_sound(paragraph, letter);
  }
  for (std::size_t i = 0; i < letter.sections.size(); ++i) {
    const Section& section = letter.sections[i];
    require_one_line(section.heading);
    require(!section.parent || *section.parent < i);
    require(section.depth ==
            (section.parent ? letter.sections[*section.parent].depth + 1 : 1));
  }
  for (const Note& note : letter.notes) {
    require_one_line(note.text);
  }
}

}  // namespace kamerzoek
