// From a scanned PDF to a letter, with OCR that is written down here, and with
// tesseract where it is installed.

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/error.h"
#include "corpus/ocr_process.h"
#include "corpus/pdf_pictures.h"
#include "corpus/pdf_reader.h"
#include "corpus/read_letters.h"
#include "corpus/reader_pool.h"
#include "corpus/reader_versions.h"
#include "tests/support/catch.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/temp_dir.h"
#include "tests/support/text_letters.h"

namespace kamerzoek {
namespace {

using Texts = std::vector<std::string>;

constexpr double left = 78;

PdfBuilder two_pages() {
  PdfBuilder pdf;
  pdf.page()
      .add({left, 100, "Geachte voorzitter,", 11})
      .lines(left, 140,
             {"De ministers spreken in het voorjaar over de kust, over",
              "de havens en over de lichten die daar branden."},
             PdfFace::regular, 11);
  pdf.page().lines(left, 100,
                   {"Daarna gaat het gesprek verder over de binnenvaart",
                    "en over de sluizen in de grote rivieren."},
                   PdfFace::regular, 11);
  return pdf;
}

bool knows_nothing(std::string_view /*word*/) {
  return false;
}

ReadResult read_with(const std::string& file, const ReadPicture& ocr) {
  const RawLetter raw{{"/scan.pdf", file.size(), 0}, file, {}, ocr};
  return read_pdf(raw, KnownWord(knows_nothing));
}

/// hOCR of one line of text near the top of the page.
std::string hocr_of(const std::string& text) {
  return "<html><span class='ocr_line' title='bbox 300 400 1500 440; baseline "
         "0 -10; x_size 40; x_descenders 10'><span class='ocrx_word' "
         "title='bbox 300 400 1500 440; x_wconf 90'>" +
         text + "</span></span></html>";
}

std::optional<Tesseract> tesseract_if_any() {
  try {
    return find_tesseract();
  } catch (const Error& error) {
    WARN("not tested: " << error.what());
    return std::nullopt;
  }
}

Texts texts_of(const Letter& letter) {
  Texts texts;
  for (const Paragraph& paragraph : letter.paragraphs) {
    texts.push_back(std::to_string(paragraph.page) + ": " + paragraph.text);
  }
  return texts;
}

}  // namespace

TEST_CASE("without OCR a scan is skipped", "[corpus]") {
  const auto result = read_with(two_pages().scanned(72).build(), {});
  CHECK(std::get<Skip>(result).reason == SkipReason::no_text_layer);
}

TEST_CASE("OCR reads the pages of a scan one by one, and the letter says so",
          "[corpus]") {
  std::vector<Picture> seen;
  const auto result =
      read_with(two_pages().scanned(72).build(), [&](const Picture& picture) {
        seen.push_back(picture);
        return hocr_of(seen.size() == 1 ? "Overzicht." : "Besluiten.");
      });
  const auto& letter = std::get<Letter>(result);
  CHECK(texts_of(letter) == Texts{"1: Overzicht.", "2: Besluiten."});
  CHECK(letter.source.format == "PDF by OCR");
  CHECK(letter.source.reader_version == "ocr-1");
  REQUIRE(seen.size() == 2);
  CHECK(seen[0].dpi == 300);
  // An A4 page; libraries round the last dot in their own way.
  CHECK((seen[0].width >= 2479 && seen[0].width <= 2480));
  CHECK((seen[0].height >= 3508 && seen[0].height <= 3509));
  CHECK(seen[0].pixels.size() == seen[0].width * seen[0].height);
}

TEST_CASE("a PDF with text of its own is not for OCR", "[corpus]") {
  const auto result =
      read_with(two_pages().build(), [](const Picture&) -> PictureWords {
        FAIL("OCR was asked");
        return "";
      });
  CHECK(std::get<Letter>(result).source.format == "PDF");
}

TEST_CASE("a letter tells of pages without text, and OCR reads those alone",
          "[corpus]") {
  PdfBuilder pdf = two_pages();
  pdf.page();
  const std::string file = pdf.build();
  const auto without = std::get<Letter>(read_with(file, {}));
  CHECK(without.source.format == lacking_pages_format);
  CHECK(std::ranges::count(without.furniture,
                           Furniture{"page 3", "page without text", 3}) == 1);
  const auto with = std::get<Letter>(
      read_with(file, [](const Picture&) { return hocr_of("Besluiten."); }));
  CHECK(texts_of(with).size() == texts_of(without).size() + 1);
  CHECK(texts_of(with).back() == "3: Besluiten.");
  CHECK(with.source.format == "PDF, in part by OCR");
  CHECK(with.source.reader_version == ocr_reader_version);
}

TEST_CASE("pages on which OCR sees nothing are blank", "[corpus]") {
  PdfBuilder pdf = two_pages();
  pdf.page();
  const auto letter = std::get<Letter>(
      read_with(pdf.build(), [](const Picture&) { return "<html></html>"; }));
  CHECK(letter.source.format == "PDF");
}

TEST_CASE("a page that OCR cannot read stays a page without text", "[corpus]") {
  PdfBuilder pdf = two_pages();
  pdf.page();
  const auto letter = std::get<Letter>(
      read_with(pdf.build(), [](const Picture&) -> PictureWords {
        return PictureFault{SkipReason::reader_crashed, "it ended"};
      }));
  CHECK(letter.source.format == lacking_pages_format);
}

TEST_CASE("a garbled text layer gives way to OCR", "[corpus]") {
  PdfBuilder garbled;
  garbled.page();
  for (int i = 0; i < 40; ++i) {
    garbled.add({left, 100.0 + 12 * i, "xqzk pfgh7 wrtz bcdf#k"});
  }
  const std::string file = garbled.build();
  CHECK(std::get<Skip>(read_with(file, {})).reason == SkipReason::garbled_text);
  const auto result = read_with(
      file, [](const Picture&) -> PictureWords { return hocr_of("leesbaar"); });
  CHECK(texts_of(std::get<Letter>(result)) == Texts{"1: leesbaar"});
}

TEST_CASE("a page that OCR cannot read is the fault of the letter",
          "[corpus]") {
  int page = 0;
  const auto result = read_with(
      two_pages().scanned(72).build(), [&](const Picture&) -> PictureWords {
        if (++page == 2) {
          return PictureFault{SkipReason::too_slow, "it took too long"};
        }
        return hocr_of("pagina");
      });
  const auto& skip = std::get<Skip>(result);
  CHECK(skip.reason == SkipReason::too_slow);
  CHECK(skip.detail == "page 2: it took too long");
}

TEST_CASE("a scan in which OCR sees no text is skipped for that", "[corpus]") {
  const auto result =
      read_with(two_pages().scanned(72).build(),
                [](const Picture&) -> PictureWords { return "<html></html>"; });
  CHECK(std::get<Skip>(result).reason == SkipReason::nothing_seen);
}

TEST_CASE("a page is drawn in no more dots than allowed", "[corpus]") {
  const std::string file = two_pages().build();
  const PdfPictures pictures(file, {.dpi = 300, .max_pixels = 100'000});
  const auto picture = pictures.picture(0);
  REQUIRE(picture);
  CHECK(picture->width * picture->height < 101'000);
  CHECK(picture->width * picture->height > 99'000);
  CHECK(picture->dpi < 40);
}

TEST_CASE("reading tells of each page that OCR reads", "[corpus]") {
  const TempDir dir;
  const std::string path = (dir / "scan.pdf").string();
  std::ofstream(path) << two_pages().scanned(72).build();
  ReadOptions options;
  options.means.ocr = [](const Picture&) -> PictureWords {
    return hocr_of("pagina");
  };
  const Lexicon lexicon(installed_lexicon());
  std::string told;
  read_letters({path, 0, 0}, 0, lexicon, options, [&](const Reading& reading) {
    told += std::holds_alternative<Begun>(reading.result) ? "page " : "letter";
  });
  CHECK(told == "page page letter");
}

TEST_CASE("tesseract reads a scan for a process in the sandbox", "[corpus]") {
  const auto tesseract = tesseract_if_any();
  if (!tesseract) {
    return;
  }
  const std::string file = two_pages().scanned(200).build();
  std::optional<OcrProcess> ocr;
  ReaderPool::Work work;
  work.prepare = [&] { ocr.emplace(*tesseract); };
  work.read = [&](const Input& input, std::size_t,
                  const OnReading& on_reading) {
    const ReadResult result =
        read_with(input.path == "scan" ? file : "no PDF",
                  [&](const Picture& picture) { return ocr->read(picture); });
    const auto* const letter = std::get_if<Letter>(&result);
    on_reading({"", letter != nullptr ? Reading{"", *letter}.result
                                      : std::get<Skip>(result)});
  };
  ReaderPool pool(work);
  Texts texts;
  pool.read({"scan", 0, 0}, [&](const Reading& reading) {
    texts = texts_of(std::get<Letter>(reading.result));
  });
  CHECK(texts ==
        Texts{"1: Geachte voorzitter,",
              "1: De ministers spreken in het voorjaar over de kust, over de "
              "havens en over de lichten die daar branden.",
              "2: Daarna gaat het gesprek verder over de binnenvaart en over "
              "de sluizen in de grote rivieren."});
}

TEST_CASE("a page on which tesseract takes too long is given up", "[corpus]") {
  const auto tesseract = tesseract_if_any();
  if (!tesseract) {
    return;
  }
  const std::string file = two_pages().build();
  const Picture picture = PdfPictures(file).picture(0).value();
  ProgramLimits limits;
  limits.wall = std::chrono::milliseconds(1);
  const OcrProcess ocr(*tesseract, limits);
  const PictureWords words = ocr.read(picture);
  CHECK(std::get<PictureFault>(words) ==
        PictureFault{SkipReason::too_slow, "tesseract took too long"});
}

}  // namespace kamerzoek
