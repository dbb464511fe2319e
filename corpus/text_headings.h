// Headings of plain text, which has no marks for them.
//
// A heading is a short block that ends no sentence, stands apart, and has text
// below it. Its rank follows from its form: an annex, capitals, "Sessie 1:",
// "2.1", or just a line of its own.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/heading_form.h"
#include "corpus/letter.h"
#include "corpus/letter_parts.h"
#include "corpus/text_blocks.h"
#include "corpus/text_lines.h"

namespace kamerzoek {

/// The rank of each block.
std::vector<HeadingRank> find_headings(const std::vector<TextLine>& lines,
                                       const std::vector<TextBlock>& blocks,
                                       const std::vector<LetterPart>& parts);

/// Builds the sections of a letter from its headings, in order.
class SectionTree {
 public:
  explicit SectionTree(std::vector<Section>& sections) : sections_(sections) {}

  /// Adds a section in the last one of a higher rank. Returns its place.
  std::size_t add(std::string heading, HeadingRank rank, unsigned page);

 private:
  struct Open {
    std::size_t section = 0;
    HeadingRank rank = no_heading;
  };

  std::vector<Section>& sections_;
  std::vector<Open> open_;
};

}  // namespace kamerzoek
