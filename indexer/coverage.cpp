#include "indexer/coverage.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "indexer/contract.h"
#include "indexer/document.h"
#include "indexer/generations.h"
#include "indexer/letter_document.h"
#include "indexer/letter_entries.h"
#include "indexer/open_index.h"
#include "indexer/schema.h"
#include "indexer/with_xapian.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

/// 0 when it is not there, or not any more.
std::uint64_t size_on_disk(const fs::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code ignored;
  for (fs::recursive_directory_iterator at(folder, ignored), end; at != end;
       at.increment(ignored)) {
    const auto size = at->is_regular_file(ignored) ? at->file_size(ignored) : 0;
    bytes += ignored ? 0 : size;
  }
  return bytes;
}

/// The value behind a term, as the first letter that has it writes it.
std::string value_of(const Xapian::Database& letters, FieldId field,
                     const std::string& term) {
  const Xapian::docid first = *letters.postlist_begin(term);
  const Letter letter =
      decode_letter(letters.get_document(first).get_data()).letter;
  for (const KeywordValue& keyword : keyword_values(letter)) {
    if (keyword.field == field && keyword.term() == term) {
      return keyword.value;
    }
  }
  return term.substr(kamerzoek::field(field).prefix.size());
}

std::vector<Count> by_term(const Xapian::Database& letters, FieldId field) {
  std::vector<Count> counts;
  const std::string prefix(kamerzoek::field(field).prefix);
  for (auto term = letters.allterms_begin(prefix);
       term != letters.allterms_end(prefix); ++term) {
    counts.push_back({value_of(letters, field, *term), term.get_termfreq()});
  }
  return counts;
}

std::vector<Count> most_first(std::vector<Count> counts) {
  std::ranges::stable_sort(counts, std::ranges::greater(), &Count::count);
  return counts;
}

std::vector<Count> by_reason(const Xapian::Database& letters) {
  std::vector<Count> counts;
  for (const SkipReasonText& reason : skip_reasons()) {
    const std::uint64_t count =
        letters.get_termfreq(bounded_term(reason_prefix, reason.name));
    if (count > 0) {
      counts.push_back({std::string(reason.name), count});
    }
  }
  return most_first(std::move(counts));
}

/// The format of a letter, given its term.
std::string format_of(const Xapian::Database& letters,
                      const std::string& term) {
  const auto found = letters.postlist_begin(term);
  if (found == letters.postlist_end(term)) {
    return "a letter that is gone";
  }
  return decode_letter(letters.get_document(*found).get_data())
      .letter.source.format;
}

std::vector<Count> by_copy(const Xapian::Database& letters) {
  std::map<std::string, std::uint64_t> counts;
  for (auto at = letters.postlist_begin(all_copies_term);
       at != letters.postlist_end(all_copies_term); ++at) {
    const Copy copy = decode_copy(letters.get_document(*at).get_data());
    const std::string kept = format_of(letters, letter_term(copy.letter));
    ++counts[copy.source.format + ", beside " + kept];
  }
  std::vector<Count> list;
  list.reserve(counts.size());
  for (const auto& [value, count] : counts) {
    list.push_back({value, count});
  }
  return most_first(std::move(list));
}

std::vector<Count> by_reader(const Xapian::Database& letters) {
  std::map<std::string, std::uint64_t> readers;
  for_each_entry(letters, [&](const KnownEntry& entry) {
    if (entry.known.is_letter()) {
      ++readers[entry.known.reader_version];
    }
  });
  std::vector<Count> counts;
  counts.reserve(readers.size());
  for (const auto& [reader, count] : readers) {
    counts.push_back({reader, count});
  }
  return most_first(std::move(counts));
}

void count_letters(const Xapian::Database& letters, Coverage& coverage) {
  for (auto at = letters.postlist_begin(all_letters_term);
       at != letters.postlist_end(all_letters_term); ++at) {
    const Xapian::Document letter = letters.get_document(*at);
    coverage.words += number_in(letter, LetterSlot::words);
    coverage.source_bytes += number_in(letter, LetterSlot::bytes);
    const std::string date =
        letter.get_value(static_cast<Xapian::valueno>(Slot::date));
    if (date.empty()) {
      ++coverage.undated;
      continue;
    }
    if (coverage.first_date.empty() || date < coverage.first_date) {
      coverage.first_date = date;
    }
    coverage.last_date = std::max(coverage.last_date, date);
  }
}

/// "20210319" to "2021-03-19".
void add_hyphens(std::string& date) {
  if (date.size() == 8) {
    date.insert(6, "-").insert(4, "-");
  }
}

void add_contract(const Contract& contract, Coverage& coverage) {
  coverage.index_id = contract.index_id;
  coverage.schema = contract.schema;
  coverage.analyzer = contract.analyzer;
  coverage.program = contract.program;
  coverage.created = contract.created;
  coverage.published = contract.published;
}

Coverage coverage_of(const OpenIndex& index) {
  const Xapian::Database& letters = index.letters;
  Coverage coverage;
  coverage.letters = letters.get_termfreq(all_letters_term);
  coverage.copies = letters.get_termfreq(all_copies_term);
  coverage.skips = letters.get_termfreq(all_skips_term);
  coverage.passages = index.passages.get_doccount();
  coverage.generation = index.generation;
  count_letters(letters, coverage);
  add_hyphens(coverage.first_date);
  add_hyphens(coverage.last_date);
  coverage.by_year = by_term(letters, FieldId::year);
  coverage.by_kind = most_first(by_term(letters, FieldId::kind));
  coverage.by_ministry = most_first(by_term(letters, FieldId::ministry));
  coverage.by_chamber = most_first(by_term(letters, FieldId::chamber));
  coverage.by_format = most_first(by_term(letters, FieldId::format));
  coverage.by_language = most_first(by_term(letters, FieldId::language));
  coverage.by_reader = by_reader(letters);
  coverage.by_skip_reason = by_reason(letters);
  coverage.by_copy = by_copy(letters);
  add_contract(read_contract(letters), coverage);
  return coverage;
}

}  // namespace

Coverage read_coverage(const fs::path& path) {
  const OpenIndex index = open_index(path);
  return with_xapian("reading the index '" + path.string() + "'", [&] {
    Coverage coverage = coverage_of(index);
    coverage.index_bytes =
        size_on_disk(generation_folder(path, index.generation));
    coverage.draft_bytes = size_on_disk(draft_folder(path));
    return coverage;
  });
}

}  // namespace kamerzoek
