#include "indexer/reindex.h"

#include <string>
#include <utility>
#include <vector>

#include "analyzers/error.h"
#include "indexer/document.h"
#include "indexer/index_writer.h"
#include "indexer/letter_document.h"
#include "indexer/letter_entries.h"
#include "indexer/open_index.h"
#include "indexer/with_xapian.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

/// Finds the passages of letters that are asked for in the order in which they
/// were written: then each is the next document, and needs no look-up.
class StoredPassages {
 public:
  explicit StoredPassages(const Xapian::Database& passages)
      : passages_(passages), last_(passages.get_lastdocid()) {}

  std::vector<StoredPassage> of(const std::string& letter, std::size_t count) {
    std::vector<StoredPassage> found;
    found.reserve(count);
    for (std::size_t n = 1; n <= count; ++n) {
      StoredPassage passage;
      if (!take_next(letter, n, passage)) {
        passage = looked_up(letter, n);
      }
      found.push_back(std::move(passage));
    }
    return found;
  }

 private:
  bool take_next(const std::string& letter, std::size_t number,
                 StoredPassage& passage) {
    if (next_ == 0 || next_ > last_) {
      return false;
    }
    try {
      passage = decode_passage(passages_.get_document(next_).get_data());
    } catch (const Xapian::DocNotFoundError&) {
      return false;  // It was removed.
    }
    const bool is_it = passage.letter == letter && passage.number == number;
    next_ += is_it ? 1 : 0;
    return is_it;
  }

  StoredPassage looked_up(const std::string& letter, std::size_t number) {
    const auto ids = documents_with(passages_, passage_term(letter, number));
    if (ids.empty()) {
      throw Error("the index is damaged: the passage '" +
                      passage_id(letter, number) + "' is missing",
                  "build it again: kamerzoek index --rebuild PATH…");
    }
    next_ = ids.front() + 1;
    return decode_passage(passages_.get_document(ids.front()).get_data());
  }

  const Xapian::Database& passages_;
  Xapian::docid last_;
  Xapian::docid next_ = 0;
};

/// One run of reindex().
class Reindexing {
 public:
  Reindexing(const OpenIndex& old, IndexWriter& writer, ReindexReport& report)
      : letters_(old.letters),
        passages_(old.passages),
        writer_(writer),
        report_(report) {}

  void put(Xapian::docid id) {
    const Xapian::Document document = letters_.get_document(id);
    const std::string data = document.get_data();
    switch (entry_of(document)) {
      case Entry::letter:
        put(decode_letter(data));
        break;
      case Entry::copy:
        put(decode_copy(data));
        break;
      case Entry::collection:
        put(decode_collection(data));
        break;
      case Entry::skip:
        put(decode_skip(data));
        break;
    }
  }

 private:
  void put(StoredLetter letter) {
    ++report_.letters;
    const std::string& path = letter.letter.source.path;
    if (writer_.entries().letter_from(path) == nullptr) {
      auto passages = passages_.of(letter.letter.id, letter.passages);
      report_.passages += passages.size();
      writer_.put(std::move(letter), std::move(passages));
    }
  }

  void put(const Copy& copy) {
    const auto known = writer_.known(copy.source.path);
    if (!known) {
      writer_.put(copy);
    }
  }

  void put(const Collection& collection) {
    const auto known = writer_.known(collection.source.path);
    if (!known) {
      writer_.put(collection);
    }
  }

  void put(const Skip& skip) {
    const auto known = writer_.known(skip.input.path);
    if (!known || !known->skipped) {
      writer_.put(skip);
    }
  }

  const Xapian::Database& letters_;
  StoredPassages passages_;
  IndexWriter& writer_;
  ReindexReport& report_;
};

}  // namespace

ReindexReport reindex(const fs::path& path, const Analyzer& analyzer,
                      const ReindexOptions& options) {
  // Opened first: a writer would make an index where there is none.
  open_index(path);
  IndexWriter writer(path, analyzer, IndexWriter::Start::reindex,
                     options.limits);
  // Again, as another writer may have published meanwhile.
  const OpenIndex old = open_index(path);
  ReindexReport report;
  with_xapian("reading the index '" + path.string() + "'", [&] {
    Reindexing reindexing(old, writer, report);
    const std::size_t total = old.letters.get_doccount();
    for (auto at = old.letters.postlist_begin("");
         at != old.letters.postlist_end("") && !options.is_stopped(); ++at) {
      reindexing.put(*at);
      options.on_input(total);
    }
  });
  if (options.is_stopped()) {
    writer.keep();
  } else {
    report.published = writer.changed();
    writer.publish();
  }
  report.generation = writer.generation();
  report.writing = writer.times();
  return report;
}

}  // namespace kamerzoek
