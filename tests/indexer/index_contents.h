// All that an index holds, as text that can be compared and read.

#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "corpus/letter.h"
#include "corpus/passage.h"
#include "corpus/read_letter.h"
#include "indexer/index_writer.h"
#include "indexer/read_ahead.h"

namespace kamerzoek {

/// Every document of the published generation with its terms, positions,
/// values and data, sorted; and the parts of the contract that do not depend on
/// when and where it was made.
std::vector<std::string> contents_of(const std::filesystem::path& index);

/// The published generation; 0 when there is none.
std::uint64_t generation_of(const std::filesystem::path& index);

/// A letter as a reader makes it, one paragraph a text, from /letters/<id>.
Letter a_letter(const std::string& id, const std::vector<std::string>& texts);

/// A reader of files with one letter each.
ReadInput reader_of(const std::function<ReadResult(const Input&)>& read);

/// As put(), with the passages of the letter.
void put(IndexWriter& writer, const Letter& letter);

}  // namespace kamerzoek
