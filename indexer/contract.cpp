#include "indexer/contract.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>
#include <utility>

#include "analyzers/error.h"
#include "indexer/schema.h"

namespace kamerzoek {
namespace {

constexpr std::array contract_keys = {
    std::pair{"schema", &Contract::schema},
    std::pair{"analyzer", &Contract::analyzer},
    std::pair{"index_id", &Contract::index_id},
    std::pair{"created", &Contract::created},
    std::pair{"published", &Contract::published},
    std::pair{"program", &Contract::program},
};

std::string random_name() {
  std::random_device random;
  std::array<char, 33> hex{};
  std::snprintf(hex.data(), hex.size(), "%08x%08x%08x%08x", random(), random(),
                random(), random());
  return hex.data();
}

}  // namespace

std::string program_version() {
  return KAMERZOEK_VERSION;
}

std::string time_now() {
  const std::time_t now =
      std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

Contract new_contract(std::string_view analyzer) {
  const std::string now = time_now();
  return {.schema = std::to_string(schema_version),
          .analyzer = std::string(analyzer),
          .index_id = random_name(),
          .created = now,
          .published = now,
          .program = program_version()};
}

Contract read_contract(const Xapian::Database& letters) {
  Contract contract;
  for (const auto& [key, member] : contract_keys) {
    contract.*member = letters.get_metadata(key);
  }
  return contract;
}

void write_contract(Xapian::WritableDatabase& letters,
                    const Contract& contract) {
  for (const auto& [key, member] : contract_keys) {
    letters.set_metadata(key, contract.*member);
  }
}

void check_schema(const Contract& contract, const std::filesystem::path& path) {
  const std::string ours = std::to_string(schema_version);
  if (contract.schema != ours) {
    throw Error("the index '" + path.string() + "' has schema " +
                    (contract.schema.empty() ? "none" : contract.schema) +
                    ", this program reads and writes schema " + ours,
                rebuild_hint);
  }
}

void check_analyzer(const Contract& contract, const std::filesystem::path& path,
                    std::string_view analyzer) {
  if (contract.analyzer != analyzer) {
    throw Error("the index '" + path.string() +
                    "' was built with the analyzer '" + contract.analyzer +
                    "', this program has '" + std::string(analyzer) + "'",
                "make its terms anew from what is stored: kamerzoek reindex");
  }
}

}  // namespace kamerzoek
