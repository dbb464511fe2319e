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

std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

// "DEFENSIE EN DE" without the words that lead on to the next office.
std::string_view without_joint(std::string_view text) {
  constexpr std::array joints = {std::string_view("en"), std::string_view("de"),
                                 std::string_view("het"),
                                 std::string_view("van"), std::string_view()};
  text = without_end(text);
  while (!text.empty() &&
         std::ranges::find(joints, lower_case(last_word(text))) !=
             joints.end()) {
    text.remove_suffix(last_word(text).size());
    text = without_end(text);
  }
  return text;
}

// Where an office begins: the first one anywhere, others after an article, as
// in "EN DE STAATSSECRETARIS"; "EN" alone belongs to the name of a ministry.
std::vector<std::size_t> office_begins(std::string_view title) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < title.size(); ++at) {
    const bool word = at == 0 || title[at - 1] == ' ';
    if (!word || !names_office(title.substr(at))) {
      continue;
    }
    const std::string before =
        lower_case(last_word(without_end(title.substr(0, at))));
    if (begins.empty() || before == "de" || before == "het") {
      begins.push_back(at);
    }
  }
  return begins;
}

}  // namespace

Sender make_sender(std::string_view office, std::string_view person) {
  const std::string written = on_one_line(office);
  Sender sender;
  sender.office = without_article(without_end(written));
  const std::string name = on_one_line(person);
  // "[Ondertekenaar 2]" and "A.B. [naam]" stand where a name was taken out.
  sender.person = name.find('[') == std::string::npos ? without_end(name)
                                                      : std::string_view();
  if (const auto ministry = ministry_of(sender.office)) {
    sender.ministry = ministry->name;
  }
  return sender;
}

std::vector<Sender> senders_in_title(std::string_view title) {
  std::vector<Sender> senders;
  const std::vector<std::size_t> begins = office_begins(title);
  senders.reserve(begins.size());
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end =
        i + 1 < begins.size() ? begins[i + 1] : title.size();
    const std::string_view office =
        without_joint(title.substr(begins[i], end - begins[i]));
    senders.push_back(make_sender(in_ordinary_case(office), {}));
  }
  return senders;
}

}  // namespace kamerzoek
