#include "corpus/json_lines_reader.h"

#include <utility>

#include "corpus/assemble_letter.h"
#include "corpus/content_hash.h"
#include "corpus/letter_record.h"
#include "corpus/text_encoding.h"

namespace kamerzoek {
namespace {

// A letter of more text, on however many lines, is none.
constexpr std::uint64_t max_letter_bytes = 64U << 20;

std::variant<LetterRecord, Skip> parse(Line& line) {
  if (line.is_too_long) {
    return skip_of_line(line, SkipReason::too_large,
                        std::to_string(line.bytes) + " bytes");
  }
  auto decoded = decode_text(line.text);
  if (const auto* const fault = std::get_if<NotText>(&decoded)) {
    return skip_of_line(line, fault->reason, fault->detail);
  }
  auto& text = std::get<DecodedText>(decoded);
  auto parsed = parse_letter_line(text.text);
  if (const auto* const fault = std::get_if<std::string>(&parsed)) {
    return skip_of_line(line, SkipReason::damaged, *fault);
  }
  auto& record = std::get<LetterRecord>(parsed);
  record.letter.source.encoding = std::move(text.encoding);
  return std::move(record);
}

}  // namespace

std::optional<JsonLinesReader::Record> JsonLinesReader::next_record() {
  if (ahead_) {
    return std::exchange(ahead_, std::nullopt);
  }
  while (auto line = lines_.next()) {
    auto parsed = parse(*line);
    if (auto* const record = std::get_if<LetterRecord>(&parsed)) {
      return Record{std::move(*line), std::move(*record)};
    }
    skips_.push_back(reading_of_line(*line, std::get<Skip>(std::move(parsed))));
  }
  return std::nullopt;
}

std::optional<Reading> JsonLinesReader::next() {
  if (skips_.empty()) {
    if (auto record = next_record()) {
      // A skip that comes before it is told after it: an order, if not theirs.
      return read(std::move(*record));
    }
  }
  if (skips_.empty()) {
    return std::nullopt;
  }
  Reading skip = std::move(skips_.front());
  skips_.pop_front();
  return skip;
}

Reading JsonLinesReader::read(Record record) {
  LetterRecord& letter = record.letter;
  Line& line = record.line;
  std::string hash = content_hash(line.text);
  while (letter.is_passage) {
    auto next = next_record();
    if (!next || !next->letter.is_passage ||
        next->letter.letter.id != letter.letter.id) {
      ahead_ = std::move(next);
      break;
    }
    line.bytes += next->line.bytes;
    if (line.bytes <= max_letter_bytes) {
      hash += next->line.text;
      hash = content_hash(hash);
      letter.passages.push_back(std::move(next->letter.passages.front()));
    }
  }
  if (line.bytes > max_letter_bytes) {
    return reading_of_line(
        line, skip_of_line(line, SkipReason::too_large,
                           "a letter of " + std::to_string(line.bytes) +
                               " bytes on many lines"));
  }
  Letter whole = assemble_letter(std::move(letter));
  if (whole.paragraphs.empty() && whole.notes.empty() &&
      whole.sections.empty()) {
    return reading_of_line(
        line, skip_of_line(line, SkipReason::no_text, "its text is blank"));
  }
  whole.source.format = "JSON Lines";
  whole.source.reader_version = "jsonl-2";
  whole.source.size = line.bytes;
  whole.source.content_hash = std::move(hash);
  return reading_of_line(line, std::move(whole));
}

}  // namespace kamerzoek
