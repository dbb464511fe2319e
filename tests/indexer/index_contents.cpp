#include "tests/indexer/index_contents.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "indexer/contract.h"
#include "indexer/generations.h"
#include "indexer/open_index.h"

namespace kamerzoek {
namespace {

std::string described(const Xapian::Document& document) {
  std::string text;
  for (auto term = document.termlist_begin(); term != document.termlist_end();
       ++term) {
    text += *term + " x" + std::to_string(term.get_wdf()) + '\n';
  }
  for (auto value = document.values_begin(); value != document.values_end();
       ++value) {
    text += std::to_string(value.get_valueno()) + '=' + *value + '\n';
  }
  return text + document.get_data();
}

template <typename Beside>
void describe(const Xapian::Database& database, const std::string& name,
              const Beside& beside, std::vector<std::string>& texts) {
  for (auto at = database.postlist_begin(""); at != database.postlist_end("");
       ++at) {
    texts.push_back(name + '\n' + described(database.get_document(*at)) +
                    beside(*at));
  }
}

}  // namespace

std::vector<std::string> contents_of(const std::filesystem::path& index) {
  const OpenIndex open = open_index(index);
  const Contract contract = read_contract(open.letters);
  std::vector<std::string> texts = {contract.schema, contract.analyzer,
                                    contract.program};
  describe(
      open.passages, "passage",
      [&](Xapian::docid passage) {
        return "\nplaces " + std::string(open.places->of(passage));
      },
      texts);
  describe(
      open.letters, "letter", [](Xapian::docid) { return ""; }, texts);
  std::ranges::sort(texts);
  return texts;
}

std::uint64_t generation_of(const std::filesystem::path& index) {
  return published_generation(index).value_or(0);
}

Letter a_letter(const std::string& id, const std::vector<std::string>& texts) {
  using namespace std::chrono_literals;
  Letter letter;
  letter.id = id;
  letter.title = "Brief over " + id;
  letter.kind = "brief";
  letter.date = 2021y / 3 / 19;
  letter.senders = {{"A. de Wit", "Minister van Defensie", "Defensie"}};
  letter.source.path = "/letters/" + id;
  letter.source.format = "text";
  letter.source.size = texts.size();
  letter.source.content_hash = "hash of " + id;
  for (const std::string& text : texts) {
    letter.paragraphs.emplace_back().text = text;
    letter.source.content_hash += text;
  }
  return letter;
}

ReadInput reader_of(const std::function<ReadResult(const Input&)>& read) {
  return [read](const Input& input, const OnReading& on_reading) {
    ReadResult result = read(input);
    Reading reading;
    if (auto* const letter = std::get_if<Letter>(&result)) {
      reading.result = std::move(*letter);
    } else {
      reading.result = std::get<Skip>(std::move(result));
    }
    on_reading(std::move(reading));
  };
}

void put(IndexWriter& writer, const Letter& letter) {
  writer.put(letter, split_into_passages(letter));
}

}  // namespace kamerzoek
