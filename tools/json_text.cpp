#include "tools/json_text.h"

namespace kamerzoek {

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json or_null(const std::optional<Date>& date) {
  return date ? Json(iso_text(*date)) : Json(nullptr);
}

Json page_or_null(unsigned page) {
  return page == 0 ? Json(nullptr) : Json(page);
}

std::string text_of(const Json& json, const Look& look) {
  return json.dump(-1, ' ', look.is_terminal, Json::error_handler_t::replace);
}

}  // namespace kamerzoek
