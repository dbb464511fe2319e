// Letters and passages as `export`, `show` and the web print them.

#pragma once

#include <string>
#include <vector>

#include "indexer/stored.h"
#include "tools/console.h"
#include "tools/json_text.h"

namespace kamerzoek {

/// {"v":1,"letter":…,"aliases":[…],"title":…,…}: all that is known of it.
Json tree_of(const StoredLetter& stored);

/// The keys of a hit that do not depend on a query.
Json tree_of(const StoredPassage& passage, const StoredLetter& stored);

/// A letter with "text": its passages.
std::string json_of(const StoredLetter& letter,
                    const std::vector<StoredPassage>& passages,
                    const Look& look);

}  // namespace kamerzoek
