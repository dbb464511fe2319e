#include "indexer/index_writer.h"

#include <fstream>

#include "indexer/generations.h"
#include "indexer/open_index.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;
using Start = IndexWriter::Start;

const PlainAnalyzer analyzer;

void index_letters(const fs::path& index, const std::vector<Letter>& letters,
                   Start start = Start::from_published) {
  IndexWriter writer(index, analyzer, start);
  for (const Letter& letter : letters) {
    put(writer, letter);
  }
  writer.publish();
}

Skip a_skip(const std::string& path, SkipReason reason) {
  return {{path, 3, 5}, reason, "byte 7"};
}

std::size_t passages_in_index(const fs::path& index) {
  return open_index(index, analyzer).passages.get_doccount();
}

/// Names in the folder of generations.
std::vector<std::string> generations_on_disk(const fs::path& index) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(index / "generations")) {
    names.push_back(entry.path().filename().string());
  }
  return names;
}

const Letter sahel = a_letter("kst-1", {"De Sahel is groot.", "En droog."});
const Letter china = a_letter("kst-2", {"China is groter."});

}  // namespace

TEST_CASE("what is put is there after it is published, not before",
          "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  IndexWriter writer(index, analyzer);
  CHECK_FALSE(writer.changed());
  put(writer, sahel);
  CHECK(writer.changed());
  CHECK(generation_of(index) == 0);
  writer.publish();
  CHECK_FALSE(writer.changed());
  CHECK(generation_of(index) == 1);
  put(writer, china);
  CHECK(passages_in_index(index) == 1);
  writer.publish();
  CHECK(passages_in_index(index) == 2);
  CHECK(writer.generation() == 2);
}

TEST_CASE("indexing twice equals indexing once", "[indexer]") {
  const TempDir dir;
  index_letters(dir / "once", {sahel, china});
  index_letters(dir / "twice", {sahel, china});
  index_letters(dir / "twice", {sahel, china});
  index_letters(dir / "twice in one run", {sahel, china, sahel});
  CHECK(contents_of(dir / "twice") == contents_of(dir / "once"));
  CHECK(contents_of(dir / "twice in one run") == contents_of(dir / "once"));
}

TEST_CASE("any order gives the same content", "[indexer]") {
  const TempDir dir;
  index_letters(dir / "one", {sahel, china});
  index_letters(dir / "other", {china});
  index_letters(dir / "other", {sahel});
  CHECK(contents_of(dir / "one") == contents_of(dir / "other"));
}

TEST_CASE("a letter replaces all its passages of before", "[indexer]") {
  const TempDir dir;
  index_letters(dir / "index", {sahel, china});
  Letter shorter = sahel;
  shorter.paragraphs.resize(1);
  index_letters(dir / "index", {shorter});
  index_letters(dir / "fresh", {shorter, china});
  CHECK(contents_of(dir / "index") == contents_of(dir / "fresh"));
}

TEST_CASE("a file with another letter in it replaces the letter of before",
          "[indexer]") {
  const TempDir dir;
  Letter other = china;
  other.source.path = sahel.source.path;
  index_letters(dir / "index", {sahel});
  index_letters(dir / "index", {other});
  index_letters(dir / "fresh", {other});
  CHECK(contents_of(dir / "index") == contents_of(dir / "fresh"));
}

TEST_CASE("a removed letter leaves nothing behind", "[indexer]") {
  const TempDir dir;
  // Another letter that goes by the name of the removed one as well.
  Letter namesake = china;
  namesake.aliases = {sahel.id};
  index_letters(dir / "fresh", {namesake});
  index_letters(dir / "index", {sahel, namesake});
  IndexWriter writer(dir / "index", analyzer);
  CHECK(writer.remove(sahel.id));
  CHECK_FALSE(writer.remove(sahel.id));
  CHECK_FALSE(writer.remove("kst-404"));
  writer.publish();
  CHECK(contents_of(dir / "index") == contents_of(dir / "fresh"));
}

TEST_CASE("a rebuild leaves out what was there and keeps the index's name",
          "[indexer]") {
  const TempDir dir;
  index_letters(dir / "index", {sahel});
  const std::string id = open_index(dir / "index").index_id;
  CHECK(id.size() == 32);
  index_letters(dir / "index", {china}, Start::empty);
  index_letters(dir / "fresh", {china});
  CHECK(contents_of(dir / "index") == contents_of(dir / "fresh"));
  CHECK(open_index(dir / "index").index_id == id);
  CHECK(open_index(dir / "fresh").index_id != id);
}

TEST_CASE("a rebuild that puts nothing leaves the index as it was",
          "[indexer]") {
  const TempDir dir;
  index_letters(dir / "index", {sahel});
  index_letters(dir / "index", {}, Start::empty);
  CHECK(passages_in_index(dir / "index") == 1);
}

TEST_CASE("a writer that is destroyed drops what was not published",
          "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  index_letters(index, {sahel});
  const auto before = contents_of(index);
  {
    IndexWriter writer(index, analyzer);
    put(writer, china);
    writer.remove(sahel.id);
  }
  CHECK(contents_of(index) == before);
  CHECK(generations_on_disk(index) == std::vector<std::string>{"000001"});
}

TEST_CASE("publishing nothing publishes no generation", "[indexer]") {
  const TempDir dir;
  index_letters(dir / "index", {sahel});
  index_letters(dir / "index", {});
  CHECK(generation_of(dir / "index") == 1);
}

