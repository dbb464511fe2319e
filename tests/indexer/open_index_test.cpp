#include "indexer/open_index.h"

#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/contract.h"
#include "indexer/generations.h"
#include "indexer/index_lock.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

const PlainAnalyzer analyzer;

void make_index(const fs::path& index) {
  IndexWriter writer(index, analyzer);
  put(writer, a_letter("kst-1", {"De Sahel is groot."}));
  writer.publish();
}

std::string quoted(const fs::path& path) {
  return "'" + path.string() + "'";
}

std::string read_error(const fs::path& index) {
  return error_of([&] { open_index(index, analyzer); });
}

std::string write_error(const fs::path& index) {
  return error_of([&] { IndexWriter(index, analyzer); });
}

void write_file(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

/// Changes a value of the contract of the published generation.
void set_metadata(const fs::path& index, const std::string& key,
                  const std::string& value) {
  const fs::path folder = generation_folder(index, generation_of(index));
  Xapian::WritableDatabase letters(letters_in(folder).string());
  letters.set_metadata(key, value);
}

}  // namespace

TEST_CASE("any Xapian tool opens the folder of an index", "[indexer]") {
  const TempDir dir;
  make_index(dir / "index");
  const Xapian::Database database((dir / "index").string());
  CHECK(database.get_doccount() == 1);
  CHECK(database.term_exists("sahel"));
}

TEST_CASE("an index that was moved is an index still", "[indexer]") {
  const TempDir dir;
  make_index(dir / "index");
  const auto contents = contents_of(dir / "index");
  fs::create_directory(dir / "elsewhere");
  fs::rename(dir / "index", dir / "elsewhere/moved");
  CHECK(contents_of(dir / "elsewhere/moved") == contents);
  CHECK(Xapian::Database((dir / "elsewhere/moved").string()).get_doccount() ==
        1);
  IndexWriter writer(dir / "elsewhere/moved", analyzer);
  put(writer, a_letter("kst-2", {"China"}));
  writer.publish();
  CHECK(open_index(dir / "elsewhere/moved").letters.get_doccount() == 2);
}

TEST_CASE("a missing index is named, with how to make one", "[indexer]") {
  const TempDir dir;
  CHECK(read_error(dir / "index") == "there is no index at " +
                                         quoted(dir / "index") +
                                         "; make one: kamerzoek index PATH…");
}

TEST_CASE("an index that nothing was published in says so", "[indexer]") {
  const TempDir dir;
  { const IndexWriter writer(dir / "index", analyzer); }
  CHECK(read_error(dir / "index") == "nothing was published yet in the index " +
                                         quoted(dir / "index") +
                                         "; fill it: kamerzoek index PATH…");
}

TEST_CASE("a folder or file of another kind is no index, and is not touched",
          "[indexer]") {
  const TempDir dir;
  write_file(dir / "letter.txt", "Geachte voorzitter,");
  const std::string not_ours =
      " is not an index of kamerzoek; name another folder with --index";
  CHECK(read_error(dir.path()) == quoted(dir.path()) + not_ours);
  CHECK(write_error(dir.path()) == quoted(dir.path()) + not_ours);
  CHECK(read_error(dir / "letter.txt") ==
        quoted(dir / "letter.txt") + not_ours);
  CHECK(write_error(dir / "letter.txt") ==
        quoted(dir / "letter.txt") + not_ours);
  CHECK(std::distance(fs::directory_iterator(dir.path()),
                      fs::directory_iterator()) == 1);
}

TEST_CASE("a stub that is not ours to the byte is refused", "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  make_index(index);
  const std::string start =
      "# kamerzoek: the published generation of this index\n";
  const auto stub = GENERATE_COPY(values<std::string>({
      "",
      "auto /somewhere/else\n",
      "remote example.org:7000\n",
      start,
      start + "auto generations/000001/letters\n",
      start + "auto generations/1/passages\n",
      start + "auto generations/000000000000000000000000001/passages\n",
      start + "auto generations/99999999999999999999/passages\n",
      start + "auto generations/000001/passages\nauto /etc\n",
      start + "auto generations/../../x/passages\n",
      std::string(100000, 'x'),
      std::string("\0\0", 2),
  }));
  write_file(index / "XAPIANDB", stub);
  const std::string message =
      quoted(index) +
      " is not an index of kamerzoek: its XAPIANDB names something else; "
      "name another folder with --index";
  CHECK(read_error(index) == message);
  CHECK(write_error(index) == message);
}

