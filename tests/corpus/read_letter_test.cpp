#include "corpus/read_letter.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <thread>

#include "corpus/content_hash.h"
#include "corpus/read_file.h"
#include "tests/support/catch.h"
#include "tests/support/official_xml.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

Input put(const fs::path& path, const std::string& content) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
  Input input;
  input.path = path.string();
  input.size = content.size();
  input.modified_ns = 42;
  return input;
}

const Lexicon& lexicon() {
  static const Lexicon words(installed_lexicon());
  return words;
}

ReadResult read(const Input& input, const ReadMeans& means = {}) {
  return read_letter(input, lexicon(), means);
}

std::string skip_of(const Input& input, const ReadMeans& means = {}) {
  const ReadResult result = read(input, means);
  const auto* const skip = std::get_if<Skip>(&result);
  if (skip == nullptr) {
    return "a letter";
  }
  CHECK(skip->input == input);
  return std::string(name_of(skip->reason)) +
         (skip->detail.empty() ? "" : ": ") + skip->detail;
}

std::string metadata_of(const std::string& id) {
  return "<metadata_gegevens><metadata name=\"DC.identifier\" scheme=\"\" "
         "content=\"" +
         id +
         "\"/><metadata name=\"OVERHEIDop.documenttitel\" scheme=\"\" "
         "content=\"Uit het bestand ernaast\"/></metadata_gegevens>";
}

std::string title_of(const Input& input) {
  return std::get<Letter>(read(input)).title;
}

}  // namespace

TEST_CASE("a letter knows its file", "[corpus]") {
  const TempDir dir;
  const std::string xml = kamerstuk("<al>Tekst.</al>");
  // The name says nothing about what it is.
  const Input input = put(dir / "brief.pdf", xml);
  const Letter letter = std::get<Letter>(read(input));
  CHECK(letter.source == Source{input.path, "official XML", "UTF-8", "xml-1",
                                xml.size(), 42, content_hash(xml), ""});
}

TEST_CASE("the content hash is XXH3-128", "[corpus]") {
  CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
  CHECK(content_hash("a") != content_hash("b"));
}

TEST_CASE("metadata beside a letter is read when it is of that letter",
          "[corpus]") {
  const TempDir dir;
  const std::string xml = kamerstuk("<al>Tekst.</al>");
  const std::string own = "BRIEF VAN DE MINISTER VAN DEFENSIE";
  put(dir / "a/metadata.xml", metadata_of("kst-90123-7"));
  CHECK(title_of(put(dir / "a/x.xml", xml)) == "Uit het bestand ernaast");
  put(dir / "b/1/metadata/metadata.xml", metadata_of("kst-90123-7"));
  CHECK(title_of(put(dir / "b/1/xml/kst-90123-7.xml", xml)) ==
        "Uit het bestand ernaast");
  put(dir / "c/metadata.xml", metadata_of("kst-90123"));
  CHECK(title_of(put(dir / "c/x.xml", xml)) == own);
  put(dir / "d/metadata.xml", "geen metadata");
  CHECK(title_of(put(dir / "d/x.xml", xml)) == own);
  fs::create_directories(dir / "e");
  REQUIRE(mkfifo((dir / "e/metadata.xml").c_str(), 0600) == 0);
  CHECK(title_of(put(dir / "e/x.xml", xml)) == own);
}

TEST_CASE("where it holds no text the file beside it is read", "[corpus]") {
  const TempDir dir;
  const std::string text =
      "Den Haag, 3 mei 2022\n\nGeachte voorzitter,\n\nDe dijken zijn hoog "
      "genoeg.\n";
  const std::string hollow = GENERATE(
      kamerstuk(""),
      kamerstuk("<al>Dit document is niet beschikbaar in HTML-formaat.</al>"));
  const std::string beside =
      GENERATE("a/kst-90123-7.txt", "a/../txt/kst-90123-7.txt");
  CHECK(skip_of(put(dir / "a/kst-90123-7.xml", hollow)).substr(0, 9) ==
        "no text: ");
  const std::string path = put(dir / beside, text).path;
  const Input input = put(dir / "a/kst-90123-7.xml", hollow);
  const Letter letter = std::get<Letter>(read(input));
  CHECK(letter.paragraphs.back().text == "De dijken zijn hoog genoeg.");
  CHECK(letter.source.path == input.path);
  CHECK(letter.source.text_path == fs::path(path).lexically_normal().string());
  CHECK(letter.source.format == "text");
  CHECK(letter.source.content_hash == content_hash(hollow));
  // What the XML knows is believed.
  CHECK(letter.id == "kst-90123-7");
  CHECK(letter.dossiers == std::vector<std::string>{"90123"});
  CHECK(letter.dossier_title == "Waterbeheer");
  CHECK(letter.date_source == DateSource::text_date);
}

