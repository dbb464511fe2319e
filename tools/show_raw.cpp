#include "tools/show_raw.h"

#include <ostream>
#include <string>
#include <variant>

#include "analyzers/error.h"
#include "analyzers/lexicon.h"
#include "corpus/read_letter.h"
#include "corpus/reader_pool.h"
#include "tools/marked_text.h"

namespace kamerzoek {
namespace {

Letter read_again(const Letter& stored) {
  const Lexicon lexicon(installed_lexicon());
  ReaderPool readers(
      [&lexicon](const Input& input) { return read_letter(input, lexicon); });
  Input input;
  input.path = stored.source.path;
  ReadResult result = readers.read(input);
  if (const auto* const skip = std::get_if<Skip>(&result)) {
    throw Error("cannot read '" + input.path +
                    "' again: " + std::string(name_of(skip->reason)),
                "what was taken out is not in the index, only in the file");
  }
  auto& letter = std::get<Letter>(result);
  if (letter.source.content_hash != stored.source.content_hash) {
    throw Error("'" + input.path + "' has changed since it was indexed",
                "index it again: kamerzoek index '" + input.path + "'");
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
