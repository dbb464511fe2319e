#include "corpus/text_furniture.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpus/furniture_form.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// Running heads and feet stand this near to the top or bottom of the page.
constexpr std::size_t edge_lines = 6;
constexpr std::size_t longest_furniture = 160;

using Lines = std::vector<TextLine>;
using Reasons = std::vector<std::string_view>;

struct PageRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<PageRange> pages_of(const Lines& lines) {
  std::vector<PageRange> pages;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || lines[i].page != lines[i - 1].page) {
      pages.push_back({i, i});
    }
    pages.back().end = i + 1;
  }
  return pages;
}

// Whether line i is at the edge of its page; of a short page only the
// outermost lines are.
bool at_edge(const PageRange& page, std::size_t i) {
  const std::size_t edge =
      std::clamp<std::size_t>((page.end - page.begin) / 4, 1, edge_lines);
  return i < page.begin + edge || i + edge >= page.end;
}

std::vector<bool> edges_of(const std::vector<PageRange>& pages,
                           std::size_t lines) {
  std::vector<bool> edges(lines);
  for (const PageRange& page : pages) {
    for (std::size_t i = page.begin; i < page.end; ++i) {
      edges[i] = at_edge(page, i);
    }
  }
  return edges;
}

void mark_unmarked(const std::vector<std::size_t>& places,
                   std::string_view reason, Reasons& reasons) {
  for (const std::size_t i : places) {
    if (reasons[i].empty()) {
      reasons[i] = reason;
    }
  }
}

// Whether line i is the first of its page, one of the last two, or has
// furniture at it.
bool is_outermost(const Lines& lines, const Reasons& reasons, std::size_t i) {
  const unsigned page = lines[i].page;
  return i == 0 || lines[i - 1].page != page || i + 2 >= lines.size() ||
         lines[i + 2].page != page || !reasons[i - 1].empty() ||
         !reasons[i + 1].empty();
}

// A number alone at the top or bottom of a page, when the numbers found in that
// way follow the count of the pages; a number that does not is text.
void mark_page_numbers(const Lines& lines, const std::vector<bool>& edges,
                       Reasons& reasons) {
  std::unordered_map<long, std::vector<std::size_t>> by_offset;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto number =
        edges[i] && lines[i].page > 0 && is_outermost(lines, reasons, i)
            ? bare_number(lines[i].text)
            : std::nullopt;
    if (number) {
      by_offset[static_cast<long>(*number) - lines[i].page].push_back(i);
    }
  }
  for (const auto& [offset, found] : by_offset) {
    if (offset == 0 || found.size() > 1) {
      mark_unmarked(found, "page number", reasons);
    }
  }
}

// The line with the number of its page, first or last in it, made the same on
// every page.
std::string without_page_number(const TextLine& line) {
  const std::string number = std::to_string(line.page);
  if (last_word(line.text) == number && line.text.size() > 12) {
    return line.text.substr(0, line.text.size() - number.size()) + "#";
  }
  if (first_word(line.text) == number && line.text.size() > 12) {
    return "#" + line.text.substr(number.size());
  }
  return line.text;
}

bool may_run(const TextLine& line) {
  return line.page > 0 && line.text.size() >= 4 &&
         line.text.size() <= longest_furniture && !ends_sentence(line.text) &&
         list_marker(line.text) != line.text;
}

// Where a line that may run over the pages was seen.
struct Sightings {
  std::size_t edges = 0;  ///< Pages with the line at their edge.
  unsigned last_page = 0;
  bool on_first_page = false;
  bool elsewhere = false;  ///< Within a page other than the first.
};

void note_sighting(const TextLine& line, bool edge, Sightings& seen) {
  seen.on_first_page = seen.on_first_page || line.page == 1;
  seen.elsewhere = seen.elsewhere || (!edge && line.page > 1);
  if (edge && seen.last_page != line.page) {
    ++seen.edges;
    seen.last_page = line.page;
  }
}

// Above the reference of the letter, which later pages repeat.
bool is_reference_label(std::string_view line) {
  constexpr std::array labels = {"Ons kenmerk"sv, "Onze referentie"sv,
                                 "Kenmerk"sv, "Datum"sv, "Uw kenmerk"sv};
  return std::ranges::find(labels, line) != labels.end();
}

