// Letters in plain text for tests: read in one call, without a word list.

#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/text_reader.h"

namespace kamerzoek {

inline ReadResult read_as_text(std::string_view content,
                               const std::string& path = "/brief.txt") {
  const RawLetter raw{{path, content.size(), 0}, content, {}};
  return read_text(raw, KnownWord([](std::string_view) { return false; }));
}

/// The letter in `content`; throws when it is skipped.
inline Letter text_letter(std::string_view content,
                          const std::string& path = "/brief.txt") {
  ReadResult result = read_as_text(content, path);
  if (const auto* skip = std::get_if<Skip>(&result)) {
    throw std::runtime_error("skipped: " + std::string(name_of(skip->reason)));
  }
  return std::get<Letter>(std::move(result));
}

/// "Sessie 1 > China" for each section.
inline std::vector<std::string> section_paths(const Letter& letter) {
  std::vector<std::string> paths;
  for (const Section& section : letter.sections) {
    std::string path = section.heading;
    for (auto above = section.parent; above;
         above = letter.sections[*above].parent) {
      path.insert(0, letter.sections[*above].heading + " > ");
    }
    paths.push_back(path);
  }
  return paths;
}

/// The texts of the paragraphs in this role.
inline std::vector<std::string> texts_in_role(const Letter& letter, Role role) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : letter.paragraphs) {
    if (paragraph.role == role) {
      texts.push_back(paragraph.text);
    }
  }
  return texts;
}

}  // namespace kamerzoek
