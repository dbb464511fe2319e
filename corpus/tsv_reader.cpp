#include "corpus/tsv_reader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/content_hash.h"
#include "corpus/detect_language.h"
#include "corpus/letter_record.h"
#include "corpus/text_cursor.h"
#include "corpus/text_encoding.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

constexpr std::array column_names = {
    std::pair{"id"sv, TsvColumn::id},
    std::pair{"text"sv, TsvColumn::text},
    std::pair{"title"sv, TsvColumn::title},
    std::pair{"date"sv, TsvColumn::date},
    std::pair{"heading"sv, TsvColumn::heading},
};

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    cells.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return cells;
}

TsvColumn column_of(std::string_view name) {
  std::string lowered;
  std::ranges::transform(name, std::back_inserter(lowered), lower);
  const auto* const found = std::ranges::find(
      column_names, lowered, &std::pair<std::string_view, TsvColumn>::first);
  return found == column_names.end() ? TsvColumn::other : found->second;
}

bool has(const std::vector<TsvColumn>& columns, TsvColumn column) {
  return std::ranges::count(columns, column) == 1;
}

/// The cells of a line by what they hold.
struct TsvRow {
  std::string_view id;
  std::string_view text;
  std::string_view title;
  std::string_view date;
  std::string_view heading;
};

TsvRow row_of(const std::vector<std::string_view>& cells,
              const std::vector<TsvColumn>& columns) {
  TsvRow row;
  for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
    switch (columns[i]) {
      case TsvColumn::id:
        row.id = cells[i];
        break;
      case TsvColumn::text:
        row.text = cells[i];
        break;
      case TsvColumn::title:
        row.title = cells[i];
        break;
      case TsvColumn::date:
        row.date = cells[i];
        break;
      case TsvColumn::heading:
        row.heading = cells[i];
        break;
      case TsvColumn::other:
        break;
    }
  }
  return row;
}

/// Why a row is no letter; empty when it is one.
std::string fault_of(const TsvRow& row, const Letter& letter) {
  if (letter.paragraphs.empty()) {
    return "no text behind a tab";
  }
  std::string fault = fault_of_id(row.id);
  if (fault.empty() && !row.date.empty() && !letter.date) {
    fault = "no date: '" + std::string(row.date.substr(0, 40)) + "'";
  }
  return fault;
}

Letter letter_of(const TsvRow& row) {
  Letter letter;
  letter.id = row.id;
  add_facts_of_id(letter);
  letter.title = with_single_blanks(row.title);
  letter.date = parse_iso_date(row.date);
  letter.date_source = letter.date ? DateSource::issued : DateSource::none;
  Section section;
  section.heading = with_single_blanks(row.heading);
  if (!section.heading.empty()) {
    letter.sections.push_back(std::move(section));
  }
  add_paragraphs(row.text, Role::body, letter);
  letter.language = detect_language(row.text, Language::dutch);
  return letter;
}

}  // namespace

std::optional<Reading> TsvReader::next() {
  if (!std::exchange(begun_, true)) {
    begin();
  }
  const auto line = lines_.next();
  return line ? std::optional(reading_of_line(*line, read(*line)))
              : std::nullopt;
}

void TsvReader::begin() {
  auto line = lines_.next();
  if (!line) {
    return;
  }
  std::vector<TsvColumn> columns;
  for (const std::string_view cell : cells_of(line->text)) {
    columns.push_back(column_of(cell));
  }
  if (has(columns, TsvColumn::id) && has(columns, TsvColumn::text)) {
    columns_ = std::move(columns);
    layout_ = line->text + '\n';
  } else {
    lines_.put_back(std::move(*line));
  }
}

std::variant<Letter, Skip> TsvReader::read(const Line& line) const {
  if (line.is_too_long) {
    return skip_of_line(line, SkipReason::too_large,
                        std::to_string(line.bytes) + " bytes");
  }
  const auto decoded = decode_text(line.text);
  if (const auto* const fault = std::get_if<NotText>(&decoded)) {
    return skip_of_line(line, fault->reason, fault->detail);
  }
  const auto& text = std::get<DecodedText>(decoded);
  const std::vector<std::string_view> cells = cells_of(text.text);
  const TsvRow row = row_of(cells, columns_);
  Letter letter = letter_of(row);
  std::string fault = fault_of(row, letter);
  if (fault.empty() && cells.size() > columns_.size()) {
    fault = std::to_string(cells.size()) + " columns; it should have " +
            std::to_string(columns_.size());
  }
  if (!fault.empty()) {
    return skip_of_line(line, SkipReason::damaged, fault);
  }
  letter.source.format = "TSV";
  letter.source.encoding = text.encoding;
  letter.source.reader_version = "tsv-2";
  letter.source.size = line.bytes;
  letter.source.content_hash = content_hash(layout_ + line.text);
  return letter;
}

}  // namespace kamerzoek
