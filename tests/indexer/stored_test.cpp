#include "indexer/stored.h"

#include <cstdint>
#include <limits>

#include "analyzers/error.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using namespace std::chrono_literals;

StoredPassage full_passage() {
  return {.letter = "kst-28676-356",
          .number = 12,
          .role = Role::footnote,
          .section_path = {"Sessie 3: stabiliteit", "Sahel \"en\" verder"},
          .first_page = 3,
          .last_page = 4,
          .paragraph = 31,
          .note_label = "2",
          .caller = 11,
          .language = Language::english,
          .text = "Regel één\nregel twee\twith \\ and \x01 and \U0001F600"};
}

StoredLetter full_letter() {
  StoredLetter stored;
  Letter& letter = stored.letter;
  letter.id = "kst-28676-356";
  letter.aliases = {"2021d10801", "blg-1"};
  letter.title = "Geannoteerde agenda";
  letter.dossier_title = "NAVO";
  letter.kind = "brief";
  letter.chamber = "tweede kamer";
  letter.session_year = "2020-2021";
  letter.dossiers = {"28676", "36600-VII"};
  letter.number = "356";
  letter.senders = {{"", "Minister van Defensie", "Defensie"},
                    {"A. de Wit", "", ""}};
  letter.date = 2021y / 3 / 19;
  letter.date_source = DateSource::letter_text;
  letter.language = Language::other;
  letter.addressee = "Voorzitter van de Tweede Kamer";
  letter.cites = {"kst-28676-355", "21501-02"};
  letter.body_hash = "fedcba9876543210";
  letter.source = {"/brieven/één.txt",
                   "text",
                   "windows-1252",
                   "text-1",
                   4711,
                   -5,
                   "0123456789abcdef",
                   "/brieven/één.pdf"};
  stored.passages = 17;
  stored.words = std::numeric_limits<std::uint64_t>::max();
  return stored;
}

Skip full_skip() {
  return {.input = {"/brieven/stuk.xml", 12, 1616112000000000000},
          .reason = SkipReason::html_page,
          .detail = "<html> at byte 3"};
}

std::string without(std::string text, const std::string& part,
                    const std::string& instead = "") {
  const auto at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), instead);
}

}  // namespace

TEST_CASE("a stored passage equals what was stored", "[indexer]") {
  CHECK(decode_passage(encode(full_passage())) == full_passage());
  CHECK(decode_passage(encode(StoredPassage{})) == StoredPassage{});
}

TEST_CASE("a stored letter equals what was stored", "[indexer]") {
  CHECK(decode_letter(encode(full_letter())) == full_letter());
  CHECK(decode_letter(encode(StoredLetter{})) == StoredLetter{});
}

TEST_CASE("a stored copy equals what was stored", "[indexer]") {
  const Copy copy{full_letter().letter.source, "kst-28676-356", {"2021D10801"}};
  CHECK(decode_copy(encode(copy)) == copy);
  CHECK_THROWS_AS(decode_copy(encode(full_letter()).substr(1)), Error);
  CHECK_THROWS_AS(decode_copy(encode(full_passage())), Error);
}

TEST_CASE("a stored skip equals what was stored, for each reason",
          "[indexer]") {
  CHECK(decode_skip(encode(full_skip())) == full_skip());
  for (const SkipReasonText& text : skip_reasons()) {
    Skip skip = full_skip();
    skip.reason = text.reason;
    CHECK(decode_skip(encode(skip)) == skip);
  }
}

TEST_CASE("bytes that are not UTF-8 are kept as they are", "[indexer]") {
  Skip skip = full_skip();
  skip.input.path = "/brieven/\xe9n.txt";
  skip.detail = std::string("\x80\x00\xff", 3);
  CHECK(decode_skip(encode(skip)) == skip);

  StoredPassage passage = full_passage();
  passage.text = "\xf0\x9f";
  passage.section_path = {"goed", "\xc3"};
  CHECK(decode_passage(encode(passage)) == passage);
}

TEST_CASE("a letter is stored without its text", "[indexer]") {
  StoredLetter stored = full_letter();
  stored.letter.paragraphs.emplace_back().text = "Geachte voorzitter,";
  stored.letter.sections.emplace_back().heading = "Sahel";
  stored.letter.notes.push_back({"1", "Zie de bijlage.", 2});
  stored.letter.furniture.push_back({"1", "page number", 1});
  CHECK(decode_letter(encode(stored)) == full_letter());
}

TEST_CASE("what is stored reads like the published form", "[indexer]") {
  StoredPassage passage;
  passage.letter = "kst-1";
  passage.number = 2;
  passage.text = "Één";
  CHECK(encode(passage) ==
        R"({"letter":"kst-1","passage":2,"role":"body","section":[],"page":0,)"
        R"("last_page":0,"paragraph":0,"note":"","caller":null,)"
        R"("language":"nl","text":"Één"})");
}

TEST_CASE("a damaged passage is refused", "[indexer]") {
  const std::string good = encode(full_passage());
  const auto bad = GENERATE_COPY(values<std::string>({
      "",
      "{",
      "[]",
      "null",
      "7",
      std::string(100000, '['),
      good.substr(0, good.size() - 1),
      good + "x",
      without(good, R"("text")", R"("test")"),
      without(good, R"("footnote")", R"("voetnoot")"),
      without(good, R"("footnote")", "7"),
      without(good, R"("page":3)", R"("page":-3)"),
      without(good, R"("page":3)", R"("page":4294967296)"),
      without(good, R"("page":3)", R"("page":3.5)"),
      without(good, R"("page":3)", R"("page":99999999999999999999)"),
      without(good, R"("caller":11)", R"("caller":"11")"),
      without(good, R"("section":[)", R"("section":[7,)"),
      without(good, R"("section":[)", R"("section":[[256],)"),
      without(good, R"("note":"2")", R"("note":null)"),
      without(good, R"("en")", R"("")"),
  }));
  CHECK_THROWS_AS(decode_passage(bad), Error);
}

TEST_CASE("a damaged letter is refused", "[indexer]") {
  const std::string good = encode(full_letter());
  const auto bad = GENERATE_COPY(values<std::string>({
      "{}",
      without(good, R"("20210319")", R"("20210230")"),
      without(good, R"("20210319")", R"("2021-3-9")"),
      without(good, R"("20210319")", R"("020210319")"),
      without(good, R"("20210319")", R"("")"),
      without(good, R"("20210319")", "20210319"),
      without(good, R"("letter text")", R"("guess")"),
      without(good, R"("senders":[)", R"("senders":[7,)"),
      without(good, R"("person")", R"("man")"),
      without(good, R"("source":{)", R"("source":[{)"),
      without(good, R"("size":4711)", R"("size":-1)"),
      without(good, R"("modified_ns":-5)", R"("modified_ns":1e300)"),
      without(good, R"("modified_ns":-5)",
              R"("modified_ns":9223372036854775808)"),
  }));
  CHECK_THROWS_AS(decode_letter(bad), Error);
}

TEST_CASE("a damaged skip is refused, saying what and what to do",
          "[indexer]") {
  const std::string bad =
      without(encode(full_skip()), "web page instead of a letter", "bad luck");
  try {
    decode_skip(bad);
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) ==
          "the index is damaged: a stored skip cannot be read (bad "
          "\"reason\")");
    CHECK(error.hint() == "build it again: kamerzoek index --rebuild PATH…");
  }
}

}  // namespace kamerzoek
