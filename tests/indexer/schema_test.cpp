#include "indexer/schema.h"

#include <set>
#include <tuple>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

constexpr std::array all_kinds = {TermKind::exact, TermKind::normalised,
                                  TermKind::part, TermKind::written};

}  // namespace

TEST_CASE("a field is found by its English or Dutch name, in any case",
          "[indexer]") {
  for (const Field& f : fields) {
    CHECK(field_of_name(f.name) == f.id);
    CHECK(field_of_name(f.dutch_name) == f.id);
    CHECK(field(f.id).name == f.name);
  }
  CHECK(field_of_name("TITEL") == FieldId::title);
  CHECK_FALSE(field_of_name("").has_value());
  CHECK_FALSE(field_of_name("titels").has_value());
}

TEST_CASE("a term carries the prefix of its kind and field", "[indexer]") {
  struct Case {
    FieldId field;
    TermKind kind;
    std::string term;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {FieldId::body, TermKind::exact, "sahel", "sahel"},
      {FieldId::title, TermKind::exact, "sahel", "Ssahel"},
      {FieldId::body, TermKind::normalised, "klimaat", "Zklimaat"},
      {FieldId::title, TermKind::normalised, "klimaat", "ZSklimaat"},
      {FieldId::heading, TermKind::part, "beleid", "XPXHbeleid"},
      {FieldId::body, TermKind::written, "één", "XWéén"},
      {FieldId::body, TermKind::written, "IS", "XW:IS"},
      {FieldId::title, TermKind::written, "IS", "XWS:IS"},
      {FieldId::body, TermKind::written, ":IS", "XW::IS"},
  }));
  CHECK(term_in(c.field, c.kind, c.term) == c.expected);
}

TEST_CASE("no two terms of different kind or field are the same", "[indexer]") {
  std::set<std::string> seen;
  std::size_t made = 0;
  for (const Field& f : fields) {
    for (const TermKind kind : all_kinds) {
      if (f.type != FieldType::text) {
        continue;
      }
      for (const char* term : {"is", "IS", "SIS", "XHIS", ":IS", "S", "Z"}) {
        seen.insert(term_in(f.id, kind, term));
        ++made;
      }
    }
    if (f.type == FieldType::keyword) {
      seen.insert(keyword_term(f.id, "is"));
      ++made;
    }
  }
  CHECK(seen.size() == made);
}

TEST_CASE("the value of a keyword field is folded to one term", "[indexer]") {
  struct Case {
    FieldId field;
    std::string value;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {FieldId::kind, "Brief", "Tbrief"},
      {FieldId::ministry, " Financiën\t", "XMfinancien"},
      {FieldId::ministry, "Economische  Zaken\n& Klimaat",
       "XMeconomische zaken & klimaat"},
      {FieldId::chamber, "TWEEDE KAMER", "XCtweede kamer"},
      {FieldId::id, "kst-28676-356#p12", "Qkst-28676-356#p12"},
      {FieldId::dossier, "36600-VII", "XD36600-vii"},
      // A letter and an accent of its own, and a ligature.
      {FieldId::ministry, "Financie\u0308n \ufb01", "XMfinancien fi"},
      {FieldId::year, "", "Y"},
      // Bytes that are not UTF-8 become the replacement character.
      {FieldId::kind, "brief\xff", "Tbrief\ufffd"},
  }));
  CHECK(keyword_term(c.field, c.value) == c.expected);
}

TEST_CASE("a long value keeps its start and ends in a hash", "[indexer]") {
  const std::string fits(243, 'a');
  CHECK(keyword_term(FieldId::ministry, fits) == "XM" + fits);

  const std::string one = keyword_term(FieldId::ministry, fits + "b");
  const std::string other = keyword_term(FieldId::ministry, fits + "c");
  CHECK(one.size() == 245);
  CHECK(one.substr(0, 100) == "XM" + std::string(98, 'a'));
  CHECK(one != other);
}

TEST_CASE("a long value is not cut inside a character", "[indexer]") {
  for (std::size_t lead = 0; lead < 4; ++lead) {
    std::string value(lead, 'a');
    for (int i = 0; i < 100; ++i) {
      value += "\U0001F600";
    }
    const std::string term = keyword_term(FieldId::kind, value);
    CHECK(term.size() <= 245);
    const std::string start = term.substr(1, term.size() - 17);
    CHECK((start.size() - lead) % 4 == 0);
    CHECK(value.substr(0, start.size()) == start);
  }
}

TEST_CASE("the value of a date sorts as the date does", "[indexer]") {
  using namespace std::chrono_literals;
  CHECK(date_value(2021y / 3 / 19) == "20210319");
  CHECK(date_value(987y / 12 / 1) == "09871201");
  CHECK(date_value(2021y / 2 / 30).empty());
  CHECK(date_value(12021y / 2 / 3).empty());
}

}  // namespace kamerzoek
