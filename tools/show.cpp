#include "tools/show.h"

#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "corpus/passage.h"
#include "corpus/reader_versions.h"
#include "searcher/citation.h"
#include "searcher/letters.h"
#include "tools/hit_text.h"
#include "tools/letter_json.h"
#include "tools/letter_text.h"
#include "tools/marked_text.h"
#include "tools/pager.h"
#include "tools/show_raw.h"

namespace kamerzoek {
namespace {

constexpr std::size_t paragraph_indent = 4;

void print_head(const StoredLetter& stored, const Console& console) {
  const Letter& letter = stored.letter;
  const Marks marks = marks_for(console.out_look);
  print_lines(letter.title.empty() ? letter.id : letter.title, 0,
              console.out_look, console.out, marks.strong);
  print_lines(citation(stored), 0, console.out_look, console.out, marks.faint);
  for (const std::string& sender : sender_names(letter)) {
    print_lines(sender, 0, console.out_look, console.out);
  }
  if (!letter.addressee.empty()) {
    print_lines("to: " + letter.addressee, 0, console.out_look, console.out);
  }
  print_lines(letter.source.path, 0, console.out_look, console.out,
              marks.faint);
  if (!letter.source.text_path.empty()) {
    print_lines("text read from " + letter.source.text_path, 0,
                console.out_look, console.out, marks.faint);
  }
  if (letter.source.format == lacking_pages_format) {
    print_lines("pages without text: blank, or pictures for index --ocr", 0,
                console.out_look, console.out, marks.faint);
  }
  if (is_ocr_reader(letter.source.reader_version)) {
    print_lines("text read by OCR: it may differ from what is on paper", 0,
                console.out_look, console.out, marks.faint);
  }
}

/// "#p9  p. 3–4  footnote 1", with what is known of these.
std::string line_over(const StoredPassage& passage) {
  std::string line = "#p" + std::to_string(passage.number);
  if (passage.first_page > 0) {
    line += "  p. " + std::to_string(passage.first_page);
    line += passage.last_page > passage.first_page
                ? "–" + std::to_string(passage.last_page)
                : "";
  }
  if (passage.role != Role::body) {
    line += "  " + std::string(name_of(passage.role));
    line += passage.note_label.empty() ? "" : " " + passage.note_label;
  }
  return line;
}

/// Paragraphs of a passage stand on lines of their own.
void print_paragraphs(const std::string& text, const Console& console) {
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    print_lines(std::string_view(text).substr(begin, end - begin),
                paragraph_indent, console.out_look, console.out);
    begin = end + 1;
  }
}

void print_passages(const std::vector<StoredPassage>& passages,
                    std::optional<std::size_t> asked, const Console& console) {
  const Marks marks = marks_for(console.out_look);
  const std::vector<std::string>* path = nullptr;
  for (const StoredPassage& passage : passages) {
    console.out << '\n';
    if (path == nullptr || *path != passage.section_path) {
      print_lines(path_text(passage.section_path), 0, console.out_look,
                  console.out, marks.strong);
      path = &passage.section_path;
    }
    const bool is_asked = asked == passage.number;
    print_lines((is_asked ? "> " : "") + line_over(passage), 0,
                console.out_look, console.out,
                is_asked ? marks.strong : marks.faint);
    print_paragraphs(passage.text, console);
  }
}

void print(const StoredLetter& letter,
           const std::vector<StoredPassage>& passages,
           std::optional<std::size_t> asked, const ShowOptions& options,
           const Console& console) {
  if (options.format == OutputFormat::json) {
    console.out << json_of(letter, passages, console.out_look) << '\n';
    return;
  }
  const Pager pager(console);
  print_head(letter, console);
  print_passages(passages, asked, console);
}

}  // namespace

void add_show(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ShowOptions>();
  CLI::App* const command =
      program.add_subcommand("show", "Show a letter, or a passage in context");
  command
      ->add_option("ID", options->address,
                   "A letter or, with #pN, a passage of it: kst-28676-356#p12")
      ->required();
  add_index_option(*command, options->index);
  command
      ->add_option("--context", options->around,
                   "Passages to show before and behind the one asked for")
      ->capture_default_str()
      ->check(CLI::Range(0, 100'000));
  add_format_option(*command, options->format,
                    {OutputFormat::text, OutputFormat::json});
  command->add_flag("--raw", options->raw,
                    "What was taken out of the letter as no part of its text: "
                    "page numbers, running heads, side column");
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return show(*options, console);
    };
  });
}

ExitCode show(const ShowOptions& options, const Console& console) {
  const Address address = parse_address(options.address);
  const Letters letters(path_of(options.index));
  if (options.raw) {
    show_raw(letters.letter(address.letter).letter, console);
    return ExitCode::done;
  }
  if (address.passage) {
    const PassageInContext found = letters.passage(address, options.around);
    print(found.letter, found.passages, address.passage, options, console);
  } else {
    const StoredLetter letter = letters.letter(address.letter);
    print(letter, letters.passages(letter.letter.id), std::nullopt, options,
          console);
  }
  return ExitCode::done;
}

}  // namespace kamerzoek
