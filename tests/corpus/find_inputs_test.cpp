#include "corpus/find_inputs.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

void put(const fs::path& path, const std::string& content = "x") {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

// What was found, by its path below `dir`: "a.txt", "b: reason: detail".
std::vector<std::string> found_in(const TempDir& dir,
                                  const std::vector<std::string>& paths) {
  std::vector<std::string> lines;
  const std::size_t cut = dir.path().string().size() + 1;
  for (const Found& found : find_inputs(paths)) {
    if (const auto* const input = std::get_if<Input>(&found)) {
      lines.push_back(input->path.substr(cut));
      continue;
    }
    const Skip& skip = std::get<Skip>(found);
    lines.push_back(skip.input.path.substr(cut) + ": " +
                    std::string(name_of(skip.reason)) + ": " + skip.detail);
  }
  return lines;
}

std::vector<std::string> found_in(const TempDir& dir) {
  return found_in(dir, {dir.path().string()});
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("files below a folder come by rising path, each with its size",
          "[corpus]") {
  const TempDir dir;
  put(dir / "b.xml", "four");
  put(dir / "a/z.txt");
  put(dir / "a-1.txt");
  put(dir / "a/B.txt");
  CHECK(found_in(dir) == Lines{"a-1.txt", "a/B.txt", "a/z.txt", "b.xml"});
  const auto found = find_inputs({(dir / "b.xml").string()});
  REQUIRE(found.size() == 1);
  const auto& input = std::get<Input>(found[0]);
  CHECK(input.size == 4);
  CHECK(input.modified_ns > 1'500'000'000'000'000'000);
}

TEST_CASE("hidden files and metadata are left out, unless named", "[corpus]") {
  const TempDir dir;
  put(dir / ".hidden/a.txt");
  put(dir / ".b.txt");
  put(dir / "metadata.xml");
  put(dir / "metadata_owms.xml");
  put(dir / "c.txt");
  CHECK(found_in(dir) == Lines{"c.txt"});
  CHECK(found_in(dir, {(dir / ".b.txt").string(), (dir / ".hidden").string(),
                       (dir / "metadata.xml").string()}) ==
        Lines{".b.txt", ".hidden/a.txt", "metadata.xml"});
}

TEST_CASE("a file is found once however it is reached", "[corpus]") {
  const TempDir dir;
  put(dir / "a/one.txt");
  fs::create_symlink("one.txt", dir / "a/two.txt");
  fs::create_directory_symlink("a", dir / "b");
  const std::string a = (dir / "a").string();
  const std::string whole = dir.path().string();
  const std::vector<std::vector<std::string>> ways = {
      {whole}, {whole, a}, {a, whole}, {a + "/", a + "/../a", whole}};
  for (const auto& paths : ways) {
    CHECK(found_in(dir, paths) == Lines{"a/one.txt"});
  }
}

TEST_CASE("loops of links are skipped and the rest is found", "[corpus]") {
  const TempDir dir;
  put(dir / "a/b/c.txt");
  fs::create_directory_symlink("../..", dir / "a/b/up");
  fs::create_symlink("self", dir / "self");
  fs::create_symlink("pong", dir / "ping");
  fs::create_symlink("ping", dir / "pong");
  fs::create_symlink("nowhere", dir / "broken");
  CHECK(found_in(dir) ==
        Lines{"a/b/c.txt",
              "a/b/up: symbolic-link loop: it leads to a folder it is in",
              "broken: cannot be read: the link leads nowhere",
              "ping: symbolic-link loop: it leads to itself",
              "pong: symbolic-link loop: it leads to itself",
              "self: symbolic-link loop: it leads to itself"});
}

TEST_CASE("folders linked to each other many times are read once", "[corpus]") {
  const TempDir dir;
  // Followed blindly, these are 2^30 paths.
  for (int i = 0; i < 30; ++i) {
    const std::string next = "../" + std::to_string(i + 1);
    fs::create_directory(dir / std::to_string(i));
    fs::create_directory_symlink(next, dir / (std::to_string(i) + "/a"));
    fs::create_directory_symlink(next, dir / (std::to_string(i) + "/b"));
  }
  put(dir / "30/x.txt");
  CHECK(found_in(dir).size() == 1);
}

TEST_CASE("a folder to leave out is left out, by whatever path it is reached",
          "[corpus]") {
  const TempDir dir;
  put(dir / "a.txt");
  put(dir / "index/lock");
  fs::create_directory_symlink("index", dir / "link");
  const std::string index = (dir / "a/../index").string();
  fs::create_directory(dir / "a");
  const auto found = find_inputs({dir.path().string()}, index);
  REQUIRE(found.size() == 1);
  CHECK(std::get<Input>(found.front()).path == (dir / "a.txt").string());
}

TEST_CASE("pipes and devices are never opened", "[corpus]") {
  const TempDir dir;
  REQUIRE(mkfifo((dir / "pipe.txt").c_str(), 0600) == 0);
  fs::create_symlink("/dev/null", dir / "null.txt");
  CHECK(found_in(dir) == Lines{"null.txt: unsupported format: a device",
                               "pipe.txt: unsupported format: a named pipe"});
}

TEST_CASE("names that are not UTF-8 are names like any other", "[corpus]") {
  const TempDir dir;
  put(dir / "brief-\xE9\xFF.txt");
  CHECK(found_in(dir) == Lines{"brief-\xE9\xFF.txt"});
}

TEST_CASE("a folder that cannot be read is skipped", "[corpus]") {
  const TempDir dir;
  put(dir / "shut/a.txt");
  put(dir / "open.txt");
  fs::permissions(dir / "shut", fs::perms::none);
  // Nothing is shut for the administrator.
  const Lines expected =
      geteuid() == 0
          ? Lines{"open.txt", "shut/a.txt"}
          : Lines{"open.txt", "shut: cannot be read: Permission denied"};
  CHECK(found_in(dir) == expected);
  fs::permissions(dir / "shut", fs::perms::owner_all);
}

TEST_CASE("a path that is not there is a mistake of the user's", "[corpus]") {
  CHECK(error_of([] { find_inputs({"/no/such/path"}); }) ==
        "cannot find '/no/such/path'; check the spelling of the path");
  CHECK(error_of([] { find_inputs({""}); }) ==
        "cannot find ''; check the spelling of the path");
}

}  // namespace kamerzoek
