#include "indexer/document.h"

#include <algorithm>
#include <optional>
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
  FieldTerms(DocumentSink& sink, FieldId field) : sink_(sink), field_(field) {}

  void add(const std::vector<Token>& tokens) {
    unsigned last = 0;
    for (auto at = tokens.begin(); at != tokens.end();) {
      const auto end = std::find_if(at, tokens.end(), [&](const Token& token) {
        return token.position != at->position;
      });
      add_word({at, end});
      last = at->position;
      at = end;
    }
    base_ += last + gap;
  }

  /// What comes in `text` as the text of a passage; returns its words.
  std::uint64_t add_text(const Analyzer& analyzer, std::string_view text,
                         Language language) {
    std::uint64_t words = 0;
    std::optional<unsigned> last;
    analyzer.visit(text, language, [&](const TokenView& token) {
      if (token.kind == TermKind::exact && token.position != last) {
        last = token.position;
        ++words;
      }
      add_token(token, 1);
    });
    return words;
  }

 private:
  /// The tokens of one position.
  void add_word(std::span<const Token> tokens) {
    const bool counted_as_normalised = std::ranges::any_of(
        tokens,
        [](const Token& token) { return token.kind == TermKind::normalised; });
    for (const Token& token : tokens) {
      add_token({token.term, token.kind, token.position, token.width},
                counted_as_normalised ? 0 : 1);
    }
  }

  void add_token(const TokenView& token, Xapian::termcount count_of_exact) {
    set_term_in(term_, field_, token.kind, token.term);
    if (token.kind != TermKind::exact) {
      sink_.add_term(term_, 1);
      return;
    }
    const Xapian::termpos position = base_ + token.position;
    sink_.add_posting(term_, position, count_of_exact);
    if (token.width > 1) {
      sink_.add_posting(term_, position + token.width - 1, 0);
    }
  }

  DocumentSink& sink_;
  FieldId field_;
  Xapian::termpos base_ = 1;
  std::string term_;  // As indexed; kept for its room.
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
  XapianSink sink(made.document);
  made.words = describe(passage, sink);
  return made;
}

std::uint64_t PassageDocuments::describe(const StoredPassage& passage,
                                         DocumentSink& sink) const {
  for (const std::string& term : keywords_) {
    sink.add_term(term, 0);
  }
  sink.add_term(passage_term(passage.letter, passage.number), 0);
  sink.add_term(keyword_term(FieldId::role, name_of(passage.role)), 0);
  sink.add_term(keyword_term(FieldId::language, code_of(passage.language)), 0);
  for (const StukId& stuk : stukken_cited_in(passage.text)) {
    sink.add_term(keyword_term(FieldId::cites, cite_of(stuk)), 0);
    if (!stuk.dossier.empty()) {
      sink.add_term(keyword_term(FieldId::cites, stuk.dossier), 0);
    }
  }

  const std::uint64_t words =
      FieldTerms(sink, FieldId::body)
          .add_text(analyzer_, passage.text, passage.language);
  FieldTerms(sink, FieldId::title).add(title_);
  FieldTerms headings(sink, FieldId::heading);
  for (const std::string& heading : passage.section_path) {
    headings.add(analyzer_.analyze(heading, language_));
  }
  FieldTerms senders(sink, FieldId::sender);
  for (const std::vector<Token>& tokens : senders_) {
    senders.add(tokens);
  }

  sink.set_value(slot(Slot::date), date_);
  sink.set_value(slot(Slot::letter), passage.letter);
  sink.set_value(slot(Slot::number), Xapian::sortable_serialise(
                                         static_cast<double>(passage.number)));
  sink.set_data(encode(passage));
  return words;
}

std::string passage_term(const std::string& letter_id, std::size_t number) {
  return keyword_term(FieldId::id, passage_id(letter_id, number));
}

}  // namespace kamerzoek
