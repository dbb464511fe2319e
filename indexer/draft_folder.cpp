#include "indexer/draft_folder.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "indexer/durable_files.h"
#include "indexer/generations.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

constexpr const char* purpose_name = "purpose";
constexpr std::string_view unfinished = ".new";

std::string six_digits(BatchNumber number) {
  const std::string digits = std::to_string(number);
  return std::string(6 - std::min<std::size_t>(6, digits.size()), '0') + digits;
}

std::string name_of_part(BatchNumber first, BatchNumber last) {
  return six_digits(first) + '-' + six_digits(last);
}

std::optional<Part> part_of_name(const fs::path& folder) {
  const std::string name = folder.filename().string();
  const std::size_t hyphen = std::min(name.find('-'), name.size());
  Part part;
  part.folder = folder;
  std::from_chars(name.data(), name.data() + hyphen, part.first);
  std::from_chars(name.data() + std::min(hyphen + 1, name.size()),
                  name.data() + name.size(), part.last);
  if (part.first == 0 || part.last < part.first ||
      name != name_of_part(part.first, part.last)) {
    return std::nullopt;
  }
  return part;
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

fs::path empty_folder(const fs::path& folder) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

}  // namespace

DraftFolder::DraftFolder(const fs::path& index, std::string purpose)
    : folder_(draft_folder(index)), purpose_(std::move(purpose)) {
  if (!fs::exists(folder_)) {
    return;
  }
  if (content_of(folder_ / purpose_name) != purpose_) {
    remove();
    return;
  }
  find_parts();
}

void DraftFolder::find_parts() {
  std::vector<Part> found;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    if (const auto part = part_of_name(entry.path())) {
      found.push_back(*part);
    } else if (entry.path().filename() != purpose_name) {
      fs::remove_all(entry.path());
    }
  }
  // Of several parts with a batch, the longest: the others went into it.
  std::ranges::sort(found, [](const Part& one, const Part& other) {
    return std::pair(one.first, other.last) < std::pair(other.first, one.last);
  });
  BatchNumber next = 1;
  for (Part& part : found) {
    if (part.first == next) {
      next = part.last + 1;
      parts_.push_back(std::move(part));
    } else {
      fs::remove_all(part.folder);
    }
  }
}

Part DraftFolder::begin(BatchNumber first, BatchNumber last) const {
  std::string name = name_of_part(first, last);
  name += unfinished;
  return {first, last, empty_folder(folder_ / name)};
}

/// Before the first part is there: one without a purpose is no use.
void DraftFolder::say_purpose() const {
  const std::scoped_lock lock(mutex_);
  if (content_of(folder_ / purpose_name) != purpose_) {
    replace_file(folder_ / purpose_name, purpose_);
    sync_folder(folder_.parent_path());
  }
}

Part DraftFolder::keep(const Part& begun) const {
  say_purpose();
  Part part = begun;
  part.folder = folder_ / name_of_part(begun.first, begun.last);
  sync_tree(begun.folder);
  fs::rename(begun.folder, part.folder);
  sync_folder(folder_);
  return part;
}

fs::path DraftFolder::scratch(const std::string& name) const {
  return empty_folder(folder_ / (name + std::string(unfinished)));
}

void DraftFolder::remove() const {
  // The purpose first: parts without it are removed by whoever comes next.
  std::error_code ignored;
  fs::remove(folder_ / purpose_name, ignored);
  fs::remove_all(folder_);
}

}  // namespace kamerzoek
