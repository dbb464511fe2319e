#include "searcher/query_tokens.h"

#include <algorithm>
#include <utility>

#include "analyzers/ascii.h"
#include "searcher/query_operators.h"

namespace kamerzoek {
namespace {

using Kind = QueryToken::Kind;

// "minister(s)", "lid(staten)": longer than this it is no ending of a word.
constexpr std::size_t max_bracketed_bytes = 16;
constexpr std::size_t max_capitals_with_operators = 4;

// Shorter ones begin too many words to say anything.
constexpr std::size_t least_letters_before_star = 3;

bool has_word(std::string_view text) {
  return std::ranges::any_of(text, is_word_byte);
}

bool is_blank_or_quote(char c) {
  return c == ' ' || c == '"';
}

bool closes_in_word(std::string_view after_bracket) {
  const std::size_t end = std::min(after_bracket.size(), max_bracketed_bytes);
  for (std::size_t i = 0; i < end; ++i) {
    const char c = after_bracket[i];
    if (is_blank_or_quote(c) || c == '(') {
      return false;
    }
    if (c == ')') {
      return i > 0;
    }
  }
  return false;
}

// The bytes of the word at the start of `text`.
std::size_t word_size(std::string_view text) {
  bool in_brackets = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool opens =
        c == '(' && i > 0 && !in_brackets && closes_in_word(text.substr(i + 1));
    const bool ends = is_blank_or_quote(c) || (c == '(' && !opens) ||
                      (c == ')' && !in_brackets);
    if (ends) {
      return i;
    }
    in_brackets = opens || (in_brackets && c != ')');
  }
  return text.size();
}

std::string_view without_signs(std::string_view word) {
  word.remove_prefix(std::min(word.find_first_not_of('~'), word.size()));
  return word.substr(0, word.find_last_not_of('*') + 1);
}

bool may_stand_before_star(std::string_view word) {
  const auto letters = std::ranges::count_if(
      word, [](char c) { return (c & '\xC0') != '\x80'; });
  return std::ranges::all_of(word, is_word_byte) &&
         letters >= std::ptrdiff_t{least_letters_before_star};
}

struct FieldPrefix {
  FieldId field;
  std::size_t bytes;  // With its colon.
};

std::optional<FieldPrefix> field_prefix(std::string_view text) {
  constexpr std::size_t longest_name = 24;
  const std::size_t colon = text.substr(0, longest_name).find(':');
  if (colon == std::string_view::npos) {
    return std::nullopt;
  }
  const auto field = field_of_name(text.substr(0, colon));
  if (!field) {
    return std::nullopt;
  }
  return FieldPrefix{*field, colon + 1};
}

std::string with_single_blanks(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ' || (!result.empty() && result.back() != ' ')) {
      result += c;
    }
  }
  if (!result.empty() && result.back() == ' ') {
    result.pop_back();
  }
  return result;
}

class Lexer {
 public:
  Lexer(std::string_view text, Operators operators)
      : text_(text), operators_(operators) {}

  QueryTokens all() && {
    while (at_ < text_.size()) {
      read_one();
    }
    return std::move(found_);
  }

 private:
  void read_one() {
    const char c = text_[at_];
    const bool before_phrase = text_.substr(at_, 2) == "~\"";
    if (c == ' ' || before_phrase) {  // A phrase is as written anyhow.
      advance(1);
    } else if (c == '(' || c == ')') {
      add(c == '(' ? Kind::open : Kind::close, 1);
    } else if (c == '"') {
      read_quote(std::nullopt);
    } else if (c == '-' || c == '+') {
      read_sign();
    } else {
      read_word();
    }
  }

  void read_sign() {
    const std::string_view rest = text_.substr(at_);
    const std::size_t signs =
        std::min(rest.find_first_not_of("+-"), rest.size());
    if (signs == rest.size() || rest[signs] == ' ' || rest[signs] == ')') {
      warn("a lone '" + std::string(rest.substr(0, signs)) +
           "' is left out; write it in front of a word");
      advance(signs);
      return;
    }
    add(rest[0] == '-' ? Kind::unwanted : Kind::required, 1);
    advance(signs - 1);
  }

  void read_quote(std::optional<FieldId> field) {
    const std::size_t end = text_.find('"', at_ + 1);
    if (end == std::string_view::npos) {
      read_unclosed_quote(field);
      return;
    }
    add_phrase(text_.substr(at_ + 1, end - at_ - 1), field);
    advance(end + 1 - at_);
  }

  // At the start of a word its partner was forgotten; behind one ("5\"") it
  // never had one.
  void read_unclosed_quote(std::optional<FieldId> field) {
    const bool before_word = at_ == 0 || field || !is_word_byte(text_[at_ - 1]);
    if (!before_word) {
      warn("a quote that nothing closes is left out");
      advance(1);
      return;
    }
    warn("nothing closes this quote; the phrase is read to the end");
    add_phrase(text_.substr(at_ + 1), field);
    advance(text_.size() - at_);
  }

  void add_phrase(std::string_view text, std::optional<FieldId> field) {
    if (!has_word(text)) {
      warn("a phrase without words is left out");
      return;
    }
    const FieldType type = kamerzoek::field(field.value_or(FieldId::body)).type;
    if (type == FieldType::text && text.find('*') != std::string_view::npos) {
      warn("'*' within quotes stands for nothing");
    }
    found_.tokens.push_back(
        {Kind::phrase, with_single_blanks(text), field, column_});
  }

