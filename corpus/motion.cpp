#include "corpus/motion.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/ascii.h"
#include "corpus/sender.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

constexpr std::size_t max_dictum_bytes = 200;

bool is_name(const Paragraph& paragraph) {
  const std::string& text = paragraph.text;
  const bool large = is_upper(text[0]) || !is_alpha(text[0]);
  return paragraph.role == Role::body && !paragraph.section && large &&
         text.size() <= max_person_bytes &&
         std::string_view(".,;:").find(text.back()) == std::string_view::npos;
}

// Where the names below a motion begin: they are paragraphs like any other.
std::vector<Paragraph>::iterator first_name(Letter& letter) {
  auto& paragraphs = letter.paragraphs;
  const auto dictum =
      std::ranges::find_if(paragraphs, is_dictum, &Paragraph::text);
  if (dictum != paragraphs.end()) {
    return dictum + 1;
  }
  auto first = paragraphs.end();
  while (first != paragraphs.begin() && is_name(*(first - 1))) {
    --first;
  }
  return first;
}

}  // namespace

bool is_dictum(std::string_view paragraph) {
  return paragraph.size() <= max_dictum_bytes &&
         find_word(paragraph, "over tot") < paragraph.size() &&
         find_word(paragraph, "orde") < paragraph.size();
}

void mark_motion_signatures(Letter& letter) {
  if (letter.kind != "motie") {
    return;
  }
  const bool unsigned_yet = letter.senders.empty();
  for (auto name = first_name(letter); name != letter.paragraphs.end();
       ++name) {
    if (name->role != Role::body || name->section ||
        name->text.size() > max_person_bytes) {
      return;
    }
    name->role = Role::signature;
    Sender sender = make_sender({}, name->text);
    if (unsigned_yet && !sender.person.empty()) {
      letter.senders.push_back(std::move(sender));
    }
  }
}

}  // namespace kamerzoek
