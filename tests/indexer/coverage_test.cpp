#include "indexer/coverage.h"

#include "indexer/schema.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

using namespace std::chrono_literals;

const PlainAnalyzer analyzer;

void put_skip(IndexWriter& writer, const std::string& path, SkipReason reason) {
  writer.put(Skip{{path, 1, 1}, reason, ""});
}

}  // namespace

TEST_CASE("coverage counts what was put", "[indexer]") {
  const TempDir dir;
  IndexWriter writer(dir / "index", analyzer);
  Letter sahel = a_letter("kst-1", {"De Sahel is groot.", "En droog."});
  sahel.chamber = "tweede kamer";
  sahel.senders.push_back({"", "Minister", "Financiën"});
  Letter china = a_letter("kst-2", {"China is groter."});
  china.kind = "motie";
  china.date = 1998y / 5 / 12;
  china.source.size = 1000;
  Letter undated = a_letter("kst-3", {"Zonder datum."});
  undated.date.reset();
  undated.senders.clear();
  undated.kind = "Brief";
  for (const Letter& letter : {sahel, china, undated}) {
    put(writer, letter);
  }
  writer.put(Copy{a_letter("kst-4", {}).source, "kst-1"});
  put_skip(writer, "/a", SkipReason::empty);
  put_skip(writer, "/b", SkipReason::binary);
  put_skip(writer, "/c", SkipReason::binary);
  writer.publish();

  const Coverage coverage = read_coverage(dir / "index");
  CHECK(coverage.letters == 3);
  CHECK(coverage.copies == 1);
  CHECK(coverage.skips == 3);
  CHECK(coverage.passages == 3);
  CHECK(coverage.words == 11);
  CHECK(coverage.source_bytes == 1003);
  CHECK(coverage.undated == 1);
  CHECK(coverage.first_date == "1998-05-12");
  CHECK(coverage.last_date == "2021-03-19");
  CHECK(coverage.by_year == std::vector<Count>{{"1998", 1}, {"2021", 1}});
  CHECK(coverage.by_kind == std::vector<Count>{{"brief", 2}, {"motie", 1}});
  CHECK(coverage.by_ministry ==
        std::vector<Count>{{"Defensie", 2}, {"Financiën", 1}});
  CHECK(coverage.by_chamber == std::vector<Count>{{"tweede kamer", 1}});
  CHECK(coverage.by_format == std::vector<Count>{{"text", 3}});
  CHECK(coverage.by_language == std::vector<Count>{{"nl", 3}});
  CHECK(coverage.by_skip_reason ==
        std::vector<Count>{{"binary data", 2}, {"empty file", 1}});
  CHECK(coverage.generation == 1);
  CHECK(coverage.schema == std::to_string(schema_version));
  CHECK(coverage.analyzer == "plain-1");
  CHECK(coverage.index_id.size() == 32);
  CHECK(coverage.index_bytes > 10000);
  CHECK(coverage.published.size() ==
        std::string("2026-01-31T09:15:00Z").size());
  CHECK(coverage.created <= coverage.published);
  CHECK_FALSE(coverage.program.empty());
}

TEST_CASE("coverage follows removal and replacement", "[indexer]") {
  const TempDir dir;
  IndexWriter writer(dir / "index", analyzer);
  Letter letter = a_letter("kst-1", {"een twee drie"});
  put(writer, letter);
  put(writer, a_letter("kst-2", {"vier"}));
  writer.publish();
  letter.paragraphs.front().text = "een";
  letter.kind = "motie";
  put(writer, letter);
  writer.remove("kst-2");
  writer.publish();
  const Coverage coverage = read_coverage(dir / "index");
  CHECK(coverage.letters == 1);
  CHECK(coverage.words == 1);
  CHECK(coverage.by_kind == std::vector<Count>{{"motie", 1}});
  CHECK(coverage.by_year == std::vector<Count>{{"2021", 1}});
  CHECK(coverage.generation == 2);
}

TEST_CASE("coverage of no index is the error of opening it", "[indexer]") {
  const TempDir dir;
  CHECK(error_of([&] { read_coverage(dir / "index"); }) ==
        "there is no index at '" + (dir / "index").string() +
            "'; make one: kamerzoek index PATH…");
}

}  // namespace kamerzoek
