#include "indexer/stored.h"

#include <charconv>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "analyzers/error.h"
#include "analyzers/icu_text.h"
#include "indexer/schema.h"

namespace kamerzoek {
namespace {

// Keeps the order in which keys are written, for those who read the index.
using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(std::string_view what, const std::string& why) {
  throw Error("the index is damaged: a stored " + std::string(what) +
                  " cannot be read (" + why + ")",
              "build it again: kamerzoek index --rebuild PATH…");
}

/// A string; or, as JSON holds nothing else, numbers for bytes that are not
/// UTF-8, such as the names that old disks have for files.
Json to_json(const std::string& bytes) {
  if (is_utf8(bytes)) {
    return bytes;
  }
  Json numbers = Json::array();
  for (const char c : bytes) {
    numbers.push_back(static_cast<unsigned char>(c));
  }
  return numbers;
}

Json to_json(const std::vector<std::string>& list) {
  Json result = Json::array();
  for (const std::string& item : list) {
    result.push_back(to_json(item));
  }
  return result;
}

Json to_json(const std::optional<Date>& date) {
  return date ? Json(date_value(*date)) : Json(nullptr);
}

Json to_json(const std::vector<Sender>& senders) {
  Json result = Json::array();
  for (const Sender& sender : senders) {
    result.push_back({{"person", to_json(sender.person)},
                      {"office", to_json(sender.office)},
                      {"ministry", to_json(sender.ministry)}});
  }
  return result;
}

/// Few have one: those that have none do not say so.
void add_collection(const std::string& collection, Json& json) {
  if (!collection.empty()) {
    json["collection"] = to_json(collection);
  }
}

Json to_json(const Source& source) {
  Json json{{"path", to_json(source.path)},
            {"format", to_json(source.format)},
            {"encoding", to_json(source.encoding)},
            {"reader", to_json(source.reader_version)},
            {"size", source.size},
            {"modified_ns", source.modified_ns},
            {"hash", to_json(source.content_hash)},
            {"text_path", to_json(source.text_path)}};
  add_collection(source.collection, json);
  return json;
}

/// One JSON object while it is read. What is missing, of another type or out
/// of range is refused, naming the key.
class Object {
 public:
  Object(std::string_view what, const Json& json) : what_(what), json_(json) {
    if (!json_.is_object()) {
      refuse(what_, "no object");
    }
  }

  const Json& at(const char* key) const {
    const auto found = json_.find(key);
    if (found == json_.end()) {
      refuse(what_, std::string("no \"") + key + '"');
    }
    return *found;
  }

  std::string string(const char* key) const { return string_in(at(key), key); }

  std::string string_if_any(const char* key) const {
    return json_.contains(key) ? string(key) : "";
  }

  std::vector<std::string> strings(const char* key) const {
    std::vector<std::string> result;
    for (const Json& item : array(key)) {
      result.push_back(string_in(item, key));
    }
    return result;
  }

  const Json& array(const char* key) const {
    const Json& value = at(key);
    if (!value.is_array()) {
      refuse_value(key);
    }
    return value;
  }

  template <typename Number>
  Number number(const char* key) const {
    const Json& value = at(key);
    // A number that is not negative is unsigned to the library, whatever the
    // type it was written from.
    if (value.is_number_unsigned()) {
      const auto wide = value.get<std::uint64_t>();
      if (std::in_range<Number>(wide)) {
        return static_cast<Number>(wide);
      }
    } else if (value.is_number_integer()) {
      const auto wide = value.get<std::int64_t>();
      if (std::in_range<Number>(wide)) {
        return static_cast<Number>(wide);
      }
    }
    refuse_value(key);
  }

  std::optional<std::size_t> number_if_any(const char* key) const {
    if (at(key).is_null()) {
      return std::nullopt;
    }
    return number<std::size_t>(key);
  }

  std::optional<Date> date(const char* key) const {
    if (at(key).is_null()) {
      return std::nullopt;
    }
    const std::string text = string(key);
    unsigned digits = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, digits);
    const Date date{
        std::chrono::year(static_cast<int>(digits / 10000U)),
        std::chrono::month(digits / 100U % 100U),
        std::chrono::day(digits % 100U),
    };
    if (error != std::errc() || stop != end || date_value(date) != text) {
      refuse_value(key);
    }
    return date;
  }

  /// What `of_name` finds under the name stored.
  template <typename OfName>
  auto named(const char* key, OfName of_name) const {
    const auto value = of_name(string(key));
    if (!value) {
      refuse_value(key);
    }
    return *value;
  }

 private:
  [[noreturn]] void refuse_value(const char* key) const {
    refuse(what_, std::string("bad \"") + key + '"');
  }

  std::string string_in(const Json& value, const char* key) const {
    if (value.is_string()) {
      return value.get<std::string>();
    }
    if (!value.is_array()) {
      refuse_value(key);
    }
    std::string bytes;
    for (const Json& byte : value) {
      if (!byte.is_number_unsigned() || byte.get<std::uint64_t>() > 255) {
        refuse_value(key);
      }
      bytes += static_cast<char>(byte.get<std::uint64_t>());
    }
    return bytes;
  }

