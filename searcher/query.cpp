#include "searcher/query.h"
