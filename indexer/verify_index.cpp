#include "indexer/verify_index.h"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <thread>
#include <unordered_map>
#include <utility>

#include "analyzers/ascii.h"
#include "analyzers/error.h"
#include "indexer/contract.h"
#include "indexer/document.h"
#include "indexer/generations.h"
#include "indexer/letter_document.h"
#include "indexer/letter_entries.h"
#include "indexer/open_index.h"
#include "indexer/with_xapian.h"
#include "indexer/word_places.h"
#include "indexer/workers.h"
#include "indexer/write_forward_index.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

/// Checks one generation.
class Verifier {
 public:
  Verifier(const OpenIndex& index, const fs::path& folder)
      : index_(index), folder_(folder) {
    found_.generation = index.generation;
  }

  Verification verify(const Analyzer& analyzer) && {
    check_contract(analyzer.id());
    check_database("passages", passages_in(folder_));
    check_database("letters", letters_in(folder_));
    guarded([this] { read_letters(); });
    guarded([this] { check_copies(); });
    guarded([this] { check_passages(); });
    guarded([&] { check_forward(analyzer); });
    return std::move(found_);
  }

 private:
  void add(std::string what, std::string hint = rebuild_hint) {
    constexpr std::size_t most_listed = 20;
    if (++found_.problem_count <= most_listed) {
      found_.problems.push_back({std::move(what), std::move(hint)});
    }
  }

  /// What cannot be read is a finding here.
  template <typename Check>
  void guarded(Check&& check) {
    try {
      std::forward<Check>(check)();
    } catch (const Xapian::Error& error) {
      add("a database cannot be read: " + error.get_msg());
    } catch (const Error& error) {
      add(error.what());
    }
  }

  void check_contract(std::string_view analyzer) {
    const Contract contract = read_contract(index_.letters);
    if (contract.analyzer != analyzer) {
      add("it was built with the analyzer '" + contract.analyzer +
              "', this program has '" + std::string(analyzer) + "'",
          "kamerzoek reindex");
    }
    if (contract.index_id.empty() || contract.created.empty()) {
      add("its contract lacks a name or a date");
    }
  }

  void check_database(const std::string& name, const fs::path& database) {
    guarded([&] {
      std::ostringstream says;
      const std::size_t errors =
          Xapian::Database::check(database.string(), 0, &says);
      if (errors > 0) {
        add("the database of " + name + " has " + std::to_string(errors) +
            " faults: " + says.str());
      }
    });
  }

  void read_letters() {
    const Xapian::Database& letters = index_.letters;
    for (auto at = letters.postlist_begin(""); at != letters.postlist_end("");
         ++at) {
      guarded([&] { read_entry(letters.get_document(*at)); });
    }
  }

  void read_entry(const Xapian::Document& document) {
    const std::string data = document.get_data();
    KnownEntry entry;
    switch (entry_of(document)) {
      case Entry::letter:
        entry = known_entry(decode_letter(data));
        ++found_.letters;
        expected_ += entry.passages;
        if (!letters_.emplace(entry.known.letter, entry.passages).second) {
          add("the letter '" + entry.known.letter + "' is there twice");
        }
        break;
      case Entry::copy:
        entry = known_entry(decode_copy(data));
        ++found_.copies;
        copies_.insert(entry.known.letter);
        break;
      case Entry::collection:
        entry = known_entry(decode_collection(data));
        ++found_.collections;
        break;
      case Entry::skip:
        entry = known_entry(decode_skip(data));
        ++found_.skips;
        break;
    }
    const auto slot = static_cast<Xapian::valueno>(LetterSlot::known);
    if (encode(entry) != document.get_value(slot)) {
      add("two records of the input '" + entry.path + "' differ");
    }
    const bool is_skip = entry.known.skipped.has_value();
    if (!paths_.insert((is_skip ? "skip " : "letter ") + entry.path).second) {
      add("the input '" + entry.path + "' is there twice");
    }
  }