  std::string_view what_;
  const Json& json_;
};

Json parsed(std::string_view what, const std::string& data) {
  Json json = Json::parse(data, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) {
    refuse(what, "no JSON");
  }
  return json;
}

std::vector<Sender> senders_in(const Json& list) {
  std::vector<Sender> senders;
  for (const Json& json : list) {
    const Object object("sender", json);
    senders.push_back({object.string("person"), object.string("office"),
                       object.string("ministry")});
  }
  return senders;
}

Source source_in(const Json& json) {
  const Object object("source", json);
  return {.path = object.string("path"),
          .format = object.string("format"),
          .encoding = object.string("encoding"),
          .reader_version = object.string("reader"),
          .size = object.number<std::uint64_t>("size"),
          .modified_ns = object.number<std::int64_t>("modified_ns"),
          .content_hash = object.string("hash"),
          .collection = object.string_if_any("collection"),
          .text_path = object.string("text_path")};
}

}  // namespace

std::string encode(const StoredPassage& passage) {
  return Json{{"letter", to_json(passage.letter)},
              {"passage", passage.number},
              {"role", name_of(passage.role)},
              {"section", to_json(passage.section_path)},
              {"page", passage.first_page},
              {"last_page", passage.last_page},
              {"paragraph", passage.paragraph},
              {"note", to_json(passage.note_label)},
              {"caller", passage.caller ? Json(*passage.caller) : Json()},
              {"language", code_of(passage.language)},
              {"text", to_json(passage.text)}}
      .dump();
}

std::string encode(const StoredLetter& stored) {
  const Letter& letter = stored.letter;
  return Json{{"letter", to_json(letter.id)},
              {"aliases", to_json(letter.aliases)},
              {"title", to_json(letter.title)},
              {"dossier_title", to_json(letter.dossier_title)},
              {"kind", to_json(letter.kind)},
              {"chamber", to_json(letter.chamber)},
              {"session", to_json(letter.session_year)},
              {"dossiers", to_json(letter.dossiers)},
              {"number", to_json(letter.number)},
              {"senders", to_json(letter.senders)},
              {"addressee", to_json(letter.addressee)},
              {"date", to_json(letter.date)},
              {"date_source", name_of(letter.date_source)},
              {"language", code_of(letter.language)},
              {"cites", to_json(letter.cites)},
              {"body_hash", to_json(letter.body_hash)},
              {"source", to_json(letter.source)},
              {"passages", stored.passages},
              {"words", stored.words}}
      .dump();
}

std::string encode(const Copy& copy) {
  return Json{{"letter", to_json(copy.letter)},
              {"names", to_json(copy.names)},
              {"source", to_json(copy.source)}}
      .dump();
}

std::string encode(const Collection& collection) {
  return Json{{"source", to_json(collection.source)}}.dump();
}

std::string encode(const Skip& skip) {
  Json json{{"path", to_json(skip.input.path)},
            {"size", skip.input.size},
            {"modified_ns", skip.input.modified_ns},
            {"reason", name_of(skip.reason)},
            {"detail", to_json(skip.detail)}};
  add_collection(skip.input.collection, json);
  return json.dump();
}

StoredPassage decode_passage(const std::string& data) {
  const Json json = parsed("passage", data);
  const Object object("passage", json);
  return {.letter = object.string("letter"),
          .number = object.number<std::size_t>("passage"),
          .role = object.named("role", &role_of_name),
          .section_path = object.strings("section"),
          .first_page = object.number<unsigned>("page"),
          .last_page = object.number<unsigned>("last_page"),
          .paragraph = object.number<std::size_t>("paragraph"),
          .note_label = object.string("note"),
          .caller = object.number_if_any("caller"),
          .language = object.named("language", &language_of_code),
          .text = object.string("text")};
}

StoredLetter decode_letter(const std::string& data) {
  const Json json = parsed("letter", data);
  const Object object("letter", json);
  StoredLetter stored;
  Letter& letter = stored.letter;
  letter.id = object.string("letter");
  letter.aliases = object.strings("aliases");
  letter.title = object.string("title");
  letter.dossier_title = object.string("dossier_title");
  letter.kind = object.string("kind");
  letter.chamber = object.string("chamber");
  letter.session_year = object.string("session");
  letter.dossiers = object.strings("dossiers");
  letter.number = object.string("number");
  letter.senders = senders_in(object.array("senders"));
  letter.addressee = object.string("addressee");
  letter.date = object.date("date");
  letter.date_source = object.named("date_source", &date_source_of_name);
  letter.language = object.named("language", &language_of_code);
  letter.cites = object.strings("cites");
  letter.body_hash = object.string("body_hash");
  letter.source = source_in(object.at("source"));
  stored.passages = object.number<std::size_t>("passages");
  stored.words = object.number<std::uint64_t>("words");
  return stored;
}

Copy decode_copy(const std::string& data) {
  const Json json = parsed("copy", data);
  const Object object("copy", json);
  return {.source = source_in(object.at("source")),
          .letter = object.string("letter"),
          .names = object.strings("names")};
}

Collection decode_collection(const std::string& data) {
  const Json json = parsed("collection", data);
  const Object object("collection", json);
  return {.source = source_in(object.at("source"))};
}

Skip decode_skip(const std::string& data) {
  const Json json = parsed("skip", data);
  const Object object("skip", json);
  return {.input = {.path = object.string("path"),
                    .size = object.number<std::uint64_t>("size"),
                    .modified_ns = object.number<std::int64_t>("modified_ns"),
                    .collection = object.string_if_any("collection")},
          .reason = object.named("reason", &skip_reason_of_name),
          .detail = object.string("detail")};
}

}  // namespace kamerzoek
