#include "corpus/format.h"

#include <string>

#include "tests/support/catch.h"

namespace kamerzoek {

using namespace std::string_literals;

namespace {

/// A ZIP archive that begins with a file of that name and content.
std::string zip_of(const std::string& name, const std::string& content = "") {
  std::string head = "PK\x03\x04";
  head.resize(26);
  head += static_cast<char>(name.size());
  head.resize(30);
  return head + name + content;
}

}  // namespace

TEST_CASE("a format is known by its content", "[corpus]") {
  struct Case {
    std::string content;
    std::string format;
  };
  const auto c = GENERATE(values<Case>({
      {"%PDF-1.7\n", "PDF"},
      {"HTTP/1.1 200\r\n\n%PDF-1.4\n", "PDF"},
      {zip_of("word/document.xml"), "Word document (.docx)"},
      {zip_of("[Content_Types].xml"), "Word document (.docx)"},
      {zip_of("mimetype", "application/vnd.oasis.opendocument.text"),
       "OpenDocument text (.odt)"},
      {zip_of("mimetype", "application/epub+zip"), "ZIP archive"},
      {zip_of("word/brief.txt"), "ZIP archive"},
      // A letter stored in an archive as it is.
      {zip_of("brief.docx", zip_of("[Content_Types].xml")), "ZIP archive"},
      {"PK\x05\x06", "ZIP archive"},
      {"PK\x03\x04 cut", "ZIP archive"},
      {std::string(257, 'x') + "ustar", "tar archive"},
      {"{\"id\":\"a\"}", "JSON Lines"},
      {"\xEF\xBB\xBF { \"id\"", "JSON Lines"},
      {"{ zie boven }", "plain text"},
      {"{\\rtf1\\ansi", "RTF document"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Word document (.doc)"},
      {"\x1F\x8B\x08", "compressed file"},
      {"\xFD\x37zXZ\0"s, "compressed file"},
      {"<?xml version=\"1.0\"?><kamerstuk", "XML"},
      {"\xEF\xBB\xBF\n <officiele-publicatie xmlns", "XML"},
      {"\xFF\xFE<\0?\0x\0m\0l\0"s, "XML"},
      {"<onbekend/>\n", "XML"},
      {"<!-- a --><x", "XML"},
      {"<!DOCTYPE HTML PUBLIC \"x\"><title>", "HTML page"},
      {"<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"\"><html>", "HTML page"},
      {"\n<HTML>", "HTML page"},
      {"<Datum> volgt nog.\nGeachte voorzitter,", "plain text"},
      {"< 5 procent", "plain text"},
      {"Geachte voorzitter,", "plain text"},
      {"", "plain text"},
      {"\0\0\0"s, "plain text"},
  }));
  INFO(c.content);
  CHECK(name_of(format_of(c.content)) == c.format);
}

}  // namespace kamerzoek
