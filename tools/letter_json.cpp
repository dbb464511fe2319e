#include "tools/letter_json.h"

#include "corpus/passage.h"
#include "tools/letter_text.h"

namespace kamerzoek {
namespace {

Json tree_of(const Sender& sender) {
  Json json;
  json["person"] = or_null(sender.person);
  json["office"] = or_null(sender.office);
  json["ministry"] = or_null(sender.ministry);
  return json;
}

}  // namespace

Json tree_of(const StoredLetter& stored) {
  const Letter& letter = stored.letter;
  Json json;
  json["v"] = 1;
  json["letter"] = letter.id;
  json["aliases"] = letter.aliases;
  json["title"] = or_null(letter.title);
  json["dossier_title"] = or_null(letter.dossier_title);
  json["kind"] = or_null(letter.kind);
  json["chamber"] = or_null(letter.chamber);
  json["session"] = or_null(letter.session_year);
  json["dossiers"] = letter.dossiers;
  json["number"] = or_null(letter.number);
  json["date"] = or_null(letter.date);
  json["date_source"] = name_of(letter.date_source);
  json["senders"] = Json::array();
  for (const Sender& sender : letter.senders) {
    json["senders"].push_back(tree_of(sender));
  }
  json["ministry"] = or_null(ministry_of(letter));
  json["addressee"] = or_null(letter.addressee);
  json["cites"] = letter.cites;
  json["language"] = code_of(letter.language);
  json["passages"] = stored.passages;
  json["words"] = stored.words;
  json["source"] = or_null(letter.source.path);
  json["text_source"] = or_null(letter.source.text_path);
  json["format"] = or_null(letter.source.format);
  json["encoding"] = or_null(letter.source.encoding);
  json["reader"] = or_null(letter.source.reader_version);
  json["hash"] = or_null(letter.source.content_hash);
  return json;
}

Json tree_of(const StoredPassage& passage, const StoredLetter& stored) {
  const Letter& letter = stored.letter;
  Json json;
  json["v"] = 1;
  json["id"] = passage_id(passage.letter, passage.number);
  json["letter"] = passage.letter;
  json["passage"] = passage.number;
  json["page"] = page_or_null(passage.first_page);
  json["last_page"] = page_or_null(passage.last_page);
  json["paragraph"] = page_or_null(static_cast<unsigned>(passage.paragraph));
  json["role"] = name_of(passage.role);
  json["section"] = passage.section_path;
  json["note"] = or_null(passage.note_label);
  json["caller"] = passage.caller ? Json(*passage.caller) : Json();
  json["language"] = code_of(passage.language);
  json["date"] = or_null(letter.date);
  json["title"] = or_null(letter.title);
  json["kind"] = or_null(letter.kind);
  json["dossiers"] = letter.dossiers;
  json["senders"] = sender_names(letter);
  json["ministry"] = or_null(ministry_of(letter));
  json["text"] = passage.text;
  json["source"] = or_null(letter.source.path);
  return json;
}

std::string json_of(const StoredLetter& letter,
                    const std::vector<StoredPassage>& passages,
                    const Look& look) {
  Json json = tree_of(letter);
  json["text"] = Json::array();
  for (const StoredPassage& passage : passages) {
    json["text"].push_back(tree_of(passage, letter));
  }
  return text_of(json, look);
}

}  // namespace kamerzoek