TEST_CASE("only the published generation stays on disk, leftovers go",
          "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  index_letters(index, {sahel});
  fs::create_directories(index / "generations/000007/passages");
  fs::create_directories(index / "generations/mine");
  index_letters(index, {china});
  auto names = generations_on_disk(index);
  std::ranges::sort(names);
  CHECK(names == std::vector<std::string>{"000002", "mine"});
}

TEST_CASE("a reader goes on reading the generation it has opened",
          "[indexer]") {
  const TempDir dir;
  index_letters(dir / "index", {sahel});
  const OpenIndex reader = open_index(dir / "index", analyzer);
  index_letters(dir / "index", {china}, Start::empty);
  index_letters(dir / "index", {china, sahel});
  CHECK(reader.generation == 1);
  CHECK(reader.passages.get_doccount() == 1);
  const auto document = reader.passages.get_document(1);
  CHECK(decode_passage(document.get_data()).letter == sahel.id);
  CHECK(reader.passages.postlist_begin("sahel") !=
        reader.passages.postlist_end("sahel"));
}

TEST_CASE("an input is known as what became of it", "[indexer]") {
  const TempDir dir;
  IndexWriter writer(dir / "index", analyzer);
  CHECK_FALSE(writer.known("/letters/kst-1").has_value());
  put(writer, sahel);
  Source second = china.source;
  writer.put(Copy{second, "kst-1"});
  writer.put(a_skip("/letters/bad", SkipReason::damaged));
  const auto check = [&] {
    const Source& first = sahel.source;
    CHECK(writer.known("/letters/kst-1") ==
          Known{first.size, first.modified_ns, first.content_hash,
                first.reader_version, "kst-1", std::nullopt, "", false, false,
                first.format});
    CHECK(writer.known("/letters/kst-2") ==
          Known{second.size, second.modified_ns, second.content_hash,
                second.reader_version, "kst-1", std::nullopt, "", true, false,
                second.format});
    CHECK(writer.known("/letters/bad") == Known{3, 5, "", "", "",
                                                SkipReason::damaged, "byte 7",
                                                false, false, ""});
    CHECK_FALSE(writer.known("/letters/kst-").has_value());
    CHECK(writer.letter("kst-1")->letter.title == sahel.title);
    CHECK_FALSE(writer.letter("kst-2").has_value());
  };
  check();
  writer.publish();
  check();
  // They are counted when it is written.
  CHECK(writer.letter("kst-1")->words == 6);
}

TEST_CASE("a bad input does not take away the letter it held", "[indexer]") {
  const TempDir dir;
  IndexWriter writer(dir / "index", analyzer);
  put(writer, sahel);
  writer.put(a_skip(sahel.source.path, SkipReason::empty));
  CHECK(writer.known(sahel.source.path)->skipped == SkipReason::empty);
  CHECK(writer.letter(sahel.id).has_value());
  writer.put(a_skip(sahel.source.path, SkipReason::binary));
  CHECK(writer.known(sahel.source.path)->skipped == SkipReason::binary);
  writer.publish();
  CHECK(passages_in_index(dir / "index") == 1);

  put(writer, sahel);
  writer.publish();
  index_letters(dir / "fresh", {sahel});
  CHECK(contents_of(dir / "index") == contents_of(dir / "fresh"));
}

TEST_CASE("a letter that is replaced from its own file forgets its copies",
          "[indexer]") {
  const TempDir dir;
  IndexWriter writer(dir / "index", analyzer);
  put(writer, sahel);
  writer.put(Copy{china.source, sahel.id});
  Letter moved = sahel;
  moved.source.path = "/letters/better";
  put(writer, moved);
  CHECK(writer.known(china.source.path)->is_copy);
  CHECK_FALSE(writer.known(sahel.source.path).has_value());
  put(writer, moved);
  CHECK_FALSE(writer.known(china.source.path).has_value());
}

TEST_CASE("a refreshed letter has another time and the same content",
          "[indexer]") {
  const TempDir dir;
  IndexWriter writer(dir / "index", analyzer);
  put(writer, sahel);
  writer.put(a_skip(sahel.source.path, SkipReason::unreadable));
  writer.refresh({sahel.source.path, 17, 99});
  writer.publish();
  const auto letter = writer.known(sahel.source.path);
  CHECK(letter->size == 17);
  CHECK(letter->modified_ns == 99);
  CHECK(letter->content_hash == sahel.source.content_hash);
  CHECK_FALSE(letter->skipped.has_value());
}

TEST_CASE("paths of any length and bytes are told apart", "[indexer]") {
  const TempDir dir;
  IndexWriter writer(dir / "index", analyzer);
  const std::string base(4000, 'd');
  for (const std::string& path :
       {base + "1", base + "2", std::string("/\xff\xfe"), std::string("/\xff"),
        std::string(300, '\x80')}) {
    writer.put(Skip{{path, path.size(), 1}, SkipReason::empty, path});
  }
  writer.publish();
  CHECK(writer.known(base + "1")->size == 4001);
  CHECK(writer.known("/\xff\xfe")->size == 3);
  CHECK(writer.known("/\xff")->size == 2);
  CHECK_FALSE(writer.known(base).has_value());
  CHECK(open_index(dir / "index", analyzer).letters.get_doccount() == 5);
}

}  // namespace kamerzoek
