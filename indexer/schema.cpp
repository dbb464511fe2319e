#include "indexer/schema.h"

namespace kamerzoek {}  // namespace kamerzoek
