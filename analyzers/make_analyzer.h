// How the rest of the program comes by an Analyzer.

#pragma once

#include <memory>

#include "analyzers/analyzer.h"
#include "analyzers/lexicon.h"

namespace kamerzoek {

/// The analyzer that letters and queries share. `lexicon` must outlive it.
std::unique_ptr<Analyzer> make_analyzer(const Lexicon& lexicon);

}  // namespace kamerzoek
