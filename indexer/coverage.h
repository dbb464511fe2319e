// What an index holds, in numbers: for `kamerzoek status`.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kamerzoek {

/// How many letters have a value of a field, or inputs a reason.
struct Count {
  std::string value;  ///< As the first letter that has it writes it.
  std::uint64_t count = 0;

  bool operator==(const Count&) const = default;
};

struct Coverage {
  std::uint64_t letters = 0;
  std::uint64_t copies = 0;  ///< Inputs with a letter that another gave.
  std::uint64_t skips = 0;
  std::uint64_t passages = 0;
  std::uint64_t words = 0;         ///< In the passages.
  std::uint64_t source_bytes = 0;  ///< Of the files that letters came from.
  std::uint64_t index_bytes = 0;   ///< Of the published generation on disk.
  std::uint64_t draft_bytes = 0;   ///< Left by a run that was cut short.
  std::uint64_t undated = 0;       ///< Letters without a date.
  std::string first_date;          ///< "1998-05-12"; empty if there is none.
  std::string last_date;

  std::vector<Count> by_year;      ///< By rising year.
  std::vector<Count> by_kind;      ///< This and the rest by falling count.
  std::vector<Count> by_ministry;  ///< A letter may have several, or none.
  std::vector<Count> by_chamber;
  std::vector<Count> by_format;
  std::vector<Count> by_language;
  std::vector<Count> by_reader;  ///< Which version of a reader read them.
  std::vector<Count> by_skip_reason;
  /// "PDF, beside official XML": what copies are, and what won over them.
  std::vector<Count> by_copy;

  std::uint64_t generation = 0;
  std::string index_id;
  std::string schema;
  std::string analyzer;
  std::string program;    ///< Version of kamerzoek that published it.
  std::string created;    ///< "2026-01-31T09:15:00Z"
  std::string published;  ///< When the generation was; the same form.

  bool operator==(const Coverage&) const = default;
};

/// Reads the published generation, whatever analyzer it was built with. Throws
/// Error as open_index does.
Coverage read_coverage(const std::filesystem::path& path);

}  // namespace kamerzoek
