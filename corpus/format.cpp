#include "corpus/format.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <string>

#include "analyzers/ascii.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  Format format;
};

constexpr std::array magics = {
    Magic{"%PDF-"sv, Format::pdf},
    Magic{R"({\rtf)"sv, Format::rtf},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Format::word},
    Magic{"\x1F\x8B"sv, Format::compressed},
    Magic{"\xFD\x37zXZ\0"sv, Format::compressed},
    Magic{"BZh"sv, Format::compressed},
    Magic{"\x28\xB5\x2F\xFD"sv, Format::compressed},
};

// The bytes that the PDF format allows before its header.
constexpr std::size_t max_before_pdf = 1024;
constexpr std::size_t sniffed_bytes = 4096;

bool starts_with_any(std::string_view text,
                     std::initializer_list<std::string_view> starts) {
  return std::ranges::any_of(
      starts, [&](std::string_view start) { return text.starts_with(start); });
}

/// In any case.
bool begins_as_any(std::string_view text,
                   std::initializer_list<std::string_view> starts) {
  return std::ranges::any_of(starts, [&](std::string_view start) {
    return starts_with_word(text, start);
  });
}

// By the name of the first thing in it: letters in an archive may be office
// documents themselves.
Format kind_of_zip(std::string_view head) {
  constexpr std::size_t name_at = 30;
  constexpr std::size_t name_size_at = 26;
  if (head.size() <= name_at) {
    return Format::zip;
  }
  const auto byte = [&](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(head[at]));
  };
  const std::size_t size = byte(name_size_at) + 256 * byte(name_size_at + 1);
  const std::string_view name = head.substr(name_at, size);
  if (name == "mimetype" &&
      head.find("application/vnd.oasis.opendocument") < 2 * name_at + size) {
    return Format::opendocument;
  }
  const bool is_word =
      name == "[Content_Types].xml" || name == "_rels/.rels" ||
      starts_with_any(name, {"word/document", "word/_rels/", "docProps/"});
  return is_word ? Format::word_xml : Format::zip;
}

bool is_tar(std::string_view head) {
  constexpr std::size_t magic_at = 257;
  return head.size() > magic_at && head.substr(magic_at).starts_with("ustar");
}

// The ASCII characters of the head: enough to see markup in, also in UTF-16.
std::string ascii_in(std::string_view head) {
  std::string ascii;
  std::ranges::copy_if(head, std::back_inserter(ascii),
                       [](char c) { return c > 0; });
  return ascii;
}

// Where text that has blanks or bytes of other characters before it begins.
std::string_view from_first_visible(std::string_view text) {
  const auto* const begin = std::ranges::find_if_not(text, [](char c) {
    return c < 0 || c == ' ' || c == '\t' || c == '\r' || c == '\n';
  });
  return text.substr(static_cast<std::size_t>(begin - text.begin()));
}

// A brace and a key on one line begin no text.
bool is_json_object(std::string_view head) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.starts_with(byte_order_mark)) {
    head.remove_prefix(byte_order_mark.size());
  }
  TextCursor at(head);
  at.skip_blanks();
  return at.skip('{') && (at.skip_blanks(), at.skip('"'));
}

// A text may well begin with '<'; what only looks like a tag must end as one.
bool is_xml(std::string_view markup, std::string_view content) {
  if (begins_as_any(markup, {"<?xml", "<!doctype", "<!--",
                             "<officiele-publicatie", "<kamer", "<vraagdoc",
                             "<handeling", "<staats", "<metadata"})) {
    return true;
  }
  const std::size_t last = content.find_last_not_of(" \t\r\n");
  return markup.size() > 1 && markup[0] == '<' && is_alpha(markup[1]) &&
         last != std::string_view::npos && content[last] == '>';
}

}  // namespace

Format format_of(std::string_view content) {
  for (const Magic& magic : magics) {
    if (content.starts_with(magic.bytes)) {
      return magic.format;
    }
  }
  const std::string_view head = content.substr(0, sniffed_bytes);
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) {
    return kind_of_zip(head);
  }
  if (is_tar(head)) {
    return Format::tar;
  }
  if (head.substr(0, max_before_pdf).find("\n%PDF-1.") !=
      std::string_view::npos) {
    return Format::pdf;
  }
  if (is_json_object(head)) {
    return Format::json_lines;
  }
  // Only of UTF-16 and its like a copy is needed.
  const bool has_nul = head.find('\0') != std::string_view::npos;
  const std::string ascii = has_nul ? ascii_in(head) : std::string();
  const std::string_view markup = from_first_visible(has_nul ? ascii : head);
  if (!markup.starts_with('<')) {
    return Format::text;
  }
  if (begins_as_any(markup, {"<head", "<body", "<!doctype html"}) ||
      contains_tag(markup, "<html")) {
    return Format::html;
  }
  return is_xml(markup, content) ? Format::xml : Format::text;
}

std::string_view name_of(Format format) {
  switch (format) {
    case Format::text:
      return "plain text";
    case Format::xml:
      return "XML";
    case Format::html:
      return "HTML page";
    case Format::json_lines:
      return "JSON Lines";
    case Format::pdf:
      return "PDF";
    case Format::word_xml:
      return "Word document (.docx)";
    case Format::opendocument:
      return "OpenDocument text (.odt)";
    case Format::zip:
      return "ZIP archive";
    case Format::tar:
      return "tar archive";
    case Format::rtf:
      return "RTF document";
    case Format::word:
      return "Word document (.doc)";
    case Format::compressed:
      break;
  }
  return "compressed file";
}

}  // namespace kamerzoek
