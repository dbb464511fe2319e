#include "tools/show_raw.h"

#include <optional>
#include <ostream>
#include <string>
#include <variant>

#include "analyzers/error.h"
#include "analyzers/lexicon.h"
#include "corpus/reader_versions.h"
#include "tools/marked_text.h"
#include "tools/reading_work.h"

namespace kamerzoek {
namespace {

/// What plain text was read as when the letter came from it.
TextFormat text_format_of(const Source& source) {
  if (source.format == "TSV") {
    return TextFormat::tsv;
  }
  return source.format == "JSON Lines" ? TextFormat::json_lines
                                       : TextFormat::letter;
}

/// The letter at the path of `source`, or why there is none; it may stand
/// among others in a collection.
std::variant<Letter, SkipReason> read_from(const Source& source) {
  const Lexicon lexicon(installed_lexicon());
  const ReadOptions options{text_format_of(source), {}};
  const auto tesseract = is_ocr_reader(source.reader_version)
                             ? std::optional(find_tesseract())
                             : std::nullopt;
  ReaderPool readers(reading_work(lexicon, options, tesseract));
  Input input;
  input.path = source.collection.empty() ? source.path : source.collection;
  std::variant<Letter, SkipReason> found = SkipReason::vanished;
  readers.read(input, [&](Reading reading) {
    if (input.path + reading.member != source.path) {
      return;
    }
    if (auto* const letter = std::get_if<Letter>(&reading.result)) {
      found = std::move(*letter);
    } else if (const auto* const skip = std::get_if<Skip>(&reading.result)) {
      found = skip->reason;
    }
  });
  return found;
}

Letter read_again(const Letter& stored) {
  const std::string& path = stored.source.path;
  auto found = read_from(stored.source);
  if (const auto* const reason = std::get_if<SkipReason>(&found)) {
    throw Error(
        "cannot read '" + path + "' again: " + std::string(name_of(*reason)),
        "what was taken out is not in the index, only in the file");
  }
  auto& letter = std::get<Letter>(found);
  if (letter.source.content_hash != stored.source.content_hash) {
    throw Error("'" + path + "' has changed since it was indexed",
                "index it again: kamerzoek index '" + path + "'");
  }
  return std::move(letter);
}

}  // namespace

void show_raw(const Letter& letter, const Console& console) {
  constexpr std::size_t indent = 4;
  const Marks marks = marks_for(console.out_look);
  for (const Furniture& furniture : read_again(letter).furniture) {
    const std::string page =
        furniture.page > 0 ? "p. " + std::to_string(furniture.page) + "  " : "";
    print_lines(page + furniture.reason, 0, console.out_look, console.out,
                marks.faint);
    print_lines(furniture.text, indent, console.out_look, console.out);
  }
}

}  // namespace kamerzoek
