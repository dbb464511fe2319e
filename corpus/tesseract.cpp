#include "corpus/tesseract.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <unistd.h>
#include <utility>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

std::string_view environment(const char* name, std::string_view otherwise) {
  const char* const value = std::getenv(name);
  return value == nullptr ? otherwise : value;
}

// Folders that are not absolute mean another program in each folder that
// kamerzoek is run in.
std::optional<std::string> program_in_path(std::string_view name) {
  std::string_view rest = environment("PATH", "/usr/local/bin:/usr/bin:/bin");
  while (!rest.empty()) {
    const std::string_view folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(folder.size() + 1, rest.size()));
    std::string path = std::string(folder) + '/' + std::string(name);
    if (folder.starts_with('/') && access(path.c_str(), X_OK) == 0) {
      return path;
    }
  }
  return std::nullopt;
}

// More threads are slower in all, and the sandbox forbids them.
std::vector<std::string> environment_of_tesseract() {
  std::vector<std::string> result = {"LC_ALL=C", "OMP_THREAD_LIMIT=1"};
  const std::string_view models = environment("TESSDATA_PREFIX", "");
  if (!models.empty()) {
    result.push_back("TESSDATA_PREFIX=" + std::string(models));
  }
  return result;
}

/// The picture as a PGM file, which begins with a head that is ours: tesseract
/// cannot take it for anything else.
std::string pgm_of(const Picture& picture) {
  return "P5\n" + std::to_string(picture.width) + ' ' +
         std::to_string(picture.height) + "\n255\n" + picture.pixels;
}

PictureFault fault_of(const ProgramRun& run) {
  switch (run.end) {
    case ProgramEnd::too_slow:
      return {SkipReason::too_slow, "tesseract took too long"};
    case ProgramEnd::too_much_output:
      return {SkipReason::too_large, "tesseract said more than allowed"};
    case ProgramEnd::unwanted:
      return {SkipReason::reader_crashed, "nobody waits for tesseract"};
    default:
      return {SkipReason::reader_crashed, "tesseract " + run.how};
  }
}

}  // namespace

PictureWords read_by_tesseract(const Tesseract& tesseract,
                               const Picture& picture, int asker,
                               const ProgramLimits& limits) {
  // It does not believe in less than 70 dots per inch.
  constexpr double least_dpi = 70;
  const int dpi = static_cast<int>(std::max(picture.dpi, least_dpi));
  ProgramRun run =
      run_confined({tesseract.path, "stdin", "stdout", "-l", "nld", "--dpi",
                    std::to_string(dpi), "hocr"},
                   tesseract.environment, pgm_of(picture), asker, limits);
  if (run.end != ProgramEnd::success) {
    return fault_of(run);
  }
  return std::move(run.output);
}

Tesseract find_tesseract() {
  const char* const hint =
      "apt install tesseract-ocr tesseract-ocr-nld, or leave out --ocr";
  const auto path = program_in_path("tesseract");
  if (!path) {
    throw Error("cannot read pictures of letters: there is no tesseract", hint);
  }
  Tesseract tesseract{*path, environment_of_tesseract()};
  constexpr std::size_t side = 64;
  const Picture empty{side, side, 300, std::string(side * side, '\xFF')};
  const PictureWords words = read_by_tesseract(tesseract, empty);
  if (const auto* const fault = std::get_if<PictureFault>(&words)) {
    throw Error("cannot read pictures of letters: " + *path +
                    " does not read Dutch (" + fault->detail + ")",
                hint);
  }
  return tesseract;
}

}  // namespace kamerzoek
