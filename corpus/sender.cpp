#include "corpus/sender.h"

#include <algorithm>
#include <array>

#include "analyzers/icu_text.h"
#include "corpus/line_builder.h"
#include "corpus/ministries.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

constexpr std::array small_words = {
    std::string_view("aan"), std::string_view("de"),  std::string_view("der"),
    std::string_view("en"),  std::string_view("het"), std::string_view("in"),
    std::string_view("op"),  std::string_view("van"), std::string_view("voor")};

constexpr std::array offices = {std::string_view("minister"),
                                std::string_view("staatssecretaris")};

std::string one_line(std::string_view text) {
  LineBuilder line;
  line.append(text);
  return line.take();
}

std::string_view without_article(std::string_view text) {
  for (const std::string_view article : {"de ", "het "}) {
    if (starts_with_word(text, article)) {
      return text.substr(article.size());
    }
  }
  return text;
}

std::string_view without_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" ,.;:");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// The first character of a word, in bytes.
std::size_t first_char_size(std::string_view word) {
  std::size_t size = 1;
  while (size < word.size() &&
         (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80) {
    ++size;
  }
  return size;
}

void append_in_ordinary_case(std::string& text, std::string_view word) {
  const std::string small = lower_case(word);
  const bool keeps_small =
      !text.empty() &&
      std::ranges::find(small_words, small) != small_words.end();
  if (word.empty() || keeps_small) {
    text += small;
    return;
  }
  const std::size_t first = first_char_size(word);
  text += word.substr(0, first);
  text += lower_case(word.substr(first));
}

// "BINNENLANDSE ZAKEN EN" as "Binnenlandse Zaken en".
std::string in_ordinary_case(std::string_view capitals) {
  std::string text;
  std::size_t at = 0;
  while (at < capitals.size()) {
    const std::size_t end =
        std::min(capitals.find_first_of(" -", at), capitals.size());
    append_in_ordinary_case(text, capitals.substr(at, end - at));
    if (end < capitals.size()) {
      text += capitals[end];
    }
    at = end + 1;
  }
  return text;
}

bool names_office(std::string_view text) {
  return std::ranges::any_of(offices, [&](std::string_view office) {
    return starts_with_word(text, office);
  });
}

}  // namespace

Sender make_sender(std::string_view office, std::string_view person) {
  const std::string written = one_line(office);
  Sender sender;
  sender.office = without_article(without_end(written));
  const std::string name = one_line(person);
  // "[Ondertekenaar 2]" stands where a name was taken out.
  sender.person =
      name.starts_with('[') ? std::string_view() : without_end(name);
  if (const auto ministry = ministry_of(sender.office)) {
    sender.ministry = ministry->name;
  }
  return sender;
}

std::vector<Sender> senders_in_title(std::string_view title) {
  std::vector<Sender> senders;
  std::size_t begin = std::string_view::npos;
  const auto add = [&](std::size_t end) {
    if (begin != std::string_view::npos) {
      senders.push_back(
          make_sender(in_ordinary_case(title.substr(begin, end - begin)), {}));
    }
  };
  std::size_t at = 0;
  while (at < title.size()) {
    const std::string_view rest = title.substr(at);
    // "… EN DE STAATSSECRETARIS VAN …" begins another; " EN " alone belongs to
    // the name of the ministry.
    for (const std::string_view before :
         {"van de ", "en de ", "van het ", ""}) {
      const bool first = begin == std::string_view::npos;
      if ((before.empty() && !first) || !starts_with_word(rest, before) ||
          !names_office(rest.substr(before.size()))) {
        continue;
      }
      const std::size_t end = title.find_last_not_of(' ', at > 0 ? at - 1 : 0);
      add(end == std::string_view::npos ? at : end + 1);
      begin = at + before.size();
      break;
    }
    const std::size_t blank = title.find(' ', at);
    at = blank == std::string_view::npos ? title.size() : blank + 1;
  }
  add(title.size());
  return senders;
}

}  // namespace kamerzoek
