#include "corpus/find_inputs.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "analyzers/error.h"
#include "corpus/read_file.h"

namespace kamerzoek {
namespace {

/// What two paths to the same file have in common.
using FileKey = std::pair<dev_t, ino_t>;

FileKey key_of(const struct stat& status) {
  return {status.st_dev, status.st_ino};
}

const std::string& path_of(const Found& found) {
  const auto* const input = std::get_if<Input>(&found);
  return input != nullptr ? input->path : std::get<Skip>(found).input.path;
}

bool is_left_out(std::string_view name) {
  return name.starts_with('.') || name == "metadata.xml" ||
         name == "metadata_owms.xml";
}

std::string message_of(int error) {
  return std::generic_category().message(error);
}

/// The names in a folder, sorted, or why they cannot be read.
std::variant<std::vector<std::string>, int> names_in(const std::string& path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(path.c_str()),
                                                   &closedir);
  if (folder == nullptr) {
    return errno;
  }
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* const entry = readdir(folder.get())) {
    if (!is_left_out(entry->d_name)) {
      names.emplace_back(entry->d_name);
    }
  }
  if (errno != 0) {
    return errno;
  }
  std::ranges::sort(names);
  return names;
}

// "folder/" and "a/../folder" are "folder".
std::string absolute_path(const std::string& path) {
  std::error_code error;
  std::string whole =
      std::filesystem::absolute(path, error).lexically_normal().string();
  if (whole.size() > 1 && whole.back() == '/') {
    whole.pop_back();
  }
  struct stat status {};
  if (path.empty() || error || lstat(whole.c_str(), &status) != 0) {
    throw Error("cannot find '" + path + "'", "check the spelling of the path");
  }
  return whole;
}

class InputFinder {
 public:
  explicit InputFinder(const std::string& left_out) {
    struct stat status {};
    if (stat(left_out.c_str(), &status) == 0) {
      seen_.insert(key_of(status));
    }
  }

  void visit(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
      skip_failed(path, errno);
      return;
    }
    if (S_ISDIR(status.st_mode)) {
      visit_folder(path, key_of(status));
      return;
    }
    if (!seen_.insert(key_of(status)).second) {
      return;
    }
    const std::string special = name_of_special_file(status.st_mode);
    if (!special.empty()) {
      skip(path, SkipReason::unsupported_format, special);
      return;
    }
    found_.emplace_back(
        Input{path, static_cast<std::uint64_t>(status.st_size),
              status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec});
  }

  std::vector<Found> sorted() {
    std::ranges::sort(found_, {}, path_of);
    return std::move(found_);
  }

 private:
  // Recursion is bounded: the system takes no path longer than PATH_MAX.
  void visit_folder(const std::string& path, const FileKey& key) {
    if (std::ranges::find(above_, key) != above_.end()) {
      skip(path, SkipReason::link_loop, "it leads to a folder it is in");
      return;
    }
    // A folder that is linked from many places has its files once.
    if (!seen_.insert(key).second) {
      return;
    }
    const auto names = names_in(path);
    if (const int* const error = std::get_if<int>(&names)) {
      skip_failed(path, *error);
      return;
    }
    above_.push_back(key);
    const std::string folder = path == "/" ? path : path + "/";
    for (const std::string& name : std::get<0>(names)) {
      visit(folder + name);
    }
    above_.pop_back();
  }

  void skip_failed(const std::string& path, int error) {
    struct stat link {};
    const bool is_link =
        lstat(path.c_str(), &link) == 0 && S_ISLNK(link.st_mode);
    if (error == ELOOP) {
      skip(path, SkipReason::link_loop, "it leads to itself");
    } else if (error == ENOENT && is_link) {
      skip(path, SkipReason::unreadable, "the link leads nowhere");
    } else if (error == ENOENT) {
      skip(path, SkipReason::vanished, {});
    } else {
      skip(path, SkipReason::unreadable, message_of(error));
    }
  }

  void skip(const std::string& path, SkipReason reason, std::string detail) {
    Skip skipped{{}, reason, std::move(detail)};
    skipped.input.path = path;
    found_.emplace_back(std::move(skipped));
  }

  std::vector<Found> found_;
  std::set<FileKey> seen_;
  std::vector<FileKey> above_;  ///< The folders around the present one.
};

}  // namespace

std::vector<Found> find_inputs(const std::vector<std::string>& paths,
                               const std::string& left_out) {
  std::vector<std::string> whole;
  whole.reserve(paths.size());
  for (const std::string& path : paths) {
    whole.push_back(absolute_path(path));
  }
  // Which of two paths to one file is kept must not depend on the order in
  // which they are named.
  std::ranges::sort(whole);
  InputFinder finder(left_out);
  for (const std::string& path : whole) {
    finder.visit(path);
  }
  return finder.sorted();
}

}  // namespace kamerzoek
