#include "corpus/read_letters.h"

#include <string>
#include <utility>

#include "corpus/archive_reader.h"
#include "corpus/format.h"
#include "corpus/json_lines_reader.h"
#include "corpus/line_source.h"
#include "corpus/read_file.h"
#include "corpus/text_findings.h"
#include "corpus/tsv_reader.h"

namespace kamerzoek {
namespace {

constexpr std::size_t max_line_bytes = 16U << 20;
// A file of something else has as many bad lines as it has lines.
constexpr std::size_t most_bad_lines = 1000;

/// Says of each reading of a collection where it stands.
void place(const Input& input, Reading& reading) {
  const std::string path = input.path + reading.member;
  const std::string collection = reading.member.empty() ? "" : input.path;
  if (auto* const letter = std::get_if<Letter>(&reading.result)) {
    letter->source.path = path;
    letter->source.collection = collection;
  } else if (auto* const skip = std::get_if<Skip>(&reading.result)) {
    skip->input.path = path;
    skip->input.collection = collection;
  }
}

/// What has come of the lines of one file.
struct LineCounts {
  std::size_t letters = 0;
  std::size_t bad = 0;
  std::string first_fault;

  void add(const Reading& reading) {
    if (const auto* const skip = std::get_if<Skip>(&reading.result)) {
      first_fault = bad == 0 ? skip->detail : first_fault;
      ++bad;
    } else {
      ++letters;
    }
  }
  bool is_no_collection() const {
    return bad > letters && bad >= most_bad_lines;
  }
};

/// The last reading of a file of lines.
Reading end_of(const Input& input, const FileStream& file,
               const LineCounts& counts, std::string_view format) {
  if (file.fault()) {
    return {"", *file.fault()};
  }
  if (counts.is_no_collection()) {
    return {"",
            Skip{input, SkipReason::damaged,
                 "it is no " + std::string(format) +
                     ": more bad lines than letters; " + counts.first_fault}};
  }
  if (counts.letters + counts.bad == 0) {
    return {"", Skip{input, SkipReason::no_text, "it has no lines"}};
  }
  Collection collection;
  collection.source.path = input.path;
  collection.source.format = format;
  collection.source.size = input.size;
  collection.source.modified_ns = input.modified_ns;
  return {"", std::move(collection)};
}

void hand_over(const Input& input, Reading reading,
               const OnReading& on_reading) {
  place(input, reading);
  if (auto* const letter = std::get_if<Letter>(&reading.result)) {
    fill_text_findings(*letter);
  }
  on_reading(std::move(reading));
}

template <typename Reader>
void read_lines(const Input& input, std::size_t from, std::string_view format,
                const OnReading& on_reading) {
  FileStream file(input);
  LineSource lines([&file] { return file.next(); }, max_line_bytes);
  Reader reader(lines);
  LineCounts counts;
  while (auto reading = reader.next()) {
    counts.add(*reading);
    if (counts.is_no_collection()) {
      break;
    }
    if (counts.letters + counts.bad > from) {
      hand_over(input, std::move(*reading), on_reading);
    }
  }
  on_reading(end_of(input, file, counts, format));
}

/// With OCR that says so before each page.
ReadMeans telling_of_pages(ReadMeans means, const OnReading& on_reading) {
  if (means.ocr) {
    means.ocr = [ocr = std::move(means.ocr),
                 &on_reading](const Picture& picture) {
      on_reading({"", Begun{}});
      return ocr(picture);
    };
  }
  return means;
}

/// Empty when the file cannot be read; its reader will say why.
std::string head_of(const Input& input) {
  constexpr std::size_t head_bytes = 4096;
  FileStream file(input);
  return std::string(file.next().substr(0, head_bytes));
}

}  // namespace

void read_letters(const Input& input, std::size_t from, const Lexicon& lexicon,
                  const ReadOptions& options, const OnReading& on_reading) {
  const ReadMeans means = telling_of_pages(options.means, on_reading);
  const Format format = format_of(head_of(input));
  const bool is_archive = format == Format::zip || format == Format::tar ||
                          format == Format::compressed;
  const bool is_lines = options.text_is == TextFormat::json_lines;
  if (format == Format::json_lines || (format == Format::text && is_lines)) {
    read_lines<JsonLinesReader>(input, from, "JSON Lines", on_reading);
  } else if (format == Format::text && options.text_is == TextFormat::tsv) {
    read_lines<TsvReader>(input, from, "TSV", on_reading);
  } else if (is_archive) {
    read_archive(input, from, lexicon, means, [&](Reading reading) {
      place(input, reading);
      on_reading(std::move(reading));
    });
  } else {
    ReadResult result = read_letter(input, lexicon, means);
    Reading reading;
    if (auto* const letter = std::get_if<Letter>(&result)) {
      reading.result = std::move(*letter);
    } else {
      reading.result = std::get<Skip>(std::move(result));
    }
    on_reading(std::move(reading));
  }
}

}  // namespace kamerzoek
