#include "corpus/pdf_pages.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

bool has_any(std::string_view name,
             std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts, [&](std::string_view part) {
    return name.find(part) != std::string_view::npos;
  });
}

bool is_bold(std::string_view font) {
  return has_any(
      font, {"Bold"sv, "bold"sv, "Black"sv, "Heavy"sv, "Demi"sv, "BOLD"sv});
}

bool is_italic(std::string_view font) {
  return has_any(font,
                 {"Italic"sv, "italic"sv, "Oblique"sv, "ITALIC"sv, "-It"sv});
}

// Poppler's own conversion opens a converter for every word.
std::string utf8_of(const poppler::ustring& text) {
  if (std::ranges::all_of(text, [](auto unit) { return unit < 0x80; })) {
    std::string ascii(text.size(), ' ');
    std::ranges::transform(text, ascii.begin(),
                           [](auto unit) { return static_cast<char>(unit); });
    return ascii;
  }
  const std::string_view bytes(reinterpret_cast<const char*>(text.data()),
                               text.size() * sizeof(text[0]));
  return to_nfc(to_utf8(bytes, "UTF16_PlatformEndian")).value_or("");
}

// Symbol fonts of word processors put their bullets at U+F000 and up.
bool is_symbol_bullet(std::string_view text) {
  constexpr std::array bullets = {"\uF0B7"sv, "\uF0A7"sv, "\uF0D8"sv,
                                  "\uF0FC"sv, "\uF076"sv, "\uF02D"sv};
  return std::ranges::find(bullets, text) != bullets.end();
}

std::optional<PdfWord> word_of(const poppler::text_box& box) {
  PdfWord word;
  word.text = utf8_of(box.text());
  std::erase_if(word.text, [](char c) { return c >= 0 && c <= ' '; });
  if (word.text.empty()) {
    return std::nullopt;
  }
  if (is_symbol_bullet(word.text)) {
    word.text = "•";
  }
  const poppler::rectf place = box.bbox();
  word.box = {place.left(), place.top(), place.right(), place.bottom()};
  word.turned = box.rotation() != 0;
  word.before_blank = box.has_space_after();
  word.size = box.get_font_size();
  const std::string font = box.get_font_name();
  word.bold = is_bold(font);
  word.italic = is_italic(font);
  return word;
}

PdfPage page_of(const poppler::page& source, unsigned number) {
  PdfPage page;
  page.number = number;
  const poppler::rectf shown = source.page_rect();
  page.width = shown.width();
  page.height = shown.height();
  for (const poppler::text_box& box :
       source.text_list(poppler::page::text_list_include_font)) {
    if (auto word = word_of(box)) {
      page.words.push_back(*std::move(word));
    }
  }
  // A page that is shown turned has its sides the other way round.
  const auto fits = [&](const PdfWord& word) {
    return word.box.right <= page.width + 1;
  };
  if (!std::ranges::all_of(page.words, fits) && page.height > page.width) {
    std::swap(page.width, page.height);
  }
  return page;
}

void be_silent(const std::string& /*message*/, void* /*closure*/) {}

}  // namespace

PdfBox united(const PdfBox& a, const PdfBox& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top),
          std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

double beside(const PdfBox& a, const PdfBox& b) {
  const double common = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  const double lower = std::min(a.height(), b.height());
  return lower <= 0 ? 0 : std::clamp(common / lower, 0.0, 1.0);
}

std::variant<std::vector<PdfPage>, NoPages> read_pdf_pages(
    std::string_view content) {
  if (content.size() > std::numeric_limits<int>::max()) {
    return NoPages{SkipReason::too_large, {}};
  }
  poppler::set_debug_error_function(be_silent, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(content.data(),
                                            static_cast<int>(content.size())));
  if (document == nullptr) {
    return NoPages{SkipReason::damaged, "no PDF that can be opened"};
  }
  if (document->is_locked()) {
    return NoPages{SkipReason::locked, {}};
  }
  const int count = document->pages();
  if (count <= 0) {
    return NoPages{SkipReason::damaged, "it has no pages"};
  }
  if (static_cast<std::size_t>(count) > max_pdf_pages) {
    return NoPages{SkipReason::too_large, std::to_string(count) + " pages"};
  }
  std::vector<PdfPage> pages;
  std::size_t words = 0;
  for (int i = 0; i < count; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    // A page that cannot be read is there all the same, for the numbers.
    pages.push_back(page == nullptr
                        ? PdfPage{static_cast<unsigned>(i + 1), 0, 0, {}}
                        : page_of(*page, static_cast<unsigned>(i + 1)));
    words += pages.back().words.size();
    if (words > max_pdf_words) {
      return NoPages{SkipReason::too_large,
                     "more than " + std::to_string(max_pdf_words) + " words"};
    }
  }
  return pages;
}

}  // namespace kamerzoek
