#include "searcher/filters.h"

#include <chrono>

#include "searcher/query.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"

namespace kamerzoek {

TEST_CASE("filters are part of the query", "[searcher]") {
  using namespace std::chrono;
  const Query word = parse_query("afghanistan").query;
  Filters filters;
  filters.from = first_day("2021-04");
  filters.to = last_day("2021");
  filters.kinds = {"verslag", "brief"};
  filters.dossiers = {"90 001"};
  filters.senders = {"Jan \"Jansen\""};
  CHECK(print(with_filters(word, filters)) ==
        "afghanistan AND date:2021-04-01..2021-12-31 AND dossier:90001 AND "
        "(kind:verslag OR kind:brief) AND sender:\"Jan  Jansen \"");
  CHECK(with_filters(word, {}) == word);
  CHECK(with_filters(Query(), filters) == Query());
  const auto fails = [&](const Filters& wrong) {
    return error_of([&] { with_filters(word, wrong); });
  };
  Filters backwards;
  backwards.from = 2021y / 2 / 1;
  backwards.to = 2021y / 1 / 1;
  CHECK(fails(backwards) ==
        "no day is from 2021-02-01 to 2021-01-01; give the earlier day first");
  Filters no_role;
  no_role.roles = {"koning"};
  CHECK(fails(no_role) ==
        "cannot filter on role: 'koning' is no role; roles are body, "
        "quotation, list, table, footnote, opening, signature, annex; see the "
        "fields in kamerzoek search --help");
  CHECK(error_of([] { first_day("gisteren"); }) ==
        "'gisteren' is no date; write a day, month or year: 2021-03-19, "
        "2021-03, 2021");
}

}  // namespace kamerzoek
