#include "tests/support/pdf_builder.h"

#include <cstddef>
#include <sstream>

#include "corpus/pdf_pictures.h"

namespace kamerzoek {
namespace {

constexpr double page_height = 842;

// A string of PDF in Latin-1, from UTF-8.
std::string pdf_string(std::string_view text) {
  std::string result = "(";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0xC2 && byte <= 0xC3 && i + 1 < text.size()) {
      const auto next = static_cast<unsigned char>(text[++i]);
      result += static_cast<char>(((byte & 0x03U) << 6U) | (next & 0x3FU));
      continue;
    }
    if (text[i] == '(' || text[i] == ')' || text[i] == '\\') {
      result += '\\';
    }
    result += text[i];
  }
  return result + ")";
}

// With its length; the stream may hold any byte.
std::string stream_object(const std::string& keys, const std::string& stream) {
  return "<<" + keys + "/Length " + std::to_string(stream.size()) +
         ">>stream\n" + stream + "\nendstream";
}

}  // namespace

PdfBuilder& PdfBuilder::page() {
  pages_.emplace_back();
  return *this;
}

PdfBuilder& PdfBuilder::add(const PdfText& text) {
  std::ostringstream out;
  out << "BT /F" << static_cast<int>(text.face) << ' ' << text.size << " Tf "
      << text.left << ' ' << page_height - text.down << " Td "
      << pdf_string(text.text) << " Tj ET\n";
  pages_.back().content += out.str();
  return *this;
}

PdfBuilder& PdfBuilder::lines(double left, double down,
                              const std::vector<std::string>& lines,
                              PdfFace face, double size) {
  for (const std::string& line : lines) {
    add({left, down, line, size, face});
    down += 12;
  }
  return *this;
}

PdfBuilder& PdfBuilder::cover(const Picture& picture) {
  pages_.back().content += "q 595 0 0 842 0 0 cm /P Do Q\n";
  pages_.back().picture = stream_object(
      "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8"
      "/Width " +
          std::to_string(picture.width) + "/Height " +
          std::to_string(picture.height),
      picture.pixels);
  return *this;
}

PdfBuilder PdfBuilder::scanned(double dpi) const {
  const std::string file = build();
  const PdfPictures pictures(file, {.dpi = dpi});
  PdfBuilder scan;
  for (std::size_t i = 0; i < pictures.pages(); ++i) {
    scan.page().cover(pictures.picture(i).value());
  }
  return scan;
}

double PdfBuilder::width(std::string_view text, double size) {
  return static_cast<double>(text.size()) * 0.6 * size;
}

// Objects 1 and 2 are the catalogue and the list of pages, 3 to 5 the fonts;
// each page takes three more.
std::string PdfBuilder::build() const {
  std::vector<std::string> objects;
  objects.emplace_back("<</Type/Catalog/Pages 2 0 R>>");
  std::string kids;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    kids += std::to_string(6 + 3 * i) + " 0 R ";
  }
  objects.push_back("<</Type/Pages/Kids[" + kids + "]/Count " +
                    std::to_string(pages_.size()) + ">>");
  for (const char* const face : {"", "-Bold", "-Oblique"}) {
    objects.push_back(std::string("<</Type/Font/Subtype/Type1/BaseFont/"
                                  "Courier") +
                      face + "/Encoding/WinAnsiEncoding>>");
  }
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    objects.push_back(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " +
        std::to_string(7 + 3 * i) +
        " 0 R/Resources<</Font<</F0 3 0 R/F1 4 0 R/F2 5 0 R>>/XObject<</P " +
        std::to_string(8 + 3 * i) + " 0 R>>>>>>");
    objects.push_back(stream_object("", pages_[i].content));
    objects.push_back(pages_[i].picture.empty() ? "null" : pages_[i].picture);
  }
  std::string file = "%PDF-1.4\n";
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places.push_back(file.size());
    file += std::to_string(i + 1) + " 0 obj " + objects[i] + " endobj\n";
  }
  const std::size_t table = file.size();
  file += "xref\n0 " + std::to_string(objects.size() + 1) +
          "\n0000000000 65535 f \n";
  for (const std::size_t place : places) {
    const std::string digits = std::to_string(place);
    file += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return file + "trailer<</Root 1 0 R/Size " +
         std::to_string(objects.size() + 1) + ">>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
}

}  // namespace kamerzoek
