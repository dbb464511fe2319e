#include "corpus/pdf_facts.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/date.h"
#include "corpus/identifiers.h"
#include "corpus/letter_facts.h"
#include "corpus/letter_head.h"
#include "corpus/letter_id.h"
#include "corpus/letter_language.h"
#include "corpus/line_shape.h"
#include "corpus/metadata_record.h"

namespace kamerzoek {
namespace {

// Where the date of an official publication stands: the first paragraphs.
constexpr std::size_t most_date_paragraphs = 8;
constexpr std::size_t longest_date_paragraph = 80;
// The second page repeats the head of a letter in its side column.
constexpr unsigned last_head_page = 2;

// "(ontvangen 21 juni 2021)" below questions; "Voorgesteld 6 juli 2021", "Den
// Haag, 17 juli 2023" above the text of anything else.
std::string date_text_of(const Letter& letter) {
  constexpr std::string_view received = "(ontvangen ";
  const std::size_t most =
      std::min(letter.paragraphs.size(), most_date_paragraphs);
  for (std::size_t i = 0; i < most; ++i) {
    const std::string& text = letter.paragraphs[i].text;
    const std::size_t at = text.find(received);
    if (at != std::string::npos) {
      return text.substr(at, longest_date_paragraph);
    }
    if (text.size() <= longest_date_paragraph && find_dutch_date(text)) {
      return text;
    }
  }
  return {};
}

std::string title_of_questions(const Letter& letter) {
  for (const Paragraph& paragraph : letter.paragraphs) {
    if (starts_like(paragraph.text, "vragen van ") ||
        starts_like(paragraph.text, "mededeling over uitstel")) {
      return paragraph.text.substr(0, paragraph.text.rfind(" (ingezonden"));
    }
  }
  return {};
}

void fill_official(const PdfWitnesses& witnesses, Letter& letter) {
  LetterFacts facts;
  std::string stem(file_stem(witnesses.raw.input.path));
  if (witnesses.masthead) {
    facts.masthead = witnesses.masthead->facts;
    facts.masthead.date_text = date_text_of(letter);
    if (facts.masthead.genre == "kamervragen") {
      facts.masthead.title = title_of_questions(letter);
    }
  }
  if (witnesses.raw.metadata) {
    facts.metadata = parse_metadata_record(*witnesses.raw.metadata)
                         .value_or(MetadataRecord());
  }
  for (Sender& sender :
       find_senders(witnesses.lines, witnesses.blocks, witnesses.parts)) {
    facts.signatories.push_back(
        {std::move(sender.office), std::move(sender.person)});
  }
  const bool has_id = witnesses.masthead && !witnesses.masthead->id.empty();
  fill_letter_facts(facts, has_id ? witnesses.masthead->id : stem, letter);
  const bool names_it =
      has_id && identifier_kind(stem) && letter_id_of(stem) != letter.id &&
      std::ranges::find(letter.aliases, stem) == letter.aliases.end();
  if (names_it) {
    letter.aliases.push_back(std::move(stem));
  }
}

std::vector<std::string_view> head_lines(const PdfWitnesses& witnesses,
                                         const Letter& letter) {
  std::vector<std::string_view> head;
  for (std::size_t b = 0; b < witnesses.blocks.size(); ++b) {
    if (witnesses.parts[b] != LetterPart::opening) {
      break;
    }
    const TextBlock& block = witnesses.blocks[b];
    for (std::size_t i = block.first; i < block.last; ++i) {
      head.emplace_back(witnesses.lines[i].text);
    }
  }
  for (const Furniture& furniture : letter.furniture) {
    if (furniture.page <= last_head_page) {
      head.emplace_back(furniture.text);
    }
  }
  return head;
}

void fill_letter(const PdfWitnesses& witnesses, Letter& letter) {
  const std::string_view path = witnesses.raw.input.path;
  LetterHead head = read_head(head_lines(witnesses, letter));
  letter.id = id_of_path(path);
  letter.kind = "brief";
  letter.title = std::move(head.subject);
  letter.aliases = std::move(head.names);
  letter.session_year = std::move(head.session_year);
  letter.chamber = std::move(head.chamber);
  if (!head.dossier.empty()) {
    letter.dossiers.push_back(std::move(head.dossier));
    letter.number = std::move(head.number);
  }
  letter.senders =
      find_senders(witnesses.lines, witnesses.blocks, witnesses.parts);
  letter.date = head.date;
  letter.date_source = head.date ? DateSource::letter_text : DateSource::none;
  if (!letter.date && (letter.date = date_in_path(path))) {
    letter.date_source = DateSource::file_name;
  }
}

}  // namespace

void fill_pdf_facts(const PdfWitnesses& witnesses, Letter& letter) {
  if (witnesses.masthead || witnesses.raw.metadata) {
    fill_official(witnesses, letter);
  } else {
    fill_letter(witnesses, letter);
  }
  letter.language = language_of(letter.paragraphs);
}

}  // namespace kamerzoek
