#include "corpus/letter_lines.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpus/letter_parts.h"
#include "corpus/letter_record.h"
#include "corpus/text_cursor.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using Json = nlohmann::json;

/// Why a line is refused. Thrown and caught in this file only: most lines are
/// good, and each of their many values could be at fault.
struct Fault {
  std::string what;
};

[[noreturn]] void refuse(const char* key, const char* what) {
  throw Fault{"\"" + std::string(key) + "\" is " + what};
}

/// Escapes bring in what decoding the line kept out.
std::string in_nfc(const std::string& text, const char* key) {
  auto normal = to_nfc(text);
  if (!normal) {
    refuse(key, "a flood of combining marks");
  }
  return std::move(*normal);
}

/// One object of a line. A key with no value is null or not there.
class Object {
 public:
  explicit Object(const Json& json) : json_(json) {}

  const Json* find(const char* key) const {
    const auto found = json_.find(key);
    return found == json_.end() || found->is_null() ? nullptr : &*found;
  }

  /// On one line.
  std::string text(const char* key) const {
    const Json* const value = find(key);
    return value != nullptr ? text_in(*value, key) : std::string();
  }

  std::vector<std::string> texts(const char* key) const {
    const Json* const value = find(key);
    std::vector<std::string> texts;
    if (value == nullptr) {
      return texts;
    }
    if (!value->is_array()) {
      return {text_in(*value, key)};
    }
    for (const Json& item : *value) {
      texts.push_back(text_in(item, key));
    }
    return texts;
  }

  template <typename Number>
  Number number(const char* key) const {
    const Json* const value = find(key);
    if (value == nullptr) {
      return 0;
    }
    constexpr std::uint64_t most = 1'000'000'000;
    if (!value->is_number_unsigned() || value->get<std::uint64_t>() > most) {
      refuse(key, "no number of something");
    }
    return static_cast<Number>(value->get<std::uint64_t>());
  }

  /// What `of_name` makes of the word; `otherwise` when there is none.
  template <typename OfName, typename Value>
  Value named(const char* key, OfName of_name, Value otherwise) const {
    const std::string name = text(key);
    if (name.empty()) {
      return otherwise;
    }
    const auto value = of_name(name);
    if (!value) {
      refuse(key, "no word of ours");
    }
    return *value;
  }

  static std::string text_in(const Json& value, const char* key) {
    if (!value.is_string()) {
      refuse(key, "no string");
    }
    return with_single_blanks(in_nfc(value.get_ref<const std::string&>(), key));
  }

 private:
  const Json& json_;
};

bool is_office(std::string_view text) {
  return starts_with_word(text, "minister") ||
         starts_with_word(text, "staatssecretaris") ||
         starts_with_word(text, "de minister") ||
         starts_with_word(text, "de staatssecretaris");
}

/// "Stef Blok, Minister van Buitenlandse Zaken" as a sender.
Sender sender_of_name(const std::string& name) {
  Sender sender;
  const std::size_t comma = is_office(name) ? 0 : name.find(", ");
  if (comma == std::string::npos) {
    sender.person = name;
    return sender;
  }
  sender.person = name.substr(0, comma);
  sender.office = comma == 0 ? name : name.substr(comma + 2);
  sender.ministry = sender_of_office(sender.office).ministry;
  return sender;
}

Sender sender_in(const Json& json) {
  if (!json.is_object()) {
    return sender_of_name(Object::text_in(json, "senders"));
  }
  const Object object(json);
  return {object.text("person"), object.text("office"),
          object.text("ministry")};
}

std::vector<Sender> senders_in(const Object& object) {
  std::vector<Sender> senders;
  if (const Json* const list = object.find("senders")) {
    for (const Json& json : list->is_array() ? *list : Json::array({*list})) {
      senders.push_back(sender_in(json));
    }
  }
  const std::string ministry = object.text("ministry");
  const bool is_new = !ministry.empty() &&
                      std::ranges::none_of(senders, [&](const Sender& sender) {
                        return sender.ministry == ministry;
                      });
  if (is_new && senders.empty()) {
    senders.emplace_back();
  }
  if (is_new && senders.front().ministry.empty()) {
    senders.front().ministry = ministry;
  }
  return senders;
}

std::optional<Date> date_in(const Object& object) {
  const std::string text = object.text("date");
  auto date = parse_iso_date(text);
  if (!text.empty() && !date) {
    refuse("date", "no date as 2021-03-19");
  }
  return date;
}

