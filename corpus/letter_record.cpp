#include "corpus/letter_record.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/identifiers.h"
#include "corpus/letter_id.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {

std::string fault_of_id(std::string_view id) {
  if (id.empty()) {
    return "no id";
  }
  if (id.size() > max_letter_id_bytes) {
    return "an id of more than " + std::to_string(max_letter_id_bytes) +
           " bytes";
  }
  const auto quoted = [&] { return "the id '" + std::string(id) + "' has a "; };
  for (std::size_t i = 0; i < id.size(); ++i) {
    if (blank_size(id, i) > 0 || static_cast<unsigned char>(id[i]) < ' ') {
      return quoted() + "blank in it";
    }
  }
  return id.find('#') == std::string_view::npos ? "" : quoted() + "# in it";
}

std::string with_single_blanks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool is_after_blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_control = static_cast<unsigned char>(text[at]) < ' ';
    const std::size_t blank = is_control ? 1 : blank_size(text, at);
    if (blank == 0) {
      result += text[at++];
      is_after_blank = false;
      continue;
    }
    if (!is_after_blank) {
      result += ' ';
    }
    is_after_blank = true;
    at += blank;
  }
  if (result.ends_with(' ')) {
    result.pop_back();
  }
  return result;
}

void add_paragraphs(std::string_view text, Role role, Letter& letter) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    Paragraph paragraph;
    paragraph.text = with_single_blanks(text.substr(0, end));
    paragraph.role = role;
    if (!letter.sections.empty()) {
      paragraph.section = letter.sections.size() - 1;
    }
    if (!paragraph.text.empty()) {
      letter.paragraphs.push_back(std::move(paragraph));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void add_facts_of_id(Letter& letter) {
  const auto stuk = letter.dossiers.empty()
                        ? parse_kst_id(publication_of(letter.id))
                        : std::optional<StukId>();
  if (stuk && !stuk->dossier.empty()) {
    letter.dossiers.push_back(stuk->dossier);
    letter.number = letter.number.empty() ? stuk->number : letter.number;
  }
}

Skip skip_of_line(const Line& line, SkipReason reason,
                  std::string_view detail) {
  Skip skip;
  skip.input.size = line.bytes;
  skip.reason = reason;
  skip.detail = "line " + std::to_string(line.number);
  skip.detail += detail.empty() ? "" : ": ";
  skip.detail += detail;
  return skip;
}

Reading reading_of_line(const Line& line, std::variant<Letter, Skip> result) {
  Reading reading;
  if (auto* const letter = std::get_if<Letter>(&result)) {
    reading.member = "!" + letter->id;
    reading.result = std::move(*letter);
  } else {
    reading.member = ":" + std::to_string(line.number);
    reading.result = std::move(std::get<Skip>(result));
  }
  return reading;
}

}  // namespace kamerzoek
