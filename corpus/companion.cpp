#include "corpus/companion.h"

#include <cstdint>
#include <utility>
#include <variant>

#include "analyzers/ascii.h"
#include "corpus/letter_id.h"
#include "corpus/metadata_record.h"
#include "corpus/read_file.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

constexpr std::size_t head_bytes = 8192;

// "kst-32545-14" is not named by "kst-32545-143".
bool names(std::string_view head, std::string_view id) {
  for (std::size_t at = head.find(id); at != std::string_view::npos;
       at = head.find(id, at + 1)) {
    const std::size_t end = at + id.size();
    const bool begins = at == 0 || !is_word_byte(head[at - 1]);
    const bool ends =
        end == head.size() || (!is_word_byte(head[end]) && head[end] != '-');
    if (begins && ends) {
      return true;
    }
  }
  return false;
}

bool belongs_to(const std::string& metadata, std::string_view path,
                std::string_view content) {
  const auto record = parse_metadata_record(metadata);
  const std::string_view id = record ? record->identifier() : "";
  return !id.empty() && (letter_id_of(file_stem(path)) == letter_id_of(id) ||
                         names(content.substr(0, head_bytes), id));
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(
      path.substr(0, slash == std::string_view::npos ? 0 : slash));
}

}  // namespace

std::optional<std::string> companion_metadata(const std::string& path,
                                              std::string_view content) {
  return companion_metadata(path, content, [](const std::string& place) {
    Input input;
    input.path = place;
    auto metadata = read_file(input, max_metadata_bytes);
    auto* const text = std::get_if<std::string>(&metadata);
    return text != nullptr ? std::optional(std::move(*text)) : std::nullopt;
  });
}

std::optional<std::string> companion_metadata(const std::string& path,
                                              std::string_view content,
                                              const ReadMetadata& read) {
  const std::string folder = folder_of(path);
  for (const char* const place :
       {"/metadata.xml", "/../metadata/metadata.xml"}) {
    auto text = read(folder + place);
    if (text && belongs_to(*text, path, content)) {
      return text;
    }
  }
  return std::nullopt;
}

}  // namespace kamerzoek
