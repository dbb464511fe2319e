#include "tools/warnings_json.h"

namespace kamerzoek {

Json json_of(const std::vector<QueryWarning>& warnings) {
  Json json = Json::array();
  for (const QueryWarning& warning : warnings) {
    Json one;
    one["column"] = warning.column;
    one["message"] = warning.message;
    json.push_back(std::move(one));
  }
  return json;
}

}  // namespace kamerzoek
