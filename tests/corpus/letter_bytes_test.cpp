#include "corpus/letter_bytes.h"

#include <string>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

Letter full_letter() {
  Letter letter;
  letter.id = "kst-90101-3";
  letter.aliases = {"2021d10801", std::string("a\0b", 3)};
  letter.title = "Brief over \u00e9\u00e9n dijk";
  letter.dossiers = {"90101", "90200-V"};
  letter.senders = {{"", "Minister van Defensie", "Defensie"}};
  letter.date = Date(std::chrono::year(2021), std::chrono::month(3),
                     std::chrono::day(19));
  letter.date_source = DateSource::issued;
  letter.language = Language::english;
  letter.addressee = "Voorzitter van de Tweede Kamer";
  letter.cites = {"kst-90101-2", "90102"};
  letter.body_hash = "0f";
  letter.source = {"/a/b.xml", "official XML", "UTF-8", "xml-1",   12,
                   -5,         "ff",           "/a",    "/a/b.pdf"};
  letter.sections = {{"Kop", 1, {}, 1}, {"Sub", 2, 0, 2}};
  letter.paragraphs = {{"Tekst.", Role::list, 1, 1, {{3, 2}}, {{6, 0}}}};
  letter.notes = {{"1", "Noot.", 1}};
  letter.furniture = {{"Pagina 1", "page number", 1}};
  return letter;
}

}  // namespace

TEST_CASE("a reading comes back from its bytes as it was", "[corpus]") {
  const auto reading = GENERATE(values<Reading>(
      {{"", full_letter()},
       {"!map/a.xml", full_letter()},
       {":17", Skip{{"/a/b", 3, 4, "/a"}, SkipReason::too_slow, "no answer"}},
       {"!b", Begun{}},
       {"", Collection{{"/a/b", "tsv", "", "", 3, 4, "", ""}}}}));
  CHECK(reading_of_bytes(to_bytes(reading)) == reading);
}

TEST_CASE("a request comes back from its bytes as it was", "[corpus]") {
  const ReadRequest request{{"/a/\xff", 7, 8, ""}, 9};
  CHECK(request_of_bytes(to_bytes(request)) == request);
}

TEST_CASE("a member that would name another input is no reading", "[corpus]") {
  CHECK_FALSE(reading_of_bytes(to_bytes({"x", full_letter()})).has_value());
}

TEST_CASE("bytes that are cut short, too long or altered are no reading",
          "[corpus]") {
  const Reading reading{"!a", full_letter()};
  const std::string bytes = to_bytes(reading);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(reading_of_bytes(bytes.substr(0, size)).has_value());
  }
  CHECK_FALSE(reading_of_bytes(bytes + "x").has_value());
  std::string huge = bytes;
  huge.replace(0, 8, 8, '\xff');
  CHECK_FALSE(reading_of_bytes(huge).has_value());
  // Altered somewhere, it may be another letter, but never a crash.
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string altered = bytes;
    altered[i] = static_cast<char>(altered[i] ^ 0x55);
    INFO(i << " of " << bytes.size());
    const auto result = reading_of_bytes(altered);
    CHECK((!result.has_value() || *result != reading));
  }
}

}  // namespace kamerzoek