TEST_CASE("metadata beside a plain text tells what the text does not",
          "[corpus]") {
  const TempDir dir;
  put(dir / "metadata.xml", metadata_of("kst-90123-7"));
  const Letter letter = std::get<Letter>(
      read(put(dir / "kst-90123-7.txt", "Geachte voorzitter,\n\nDe tekst.\n")));
  CHECK(letter.title == "Uit het bestand ernaast");
  CHECK(letter.id == "kst-90123-7");
}

TEST_CASE("every letter knows whom it is to and what it refers to",
          "[corpus]") {
  const TempDir dir;
  const Letter letter = std::get<Letter>(read(
      put(dir / "a.xml",
          kamerstuk(
              "<al>Aan de Voorzitter van de Tweede Kamer der "
              "Staten-Generaal</al><al>In mijn brief (Kamerstuk 28 676, nr. "
              "356) en Kamerstukken 90 123, nr. 7 staat meer.<noot "
              "id=\"n1\"><noot.nr>1</noot.nr><noot.al>Kamerstuk 21 501-02, nr. "
              "2930.</noot.al></noot></al>"))));
  CHECK(letter.addressee ==
        "Voorzitter van de Tweede Kamer der Staten-Generaal");
  CHECK(letter.cites ==
        std::vector<std::string>{"kst-28676-356", "kst-21501-02-2930"});
  CHECK(letter.body_hash.empty());
}

TEST_CASE("bad files are skipped, each with its reason", "[corpus]") {
  const TempDir dir;
  const std::string xml = kamerstuk("<al>Tekst.</al>");
  CHECK(skip_of(put(dir / "a", "")) == "empty file");
  CHECK(skip_of(put(dir / "b", "%PDF-1.4 x")) ==
        "damaged file: no PDF that can be opened");
  CHECK(skip_of(put(dir / "c", "<!DOCTYPE html><html>404</html>")) ==
        "web page instead of a letter");
  CHECK(skip_of(put(dir / "d.xml",
                    "<?xml version=\"1.0\"?>\n<html lang=\"nl\">"
                    "<p>Niet gevonden<br></html>")) ==
        "web page instead of a letter");
  CHECK(skip_of(put(dir / "e", xml.substr(0, 900))).substr(0, 14) ==
        "damaged file: ");
  CHECK(skip_of(put(dir / "f", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")) ==
        "entity declarations: in the document type");
  const Input large = put(dir / "g", std::string(2000, 'x'));
  CHECK(skip_of(large, {1000}) == "too large: 2000 bytes; the limit is 1000");
}

TEST_CASE("a file larger than when it was found is not read whole",
          "[corpus]") {
  const TempDir dir;
  Input input = put(dir / "a", std::string(100'000, 'x'));
  input.size = 10;
  CHECK(skip_of(input, {1000}) == "too large: 1001 bytes; the limit is 1000");
  // A device without end, however small it says it is.
  input.path = "/dev/zero";
  CHECK(skip_of(input) == "unsupported format: a device");
}

TEST_CASE("a file that is gone or shut is skipped", "[corpus]") {
  const TempDir dir;
  const Input input = put(dir / "a/b", "x");
  fs::remove(dir / "a/b");
  CHECK(skip_of(input) == "vanished while reading");
  fs::remove(dir / "a");
  put(dir / "a", "now a file");
  CHECK(skip_of(input) == "vanished while reading");
  // Fails for everyone, the administrator too: there is no such page of memory.
  Input memory;
  memory.path = "/proc/self/mem";
  CHECK(skip_of(memory) == "cannot be read: Input/output error");
}

TEST_CASE("pipes and folders do not hold up reading", "[corpus]") {
  const TempDir dir;
  Input input;
  input.path = (dir / "pipe").string();
  REQUIRE(mkfifo(input.path.c_str(), 0600) == 0);
  CHECK(skip_of(input) == "unsupported format: a named pipe");
  input.path = dir.path().string();
  CHECK(skip_of(input) == "unsupported format: a folder");
}

TEST_CASE("a file that changes while it is read is never half read",
          "[corpus]") {
  const TempDir dir;
  const std::string first(3'000'000, 'a');
  const std::string second(2'000'000, 'b');
  const Input input = put(dir / "a", first);
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    while (!stop) {
      std::ofstream(input.path, std::ios::binary) << second;
      std::ofstream(input.path, std::ios::binary) << first;
    }
  });
  for (int i = 0; i < 200; ++i) {
    const auto result = read_file(input, 1U << 26U);
    if (const auto* const content = std::get_if<std::string>(&result)) {
      CHECK((content->empty() ||
             content->find_first_not_of((*content)[0]) == std::string::npos));
    } else {
      CHECK(std::get<Skip>(result).reason == SkipReason::vanished);
    }
  }
  stop = true;
  writer.join();
}

}  // namespace kamerzoek
