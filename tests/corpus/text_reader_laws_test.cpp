// What holds for every text, whatever it says: nothing visible is lost, all
// offsets are true, and the time grows no faster than the text.

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <variant>

#include "tests/support/catch.h"
#include "tests/support/text_letters.h"

namespace kamerzoek {
namespace {

using Counts = std::array<std::size_t, 256>;

void count_bytes(std::string_view text, Counts& counts) {
  for (const char c : text) {
    ++counts[static_cast<unsigned char>(c)];
  }
}

Counts counts_of(const Letter& letter) {
  Counts counts{};
  count_bytes(letter.title, counts);
  for (const Section& section : letter.sections) {
    count_bytes(section.heading, counts);
  }
  for (const Paragraph& paragraph : letter.paragraphs) {
    count_bytes(paragraph.text, counts);
  }
  for (const Note& note : letter.notes) {
    count_bytes(note.label, counts);
    count_bytes(note.text, counts);
  }
  for (const Furniture& furniture : letter.furniture) {
    count_bytes(furniture.text, counts);
  }
  return counts;
}

// Pieces that the reader takes for something; no labels of the head, whose
// values become the title as well.
std::string generated_letter(std::uint32_t seed) {
  static const std::array pieces = {
      "De Raad sprak over de toestand in de Sahel en over de missies aldaar\n",
      "met de minister van Financiën en andere partners, zoals in 20211) was\n",
      "besloten.\n",
      "het Non-\nProliferatieverdrag en de uit-\nwisseling.2 Daarna\n",
      "\n",
      "\n\n",
      "\f",
      "1 Zie Kamerstuk 90 101.\n",
      "2 Zie de brief.\n",
      "3\n",
      "China\n\n",
      "2.1 Klimaat\n\n",
      "SESSIE TWEE\n\n",
      "Sessie 2: Rusland\n\n",
      "- een punt;\n",
      "2. een punt dat\ndoorloopt\n",
      "Pagina 2 van 3\n",
      "[Ondertekenaar 2]\n",
      "Geachte voorzitter,\n\n",
      "De minister van Defensie,\n\nKajsa Ollongren\n\n",
      "Ons kenmerk\nMIN-12\n",
      " regel met één blanco\n",
      "Jaar     Doel     Uitstoot\n",
      "mei2021 \u00A0x   “y” \t z3\n",
      "Bijlage 1\n",
  };
  std::mt19937 random(seed);
  std::string text;
  const std::size_t count = 1 + random() % 120;
  for (std::size_t i = 0; i < count; ++i) {
    text += pieces[random() % pieces.size()];
  }
  return text;
}

void check_offsets(const Letter& letter) {
  for (const Paragraph& paragraph : letter.paragraphs) {
    std::size_t last = 0;
    unsigned page = paragraph.page;
    for (const PageBreak& page_break : paragraph.page_breaks) {
      REQUIRE(page_break.offset >= last);
      REQUIRE(page_break.offset < paragraph.text.size());
      REQUIRE(page_break.page > page);
      last = page_break.offset;
      page = page_break.page;
    }
    last = 0;
    for (const NoteCall& call : paragraph.note_calls) {
      REQUIRE(call.offset >= last);
      REQUIRE(call.offset <= paragraph.text.size());
      REQUIRE(call.note < letter.notes.size());
      last = call.offset;
    }
    REQUIRE_FALSE(paragraph.text.empty());
    REQUIRE(paragraph.text.find('\n') == std::string::npos);
    REQUIRE(
        (!paragraph.section || *paragraph.section < letter.sections.size()));
  }
}

}  // namespace

TEST_CASE("nothing visible in a text is lost", "[corpus]") {
  for (std::uint32_t seed = 0; seed < 800; ++seed) {
    const std::string text = generated_letter(seed);
    CAPTURE(seed, text);
    const ReadResult result = read_as_text(text);
    Counts before{};
    count_bytes(text, before);
    if (const auto* skip = std::get_if<Skip>(&result)) {
      REQUIRE(skip->reason == SkipReason::no_text);
      REQUIRE(text.find_first_not_of("\n\f") == std::string::npos);
      continue;
    }
    const auto& letter = std::get<Letter>(result);
    const Counts after = counts_of(letter);
    for (std::size_t byte = '!'; byte < 256; ++byte) {
      // A hard blank becomes a plain one; it shares its first byte.
      const bool part_of_blank = byte == 0xC2 || byte == 0xA0;
      const bool may_go = (byte >= '0' && byte <= '9') || byte == '-';
      CAPTURE(byte);
      REQUIRE((after[byte] == before[byte] || part_of_blank ||
               (may_go && after[byte] < before[byte])));
    }
    check_offsets(letter);
  }
}

TEST_CASE("digits go only with a mark that calls a note", "[corpus]") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const std::string text = generated_letter(seed);
    const ReadResult result = read_as_text(text);
    const auto* letter = std::get_if<Letter>(&result);
    if (letter == nullptr || !letter->notes.empty()) {
      continue;
    }
    CAPTURE(seed, text);
    Counts before{};
    count_bytes(text, before);
    const Counts after = counts_of(*letter);
    for (std::size_t digit = '0'; digit <= '9'; ++digit) {
      REQUIRE(after[digit] == before[digit]);
    }
  }
}

TEST_CASE("hostile texts are read in little time", "[corpus]") {
  const auto item = GENERATE(values<std::pair<std::string, std::size_t>>({
      {"a", 200'000},
      {"1", 200'000},
      {"woord 20211 nog1 ", 100'000},
      {"a\n", 125'000},
      {"A\n\n", 125'000},
      {"\f", 100'000},
      {"Ja\f", 100'000},
      {" ", 200'000},
      {"\n\n1 Zie x\n\n1\n", 25'000},
      {"woord-\n", 100'000},
      {"maart2021", 100'000},
      {"\xC2\x92", 50'000},
      {"- ", 25'000},
      {"- a\n", 100'000},
      {"De minister van Defensie,\n\n", 25'000},
      {"China\n\n", 100'000},
      {"\xE9", 100'000},
  }));
  std::string text;
  text.reserve(item.first.size() * item.second);
  for (std::size_t i = 0; i < item.second; ++i) {
    text += item.first;
  }
  const auto start = std::chrono::steady_clock::now();
  const ReadResult result = read_as_text(text);
  const auto taken = std::chrono::steady_clock::now() - start;
  // Less than a second in a debug build; quadratic time would take minutes.
  CHECK(taken < std::chrono::seconds(60));
  CHECK((std::holds_alternative<Letter>(result) ||
         std::get<Skip>(result).reason == SkipReason::no_text));
}

}  // namespace kamerzoek
