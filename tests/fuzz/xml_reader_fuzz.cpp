// Whatever XML holds, the letter read from it keeps its promises: lines without
// line ends, sections inside those before them, calls of notes there are.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "corpus/xml_reader.h"

namespace {

using kamerzoek::Letter;
using kamerzoek::NoteCall;
using kamerzoek::Paragraph;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void require_one_line(const std::string& text) {
  require(text.find_first_of("\n\r\t") == std::string::npos);
  require(text.find("  ") == std::string::npos);
  require(text.empty() || (text.front() != ' ' && text.back() != ' '));
}

void require_sound(const Paragraph& paragraph, const Letter& letter) {
  require(!paragraph.text.empty());
  require_one_line(paragraph.text);
  require(!paragraph.section || *paragraph.section < letter.sections.size());
  std::size_t offset = 0;
  for (const NoteCall& call : paragraph.note_calls) {
    require(call.offset >= offset && call.offset <= paragraph.text.size());
    require(call.note < letter.notes.size());
    offset = call.offset;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string content(bytes, bytes + size);
  kamerzoek::RawLetter raw;
  raw.input.path = "/letters/letter.xml";
  raw.content = content;
  raw.metadata = content;
  const auto result = kamerzoek::read_official_xml(raw);
  const auto* const letter = std::get_if<Letter>(&result);
  if (letter == nullptr) {
    return 0;
  }
  require(!letter->id.empty());
  for (const Paragraph& paragraph : letter->paragraphs) {
    require_sound(paragraph, *letter);
  }
  for (std::size_t i = 0; i < letter->sections.size(); ++i) {
    const auto& section = letter->sections[i];
    require_one_line(section.heading);
    require(!section.parent || *section.parent < i);
    require(section.depth ==
            (section.parent ? letter->sections[*section.parent].depth + 1 : 1));
  }
  for (const auto& note : letter->notes) {
    require_one_line(note.text);
  }
  return 0;
}
