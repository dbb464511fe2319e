#include "indexer/open_index.h"

#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "analyzers/error.h"
#include "indexer/contract.h"
#include "indexer/generations.h"
#include "indexer/schema.h"
#include "indexer/with_xapian.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

std::uint64_t published_or_throw(const fs::path& path) {
  const auto generation = published_generation(path);
  if (generation) {
    return *generation;
  }
  const std::string name = "'" + path.string() + "'";
  if (!fs::exists(path)) {
    throw Error("there is no index at " + name,
                "make one: kamerzoek index PATH…");
  }
  if (!fs::is_directory(path) || !is_index_or_empty(path)) {
    throw Error(name + " is not an index of kamerzoek",
                "name another folder with --index");
  }
  throw Error("nothing was published yet in the index " + name,
              "fill it: kamerzoek index PATH…");
}

OpenIndex open_generation(const fs::path& path, std::uint64_t generation) {
  const fs::path folder = generation_folder(path, generation);
  OpenIndex index;
  index.letters = Xapian::Database(letters_in(folder).string());
  index.passages = Xapian::Database(passages_in(folder).string());
  const Contract contract = read_contract(index.letters);
  // Those of other schemas are other files, if they are there.
  const bool is_ours = contract.schema == std::to_string(schema_version);
  if (is_ours && fs::exists(forward_in(folder))) {
    index.forward = std::make_shared<ForwardIndex>(forward_in(folder));
  }
  if (is_ours && fs::exists(places_in(folder))) {
    index.places = std::make_shared<PlacesFile>(places_in(folder));
  }
  index.generation = generation;
  index.index_id = contract.index_id;
  return index;
}

Error is_gone(const fs::path& path, const std::string& what) {
  return {
      "the index '" + path.string() + "' is damaged: its " + what + " is gone",
      "build it again: kamerzoek index --rebuild PATH…"};
}

/// The generation, unless another one was published meanwhile.
std::optional<OpenIndex> open_if_still_published(const fs::path& path,
                                                 std::uint64_t generation) {
  const auto is_published = [&] {
    return published_or_throw(path) == generation;
  };
  const auto unless_replaced = [&]() -> std::optional<OpenIndex> {
    if (is_published()) {
      throw;
    }
    return std::nullopt;
  };
  try {
    OpenIndex index = open_generation(path, generation);
    return is_published() ? std::optional(std::move(index)) : std::nullopt;
  } catch (const Xapian::DatabaseError&) {
    return unless_replaced();
  } catch (const std::system_error&) {
    return unless_replaced();
  }
}

/// Opens whatever is published. Xapian takes a table that is missing for an
/// empty one, so what was opened counts only when its generation is still the
/// published one afterwards: until then nothing of it is removed.
OpenIndex open_published(const fs::path& path) {
  constexpr int most_tries = 20;
  for (int tries = 0; tries < most_tries; ++tries) {
    auto index = open_if_still_published(path, published_or_throw(path));
    if (index) {
      return std::move(*index);
    }
  }
  throw Error("the index '" + path.string() +
                  "' is replaced faster than it can be opened",
              "try again");
}

}  // namespace

OpenIndex open_index(const fs::path& path) {
  return with_xapian("opening the index '" + path.string() + "'", [&] {
    OpenIndex index = open_published(path);
    check_schema(read_contract(index.letters), path);
    if (!index.forward) {
      throw is_gone(path, "list of the words of passages");
    }
    if (!index.places) {
      throw is_gone(path, "list of the places of words");
    }
    return index;
  });
}

OpenIndex open_index(const fs::path& path, const Analyzer& analyzer) {
  OpenIndex index = open_index(path);
  with_xapian("opening the index '" + path.string() + "'", [&] {
    check_analyzer(read_contract(index.letters), path, analyzer.id());
  });
  return index;
}

}  // namespace kamerzoek
