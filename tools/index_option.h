// Which index a command is about: the same option everywhere.

#pragma once

#include <filesystem>
#include <string>

namespace CLI {  // NOLINT(readability-identifier-naming): not ours.
class App;
}

namespace kamerzoek {

struct IndexOption {
  std::string given;  ///< What -i was given, if anything.
};

void add_index_option(CLI::App& command, IndexOption& option);

/// The folder that was given, else $KAMERZOEK_INDEX, else kamerzoek/index in
/// the XDG data folder. Throws Error when none of these says where.
std::filesystem::path path_of(const IndexOption& option);

}  // namespace kamerzoek
