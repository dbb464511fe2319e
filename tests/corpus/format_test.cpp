#include "corpus/format.h"

#include <string>

#include "tests/support/catch.h"

namespace kamerzoek {

using namespace std::string_literals;

TEST_CASE("a format is known by its content", "[corpus]") {
  struct Case {
    std::string content;
    std::string format;
  };
  const auto c = GENERATE(values<Case>({
      {"%PDF-1.7\n", "PDF"},
      {"HTTP/1.1 200\r\n\n%PDF-1.4\n", "PDF"},
      {"PK\x03\x04 word/document.xml", "Word document (.docx)"},
      {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text",
       "OpenDocument text (.odt)"},
      {"PK\x03\x04 xl/", "ZIP archive"},
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
