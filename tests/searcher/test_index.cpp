#include "tests/searcher/test_index.h"

#include "analyzers/lexicon.h"
#include "analyzers/make_analyzer.h"
#include "searcher/query.h"

namespace kamerzoek {

const Analyzer& dutch_analyzer() {
  static const Lexicon lexicon(installed_lexicon());
  static const auto analyzer = make_analyzer(lexicon);
  return *analyzer;
}

TestLetter a_letter(const std::string& id, const std::string& title,
                    const std::string& date) {
  TestLetter made;
  made.letter.id = id;
  made.letter.title = title;
  made.letter.kind = "brief";
  made.letter.date = parse_iso_date(date);
  made.letter.source.path = "/letters/" + id;
  made.letter.source.format = "text";
  return made;
}

void add_passage(TestLetter& letter, const std::string& heading,
                 const std::string& text) {
  Passage& passage = letter.passages.emplace_back();
  passage.number = letter.passages.size();
  passage.text = text;
  passage.first_page = 1;
  passage.last_page = 1;
  if (!heading.empty()) {
    passage.section_path = {heading};
  }
}

TestIndex::TestIndex(const std::vector<TestLetter>& letters)
    : path_(folder_ / "index") {
  IndexWriter writer(path_, dutch_analyzer());
  for (const TestLetter& letter : letters) {
    writer.put(letter.letter, letter.passages);
  }
  writer.publish();
}

void TestIndex::publish(const TestLetter& letter) const {
  IndexWriter writer(path_, dutch_analyzer());
  writer.put(letter.letter, letter.passages);
  writer.publish();
}

std::vector<std::string> TestIndex::found(const std::string& query) const {
  const Searcher searcher(path_, dutch_analyzer());
  std::vector<std::string> ids;
  const Hits answer = searcher.search(parse_query(query).query, {0, 100});
  for (const Hit& hit : answer.hits) {
    ids.push_back(passage_id(hit.passage.letter, hit.passage.number));
  }
  return ids;
}

std::vector<TestLetter> some_letters() {
  TestLetter agenda = a_letter(
      "kst-90001-1", "Agenda van het overleg over stikstof", "2021-03-19");
  agenda.letter.dossiers = {"90001", "36600-VII"};
  agenda.letter.aliases = {"2021D00001"};
  agenda.letter.number = "1";
  agenda.letter.senders = {{"Jan Jansen", "Minister van Defensie", "Defensie"}};
  add_passage(agenda, "Inleiding",
              "Het overleg gaat over drie landen. Ook Afghanistan kan aan de "
              "orde komen, als de ministers van Defensie dat willen.");
  add_passage(agenda, "China",
              "De opkomst van China vraagt om een antwoord. Met China wordt "
              "ook over handel gesproken.");
  add_passage(agenda, "China",
              "Dreigingen en kwetsbaarheden krijgen een passend antwoord in "
              "het verband van de bondgenoten.");
  add_passage(agenda, "Sahel",
              "In de Sahel is de veiligheid verslechterd. Nederland steunt "
              "een kleine missie.");
  add_passage(agenda, "Klimaatverandering",
              "Klimaatverandering raakt de veiligheid. De gevolgen van "
              "klimaatveranderingen worden onderzocht.");
  add_passage(agenda, "Afghanistan",
              "De toekomst van de missie in Afghanistan is onzeker. Een "
              "akkoord biedt kans op een stabiel Afghanistan.");
  TestLetter report = a_letter("kst-90001-2",
                               "Verslag van het overleg over "
                               "de Sahel",
                               "2021-04-02");
  report.letter.dossiers = {"90001"};
  report.letter.kind = "verslag";
  add_passage(report, "",
              "Er is gesproken over terrorisme, vooral in "
              "Afghanistan en Irak, en over migratie.");
  add_passage(report, "",
              "De Defensie van Nederland kent ministers van "
              "verschillende partijen, en er is aandacht voor "
              "klimaatverandering in de regio.");
  add_passage(report, "",
              "Handel en veiligheid waren een kort onderwerp van "
              "de Minister van Defensie.");
  TestLetter undated = a_letter("oude-brief", "Brief zonder datum", "");
  add_passage(undated, "",
              "Handel en veiligheid waren een kort onderwerp van "
              "de Minister van Defensie.");
  return {agenda, report, undated};
}

}  // namespace kamerzoek
