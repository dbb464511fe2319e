#include "corpus/passage.h"

#include <random>
#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

/// `count` words, the last of each ten with a full stop.
std::string words(std::size_t count, const std::string& word = "woord") {
  std::string text;
  for (std::size_t i = 1; i <= count; ++i) {
    const std::string shown = i % 10 == 1 ? "Een" : word;
    text += (text.empty() ? "" : " ") + shown + (i % 10 == 0 ? "." : "");
  }
  return text;
}

std::size_t word_count(const std::string& text) {
  std::size_t count = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    count += !blank && !in_word ? 1 : 0;
    in_word = !blank;
  }
  return count;
}

Paragraph paragraph(std::string text, std::optional<std::size_t> section = {},
                    Role role = Role::body) {
  Paragraph made;
  made.text = std::move(text);
  made.section = section;
  made.role = role;
  made.page = 1;
  return made;
}

std::vector<std::string> texts_of(const std::vector<Passage>& passages) {
  std::vector<std::string> texts;
  for (const Passage& passage : passages) {
    texts.push_back(passage.text);
  }
  return texts;
}

}  // namespace

TEST_CASE("short neighbours under one heading share a passage", "[corpus]") {
  Letter letter;
  letter.sections = {{"Sahel", 1, {}, 1}};
  letter.paragraphs = {paragraph(words(20), 0), paragraph(words(30), 0),
                       paragraph(words(15), 0)};
  const std::vector<Passage> passages = split_into_passages(letter);
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].number == 1);
  CHECK(passages[0].section_path == std::vector<std::string>{"Sahel"});
  CHECK(passages[0].text == words(20) + "\n" + words(30) + "\n" + words(15));
}

TEST_CASE("a passage never crosses a heading", "[corpus]") {
  Letter letter;
  letter.sections = {{"Sessie 3", 1, {}, 1}, {"Sahel", 2, 0, 1}};
  letter.paragraphs = {paragraph("Kort."), paragraph("Ook kort.", 0),
                       paragraph("Net zo kort.", 1)};
  const std::vector<Passage> passages = split_into_passages(letter);
  CHECK(texts_of(passages) ==
        std::vector<std::string>{"Kort.", "Ook kort.", "Net zo kort."});
  CHECK(passages[2].section_path ==
        std::vector<std::string>{"Sessie 3", "Sahel"});
}

TEST_CASE("a long paragraph is cut between sentences into even pieces",
          "[corpus]") {
  Letter letter;
  letter.paragraphs = {paragraph(words(400))};
  const std::vector<Passage> passages = split_into_passages(letter);
  REQUIRE(passages.size() == 3);
  for (const Passage& passage : passages) {
    CHECK(word_count(passage.text) >= 130);
    CHECK(word_count(passage.text) <= 140);
    CHECK(passage.text.ends_with("."));
  }
}

TEST_CASE("a sentence that is too long is cut at a clause, else between words",
          "[corpus]") {
  std::string clauses;
  for (int i = 0; i < 30; ++i) {
    clauses += "een twee drie vier vijf zes zeven acht negen tien, ";
  }
  Letter letter;
  letter.paragraphs = {paragraph(clauses + "eind.")};
  for (const Passage& passage : split_into_passages(letter)) {
    CHECK(word_count(passage.text) <= 180);
    CHECK(passage.text.find_last_of(",.") == passage.text.size() - 1);
  }
  std::string plain;
  for (int i = 0; i < 500; ++i) {
    plain += "woord ";
  }
  letter.paragraphs = {paragraph(plain)};
  const std::vector<Passage> passages = split_into_passages(letter);
  CHECK(passages.size() == 3);
  for (const Passage& passage : passages) {
    CHECK(word_count(passage.text) <= 180);
    CHECK(passage.text.ends_with("woord"));
  }
}

TEST_CASE("a list stays with the text that introduces it, a table does not",
          "[corpus]") {
  Letter letter;
  letter.paragraphs = {paragraph("Het kabinet zet in op:"),
                       paragraph("- wonen;", {}, Role::list),
                       paragraph("- zorg.", {}, Role::list),
                       paragraph("2020 12 13", {}, Role::table)};
  const std::vector<Passage> passages = split_into_passages(letter);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].role == Role::body);
  CHECK(passages[0].text == "Het kabinet zet in op:\n- wonen;\n- zorg.");
  CHECK(passages[1].role == Role::table);
}

TEST_CASE("a footnote follows the passage that calls it", "[corpus]") {
  Letter letter;
  letter.sections = {{"Kop", 1, {}, 1}};
  letter.paragraphs = {paragraph("Zie de brief van 2021 hierover.", 0),
                       paragraph(words(100), 0)};
  letter.paragraphs[0].note_calls = {{21, 0}};
  letter.notes = {{"1", "Kamerstuk 28 676, nr. 356.", 1},
                  {"2", "Door niets geroepen.", 2}};
  const std::vector<Passage> passages = split_into_passages(letter);
  REQUIRE(passages.size() == 3);
  CHECK(passages[1].role == Role::footnote);
  CHECK(passages[1].text == "Kamerstuk 28 676, nr. 356.");
  CHECK(passages[1].caller == 1);
  CHECK(passages[1].section_path == std::vector<std::string>{"Kop"});
  CHECK(passages[2].role == Role::footnote);
  CHECK(passages[2].caller == std::nullopt);
  CHECK(passages[2].first_page == 2);
}

