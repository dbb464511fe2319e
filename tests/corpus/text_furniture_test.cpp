#include "corpus/text_furniture.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

struct Taken {
  std::vector<std::string> left;
  std::vector<std::pair<std::string, std::string>> furniture;
};

Taken take(std::string_view text) {
  std::vector<TextLine> lines = split_lines(text);
  number_pages(lines, text);
  Taken taken;
  for (Furniture& furniture : take_furniture(lines)) {
    taken.furniture.emplace_back(furniture.text, furniture.reason);
  }
  for (TextLine& line : lines) {
    taken.left.push_back(std::move(line.text));
  }
  return taken;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("page counts, imprints and placeholders are furniture", "[corpus]") {
  const auto line = GENERATE(values<std::pair<const char*, const char*>>({
      {"Pagina 2 van 7", "page number"},
      {"blz. 3", "page number"},
      {"Page 1 of 4", "page number"},
      {"Blad 2/3", "page number"},
      {"[Ondertekenaar 2]", "placeholder"},
      {"ISSN 0921 - 7371", "imprint"},
      {"kst-90101-12", "imprint"},
      {"’s-Gravenhage 2021", "imprint"},
  }));
  const Taken taken = take(std::string("Een zin\n") + line.first + "\nloopt.");
  CHECK(taken.left == Texts{"Een zin", "loopt."});
  CHECK(taken.furniture == Pairs{{line.first, line.second}});
}

TEST_CASE("lines that only look like furniture stay", "[corpus]") {
  const auto line =
      GENERATE(as<std::string>{}, "Pagina 2 gaat over China", "blz. drie",
               "[1]", "[…]", "kst-90101-12 is een brief", "2021", "ISSNx");
  CHECK(take("Een\n" + line + "\ntwee").left == Texts{"Een", line, "twee"});
}

TEST_CASE("numbers that count the pages are page numbers", "[corpus]") {
  const Taken taken = take("Een\n12\ntwee.\n\n1\fDrie\n28\nvier.\n\n2\f");
  CHECK(taken.left == Texts{"Een", "12", "twee.", "Drie", "28", "vier."});
  CHECK(taken.furniture == Pairs{{"1", "page number"}, {"2", "page number"}});
}

TEST_CASE("what runs over the pages is furniture, also with their numbers",
          "[corpus]") {
  const std::string body = "a.\nb.\nc.\nd.\ne.\nf.\n";
  const Taken taken = take("Kop van de brief\n" + body +
                           "Tweede Kamer, vergaderjaar 2020–2021 1\f"
                           "Kop van de brief\n" +
                           body +
                           "Tweede Kamer, vergaderjaar 2020–2021 2\f"
                           "Kop van de brief\n" +
                           body + "Tweede Kamer, vergaderjaar 2020–2021 3\f");
  CHECK(taken.left.size() == 18);
  CHECK(taken.furniture.size() == 6);
  CHECK(taken.furniture[1] ==
        std::pair<std::string, std::string>(
            "Tweede Kamer, vergaderjaar 2020–2021 1", "running head"));
}

TEST_CASE("a heading that returns within pages is no running head",
          "[corpus]") {
  const std::string page = "Antwoord\nJa.\nx.\ny.\nAntwoord\nNee.\nz.\nq.\n";
  CHECK(take(page + "\f" + page + "\f" + page).furniture.empty());
}

TEST_CASE("the reference is repeated on later pages only", "[corpus]") {
  const Taken taken = take(
      "Ons kenmerk\nMIN-12\nEen zin die niet\f"
      "Ons kenmerk\nMIN-12\nop houdt.\nx.\ny.\n");
  CHECK(taken.left == Texts{"Ons kenmerk", "MIN-12", "Een zin die niet",
                            "op houdt.", "x.", "y."});
}

TEST_CASE("a side column is taken, the cells of a table are not", "[corpus]") {
  const std::string full(70, 'a');
  const std::string other(70, 'b');
  const Taken taken =
      take(full + "\nDe tekst van deze brief   " + std::string(50, ' ') +
           "Ons kenmerk\nJaar        Aantal\n\f" + other + "\n");
  CHECK(taken.left ==
        Texts{full, "De tekst van deze brief", "Jaar        Aantal", other});
  CHECK(taken.furniture == Pairs{{"Ons kenmerk", "side column"}});
}

}  // namespace kamerzoek
