// Hits as a table for spreadsheets.

#pragma once

#include <string>

#include "searcher/searcher.h"

namespace kamerzoek {

/// The names of the columns, then a line for each hit: the query and the index
/// stand in each, so that a line that was copied still says where it is from.
std::string csv_of(const Hits& hits, char separator);

}  // namespace kamerzoek