  void check_copies() {
    for (const std::string& letter : copies_) {
      if (!letters_.contains(letter)) {
        add("there is a copy of '" + letter + "', and no such letter");
      }
    }
  }

  void check_passages() {
    const Xapian::Database& passages = index_.passages;
    found_.passages = passages.get_doccount();
    if (found_.passages != expected_) {
      add("there are " + std::to_string(found_.passages) +
          " passages, and its letters have " + std::to_string(expected_));
    }
    for (const auto& [letter, count] : letters_) {
      check_passages_of(letter, count);
    }
    for (auto at = passages.postlist_begin(""); at != passages.postlist_end("");
         ++at) {
      guarded([&] {
        check_passage(passages.get_document(*at));
        check_places(*at);
      });
    }
  }

  void check_passages_of(const std::string& letter, std::size_t count) {
    for (std::size_t n = 1; n <= count; ++n) {
      if (index_.passages.get_termfreq(passage_term(letter, n)) != 1) {
        add("the passage '" + passage_id(letter, n) +
            "' is missing, or there twice");
      }
    }
  }

  void check_passage(const Xapian::Document& document) {
    const StoredPassage passage = decode_passage(document.get_data());
    const auto letter = letters_.find(passage.letter);
    if (letter == letters_.end() || passage.number == 0 ||
        passage.number > letter->second) {
      add("the passage '" + passage_id(passage.letter, passage.number) +
          "' is of no letter");
    }
  }

  /// Told once: where one is wrong, most are.
  void check_places(Xapian::docid passage) {
    if (!are_places_wrong_ && !has_terms_at_places(passage)) {
      are_places_wrong_ = true;
      add("its list of the places of words does not agree with the passages",
          "kamerzoek reindex");
    }
  }

  /// Whether each word that stands somewhere is a term of the passage, and each
  /// word of the text stands somewhere.
  bool has_terms_at_places(Xapian::docid passage) const {
    const WordPlaces places(index_.places->of(passage));
    std::set<WordPlaces::Code> terms;
    std::set<WordPlaces::Code> text;
    for (auto at = index_.passages.termlist_begin(passage);
         at != index_.passages.termlist_end(passage); ++at) {
      const std::string term = *at;
      const WordPlaces::Code code = places.code_of(word_hash(term));
      terms.insert(code);
      if (!is_upper(
              term.front())) {  // All but words of the text have prefixes.
        text.insert(code);
      }
    }
    bool all = true;
    places.for_each(WordPlaces::Codes::all(),
                    [&](WordPlaces::Code code, std::uint32_t /*position*/) {
                      all = all && terms.contains(code);
                      text.erase(code);
                    });
    return all && text.empty();
  }

  /// With another analyzer, or other passages, it is another one: that is told
  /// already.
  void check_forward(const Analyzer& analyzer) {
    Workers workers(std::max(1U, std::thread::hardware_concurrency()));
    if (found_.problem_count == 0 &&
        !is_forward_index_of(passages_in(folder_), analyzer,
                             forward_in(folder_), workers)) {
      add("its list of the words of passages does not agree with the passages",
          "kamerzoek reindex");
    }
  }

  const OpenIndex& index_;
  const fs::path& folder_;
  Verification found_;
  std::size_t expected_ = 0;  ///< Passages.
  std::unordered_map<std::string, std::size_t> letters_;
  std::set<std::string> copies_;  ///< Letters that there are copies of.
  std::set<std::string> paths_;
  bool are_places_wrong_ = false;
};

}  // namespace

Verification verify_index(const fs::path& path, const Analyzer& analyzer) {
  // One that is replaced meanwhile is checked in vain: its files are gone.
  constexpr int most_tries = 5;
  for (int tries = 1;; ++tries) {
    const OpenIndex index = open_index(path);
    Verification found = with_xapian("checking the index", [&] {
      const fs::path folder = generation_folder(path, index.generation);
      return Verifier(index, folder).verify(analyzer);
    });
    if (found.is_clean() || tries == most_tries ||
        published_generation(path) == index.generation) {
      return found;
    }
  }
}

}  // namespace kamerzoek
