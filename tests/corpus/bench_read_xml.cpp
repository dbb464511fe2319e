// How fast official XML is read: `tools/bench read_xml`.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>
#include <variant>
#include <vector>

#include "analyzers/error.h"
#include "corpus/read_file.h"
#include "corpus/read_letter.h"
#include "corpus/xml_tree.h"

namespace {

namespace fs = std::filesystem;

/// Processor seconds of this process: the machine may have other work.
double seconds_now() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct File {
  kamerzoek::Input input;
  std::string content;
};

std::vector<File> files_in(const fs::path& folder) {
  std::vector<File> files;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".xml") {
      continue;
    }
    const kamerzoek::Input input{entry.path().string(), entry.file_size(), 0};
    auto content = kamerzoek::read_file(input, 1U << 30);
    if (auto* const bytes = std::get_if<std::string>(&content)) {
      files.push_back({input, std::move(*bytes)});
    }
  }
  return files;
}

/// The least time that `work` takes for all files, of some rounds.
template <typename Work>
double seconds_for(const std::vector<File>& files, const Work& work) {
  constexpr int rounds = 5;
  double least = 1e9;
  for (int i = 0; i < rounds; ++i) {
    const double begin = seconds_now();
    for (const File& file : files) {
      work(file);
    }
    least = std::min(least, seconds_now() - begin);
  }
  return least;
}

void measure(const fs::path& folder) {
  const kamerzoek::Lexicon lexicon(kamerzoek::installed_lexicon());
  const std::vector<File> files = files_in(folder);
  double megabytes = 0;
  for (const File& file : files) {
    megabytes += static_cast<double>(file.content.size()) / 1e6;
  }
  std::size_t letters = 0;
  const double parsing = seconds_for(files, [&](const File& file) {
    letters += kamerzoek::parse_xml(file.content).index();
  });
  const double reading = seconds_for(files, [&](const File& file) {
    letters +=
        kamerzoek::read_letter({file.input, file.content, {}, {}}, lexicon)
            .index();
  });
  std::printf(
      "%zu files, %.1f MB: read at %.1f MB/s, of which a tree is made at %.1f "
      "MB/s; in all %.2f times as long as the tree alone\n",
      files.size(), megabytes, megabytes / reading, megabytes / parsing,
      reading / parsing);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: kamerzoek_bench_read_xml FOLDER\n";
    return 2;
  }
  try {
    measure(arguments[1]);
  } catch (const kamerzoek::Error& error) {
    std::cerr << error.what() << "\nhint: " << error.hint() << '\n';
    return 2;
  }
  return 0;
}
