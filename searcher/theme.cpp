#include "searcher/theme.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

// What the library asserts does not hold for every text ("[#"), though it goes
// on to report that text as an error. With NDEBUG it would assume it to hold.
#undef NDEBUG
#define TOML_ASSERT(expression) static_cast<void>(0)
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include "analyzers/error.h"
#include "searcher/combine_query.h"
#include "searcher/toml_letters.h"

namespace kamerzoek {
namespace {

constexpr std::size_t most_terms = 250;
constexpr double most_weight = 10;

// What a term may be written with; a node of TOML that is not there has no
// place, so it is named by that of the table it should be in.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& path) : path_(path) {}

  Theme theme(const toml::table& table) {
    refuse_unknown(table,
                   {"name", "label", "aliases", "edited", "exclude", "class"});
    Theme theme;
    theme.file = path_;
    theme.name = text_in(table, "name");
    if (!is_name(theme.name)) {
      refuse(*table.get("name"),
             "the name may have small letters, digits and "
             "hyphens only");
    }
    read_labels(table, theme);
    read_aliases(table, theme);
    theme.edited = day_in(table, "edited");
    read_classes(table, theme);
    if (const toml::node* const exclude = table.get("exclude")) {
      theme.exclusions = terms_of(array_of(*exclude), "exclude", 1);
    }
    return theme;
  }

  [[noreturn]] void refuse(const toml::source_region& where,
                           const std::string& what) const {
    throw Error(path_.string() + ":" + std::to_string(where.begin.line) + ":" +
                    std::to_string(where.begin.column) + ": " + what,
                "mend the theme, or leave it out of the folder");
  }

 private:
  [[noreturn]] void refuse(const toml::node& node,
                           const std::string& what) const {
    refuse(node.source(), what);
  }

  static bool is_name(const std::string& name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
  }

  void refuse_unknown(const toml::table& table,
                      const std::set<std::string_view>& known) const {
    for (const auto& [key, node] : table) {
      if (!known.contains(key.str())) {
        refuse(key.source(), "'" + std::string(key.str()) + "' is no key here");
      }
    }
  }

  const toml::node& node_in(const toml::table& table,
                            std::string_view key) const {
    const toml::node* const node = table.get(key);
    if (node == nullptr) {
      refuse(table, "'" + std::string(key) + "' is missing");
    }
    return *node;
  }

  std::string text_of(const toml::node& node) const {
    const auto* const text = node.as_string();
    if (text == nullptr) {
      refuse(node, "this must be text between quotes");
    }
    const bool has_content =
        text->get().find_first_not_of(" \t\n") != std::string::npos;
    if (!has_content) {
      refuse(node, "this is empty");
    }
    return text->get();
  }

  std::string text_in(const toml::table& table, std::string_view key) const {
    return text_of(node_in(table, key));
  }

  const toml::array& array_of(const toml::node& node) const {
    const toml::array* const array = node.as_array();
    if (array == nullptr) {
      refuse(node, "this must be a list between [ and ]");
    }
    return *array;
  }

  const toml::table& table_of(const toml::node& node) const {
    const toml::table* const table = node.as_table();
    if (table == nullptr) {
      refuse(node, "this must be a table");
    }
    return *table;
  }

  Date day_in(const toml::table& table, std::string_view key) const {
    const toml::node& node = node_in(table, key);
    const auto* const date = node.as_date();
    if (date == nullptr) {
      refuse(node, "this must be a day, without quotes: 2026-01-31");
    }
    return {std::chrono::year(date->get().year),
            std::chrono::month(date->get().month),
            std::chrono::day(date->get().day)};
  }

  double weight_in(const toml::table& table) const {
    const toml::node* const node = table.get("weight");
    if (node == nullptr) {
      return 1;
    }
    const auto weight = node->value<double>();
    if (!weight || !(*weight > 0) || *weight > most_weight) {
      refuse(*node, "a weight is a number above 0 and at most 10");
    }
    return *weight;
  }

  void read_labels(const toml::table& table, Theme& theme) const {
    const toml::table& label = table_of(node_in(table, "label"));
    refuse_unknown(label, {"nl", "en"});
    theme.dutch_label = text_in(label, "nl");
    theme.english_label = text_in(label, "en");
  }

  void read_aliases(const toml::table& table, Theme& theme) const {
    if (const toml::node* const aliases = table.get("aliases")) {
      for (const toml::node& alias : array_of(*aliases)) {
        theme.aliases.push_back(text_of(alias));
      }
    }
  }

