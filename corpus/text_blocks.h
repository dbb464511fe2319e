// Which lines of a plain text letter belong together.
//
// A paragraph, a list item, a heading, a row of a table: each is a block. Blank
// lines part blocks, but not where a page ends in the middle of a sentence;
// where blank lines were lost, a line that ends early does.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/text_lines.h"

namespace kamerzoek {

enum class BlockKind { paragraph, list_item, table_row };

/// lines[first] up to lines[last].
struct TextBlock {
  std::size_t first = 0;
  std::size_t last = 0;
  BlockKind kind = BlockKind::paragraph;

  std::size_t line_count() const { return last - first; }
  bool operator==(const TextBlock&) const = default;
};

/// All lines in blocks, in order. `width` is the letter's wrap_width().
std::vector<TextBlock> find_blocks(const std::vector<TextLine>& lines,
                                   std::size_t width);

}  // namespace kamerzoek
