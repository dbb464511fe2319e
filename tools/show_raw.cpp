#include "tools/show_raw.h"

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <variant>

#include "analyzers/error.h"
#include "analyzers/lexicon.h"
#include "corpus/read_letters.h"
#include "corpus/reader_pool.h"
#include "tools/marked_text.h"

namespace kamerzoek {
namespace {

[[noreturn]] void throw_unread(const Source& source, const std::string& why) {
  throw Error("cannot read '" + source.path + "' again: " + why,
              "what was taken out is not in the index, only in the file");
}

Letter read_again(const Letter& stored) {
  const Lexicon lexicon(installed_lexicon());
  ReaderPool readers([&lexicon](const Input& input, std::size_t from,
                                const OnReading& on_reading) {
    read_letters(input, from, lexicon, {}, on_reading);
  });
  const Source& source = stored.source;
  Input input;
  input.path = source.collection.empty() ? source.path : source.collection;
  std::optional<Letter> found;
  readers.read(input, [&](Reading reading) {
    if (input.path + reading.member != source.path) {
      return;
    }
    if (const auto* const skip = std::get_if<Skip>(&reading.result)) {
      throw_unread(source, std::string(name_of(skip->reason)));
    }
    if (auto* const letter = std::get_if<Letter>(&reading.result)) {
      found = std::move(*letter);
    }
  });
  if (!found) {
    throw_unread(source, "the letter is no longer in it");
  }
  if (found->source.content_hash != source.content_hash) {
    throw Error("'" + source.path + "' has changed since it was indexed",
                "index it again: kamerzoek index '" + input.path + "'");
  }
  return std::move(*found);
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
