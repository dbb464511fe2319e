#include "indexer/glass_builder.h"

#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

using ListedTerm = std::pair<std::string, Xapian::termcount>;
using Value = std::pair<Xapian::valueno, std::string>;

std::vector<ListedTerm> terms_of(const Xapian::Database& database,
                                 Xapian::docid id) {
  std::vector<ListedTerm> terms;
  for (auto at = database.termlist_begin(id); at != database.termlist_end(id);
       ++at) {
    terms.emplace_back(*at, at.get_wdf());
  }
  return terms;
}

std::vector<Value> values_of(const Xapian::Document& document) {
  std::vector<Value> values;
  for (auto at = document.values_begin(); at != document.values_end(); ++at) {
    values.emplace_back(at.get_valueno(), *at);
  }
  return values;
}

void check_same_documents(const Xapian::Database& built,
                          const Xapian::Database& added) {
  REQUIRE(built.get_doccount() == added.get_doccount());
  CHECK(built.get_lastdocid() == added.get_lastdocid());
  CHECK(built.get_total_length() == added.get_total_length());
  CHECK(built.get_doclength_lower_bound() == added.get_doclength_lower_bound());
  CHECK(built.get_doclength_upper_bound() == added.get_doclength_upper_bound());
  for (Xapian::docid id = 1; id <= added.get_lastdocid(); ++id) {
    const Xapian::Document ours = built.get_document(id);
    const Xapian::Document theirs = added.get_document(id);
    REQUIRE(ours.get_data() == theirs.get_data());
    REQUIRE(values_of(ours) == values_of(theirs));
    REQUIRE(terms_of(built, id) == terms_of(added, id));
    REQUIRE(built.get_doclength(id) == added.get_doclength(id));
  }
}

using Posting = std::tuple<Xapian::docid, Xapian::termcount>;

std::vector<Posting> postings_of(const Xapian::Database& database,
                                 const std::string& term) {
  std::vector<Posting> postings;
  for (auto at = database.postlist_begin(term);
       at != database.postlist_end(term); ++at) {
    postings.emplace_back(*at, at.get_wdf());
  }
  return postings;
}

void check_same_terms(const Xapian::Database& built,
                      const Xapian::Database& added) {
  auto ours = built.allterms_begin();
  for (auto theirs = added.allterms_begin(); theirs != added.allterms_end();
       ++theirs, ++ours) {
    REQUIRE(ours != built.allterms_end());
    REQUIRE(*ours == *theirs);
    REQUIRE(ours.get_termfreq() == theirs.get_termfreq());
    REQUIRE(built.get_collection_freq(*ours) ==
            added.get_collection_freq(*theirs));
    REQUIRE(postings_of(built, *ours) == postings_of(added, *theirs));
  }
  CHECK(ours == built.allterms_end());
  for (Xapian::valueno slot = 0; slot < 128; ++slot) {
    REQUIRE(built.get_value_freq(slot) == added.get_value_freq(slot));
    REQUIRE(built.get_value_lower_bound(slot) ==
            added.get_value_lower_bound(slot));
    REQUIRE(built.get_value_upper_bound(slot) ==
            added.get_value_upper_bound(slot));
  }
}

/// The same documents, built by us and added by Xapian, are the same; also
/// when more is merged behind them.
class Twins {
 public:
  Twins() : added_((dir_.path() / "added").string(), Xapian::DB_CREATE) {
    fs::create_directory(dir_.path() / "built");
  }

  void add(const Xapian::Document& document) {
    added_.add_document(document);
    describe(document, builder_);
  }

  void check() {
    added_.commit();
    const std::string path = (dir_.path() / "built").string();
    builder_.write(path);
    const Xapian::Database built(path);
    check_same_documents(built, added_);
    check_same_terms(built, added_);
    CHECK(faults("built") == faults("added"));
    check_merged(built);
  }

 private:
  void check_merged(const Xapian::Database& built) {
    Xapian::Database ours;
    Xapian::Database theirs;
    const Xapian::Database added((dir_.path() / "added").string());
    for (int i = 0; i < 3; ++i) {
      ours.add_database(built);
      theirs.add_database(added);
    }
    ours.compact((dir_.path() / "ours").string());
    theirs.compact((dir_.path() / "theirs").string());
    const Xapian::Database merged((dir_.path() / "ours").string());
    check_same_documents(merged,
                         Xapian::Database((dir_.path() / "theirs").string()));
    check_same_terms(merged,
                     Xapian::Database((dir_.path() / "theirs").string()));
    CHECK(faults("ours") == faults("theirs"));
  }

  /// What Xapian's own check counts.
  std::size_t faults(const std::string& name) const {
    return Xapian::Database::check((dir_.path() / name).string());
  }

  TempDir dir_;
  Xapian::WritableDatabase added_;
  GlassBuilder builder_;
};

