#include "tools/theme_tables.h"

#include <cstdio>
#include <ostream>

#include "tools/csv_line.h"
#include "tools/json_text.h"
#include "tools/text_table.h"

namespace kamerzoek {
namespace {

std::string two_places(double number) {
  constexpr std::size_t size = 32;
  std::string text(size, '\0');
  const int length = std::snprintf(text.data(), size, "%.2f", number);
  text.resize(static_cast<std::size_t>(length));
  return text;
}

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const std::vector<Theme>& themes) {
  Rows rows = {{"theme", "Dutch", "English", "terms", "edited", "file"}};
  for (const Theme& theme : themes) {
    rows.push_back({theme.name, theme.dutch_label, theme.english_label,
                    std::to_string(theme.terms.size()), iso_text(theme.edited),
                    theme.file.string()});
  }
  return rows;
}

Rows rows_of(const std::vector<TermCount>& counts) {
  Rows rows = {{"passages", "alone", "weight", "class", "term"}};
  for (const TermCount& count : counts) {
    rows.push_back({std::to_string(count.passages), std::to_string(count.alone),
                    two_places(count.weight), count.term_class, count.term});
  }
  return rows;
}

void print_csv(const Rows& rows, char separator, std::ostream& out) {
  for (const std::vector<std::string>& row : rows) {
    out << csv_line(row, separator);
  }
}

Json tree_of(const Theme& theme) {
  Json json;
  json["v"] = 1;
  json["theme"] = theme.name;
  json["label"] = {{"nl", theme.dutch_label}, {"en", theme.english_label}};
  json["aliases"] = theme.aliases;
  json["edited"] = iso_text(theme.edited);
  json["terms"] = theme.terms.size();
  json["file"] = theme.file.string();
  return json;
}

Json tree_of(const TermCount& count) {
  Json json;
  json["term"] = count.term;
  json["class"] = count.term_class;
  json["weight"] = count.weight;
  json["passages"] = count.passages;
  json["alone"] = count.alone;
  return json;
}

}  // namespace

void print_themes(const std::vector<Theme>& themes, const PrintOptions& options,
                  const Console& console) {
  Rows rows = rows_of(themes);
  if (options.format == OutputFormat::csv) {
    print_csv(rows, options.separator, console.out);
  } else if (options.format == OutputFormat::json) {
    Json json = Json::array();
    for (const Theme& theme : themes) {
      json.push_back(tree_of(theme));
    }
    console.out << text_of(json, console.out_look) << '\n';
  } else {
    for (std::vector<std::string>& row : rows) {
      row.pop_back();  // The path of each file would drown the rest.
    }
    print_table(rows, {Align::left, Align::left, Align::left, Align::right},
                console);
  }
}

void print_term_counts(const Theme& theme, const std::vector<TermCount>& counts,
                       std::uint64_t total, const PrintOptions& options,
                       const Console& console) {
  if (options.format == OutputFormat::csv) {
    print_csv(rows_of(counts), options.separator, console.out);
  } else if (options.format == OutputFormat::json) {
    Json json = tree_of(theme);
    json["total"] = total;
    json["terms"] = Json::array();
    for (const TermCount& count : counts) {
      json["terms"].push_back(tree_of(count));
    }
    console.out << text_of(json, console.out_look) << '\n';
  } else {
    print_table(rows_of(counts), {Align::right, Align::right, Align::right},
                console);
    console.err << total << " passages in all; 'alone' are those that no "
                << "other term of the theme finds\n";
  }
}

std::string text_of(const Precision& precision, const std::string& theme) {
  if (precision.judged == 0) {
    return theme + ": no passage judged yet";
  }
  return theme + ": " + std::to_string(precision.right) + " of " +
         std::to_string(precision.judged) + " right, precision " +
         two_places(precision.share) + " (95 %: " + two_places(precision.low) +
         " to " + two_places(precision.high) + ")";
}

}  // namespace kamerzoek
