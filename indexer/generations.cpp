#include "indexer/generations.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include "analyzers/error.h"
#include "indexer/durable_files.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

constexpr const char* stub_name = "XAPIANDB";
constexpr const char* lock_name = "lock";
constexpr const char* draft_name = "draft";
constexpr const char* generations_name = "generations";
constexpr const char* passages_name = "passages";
constexpr const char* letters_name = "letters";
constexpr const char* forward_name = "forward";
constexpr const char* places_name = "places";

constexpr std::string_view stub_comment =
    "# kamerzoek: the published generation of this index\n";

std::string name_of_generation(std::uint64_t generation) {
  const std::string digits = std::to_string(generation);
  return std::string(6 - std::min<std::size_t>(6, digits.size()), '0') + digits;
}

std::optional<std::uint64_t> generation_of_name(std::string_view name) {
  std::uint64_t generation = 0;
  const char* end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data(), end, generation);
  if (error != std::errc() || stop != end ||
      name != name_of_generation(generation)) {
    return std::nullopt;
  }
  return generation;
}

/// The text of the stub for `generation`; what a reader expects, to the byte.
std::string stub_text(std::uint64_t generation) {
  return std::string(stub_comment) + "auto " + generations_name + '/' +
         name_of_generation(generation) + '/' + passages_name + '\n';
}

std::string start_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(256, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

}  // namespace

fs::path stub_file(const fs::path& index) {
  return index / stub_name;
}

fs::path lock_file(const fs::path& index) {
  return index / lock_name;
}

fs::path draft_folder(const fs::path& index) {
  return index / draft_name;
}

fs::path generation_folder(const fs::path& index, std::uint64_t generation) {
  return index / generations_name / name_of_generation(generation);
}

fs::path passages_in(const fs::path& generation) {
  return generation / passages_name;
}

fs::path forward_in(const fs::path& generation) {
  return generation / forward_name;
}

fs::path places_in(const fs::path& generation) {
  return generation / places_name;
}

fs::path letters_in(const fs::path& generation) {
  return generation / letters_name;
}

std::optional<std::uint64_t> published_generation(const fs::path& index) {
  const fs::path stub = stub_file(index);
  if (!fs::exists(stub)) {
    return std::nullopt;
  }
  const std::string text = start_of_file(stub);
  std::string_view rest = text;
  for (std::string_view expected :
       {stub_comment, std::string_view("auto "),
        std::string_view(generations_name), std::string_view("/")}) {
    rest = rest.starts_with(expected) ? rest.substr(expected.size()) : "";
  }
  const auto generation = generation_of_name(rest.substr(0, rest.find('/')));
  if (!generation || text != stub_text(*generation)) {
    throw Error("'" + index.string() + "' is not an index of kamerzoek: its " +
                    stub_name + " names something else",
                "name another folder with --index");
  }
  return generation;
}

bool is_index_or_empty(const fs::path& index) {
  const auto is_ours = [](const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    return name == stub_name || name == std::string(stub_name) + ".new" ||
           name == lock_name || name == draft_name || name == generations_name;
  };
  return std::all_of(fs::directory_iterator(index), fs::directory_iterator(),
                     is_ours);
}

void publish_generation(const fs::path& index, std::uint64_t generation) {
  replace_file(stub_file(index), stub_text(generation));
}

void remove_other_generations(const fs::path& index,
                              std::optional<std::uint64_t> published) {
  std::error_code ignored;
  for (const auto& entry :
       fs::directory_iterator(index / generations_name, ignored)) {
    const auto generation =
        generation_of_name(entry.path().filename().string());
    if (generation && generation != published) {
      fs::remove_all(entry.path(), ignored);
    }
  }
}

}  // namespace kamerzoek
