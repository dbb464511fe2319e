#include "corpus/archive_reader.h"

#include <fstream>
#include <string>
#include <vector>

#include "corpus/read_letters.h"
#include "tests/support/catch.h"
#include "tests/support/office_letters.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

using Lines = std::vector<std::string>;

const std::string brief = "Geachte voorzitter,\n\nDe dijken zijn hersteld.\n";

class Files {
 public:
  Lines read(const std::string& name, const std::string& content,
             std::size_t from = 0) {
    static const Lexicon lexicon(installed_lexicon());
    std::ofstream(dir_ / name, std::ios::binary) << content;
    Input input;
    input.path = (dir_ / name).string();
    input.size = content.size();
    readings.clear();
    Lines lines;
    read_letters(input, from, lexicon, {}, [&](const Reading& reading) {
      if (!std::holds_alternative<Begun>(reading.result)) {
        lines.push_back(shown(reading));
        readings.push_back(reading);
      }
    });
    return lines;
  }

  std::vector<Reading> readings;

 private:
  static std::string shown(const Reading& reading) {
    std::string text = reading.member + ": ";
    if (const auto* const letter = std::get_if<Letter>(&reading.result)) {
      return text + letter->id;
    }
    if (const auto* const skip = std::get_if<Skip>(&reading.result)) {
      text += name_of(skip->reason);
      return text + (skip->detail.empty() ? "" : " (" + skip->detail + ")");
    }
    return text + "collection";
  }

  TempDir dir_;
};

}  // namespace

TEST_CASE("the letters in an archive are read as those in a folder",
          "[corpus]") {
  const std::string how =
      GENERATE(as<std::string>(), "zip", "tar", "tar.gz", "tar.xz");
  Files files;
  const PackedFiles inside = {
      {"map/brief-1.txt", brief},
      {"map/brief-2.docx", docx(docx_p("De dijken zijn hersteld."))},
      {"map/.verborgen", brief},
      {"__MACOSX/x.txt", brief},
      {"leeg.txt", ""},
      {"foto.png", "\x89PNG\r\n"}};
  CHECK(files.read("a." + how, packed(inside, how)) ==
        Lines{"!map/brief-1.txt: brief-1", "!map/brief-2.docx: brief-2",
              "!leeg.txt: empty file",
              "!foto.png: unsupported format (PNG image)", ": collection"});
  CHECK(std::get<Letter>(files.readings[0].result)
            .source.path.ends_with("/a." + how + "!map/brief-1.txt"));
}

TEST_CASE("an archive may hold archives, but no archives in those",
          "[corpus]") {
  Files files;
  const std::string inner = packed({{"brief.txt", brief}}, "tar.gz");
  const std::string middle =
      packed({{"inner.tar.gz", inner}, {"ook.txt", brief}}, "zip");
  CHECK(files.read("a.zip", packed({{"midden.zip", middle}}, "zip")) ==
        Lines{"!midden.zip!inner.tar.gz: unsupported format (compressed file)",
              "!midden.zip!ook.txt: ook", ": collection"});
}

TEST_CASE("names in an archive lead nowhere", "[corpus]") {
  Files files;
  CHECK(files.read(
            "a.tar",
            packed({{"../../etc/brief.txt", brief}, {"/etc/passwd", brief}},
                   "tar")) == Lines{"!../../etc/brief.txt: brief",
                                    "!/etc/passwd: passwd", ": collection"});
}

TEST_CASE("the metadata in an archive belongs to the letter beside it",
          "[corpus]") {
  Files files;
  const std::string metadata =
      "<metadata_gegevens><metadata name=\"DC.identifier\" scheme=\"\" "
      "content=\"kst-90001-7\"/><metadata name=\"OVERHEIDop.documenttitel\" "
      "scheme=\"\" content=\"Titel ernaast\"/></metadata_gegevens>";
  const std::string xml =
      "<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>"
      "<al>De dijken.</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk>"
      "</officiele-publicatie>";
  CHECK(files.read("a.zip", packed({{"x/kst-90001-7.xml", xml},
                                    {"x/metadata.xml", metadata}},
                                   "zip")) ==
        Lines{"!x/kst-90001-7.xml: kst-90001-7", ": collection"});
  CHECK(std::get<Letter>(files.readings[0].result).title == "Titel ernaast");
}

TEST_CASE("a damaged archive gives the letters before the damage", "[corpus]") {
  Files files;
  const std::string whole =
      packed({{"een.txt", brief}, {"twee.txt", brief + std::string(5000, 'x')}},
             "tar");
  const Lines lines = files.read("a.tar", whole.substr(0, 2000));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "!een.txt: een");
  CHECK(lines[1].starts_with(": damaged file ("));
}

TEST_CASE("an archive that is a bomb is not unpacked", "[corpus]") {
  Files files;
  const std::string bomb = packed(
      {{"een.txt", brief}, {"nul", std::string(100U << 20, '\0')}}, "tar.gz");
  const Lines lines = files.read("a.tar.gz", bomb);
  CHECK(lines.front() == "!een.txt: een");
  CHECK(lines.back().find("too large") != std::string::npos);
}

TEST_CASE("an archive of nothing has no letters", "[corpus]") {
  Files files;
  CHECK(files.read("a.zip", packed({{".x", brief}}, "zip")) ==
        Lines{": no text (it holds no letters)"});
}

TEST_CASE("reading an archive goes on where it is told to", "[corpus]") {
  Files files;
  const std::string zip =
      packed({{".x", brief}, {"a.txt", brief}, {"b.txt", ""}, {"c.txt", brief}},
             "zip");
  CHECK(files.read("a.zip", zip, 2) == Lines{"!c.txt: c", ": collection"});
}

TEST_CASE("every cut of an archive is read without a crash", "[corpus]") {
  const std::string how = GENERATE(as<std::string>(), "zip", "tar.gz");
  Files files;
  const std::string whole =
      packed({{"een.txt", brief}, {"twee.docx", docx(docx_p("Ja."))}}, how);
  for (std::size_t size = 8; size < whole.size(); size += 97) {
    CHECK_FALSE(files.read("a", whole.substr(0, size)).empty());
  }
}

}  // namespace kamerzoek
