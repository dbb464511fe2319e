// Whatever bytes come in as PDF, reading them ends in a letter whose offsets
// are true, or in a skip.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/pdf_reader.h"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check(const kamerzoek::Letter& letter) {
  for (const kamerzoek::Paragraph& paragraph : letter.paragraphs) {
    require(!paragraph.text.empty());
    require(!paragraph.section || *paragraph.section < letter.sections.size());
    for (const kamerzoek::NoteCall& call : paragraph.note_calls) {
      require(call.offset <= paragraph.text.size());
      require(call.note < letter.notes.size());
    }
    for (const kamerzoek::PageBreak& page_break : paragraph.page_breaks) {
      require(page_break.offset <= paragraph.text.size());
    }
  }
  for (const kamerzoek::Section& section : letter.sections) {
    require(!section.heading.empty() && section.depth >= 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string content(bytes, bytes + size);
  const kamerzoek::RawLetter raw{{"/fuzz.pdf", size, 0}, content, {}};
  const kamerzoek::KnownWord knows_even = [](std::string_view word) {
    return word.size() % 2 == 0;
  };
  const kamerzoek::ReadResult result = kamerzoek::read_pdf(raw, knows_even);
  if (const auto* letter = std::get_if<kamerzoek::Letter>(&result)) {
    check(*letter);
  }
  return 0;
}
