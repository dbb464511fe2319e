#include "indexer/document.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "indexer/schema.h"
#include "indexer/word_places.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/plain_analyzer.h"

namespace kamerzoek {
namespace {

using Positions = std::vector<std::uint32_t>;

struct Term {
  Xapian::termcount wdf = 0;
  Positions positions;

  bool operator==(const Term&) const = default;
};

// Of a document that has the term; keyword terms and the like stand nowhere.
Positions positions_of(const std::string& term, const WordPlaces& places) {
  const WordPlaces::Code sought = places.code_of(word_hash(term));
  WordPlaces::Codes codes;
  codes.add(sought);
  Positions positions;
  places.for_each(codes, [&](WordPlaces::Code code, std::uint32_t position) {
    if (code == sought) {
      positions.push_back(position);
    }
  });
  return positions;
}

// Terms of other kinds may have the code of an exact term.
bool is_exact(const std::string& term) {
  return std::ranges::none_of(
      std::array{"Z", "XW:", "XP", "Q", "XL", "XR", "Lnl", "Y", "XM"},
      [&](const char* prefix) { return term.starts_with(prefix); });
}

struct Made {
  Xapian::Document document;
  PassageDocuments::Described described;
};

Made made_by(const PassageDocuments& documents, const StoredPassage& passage) {
  Made made;
  XapianSink sink([&](const Xapian::Document& document) {
    made.document = document;
    return 0;
  });
  made.described = documents.describe(passage, sink);
  sink.end_document();
  return made;
}

std::map<std::string, Term> terms_of(const Made& made) {
  const WordPlaces places(made.described.places);
  std::map<std::string, Term> terms;
  for (auto at = made.document.termlist_begin();
       at != made.document.termlist_end(); ++at) {
    terms[*at] = {at.get_wdf(),
                  is_exact(*at) ? positions_of(*at, places) : Positions()};
  }
  return terms;
}

Letter small_letter() {
  using namespace std::chrono_literals;
  Letter letter;
  letter.id = "kst-28676-356";
  letter.date = 2021y / 3 / 19;
  return letter;
}

StoredPassage small_passage(const std::string& text) {
  StoredPassage passage;
  passage.letter = "kst-28676-356";
  passage.number = 12;
  passage.text = text;
  return passage;
}

Made made(const Letter& letter, const StoredPassage& passage) {
  const PlainAnalyzer analyzer;
  OwnForms own_forms(analyzer);
  return made_by(PassageDocuments(letter, analyzer, own_forms), passage);
}

}  // namespace

TEST_CASE(
    "each term of a word counts, and exact ones have their places; a "
    "word that is its own base form has no other",
    "[indexer]") {
  const Made passage =
      made(small_letter(), small_passage("Ministers van IS van klimaat-wet"));
  CHECK(passage.described.words == 5);
  CHECK(terms_of(passage) == std::map<std::string, Term>{
                                 {"ministers", {1, {1}}},
                                 {"Zminister", {1, {}}},
                                 {"van", {2, {2, 4}}},
                                 {"is", {1, {3}}},
                                 {"Zi", {1, {}}},
                                 {"XW:IS", {1, {}}},
                                 {"klimaat-wet", {1, {5}}},
                                 {"XPklimaat", {1, {}}},
                                 {"XPwet", {1, {}}},
                                 {"Qkst-28676-356#p12", {0, {}}},
                                 {"XLkst-28676-356", {0, {}}},
                                 {"XRbody", {0, {}}},
                                 {"Lnl", {0, {}}},
                                 {"Y2021", {0, {}}},
                             });
}

TEST_CASE(
    "a word in another language than Dutch has its normalised term always",
    "[indexer]") {
  StoredPassage passage = small_passage("Sahel");
  passage.language = Language::english;
  const auto terms = terms_of(made(small_letter(), passage));
  CHECK(terms.at("sahel") == Term{1, {1}});
  CHECK(terms.at("Zsahel") == Term{1, {}});
}

TEST_CASE("title, headings and senders lift a passage and hardly lengthen it",
          "[indexer]") {
  Letter letter = small_letter();
  letter.title = "Agenda Ministers";
  letter.senders = {{"Blok", "Minister", ""}, {"Bijleveld", "", "Defensie"}};
  StoredPassage passage = small_passage("");
  passage.section_path = {"Sessie drie", "Sahel"};
  const auto terms = terms_of(made(letter, passage));
  CHECK(terms.at("Sagenda") == Term{1, {1}});
  CHECK_FALSE(terms.contains("ZSagenda"));
  CHECK(terms.at("Sministers") == Term{0, {2}});
  CHECK(terms.at("ZSminister") == Term{1, {}});
  CHECK(terms.at("XHsessie") == Term{1, {103}});
  CHECK(terms.at("XHdrie") == Term{1, {104}});
  CHECK(terms.at("Ablok").positions.size() == 1);
  CHECK(terms.at("XMdefensie") == Term{0, {}});
  // No phrase across headings, nor across senders.
  CHECK(terms.at("XHsahel").positions.front() == 205);
  CHECK(terms.at("Aminister").positions.front() >
        terms.at("Ablok").positions.front() + 50);
  CHECK(terms.at("Abijleveld").positions.front() >
        terms.at("Aminister").positions.front() + 50);
}

TEST_CASE("an exact term with no normalised one beside it counts everywhere",
          "[indexer]") {
  class ExactOnly : public PlainAnalyzer {
    std::vector<Token> analyze(std::string_view text,
                               Language language) const override {
      auto tokens = PlainAnalyzer::analyze(text, language);
      std::erase_if(tokens, [](const Token& token) {
        return token.kind != TermKind::exact;
      });
      return tokens;
    }
  };
  const ExactOnly analyzer;
  Letter letter = small_letter();
  letter.title = "Sahel";
  OwnForms own_forms(analyzer);
  const PassageDocuments documents(letter, analyzer, own_forms);
  const auto terms = terms_of(made_by(documents, small_passage("")));
  CHECK(terms.at("Ssahel") == Term{1, {1}});
}

TEST_CASE("a passage is found by all that is known of its letter",
          "[indexer]") {
  Letter letter = small_letter();
  letter.aliases = {"2021D10801"};
  letter.dossiers = {"28676", "36600-VII"};
  letter.kind = "Brief";
  letter.chamber = "tweede kamer";
  letter.session_year = "2020-2021";
  letter.source.format = "official XML";
  StoredPassage passage = small_passage("");
  passage.language = Language::english;
  passage.role = Role::footnote;
  const auto terms = terms_of(made(letter, passage));
  for (const char* term :
       {"Qkst-28676-356#p12", "XLkst-28676-356", "XL2021d10801", "XD28676",
        "XD36600-vii", "Tbrief", "XCtweede kamer", "XV2020-2021", "Len",
        "XFofficial xml", "XRfootnote", "Y2021"}) {
    CHECK(terms.contains(term));
    CHECK(terms.at(term) == Term{0, {}});
  }
  CHECK(terms.size() == 12);
}

TEST_CASE("a document has the values of the schema and what is stored",
          "[indexer]") {
  const StoredPassage passage = small_passage("Sahel");
  const auto document = made(small_letter(), passage).document;
  CHECK(document.get_value(static_cast<unsigned>(Slot::date)) == "20210319");
  CHECK(document.get_value(static_cast<unsigned>(Slot::letter)) ==
        "kst-28676-356");
  CHECK(Xapian::sortable_unserialise(
            document.get_value(static_cast<unsigned>(Slot::number))) == 12);
  CHECK(document.get_data() == encode(passage));
}

TEST_CASE("a letter without a date has neither year nor value", "[indexer]") {
  Letter letter = small_letter();
  letter.date.reset();
  const auto document = made(letter, small_passage("")).document;
  CHECK(document.get_value(static_cast<unsigned>(Slot::date)).empty());
  CHECK(document.termlist_count() == 4);
}

TEST_CASE("no term is too long for Xapian", "[indexer]") {
  const std::string huge(100000, 'x');
  Letter letter = small_letter();
  letter.id = huge;
  letter.title = huge;
  letter.aliases = {huge + "y"};
  letter.dossiers = {huge};
  letter.kind = huge;
  letter.senders = {{huge, huge, huge}};
  StoredPassage passage = small_passage(huge + " " + huge + "-" + huge);
  passage.section_path = {huge};
  passage.letter = huge;
  const auto terms = terms_of(made(letter, passage));
  for (const auto& [term, ignored] : terms) {
    CHECK(term.size() <= 245);
  }
  // The two names of the letter are still apart.
  CHECK(terms.size() > 10);
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  database.add_document(made(letter, passage).document);
}

TEST_CASE("what is kept of a passage is what the letter says", "[indexer]") {
  Letter letter = a_letter("kst-1", {"een", "twee"});
  letter.notes = {{"7", "de noot", 2}};
  Passage passage;
  passage.number = 3;
  passage.role = Role::quotation;
  passage.section_path = {"Kop"};
  passage.first_page = 2;
  passage.last_page = 3;
  passage.text = "twee";
  passage.slices = {{1, {0, 4}}};
  passage.language = Language::english;
  CHECK(stored_passage(letter, passage) == StoredPassage{"kst-1",
                                                         3,
                                                         Role::quotation,
                                                         {"Kop"},
                                                         2,
                                                         3,
                                                         2,
                                                         "",
                                                         std::nullopt,
                                                         Language::english,
                                                         "twee"});

  Passage note;
  note.number = 4;
  note.role = Role::footnote;
  note.text = "de noot";
  note.note = 0;
  note.caller = 3;
  CHECK(stored_passage(letter, note) == StoredPassage{"kst-1",
                                                      4,
                                                      Role::footnote,
                                                      {},
                                                      0,
                                                      0,
                                                      0,
                                                      "7",
                                                      3,
                                                      Language::dutch,
                                                      "de noot"});
}

}  // namespace kamerzoek