  void read_word() {
    const std::string_view rest = text_.substr(at_);
    if (const auto prefix = field_prefix(rest)) {
      read_field(*prefix);
      return;
    }
    const std::string_view word = rest.substr(0, word_size(rest));
    const auto as_operator =
        operators_ == Operators::read ? operator_of(word) : std::nullopt;
    if (as_operator) {
      add_operator(*as_operator, word);
    } else if (word == "*") {
      add(Kind::word, 1);
    } else {
      warn_of_word(word);
      add_word(word, std::nullopt);
    }
  }

  void add_operator(const QueryOperator& read, std::string_view word) {
    if (read.is_bounded) {
      warn("'" + std::string(word) + "' is read as " +
           std::to_string(read.distance) + " words apart");
    }
    add(read.kind, word.size());
    found_.tokens.back().distance = read.distance;
  }

  void warn_of_word(std::string_view word) {
    const auto colon = word.find(':');
    if (!has_word(word)) {
      warn("'" + std::string(word) +
           "' has no letters or digits and is left out");
    } else if (colon != std::string_view::npos && colon + 1 < word.size() &&
               word.substr(colon + 1, 2) != "//") {
      warn("'" + std::string(word.substr(0, colon)) +
           "' is no field; searched as words");
    } else if (without_signs(word).find('*') != std::string_view::npos) {
      warn(
          "'*' stands only at the end of a word; parts of compounds are "
          "found without it");
    }
  }

  // Passes over `word`, of which "~" in front and "*" at the end are no part.
  void add_word(std::string_view word, std::optional<FieldId> field) {
    const std::size_t column = column_;
    const std::string_view core = without_signs(word);
    const bool as_written = word.front() == '~';
    if (!has_word(core)) {
      advance(word.size());
      return;
    }
    const bool has_star = word.back() == '*';
    const bool starts = has_star && !as_written && may_stand_before_star(core);
    if (has_star && !starts) {
      warn("'*' stands only behind three letters or more of one word; '" +
           std::string(core) + "' is searched without it");
    }
    Kind kind = as_written ? Kind::phrase : Kind::word;
    kind = starts ? Kind::starting : kind;
    found_.tokens.push_back({kind, std::string(core), field, column});
    advance(word.size());
  }

  void read_field(const FieldPrefix& prefix) {
    const std::size_t value = at_ + prefix.bytes;
    const char c = value < text_.size() ? text_[value] : ' ';
    const std::size_t size =
        c == '(' ? 1 : word_size(text_.substr(std::min(value, text_.size())));
    if (c == '"') {
      advance(prefix.bytes);
      read_quote(prefix.field);
    } else if (c == '(' ||
               has_word(text_.substr(std::min(value, text_.size()), size))) {
      read_field_value(prefix, size);
    } else {
      read_field_without_value(prefix.bytes, size);
    }
  }

  void read_field_value(const FieldPrefix& prefix, std::size_t size) {
    const std::size_t column = column_;
    advance(prefix.bytes);
    if (text_[at_] == '(') {
      add(Kind::open, size);
      found_.tokens.back().field = prefix.field;
    } else {
      add_word(text_.substr(at_, size), prefix.field);
    }
    found_.tokens.back().column = column;
  }

  void read_field_without_value(std::size_t prefix_bytes, std::size_t size) {
    warn("nothing stands behind '" +
         std::string(text_.substr(at_, prefix_bytes)) +
         "'; searched as a word");
    add(Kind::word, prefix_bytes - 1);
    advance(1 + size);
  }

  void add(Kind kind, std::size_t bytes) {
    found_.tokens.push_back(
        {kind, std::string(text_.substr(at_, bytes)), std::nullopt, column_});
    advance(bytes);
  }

  void warn(std::string message) {
    found_.warnings.push_back({column_, std::move(message)});
  }

  void advance(std::size_t bytes) {
    const std::string_view passed = text_.substr(at_, bytes);
    column_ += static_cast<std::size_t>(std::ranges::count_if(
        passed, [](char c) { return (c & '\xC0') != '\x80'; }));
    at_ += passed.size();
  }

  std::string_view text_;
  Operators operators_;
  std::size_t at_ = 0;
  std::size_t column_ = 1;
  QueryTokens found_;
};

bool is_dutch_operator(const QueryToken& token) {
  return token.text == "EN" || token.text == "OF" || token.text == "NIET";
}

// "GEANNOTEERDE AGENDA NAVO 23 EN 24 MAART" is a title in capitals, where EN is
// a word; "NAVO EN EU" is not.
void read_titles_in_capitals(std::string_view text, QueryTokens& found) {
  const bool has_small = std::ranges::any_of(text, is_lower);
  if (has_small || std::ranges::count_if(found.tokens, [](const auto& token) {
                     return token.kind == Kind::word;
                   }) <= std::ptrdiff_t{max_capitals_with_operators}) {
    return;
  }
  for (QueryToken& token : found.tokens) {
    if (token.kind != Kind::word && is_dutch_operator(token)) {
      token.kind = Kind::word;
      found.warnings.push_back(
          {token.column, "'" + token.text +
                             "' is read as a word: all is in capitals; write "
                             "AND, OR, NOT for operators"});
    }
  }
}

}  // namespace

bool is_bare_word(std::string_view word) {
  constexpr std::string_view signs = "-+~";
  return !operator_of(word) && word != "*" &&
         signs.find(word.front()) == std::string_view::npos &&
         !field_prefix(word);
}

QueryTokens tokens_of(std::string_view text, Operators operators) {
  QueryTokens found = Lexer(text, operators).all();
  if (operators == Operators::read) {
    read_titles_in_capitals(text, found);
  }
  return found;
}

}  // namespace kamerzoek