/// "kst-1#p12" as "kst-1", and 12 in `number`.
std::string letter_of_passage(const std::string& id, std::size_t& number) {
  const std::size_t mark = id.rfind("#p");
  if (mark == std::string::npos) {
    return id;
  }
  const char* const end = id.data() + id.size();
  const auto read = std::from_chars(id.data() + mark + 2, end, number);
  return read.ec == std::errc() && read.ptr == end ? id.substr(0, mark) : id;
}

/// The text of a passage, its line ends kept.
std::string lines_in(const Json& value) {
  if (!value.is_string()) {
    refuse("text", "no string");
  }
  return in_nfc(value.get<std::string>(), "text");
}

std::optional<Language> language_in(const Object& object) {
  return language_of_code(object.text("language"));
}

PassageRecord passage_in(const Object& object, const Json& text) {
  PassageRecord passage;
  passage.number = object.number<std::size_t>("passage");
  passage.role = object.named("role", &role_of_name, Role::body);
  passage.section_path = object.texts("section");
  passage.language = language_in(object);
  passage.first_page = object.number<unsigned>("page");
  passage.last_page = object.number<unsigned>("last_page");
  passage.paragraph = object.number<std::size_t>("paragraph");
  passage.note_label = object.text("note");
  passage.caller = object.number<std::size_t>("caller");
  passage.text = lines_in(text);
  return passage;
}

std::vector<PassageRecord> passages_in(const Json& list) {
  std::vector<PassageRecord> passages;
  for (const Json& json : list) {
    const auto text = json.is_object() ? json.find("text") : json.end();
    if (json.is_object() && text == json.end()) {
      refuse("text", "missing in a passage");
    }
    passages.push_back(json.is_object() ? passage_in(Object(json), *text)
                                        : passage_in(Object(Json()), json));
  }
  return passages;
}

Letter facts_in(const Object& object) {
  Letter letter;
  letter.aliases = object.texts("aliases");
  letter.title = object.text("title");
  letter.dossier_title = object.text("dossier_title");
  letter.kind = object.text("kind");
  letter.chamber = object.text("chamber");
  letter.session_year = object.text("session");
  letter.dossiers = object.texts("dossiers");
  letter.number = object.text("number");
  letter.senders = senders_in(object);
  letter.addressee = object.text("addressee");
  letter.date = date_in(object);
  letter.date_source =
      object.named("date_source", &date_source_of_name,
                   letter.date ? DateSource::issued : DateSource::none);
  return letter;
}

LetterRecord record_in(const Json& json) {
  if (!json.is_object()) {
    throw Fault{"no JSON object"};
  }
  const Object object(json);
  LetterRecord record;
  record.letter = facts_in(object);
  const Json* const text = object.find("text");
  if (text == nullptr) {
    throw Fault{"no text"};
  }
  std::string id = object.text("id");
  id = id.empty() ? object.text("_id") : id;
  std::size_t number = 0;
  const std::string letter = object.text("letter");
  record.letter.id = letter.empty() ? letter_of_passage(id, number) : letter;
  if (object.find("dossiers") == nullptr) {
    add_facts_of_id(record.letter);
  }
  if (text->is_array()) {
    record.language = language_in(object);
    record.passages = passages_in(*text);
    return record;
  }
  PassageRecord passage = passage_in(object, *text);
  record.is_passage =
      (!letter.empty() && !id.empty()) || number > 0 || passage.number > 0;
  passage.number = passage.number > 0 ? passage.number : number;
  record.language =
      record.is_passage ? std::nullopt : std::exchange(passage.language, {});
  record.passages.push_back(std::move(passage));
  return record;
}

}  // namespace

std::variant<LetterRecord, std::string> parse_letter_line(
    std::string_view line) {
  // Deeper than any line of ours: what is there is dropped while it is read,
  // so that a flood of brackets takes no memory.
  constexpr int max_depth = 6;
  const auto is_wanted = [](int depth, Json::parse_event_t, Json&) {
    return depth <= max_depth;
  };
  try {
    const Json json = Json::parse(line, is_wanted, /*allow_exceptions=*/false);
    if (json.is_discarded()) {
      return "no JSON";
    }
    LetterRecord record = record_in(json);
    std::string fault = fault_of_id(record.letter.id);
    if (!fault.empty()) {
      return fault;
    }
    return record;
  } catch (const Fault& fault) {
    return fault.what;
  }
}

}  // namespace kamerzoek
