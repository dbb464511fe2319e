#include "corpus/table_columns.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace kamerzoek {
namespace {

constexpr std::size_t no_column = max_table_columns;

/// 0 for what is no number.
std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// The place among the `colspec` children of `holder` of the one so named.
std::optional<std::size_t> column_in(XmlNode holder, std::string_view name) {
  std::size_t column = 0;
  for (XmlNode spec = holder.first_child(); spec; spec = spec.next()) {
    if (spec.name() != "colspec") {
      continue;
    }
    if (spec.attribute("colname") == name) {
      return std::min(column, no_column);
    }
    ++column;
  }
  return std::nullopt;
}

/// The columns of the table that a row stands in, as `colspec` names them.
std::size_t column_named(std::string_view name, XmlNode body) {
  if (const auto column = column_in(body, name)) {
    return *column;
  }
  return column_in(body.parent(), name).value_or(no_column);
}

}  // namespace

void TableColumns::begin_row(XmlNode row) {
  row_ = row;
  next_ = 0;
  ++row_number_;
  if (row.parent() != body_) {
    body_ = row.parent();
    free_from_.assign(max_table_columns, 0);
  }
}

std::size_t TableColumns::named_column(XmlNode entry,
                                       const char* attribute) const {
  const std::string_view name = entry.attribute(attribute);
  return name.empty() ? no_column : column_named(name, body_);
}

std::size_t TableColumns::width_of(XmlNode entry, std::size_t column) const {
  const std::size_t last = named_column(entry, "nameend");
  if (last != no_column && last >= column) {
    return last - column + 1;
  }
  const std::size_t span = number_in(entry.attribute("colspan"));
  return std::clamp<std::size_t>(span, 1, max_table_columns);
}

std::size_t TableColumns::column_of(XmlNode entry) {
  if (entry.parent() != row_) {
    begin_row(entry.parent());
  }
  while (next_ < max_table_columns && free_from_[next_] > row_number_) {
    ++next_;
  }
  std::size_t column = named_column(entry, "namest");
  if (column == no_column) {
    column = named_column(entry, "colname");
  }
  // Cells stand in order, whatever names they give.
  column = column == no_column ? next_ : std::max(column, next_);
  const std::size_t end =
      std::min(column + width_of(entry, column), max_table_columns);
  const std::size_t rows = std::max(number_in(entry.attribute("morerows")) + 1,
                                    number_in(entry.attribute("rowspan")));
  const std::size_t free_from =
      row_number_ + std::min<std::size_t>(rows, 1'000'000);
  for (std::size_t i = column; i < end; ++i) {
    free_from_[i] = free_from;
  }
  next_ = std::max(end, column);
  return column;
}

void RowLine::begin_cell(std::size_t column, const LineBuilder& line) {
  cell_ = line.empty() ? column : std::max(column, column_ + 1);
}

void RowLine::go_to_cell(LineBuilder& line) {
  for (; column_ < cell_; ++column_) {
    line.append(" | ");
  }
}

}  // namespace kamerzoek
