#include "corpus/official_letter.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/ascii.h"
#include "corpus/letter_id.h"
#include "corpus/metadata_record.h"
#include "corpus/motion.h"
#include "corpus/official_body.h"
#include "corpus/official_masthead.h"
#include "corpus/sender.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

// The opening and the date stand in the first lines of a letter.
constexpr std::size_t opening_paragraphs = 6;
constexpr std::size_t max_opening_bytes = 200;
constexpr std::size_t max_person_bytes = 60;
constexpr std::size_t max_notice_bytes = 400;

bool is_place_and_date(std::string_view text) {
  const bool place = starts_with_word(text, "den haag") ||
                     starts_with_word(text, "'s-gravenhage") ||
                     starts_with_word(text, "\u2019s-gravenhage");
  return place && text.size() <= max_person_bytes && find_dutch_date(text);
}

bool is_opening(std::string_view text) {
  return is_place_and_date(text) ||
         starts_with_word(text, "aan de voorzitter") ||
         starts_with_word(text, "geachte ");
}

// "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Den Haag, 7
// juli 2023": letters have them, but the XML does not tell them apart.
void mark_opening(Letter& letter) {
  const std::size_t end =
      std::min(letter.paragraphs.size(), opening_paragraphs);
  for (std::size_t i = 0; i < end; ++i) {
    Paragraph& paragraph = letter.paragraphs[i];
    if (paragraph.section || paragraph.role != Role::body ||
        paragraph.text.size() > max_opening_bytes ||
        !is_opening(paragraph.text)) {
      continue;
    }
    paragraph.role = Role::opening;
    if (!letter.date && is_place_and_date(paragraph.text)) {
      letter.date = find_dutch_date(paragraph.text);
      letter.date_source = DateSource::letter_text;
    }
  }
}

// "Dit document is niet beschikbaar in HTML-formaat.", "Dit bestand is
// verwijderd.": a few words in the place of the letter.
bool says_absent(std::string_view text) {
  constexpr std::array notices = {
      std::string_view("niet beschikbaar in"),
      std::string_view("document is verwijderd"),
      std::string_view("bestand is verwijderd"),
      std::string_view("publicatie is verwijderd"),
      std::string_view("alleen beschikbaar als pdf"),
      std::string_view("alleen als pdf beschikbaar")};
  return std::ranges::any_of(notices, [&](std::string_view notice) {
    return find_word(text, notice) < text.size();
  });
}

bool is_notice_of_absence(const Letter& letter) {
  std::size_t bytes = 0;
  for (const Paragraph& paragraph : letter.paragraphs) {
    bytes += paragraph.text.size();
    if (bytes > max_notice_bytes) {
      return false;
    }
  }
  return std::ranges::any_of(letter.paragraphs, says_absent, &Paragraph::text);
}

MetadataRecord metadata_of(const RawLetter& raw, XmlNode root) {
  MetadataRecord metadata;
  metadata.add(root.child("metadata"));
  if (!raw.metadata) {
    return metadata;
  }
  const auto beside = parse_metadata_record(*raw.metadata);
  if (beside) {
    metadata.append(*beside);
  }
  return metadata;
}

}  // namespace

LetterFacts official_facts(const RawLetter& raw, XmlNode publication) {
  return {metadata_of(raw, publication), read_masthead(publication),
          read_signatories(publication)};
}

ReadResult read_official_letter(const RawLetter& raw, XmlNode publication) {
  Letter letter;
  fill_letter_facts(official_facts(raw, publication), file_stem(raw.input.path),
                    letter);
  read_official_body(publication, letter);
  if (letter.paragraphs.empty() && letter.sections.empty() &&
      letter.notes.empty()) {
    return Skip{raw.input, SkipReason::no_text, "it holds no text"};
  }
  if (is_notice_of_absence(letter)) {
    return Skip{raw.input, SkipReason::no_text,
                "it only says that the text is elsewhere"};
  }
  mark_opening(letter);
  mark_motion_signatures(letter);
  return letter;
}

}  // namespace kamerzoek
