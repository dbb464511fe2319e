// Letters in DOCX and ODT for tests: the least around what a test is about.

#pragma once

#include <string>
#include <string_view>

#include "corpus/docx_reader.h"
#include "corpus/odt_reader.h"
#include "tests/support/catch.h"
#include "tests/support/zip.h"

namespace kamerzoek {

/// A DOCX with this in its body, and other parts by name, which replace ours.
inline std::string docx(const std::string& body, const PackedFiles& more = {}) {
  const std::string ns =
      R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";
  PackedFiles files = {
      {"[Content_Types].xml", "<Types/>"},
      {"word/document.xml",
       "<w:document " + ns + "><w:body>" + body + "</w:body></w:document>"},
      {"word/styles.xml",
       "<w:styles " + ns +
           R"(><w:style w:type="paragraph" w:default="1" w:styleId="Standaard"/>
<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Eigen"><w:basedOn w:val="Kop2"/></w:style>
<w:style w:styleId="Kop2"><w:name w:val="heading 2"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="Vet"><w:rPr><w:b/></w:rPr></w:style></w:styles>)"},
      {"word/numbering.xml",
       "<w:numbering " + ns +
           R"xml(><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0">
<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>
</w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="6"><w:lvl>
<w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num></w:numbering>)xml"},
  };
  for (const auto& part : more) {
    std::erase_if(files,
                  [&](const auto& file) { return file.first == part.first; });
    files.push_back(part);
  }
  return packed(files, "zip");
}

/// A paragraph of a DOCX, with what is to stand in its properties.
inline std::string docx_p(const std::string& text,
                          const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties +
         "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r></w:p>";
}

/// An ODT with this in its `office:text` and its automatic styles.
inline std::string odt(const std::string& text,
                       const std::string& styles = {}) {
  const std::string ns =
      R"(xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" )"
      R"(xmlns:style="urn:s" xmlns:fo="urn:f" xmlns:draw="urn:d")";
  return packed({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml", "<office:document-content " + ns +
                                     "><office:automatic-styles>" + styles +
                                     "</office:automatic-styles><office:body>"
                                     "<office:text>" +
                                     text +
                                     "</office:text></office:body>"
                                     "</office:document-content>"}},
                "zip");
}

inline RawLetter office_raw(std::string_view content) {
  RawLetter raw;
  raw.input.path = "/letters/brief.docx";
  raw.content = content;
  return raw;
}

inline Letter letter_of_result(const ReadResult& result) {
  if (const auto* const skip = std::get_if<Skip>(&result)) {
    FAIL(name_of(skip->reason) << ": " << skip->detail);
  }
  return std::get<Letter>(result);
}

inline Letter docx_letter(const std::string& body,
                          const PackedFiles& more = {}) {
  return letter_of_result(read_docx(office_raw(docx(body, more))));
}

inline Letter odt_letter(const std::string& text,
                         const std::string& styles = {}) {
  return letter_of_result(read_odt(office_raw(odt(text, styles))));
}

inline std::vector<std::string> paragraph_texts(const Letter& letter) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : letter.paragraphs) {
    texts.push_back(paragraph.text);
  }
  return texts;
}

inline std::vector<std::string> headings(const Letter& letter) {
  std::vector<std::string> texts;
  for (const Section& section : letter.sections) {
    texts.push_back(std::to_string(section.depth) + " " + section.heading);
  }
  return texts;
}

}  // namespace kamerzoek
