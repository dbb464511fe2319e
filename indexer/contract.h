// What an index says about how it was made, kept in its letters database.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <xapian.h>

namespace kamerzoek {

/// What to do about an index that is damaged or was made otherwise.
inline constexpr const char* rebuild_hint =
    "build it again: kamerzoek index --rebuild PATH…";

struct Contract {
  std::string schema;     ///< schema_version it was written with.
  std::string analyzer;   ///< Analyzer::id().
  std::string index_id;   ///< Made once, when the index was created.
  std::string created;    ///< As "2026-01-31T09:15:00Z".
  std::string published;  ///< When this generation was; the same form.
  std::string program;    ///< Version of kamerzoek that published it.

  bool operator==(const Contract&) const = default;
};

/// That of a new index, made now by this program.
Contract new_contract(std::string_view analyzer);

/// As in Contract.
std::string time_now();
std::string program_version();

Contract read_contract(const Xapian::Database& letters);
void write_contract(Xapian::WritableDatabase& letters,
                    const Contract& contract);

/// Throw Error, naming both and saying what to do, when the index at `path` was
/// built with another schema, or with another analyzer.
void check_schema(const Contract& contract, const std::filesystem::path& path);
void check_analyzer(const Contract& contract, const std::filesystem::path& path,
                    std::string_view analyzer);

}  // namespace kamerzoek
