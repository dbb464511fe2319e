// Compiles the Dutch word list that is installed with kamerzoek. Run by the
// build: build_lexicon WORDS DATA OUTPUT, with DATA the folder analyzers/data.

#include <fstream>
#include <iostream>

#include "analyzers/compile_lexicon.h"
#include "analyzers/error.h"

namespace kamerzoek {
namespace {

std::ifstream open_input(const char* path) {
  std::ifstream in(path);
  if (!in) {
    throw Error(std::string("cannot read '") + path + "'",
                "install the Debian package wdutch, or check the path");
  }
  return in;
}

void write_output(const char* path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) {
    throw Error(std::string("cannot write '") + path + "'",
                "check that its folder exists and the disk is not full");
  }
}

int build_lexicon(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: build_lexicon WORDS DATA OUTPUT\n";
    return 2;
  }
  try {
    std::ifstream words = open_input(arguments[1]);
    write_output(arguments[3],
                 compile_lexicon(words, read_all_lexicon_tables(arguments[2])));
    return 0;
  } catch (const Error& error) {
    std::cerr << "build_lexicon: " << error.what() << "\nhint: " << error.hint()
              << '\n';
    return 2;
  }
}

}  // namespace
}  // namespace kamerzoek

int main(int count, char** arguments) {
  return kamerzoek::build_lexicon(count, arguments);
}