TEST_CASE("an index of another schema or analyzer is refused, naming both",
          "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  make_index(index);
  const std::string rebuild =
      "; build it again: kamerzoek index --rebuild PATH…";

  const PlainAnalyzer other("plain-2");
  const std::string analyzers =
      "the index " + quoted(index) +
      " was built with the analyzer 'plain-1', this program has 'plain-2'; "
      "make its terms anew from what is stored: kamerzoek reindex";
  CHECK(error_of([&] { open_index(index, other); }) == analyzers);
  CHECK(error_of([&] { IndexWriter(index, other); }) == analyzers);
  CHECK(error_of([&] { open_index(index); }).empty());

  // Whatever lies beside the databases of another schema.
  write_file(forward_in(generation_folder(index, 1)), "of another schema");
  write_file(places_in(generation_folder(index, 1)), "of another schema");
  set_metadata(index, "schema", "99");
  const std::string schemas =
      "the index " + quoted(index) +
      " has schema 99, this program reads and writes schema 7" + rebuild;
  CHECK(read_error(index) == schemas);
  CHECK(write_error(index) == schemas);
  CHECK(error_of([&] { open_index(index); }) == schemas);

  set_metadata(index, "schema", "");
  CHECK(read_error(index) ==
        "the index " + quoted(index) +
            " has schema none, this program reads and writes schema 7" +
            rebuild);
}

TEST_CASE("an index of another analyzer can be rebuilt", "[indexer]") {
  const TempDir dir;
  make_index(dir / "index");
  const PlainAnalyzer other("plain-2");
  IndexWriter writer(dir / "index", other, IndexWriter::Start::empty);
  put(writer, a_letter("kst-2", {"China"}));
  writer.publish();
  CHECK(open_index(dir / "index", other).letters.get_doccount() == 1);
}

TEST_CASE("a damaged index is an error that says to build it again",
          "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  make_index(index);
  const fs::path letters = letters_in(generation_folder(index, 1));
  SECTION("a header of nonsense") {
    write_file(letters / "iamglass", "nonsense");
  }
  SECTION("an empty table") {
    write_file(letters / "postlist.glass", "");
  }
  SECTION("a missing table") {
    fs::remove(letters / "postlist.glass");
  }
  SECTION("a missing database") {
    fs::remove_all(letters);
  }
  const std::string message = read_error(index);
  CHECK_THAT(message, Catch::Matchers::StartsWith("opening the index " +
                                                  quoted(index) + " failed: "));
  CHECK_THAT(message, Catch::Matchers::Contains("; "));
  CHECK_FALSE(write_error(index).empty());
}

TEST_CASE("an index without what lies beside its databases says to build it",
          "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  make_index(index);
  const fs::path folder = generation_folder(index, 1);
  const bool is_forward = GENERATE(true, false);
  const fs::path file = is_forward ? forward_in(folder) : places_in(folder);
  const std::string name =
      is_forward ? "the words of passages" : "the places of words";
  std::string what = "the index " + quoted(index) +
                     " is damaged: its list of " + name + " is gone";
  SECTION("it is gone") {
    fs::remove(file);
  }
  SECTION("it is empty") {
    write_file(file, "");
    what = "the index is damaged: " + quoted(file) + " is not whole";
  }
  CHECK(read_error(index) ==
        what + "; build it again: kamerzoek index --rebuild PATH…");
}

TEST_CASE("a second writer is told which process writes", "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  const IndexWriter first(index, analyzer);
  const std::string message =
      "the index " + quoted(index) + " is being written by process " +
      std::to_string(getpid()) + "; try again when it is done";
  CHECK(write_error(index) == message);

  const pid_t child = fork();
  if (child == 0) {
    Failure failure = Failure::error;
    try {
      IndexWriter(index, analyzer);
    } catch (const Error& error) {
      failure = error.failure();
    }
    _exit(failure == Failure::busy ? 75 : 2);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 75);
}

TEST_CASE("a lock of a process that is gone does not matter", "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  make_index(index);
  write_file(index / "lock", "4711");
  CHECK(write_error(index).empty());
  { const IndexLock lock(index); }
  CHECK(write_error(index).empty());
}

TEST_CASE("an index that may not be read or written says so", "[indexer]") {
  if (geteuid() == 0) {
    return;  // May do everything.
  }
  const TempDir dir;
  const fs::path index = dir / "index";
  make_index(index);
  fs::permissions(index, fs::perms::none);
  CHECK_THAT(read_error(index),
             Catch::Matchers::Contains("check the permissions"));
  fs::permissions(index, fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(read_error(index).empty());
  fs::permissions(index / "lock", fs::perms::none);
  CHECK_THAT(write_error(index),
             Catch::Matchers::Contains("check the permissions"));
  fs::permissions(index, fs::perms::owner_all);
}

}  // namespace kamerzoek
