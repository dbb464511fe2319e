#include "tools/read.h"

#include <filesystem>
#include <memory>
#include <ostream>
#include <variant>

#include <CLI/CLI.hpp>

#include "corpus/read_letter.h"
#include "corpus/tesseract.h"
#include "tools/json_text.h"
#include "tools/load_analyzer.h"

namespace kamerzoek {
namespace {

Json tree_of_unread(const Skip& skip) {
  Json json;
  json["source"] = skip.input.path;
  json["reason"] = name_of(skip.reason);
  json["detail"] = or_null(skip.detail);
  return json;
}

Json tree_of_paragraph(const Paragraph& paragraph) {
  Json json;
  json["page"] = page_or_null(paragraph.page);
  json["role"] = name_of(paragraph.role);
  json["section"] = paragraph.section ? Json(*paragraph.section) : Json();
  json["text"] = paragraph.text;
  return json;
}

Json tree_of_letter(const Letter& letter) {
  Json json;
  json["source"] = letter.source.path;
  json["letter"] = letter.id;
  json["title"] = or_null(letter.title);
  json["date"] = or_null(letter.date);
  json["dossiers"] = letter.dossiers;
  json["number"] = or_null(letter.number);
  for (const char* const list :
       {"sections", "paragraphs", "notes", "furniture"}) {
    json[list] = Json::array();
  }
  for (const Section& section : letter.sections) {
    json["sections"].push_back({{"page", page_or_null(section.page)},
                                {"depth", section.depth},
                                {"heading", section.heading}});
  }
  for (const Paragraph& paragraph : letter.paragraphs) {
    json["paragraphs"].push_back(tree_of_paragraph(paragraph));
  }
  for (const Note& note : letter.notes) {
    json["notes"].push_back({{"page", page_or_null(note.page)},
                             {"label", note.label},
                             {"text", note.text}});
  }
  for (const Furniture& furniture : letter.furniture) {
    json["furniture"].push_back({{"page", page_or_null(furniture.page)},
                                 {"reason", furniture.reason},
                                 {"text", furniture.text}});
  }
  return json;
}

}  // namespace

void add_read(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ReadFilesOptions>();
  CLI::App* const command =
      program.add_subcommand("read", "Print what files are read as");
  command->group("");
  command->add_option("PATH", options->paths, "Files to read")->required();
  command->add_flag("--ocr", options->ocr, "Read pictures by tesseract");
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return read(*options, console);
    };
  });
}

ExitCode read(const ReadFilesOptions& options, const Console& console) {
  const Lexicon lexicon(installed_lexicon());
  ReadMeans means;
  if (options.ocr) {
    means.ocr = [tesseract = find_tesseract()](const Picture& picture) {
      return read_by_tesseract(tesseract, picture);
    };
  }
  bool skipped = false;
  for (const std::string& path : options.paths) {
    Input input;
    input.path = std::filesystem::absolute(path).string();
    const ReadResult result = read_letter(input, lexicon, means);
    const auto* const letter = std::get_if<Letter>(&result);
    skipped = skipped || letter == nullptr;
    const Json json = letter != nullptr
                          ? tree_of_letter(*letter)
                          : tree_of_unread(std::get<Skip>(result));
    console.out << text_of(json, console.out_look) << '\n';
  }
  return skipped ? ExitCode::lacking : ExitCode::done;
}

}  // namespace kamerzoek