/// Words are few or many, as in a text: a low number comes often.
class RandomDocuments {
 public:
  Xapian::Document next() {
    Xapian::Document document;
    const unsigned words = below(200);
    for (unsigned i = 0; i < words; ++i) {
      add_word(document);
    }
    for (unsigned i = below(4); i > 0; --i) {
      const unsigned most = below(20) == 0 ? 9000 : 40;
      document.add_value(below(128), std::string(below(most), 'v') + "w");
    }
    document.set_data(text(below(8) == 0 ? below(30'000) : below(300)));
    return document;
  }

 private:
  unsigned below(unsigned end) {
    return static_cast<unsigned>(random_() % end);
  }

  std::string text(unsigned size) {
    std::string bytes;
    for (unsigned i = 0; i < size; ++i) {
      bytes += static_cast<char>(random_() % (size % 2 == 0 ? 256 : 4));
    }
    return bytes;
  }

  void add_word(Xapian::Document& document) {
    std::string term =
        "w" + std::to_string(below(below(below(40'000) + 1) + 1));
    switch (below(12)) {
      case 0:
        term = "Z" + term + std::string(below(230), 'z');
        break;
      case 1:
        term += std::string("\0\xff\0", 3);
        break;
      case 2:
        document.add_boolean_term("K" + term);
        break;
      default:
        break;
    }
    document.add_term(term, below(below(3) == 0 ? 300 : 4));
  }

  std::mt19937 random_{1};
};

}  // namespace

TEST_CASE("a database built in one go equals one that Xapian wrote",
          "[indexer]") {
  Twins twins;
  RandomDocuments documents;
  for (int i = 0; i < 1000; ++i) {
    twins.add(documents.next());
  }
  twins.check();
}

TEST_CASE("a database of few or empty documents is built", "[indexer]") {
  Twins twins;
  SECTION("none") {}
  SECTION("one without anything in it") {
    twins.add(Xapian::Document());
  }
  SECTION("one with a term, between two without") {
    Xapian::Document document;
    document.add_boolean_term("Qone");
    twins.add(Xapian::Document());
    twins.add(document);
    twins.add(Xapian::Document());
  }
  SECTION("one with a value only") {
    Xapian::Document document;
    document.add_value(0, "20210319");
    twins.add(document);
  }
  twins.check();
}

TEST_CASE("a list of postings that fills many chunks is built whole",
          "[indexer]") {
  Twins twins;
  for (unsigned i = 0; i < 20'000; ++i) {
    Xapian::Document document;
    document.add_term("de", 1 + i % 7);
    if (i % 3 == 0) {
      document.add_term("het", i);
    }
    document.add_value(1, "letter-" + std::to_string(i / 10));
    twins.add(document);
  }
  twins.check();
}

TEST_CASE("Xapian changes a database that was built in one go", "[indexer]") {
  RandomDocuments documents;
  const TempDir dir;
  const std::string built = (dir.path() / "built").string();
  fs::create_directory(built);
  GlassBuilder builder;
  Xapian::WritableDatabase added((dir.path() / "added").string(),
                                 Xapian::DB_CREATE);
  for (int i = 0; i < 400; ++i) {
    const Xapian::Document document = documents.next();
    added.add_document(document);
    describe(document, builder);
  }
  builder.write(built);
  Xapian::WritableDatabase changed(built, Xapian::DB_OPEN);
  for (Xapian::WritableDatabase* database : {&changed, &added}) {
    RandomDocuments others;
    for (Xapian::docid id = 400; id > 100; id -= 3) {
      database->delete_document(id);
      database->replace_document(id - 2, others.next());
      database->add_document(others.next());
    }
    database->commit();
  }
  REQUIRE(changed.get_doccount() == added.get_doccount());
  Xapian::Database ours;
  Xapian::Database theirs;
  ours.add_database(Xapian::Database(built));
  theirs.add_database(Xapian::Database((dir.path() / "added").string()));
  for (auto at = added.postlist_begin(""); at != added.postlist_end(""); ++at) {
    REQUIRE(terms_of(ours, *at) == terms_of(theirs, *at));
    REQUIRE(values_of(ours.get_document(*at)) ==
            values_of(theirs.get_document(*at)));
  }
  check_same_terms(ours, theirs);
}

TEST_CASE("a value slot from 128 on is an error", "[indexer]") {
  GlassBuilder builder;
  CHECK_THROWS_AS(builder.set_value(128, "v"), Xapian::InvalidArgumentError);
}

TEST_CASE("a folder that is not there is an error", "[indexer]") {
  GlassBuilder builder;
  builder.add_term("de", 1);
  builder.end_document();
  const TempDir dir;
  CHECK_THROWS_AS(builder.write(dir.path() / "none"), std::system_error);
}

}  // namespace kamerzoek
