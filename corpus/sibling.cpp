#include "corpus/sibling.h"

#include <array>
#include <filesystem>

#include "corpus/letter_id.h"

namespace kamerzoek {
namespace {

// Those that tell most of a letter's structure first.
constexpr std::array sibling_formats = {
    std::string_view("xml"), std::string_view("html"),
    std::string_view("odt"), std::string_view("docx"),
    std::string_view("pdf"), std::string_view("txt")};

}  // namespace

std::vector<std::string> sibling_paths(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::string folder(
      path.substr(0, slash == std::string_view::npos ? 0 : slash));
  folder += "/";
  const std::string stem(file_stem(path));
  std::vector<std::string> paths;
  for (const std::string_view format : sibling_formats) {
    std::string name = stem + ".";
    name += format;
    std::string elsewhere = folder + "../";
    elsewhere += format;
    elsewhere += "/";
    for (const std::string& place : {folder + name, elsewhere + name}) {
      paths.push_back(std::filesystem::path(place).lexically_normal().string());
    }
  }
  std::erase(paths, path);
  return paths;
}

}  // namespace kamerzoek
