#include "tests/support/official_outline.h"

#include "tests/support/official_xml.h"

namespace kamerzoek {
namespace {

std::string line_of(const Section& section) {
  return std::string(section.depth, '#') + " " + section.heading;
}

}  // namespace

std::vector<std::string> outline(const Letter& letter) {
  std::vector<std::string> lines;
  std::size_t shown = 0;
  for (const Paragraph& paragraph : letter.paragraphs) {
    for (; paragraph.section && shown <= *paragraph.section; ++shown) {
      lines.push_back(line_of(letter.sections[shown]));
    }
    lines.push_back(std::string(name_of(paragraph.role)) + ": " +
                    paragraph.text);
  }
  for (; shown < letter.sections.size(); ++shown) {
    lines.push_back(line_of(letter.sections[shown]));
  }
  return lines;
}

std::vector<std::string> outline_of(std::string_view text,
                                    std::string_view after) {
  return outline(letter_in(kamerstuk(text, after)));
}

}  // namespace kamerzoek