bool repeats_reference(const Lines& lines, std::size_t i,
                       const Sightings& seen) {
  return seen.on_first_page && lines[i].page > 1 && i > 0 &&
         (is_reference_label(lines[i].text) ||
          is_reference_label(lines[i - 1].text));
}

// Lines that stand at the edge of more than half of the pages, at least two,
// and nowhere else but in the head of the letter: "Antwoord" at the top of a
// page is a heading. Of a reference the second page is enough.
void mark_running_heads(const Lines& lines, std::size_t pages,
                        const std::vector<bool>& edges, Reasons& reasons) {
  std::unordered_map<std::string, Sightings> seen;
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (reasons[i].empty() && may_run(lines[i])) {
      candidates.push_back(i);
      note_sighting(lines[i], edges[i], seen[without_page_number(lines[i])]);
    }
  }
  const std::size_t least = std::max<std::size_t>(2, pages / 2 + 1);
  for (const std::size_t i : candidates) {
    const Sightings& found = seen[without_page_number(lines[i])];
    const bool runs = edges[i] && !found.elsewhere && found.edges >= least &&
                      !is_reference_label(lines[i].text);
    if (runs || repeats_reference(lines, i, found)) {
      reasons[i] = "running head";
    }
  }
}

// The column of a page's line where its second column begins; 0 if none.
std::size_t second_column(const TextLine& line) {
  const std::size_t gap = line.text.rfind("   ");
  return gap == std::string::npos ? 0 : line.indent + gap + 3;
}

// The side column of the ministries' house style stands to the right of all
// text of the page. Cells of a table do not: text reaches over them.
void take_side_column(Lines& lines, const PageRange& page,
                      std::vector<Furniture>& furniture) {
  std::size_t body = 0;
  for (std::size_t i = page.begin; i < page.end; ++i) {
    const TextLine& line = lines[i];
    if (line.text.find("   ") == std::string::npos && line.indent < 20) {
      body = std::max(body, line.indent + char_count(line.text));
    }
  }
  for (std::size_t i = page.begin; body >= 50 && i < page.end; ++i) {
    TextLine& line = lines[i];
    const std::size_t column = second_column(line);
    if (column > body && column - line.indent < line.text.size()) {
      const std::size_t cut = column - line.indent;
      furniture.push_back({line.text.substr(cut), "side column", line.page});
      line.text = std::string(trimmed(line.text.substr(0, cut)));
    } else if (line.indent > body) {
      furniture.push_back({line.text, "side column", line.page});
      line.text.clear();
    }
  }
}

void remove_empty_lines(Lines& lines) {
  std::size_t kept = 0;
  bool after_blank = false;
  for (TextLine& line : lines) {
    after_blank = after_blank || line.after_blank;
    if (line.text.empty()) {
      continue;
    }
    line.after_blank = after_blank;
    after_blank = false;
    if (&lines[kept] != &line) {
      lines[kept] = std::move(line);
    }
    ++kept;
  }
  lines.resize(kept);
}

}  // namespace

std::vector<Furniture> take_furniture(std::vector<TextLine>& lines) {
  std::vector<Furniture> furniture;
  const std::vector<PageRange> pages = pages_of(lines);
  if (pages.size() > 1) {
    for (const PageRange& page : pages) {
      take_side_column(lines, page, furniture);
    }
  }
  Reasons reasons(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    reasons[i] = furniture_reason(lines[i].text);
  }
  if (pages.size() > 1) {
    const std::vector<bool> edges = edges_of(pages, lines.size());
    mark_page_numbers(lines, edges, reasons);
    mark_running_heads(lines, pages.size(), edges, reasons);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!reasons[i].empty()) {
      furniture.push_back({std::exchange(lines[i].text, {}),
                           std::string(reasons[i]), lines[i].page});
    }
  }
  remove_empty_lines(lines);
  std::ranges::stable_sort(furniture, {}, &Furniture::page);
  return furniture;
}

}  // namespace kamerzoek