  void read_classes(const toml::table& table, Theme& theme) {
    for (const toml::node& node : array_of(node_in(table, "class"))) {
      const toml::table& one = table_of(node);
      refuse_unknown(one, {"name", "weight", "terms"});
      const toml::array& listed = array_of(node_in(one, "terms"));
      std::vector<ThemeTerm> terms =
          terms_of(listed, text_in(one, "name"), weight_in(one));
      if (terms.empty()) {
        refuse(listed, "a class must have terms");
      }
      std::ranges::move(terms, std::back_inserter(theme.terms));
    }
    if (theme.terms.empty()) {
      refuse(table, "a theme must have a [[class]] of terms");
    }
    if (theme.terms.size() > most_terms) {
      refuse(table,
             "a theme has at most " + std::to_string(most_terms) + " terms");
    }
  }

  std::vector<ThemeTerm> terms_of(const toml::array& array,
                                  const std::string& term_class,
                                  double class_weight) {
    std::vector<ThemeTerm> terms;
    for (const toml::node& node : array) {
      ThemeTerm term = node.is_table() ? term_of(*node.as_table())
                                       : term_of(node, text_of(node));
      term.term_class = term_class;
      term.weight *= class_weight;
      if (!seen_.insert(print(term.query)).second) {
        refuse(node, "'" + term.text + "' is there twice");
      }
      terms.push_back(std::move(term));
    }
    return terms;
  }

  ThemeTerm term_of(const toml::table& table) const {
    refuse_unknown(table, {"term", "query", "weight"});
    const toml::node* const query = table.get("query");
    ThemeTerm term = query == nullptr ? term_of(node_in(table, "term"),
                                                text_in(table, "term"))
                                      : term_of_query(*query);
    if (query != nullptr && table.contains("term")) {
      refuse(table, "a term has either 'term' or 'query'");
    }
    term.weight = weight_in(table);
    return term;
  }

  ThemeTerm term_of_query(const toml::node& node) const {
    const std::string text = text_of(node);
    return {.text = text, .term_class = {}, .query = parsed(node, text)};
  }

  // Punctuation within a word, as in "Indo-Pacific", makes it several words to
  // the analyzer: these must be next to each other.
  ThemeTerm term_of(const toml::node& node, const std::string& text) const {
    const bool is_one_word = std::ranges::all_of(text, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
             (c >= '0' && c <= '9') || (c & '\x80') != 0 || c == '~' ||
             c == '*';
    });
    if (!is_one_word && text.find('"') != std::string::npos) {
      refuse(node, "a term has no quotes; several words are a phrase");
    }
    return {.text = text,
            .term_class = {},
            .query = is_one_word ? parsed(node, text)
                                 : parsed(node, '"' + text + '"')};
  }

  Query parsed(const toml::node& node, const std::string& text) const {
    ParsedQuery parsed = parse_query(text);
    if (!parsed.warnings.empty()) {
      refuse(node, parsed.warnings.front().message);
    }
    if (parsed.query.op == Query::Op::nothing ||
        parsed.query.op == Query::Op::everything) {
      refuse(node, "this finds nothing in particular");
    }
    if (print(parsed.query).find("theme:") != std::string::npos) {
      refuse(node, "a theme cannot be made of themes");
    }
    return std::move(parsed.query);
  }

  const std::filesystem::path& path_;
  std::set<std::string> seen_;
};

/// Lines and columns count from 1, columns in characters.
toml::source_region place_of(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t line_begin = before.rfind('\n') + 1;
  toml::source_region place;
  place.begin.line =
      static_cast<toml::source_index>(1 + std::ranges::count(before, '\n'));
  place.begin.column = static_cast<toml::source_index>(
      1 + std::ranges::count_if(before.substr(line_begin), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      }));
  return place;
}

}  // namespace

Theme parse_theme(std::string_view text, const std::filesystem::path& path) {
  Reader reader(path);
  if (const auto stray = stray_letter(text)) {
    reader.refuse(place_of(text, *stray),
                  "only ASCII is allowed outside quotes and comments");
  }
  try {
    return reader.theme(toml::parse(text));
  } catch (const toml::parse_error& error) {
    reader.refuse(error.source(), std::string(error.description()));
  }
}

Query query_of(const Theme& theme) {
  std::vector<Query> wanted;
  for (const ThemeTerm& term : theme.terms) {
    wanted.push_back(term.query);
    wanted.back().weight = term.weight;
  }
  std::vector<Query> unwanted;
  for (const ThemeTerm& term : theme.exclusions) {
    unwanted.push_back(term.query);
  }
  Query any;
  any.op = Query::Op::either;
  any.operands = std::move(wanted);
  return without_of(std::move(any), std::move(unwanted));
}

}  // namespace kamerzoek