TEST_CASE("a note that is called twice is one passage", "[corpus]") {
  Letter letter;
  letter.paragraphs = {paragraph("Een en twee.")};
  letter.paragraphs[0].note_calls = {{3, 0}, {11, 0}};
  letter.notes = {{"1", "De noot.", 1}};
  CHECK(split_into_passages(letter).size() == 2);
}

TEST_CASE("a passage knows the pages it begins and ends on", "[corpus]") {
  Letter letter;
  letter.paragraphs = {paragraph("Op twee pagina's tegelijk staat dit.")};
  letter.paragraphs[0].page = 2;
  letter.paragraphs[0].page_breaks = {{8, 3}};
  const std::vector<Passage> passages = split_into_passages(letter);
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].first_page == 2);
  CHECK(passages[0].last_page == 3);
}

TEST_CASE("a passage in another language than its letter is known as such",
          "[corpus]") {
  Letter letter;
  letter.sections = {{"Besluit", 1, {}, 1}};
  letter.paragraphs = {paragraph("De tekst luidt als volgt."),
                       paragraph("The parties agree that this memorandum will "
                                 "enter into force on the day of signature.",
                                 0)};
  const std::vector<Passage> passages = split_into_passages(letter);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].language == Language::dutch);
  CHECK(passages[1].language == Language::english);
}

TEST_CASE("a heading without text below it becomes a passage", "[corpus]") {
  Letter letter;
  letter.sections = {{"Leeg", 1, {}, 1}, {"Vol", 1, {}, 1}, {"Slot", 1, {}, 2}};
  letter.paragraphs = {paragraph("Tekst.", 1)};
  const std::vector<Passage> passages = split_into_passages(letter);
  CHECK(texts_of(passages) ==
        std::vector<std::string>{"Leeg", "Tekst.", "Slot"});
  CHECK(passages[2].first_page == 2);
}

TEST_CASE("a letter without text has no passages", "[corpus]") {
  CHECK(split_into_passages({}).empty());
  Letter blank;
  blank.paragraphs = {paragraph(""), paragraph("  \n")};
  CHECK(split_into_passages(blank).empty());
}

namespace {

/// A letter of random shape, with long and short paragraphs, strange blanks and
/// calls in odd places.
Letter random_letter(std::mt19937& random) {
  const auto below = [&](std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
  };
  constexpr std::array pieces = {"dijk",  "ge\u00efnd. ", "Rijn, ",  "  ",
                                 ". ",    "1.000",        "\u20ac ", "A",
                                 "\u201d"};
  Letter letter;
  for (std::size_t i = below(5); i > 0; --i) {
    const std::size_t at = letter.sections.size();
    letter.sections.push_back(
        {"Kop " + std::to_string(at), 1,
         at > 0 && below(2) == 0 ? std::optional(below(at)) : std::nullopt, 1});
  }
  for (std::size_t i = below(12); i > 0; --i) {
    Paragraph made;
    for (std::size_t j = below(700); j > 0; --j) {
      made.text += pieces[below(pieces.size())];
    }
    if (!letter.sections.empty() && below(4) > 0) {
      made.section = below(letter.sections.size());
    }
    made.role = below(3) == 0 ? Role::list : Role::body;
    made.note_calls = {{below(made.text.size() + 1), below(4)}};
    letter.paragraphs.push_back(std::move(made));
  }
  letter.notes.resize(3, {"1", "Een noot. Nog iets.", 1});
  return letter;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

/// How many passages hold each byte of each paragraph.
std::vector<std::vector<int>> cover_of(const Letter& letter,
                                       const std::vector<Passage>& passages) {
  std::vector<std::vector<int>> cover;
  for (const Paragraph& each : letter.paragraphs) {
    cover.emplace_back(each.text.size(), 0);
  }
  for (const Passage& passage : passages) {
    for (const Slice& slice : passage.slices) {
      for (std::size_t i = slice.span.begin; i < slice.span.end; ++i) {
        ++cover[slice.paragraph][i];
      }
    }
  }
  return cover;
}

}  // namespace

TEST_CASE("passages cover the letter, never overlap and never cut a word",
          "[corpus][laws]") {
  std::mt19937 random(20210319);
  for (int round = 0; round < 200; ++round) {
    const Letter letter = random_letter(random);
    const std::vector<Passage> passages = split_into_passages(letter);
    const auto cover = cover_of(letter, passages);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < cover.size(); ++i) {
      for (std::size_t j = 0; j < cover[i].size(); ++j) {
        const bool blank = is_blank(letter.paragraphs[i].text[j]);
        wrong += cover[i][j] > 1 || (!blank && cover[i][j] == 0) ? 1U : 0U;
      }
    }
    CHECK(wrong == 0);
    std::size_t footnotes = 0;
    for (std::size_t i = 0; i < passages.size(); ++i) {
      CHECK(passages[i].number == i + 1);
      CHECK(word_count(passages[i].text) <= 180);
      footnotes += passages[i].role == Role::footnote ? 1U : 0U;
      for (const Slice& slice : passages[i].slices) {
        const std::string& text = letter.paragraphs[slice.paragraph].text;
        CHECK((slice.span.begin == 0 || is_blank(text[slice.span.begin - 1])));
        CHECK(
            (slice.span.end == text.size() || is_blank(text[slice.span.end])));
      }
    }
    CHECK(footnotes == letter.notes.size());
  }
}

TEST_CASE("a passage is named by its letter and number", "[corpus]") {
  CHECK(passage_id("kst-28676-356", 12) == "kst-28676-356#p12");
}

}  // namespace kamerzoek
