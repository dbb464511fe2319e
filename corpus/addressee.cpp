#include "corpus/addressee.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analyzers/ascii.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

constexpr std::size_t most_bytes = 160;

// Whom ministers write to; others only behind "Aan".
constexpr std::array heads = {std::string_view("voorzitter"),
                              std::string_view("president"),
                              std::string_view("leden")};

bool skip_word(std::string_view& text, std::string_view word) {
  if (!starts_with_word(text, word) || text.size() == word.size() ||
      text[word.size()] != ' ') {
    return false;
  }
  text.remove_prefix(word.size() + 1);
  return true;
}

// Where the street, the box or the post code begins.
std::size_t address_begin(std::string_view text) {
  constexpr std::array places = {
      std::string_view("postbus"),  std::string_view("binnenhof"),
      std::string_view("plein"),    std::string_view("bezuidenhoutseweg"),
      std::string_view("den haag"), std::string_view("'s-gravenhage")};
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool begins = text[at - 1] == ' ';
    if (is_digit(text[at]) || text[at] == '|' ||
        (begins && std::ranges::any_of(places, [&](std::string_view place) {
           return starts_with_word(text.substr(at), place);
         }))) {
      return at;
    }
  }
  return text.size();
}

std::string_view named_in(std::string_view text) {
  if (text.ends_with(':')) {
    text.remove_suffix(1);
  }
  const bool is_to = skip_word(text, "aan");
  const bool has_article = skip_word(text, "de") || skip_word(text, "het");
  const bool is_head = std::ranges::any_of(heads, [&](std::string_view head) {
    return starts_with_word(text, head);
  });
  if (!is_head && !(is_to && has_article)) {
    return {};
  }
  text = text.substr(0, address_begin(text));
  const std::size_t last = text.find_last_not_of(" ,.;");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  return text.size() <= most_bytes ? text : std::string_view();
}

}  // namespace

std::string addressee_in(const std::vector<Paragraph>& paragraphs) {
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.role != Role::opening) {
      continue;
    }
    const std::string_view name = named_in(paragraph.text);
    if (!name.empty()) {
      return std::string(name);
    }
  }
  return {};
}

}  // namespace kamerzoek
