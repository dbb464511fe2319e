#include "indexer/document.h"

#include <algorithm>
#include <span>
#include <utility>

#include "corpus/cites.h"

namespace kamerzoek {
namespace {

/// Wider than any phrase or proximity that is asked for.
constexpr Xapian::termpos gap = 100;

Xapian::valueno slot(Slot s) {
  return static_cast<Xapian::valueno>(s);
}

/// Adds the terms of texts in one field that are no phrase together.
class FieldTerms {
 public:
  FieldTerms(Xapian::Document& document, FieldId field)
      : document_(document), field_(field) {}

  /// Returns the number of words.
  std::uint64_t add(const std::vector<Token>& tokens) {
    std::uint64_t words = 0;
    unsigned last = 0;
    for (auto at = tokens.begin(); at != tokens.end();) {
      const auto end = std::find_if(at, tokens.end(), [&](const Token& token) {
        return token.position != at->position;
      });
      words += add_word({at, end});
      last = at->position;
      at = end;
    }
    base_ += last + gap;
    return words;
  }

 private:
  /// Adds the terms of one position; returns whether there is an exact one.
  unsigned add_word(std::span<const Token> tokens) {
    const bool counted_as_normalised =
        field_ != FieldId::body &&
        std::ranges::any_of(tokens, [](const Token& token) {
          return token.kind == TermKind::normalised;
        });
    unsigned exact = 0;
    for (const Token& token : tokens) {
      const std::string term = term_in(field_, token.kind, token.term);
      if (token.kind == TermKind::exact) {
        exact = 1;
        document_.add_posting(term, base_ + token.position,
                              counted_as_normalised ? 0 : 1);
        if (token.width > 1) {
          document_.add_posting(term, base_ + token.position + token.width - 1,
                                0);
        }
      } else {
        document_.add_term(term);
      }
    }
    return exact;
  }

  Xapian::Document& document_;
  FieldId field_;
  Xapian::termpos base_ = 1;
};

}  // namespace

StoredPassage stored_passage(const Letter& letter, const Passage& passage) {
  return {
      .letter = letter.id,
      .number = passage.number,
      .role = passage.role,
      .section_path = passage.section_path,
      .first_page = passage.first_page,
      .last_page = passage.last_page,
      .paragraph =
          passage.slices.empty() ? 0 : passage.slices.front().paragraph + 1,
      .note_label = passage.note ? letter.notes.at(*passage.note).label : "",
      .caller = passage.caller,
      .language = passage.language,
      .text = passage.text};
}

std::vector<KeywordValue> keyword_values(const Letter& letter) {
  std::vector<KeywordValue> values;
  const auto add = [&](FieldId field, std::string value) {
    if (!value.empty()) {
      values.push_back({field, std::move(value)});
    }
  };
  for (const std::string& dossier : letter.dossiers) {
    add(FieldId::dossier, dossier);
  }
  for (const Sender& sender : letter.senders) {
    add(FieldId::ministry, sender.ministry);
  }
  add(FieldId::kind, letter.kind);
  add(FieldId::chamber, letter.chamber);
  add(FieldId::session, letter.session_year);
  add(FieldId::format, letter.source.format);
  if (letter.date) {
    add(FieldId::year, date_value(*letter.date).substr(0, 4));
  }
  return values;
}

PassageDocuments::PassageDocuments(const Letter& letter,
                                   const Analyzer& analyzer)
    : language_(letter.language),
      analyzer_(analyzer),
      date_(letter.date ? date_value(*letter.date) : ""),
      title_(analyzer.analyze(letter.title, letter.language)) {
  for (const KeywordValue& value : keyword_values(letter)) {
    keywords_.push_back(value.term());
  }
  keywords_.push_back(keyword_term(FieldId::letter, letter.id));
  for (const std::string& alias : letter.aliases) {
    keywords_.push_back(keyword_term(FieldId::letter, alias));
  }
  for (const Sender& sender : letter.senders) {
    for (const std::string& text :
         {sender.person, sender.office, sender.ministry}) {
      senders_.push_back(analyzer.analyze(text, letter.language));
    }
  }
}

PassageDocuments::Made PassageDocuments::document(
    const StoredPassage& passage) const {
  Made made;
  Xapian::Document& document = made.document;
  for (const std::string& term : keywords_) {
    document.add_boolean_term(term);
  }
  document.add_boolean_term(passage_term(passage.letter, passage.number));
  document.add_boolean_term(keyword_term(FieldId::role, name_of(passage.role)));
  document.add_boolean_term(
      keyword_term(FieldId::language, code_of(passage.language)));
  for (const StukId& stuk : stukken_cited_in(passage.text)) {
    document.add_boolean_term(keyword_term(FieldId::cites, cite_of(stuk)));
    if (!stuk.dossier.empty()) {
      document.add_boolean_term(keyword_term(FieldId::cites, stuk.dossier));
    }
  }

  made.words = FieldTerms(document, FieldId::body)
                   .add(analyzer_.analyze(passage.text, passage.language));
  FieldTerms(document, FieldId::title).add(title_);
  FieldTerms headings(document, FieldId::heading);
  for (const std::string& heading : passage.section_path) {
    headings.add(analyzer_.analyze(heading, language_));
  }
  FieldTerms senders(document, FieldId::sender);
  for (const std::vector<Token>& tokens : senders_) {
    senders.add(tokens);
  }

  document.add_value(slot(Slot::date), date_);
  document.add_value(slot(Slot::letter), passage.letter);
  document.add_value(
      slot(Slot::number),
      Xapian::sortable_serialise(static_cast<double>(passage.number)));
  document.set_data(encode(passage));
  return made;
}

std::string passage_term(const std::string& letter_id, std::size_t number) {
  return keyword_term(FieldId::id, passage_id(letter_id, number));
}

}  // namespace kamerzoek
