#include "indexer/document.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "corpus/cites.h"
#include "indexer/word_places.h"

namespace kamerzoek {
namespace {

/// Between texts: wider than any phrase or proximity that is asked for, and
/// what a single code of word_places.h tells.
constexpr std::uint32_t gap = 100;

Xapian::valueno slot(Slot s) {
  return static_cast<Xapian::valueno>(s);
}

/// The words of a document, text behind text.
struct Places {
  std::vector<PlacedWord> words;
  std::uint32_t next = 1;  ///< Where the next text begins.
};

/// Adds the terms of texts in one field that are no phrase together.
class FieldTerms {
 public:
  FieldTerms(DocumentSink& sink, Places& places, OwnForms& own_forms,
             FieldId field, Language language)
      : sink_(sink),
        places_(places),
        own_forms_(own_forms),
        field_(field),
        is_dutch_(language == Language::dutch) {}

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
    places_.next += last + 1 + gap;
  }

  /// What comes in `text` as the text of a passage; returns its words.
  std::uint64_t add_text(const Analyzer& analyzer, std::string_view text,
                         Language language) {
    words_ = 0;
    last_.reset();
    analyzer.visit(text, language,
                   [this](const TokenView& token) { add_of_text(token); });
    places_.next += last_ ? *last_ + 1 + gap : 0;
    return words_;
  }

 private:
  void add_of_text(const TokenView& token) {
    if (token.kind != TermKind::exact) {
      if (!is_own_form(token)) {
        add_term(token);
      }
      return;
    }
    if (token.position != last_) {
      last_ = token.position;
      ++words_;
      exact_.clear();
    }
    exact_.emplace_back(token.term);
    add_exact(token, 1);
  }

  /// The tokens of one position, exact ones first.
  void add_word(std::span<const Token> tokens) {
    exact_.clear();
    bool is_counted = false;
    for (const Token& token : tokens) {
      const TokenView view{token.term, token.kind, token.source, token.position,
                           token.width};
      if (token.kind == TermKind::exact) {
        exact_.push_back(token.term);
      } else if (!is_own_form(view)) {
        add_term(view);
        is_counted = is_counted || token.kind == TermKind::normalised;
      }
    }
    for (const Token& token : tokens) {
      if (token.kind == TermKind::exact) {
        add_exact(
            {token.term, token.kind, token.source, token.position, token.width},
            is_counted ? 0 : 1);
      }
    }
  }

  /// Whether an exact term of the same word stands for this one too.
  bool is_own_form(const TokenView& token) const {
    return is_dutch_ && token.kind == TermKind::normalised &&
           token.own_form != OwnForm::no &&
           std::ranges::find(exact_, token.term) != exact_.end() &&
           (token.own_form == OwnForm::yes || own_forms_.has(token.term));
  }

  void add_exact(const TokenView& token, Xapian::termcount count) {
    set_term_in(term_, field_, token.kind, token.term);
    sink_.add_term(term_, count);
    const std::uint32_t position = places_.next + token.position;
    const std::uint64_t hash = word_hash(term_);
    places_.words.push_back({position, hash});
    if (token.width > 1) {
      places_.words.push_back({position + token.width - 1, hash});
    }
  }

  void add_term(const TokenView& token) {
    set_term_in(term_, field_, token.kind, token.term);
    sink_.add_term(term_, 1);
  }

  DocumentSink& sink_;
  Places& places_;
  OwnForms& own_forms_;
  FieldId field_;
  bool is_dutch_;
  std::uint64_t words_ = 0;         // Of the text.
  std::optional<unsigned> last_;    // The position of its last word.
  std::vector<std::string> exact_;  // Of the word that is being added.
  std::string term_;                // As indexed; kept for its room.
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
                                   const Analyzer& analyzer,
                                   OwnForms& own_forms)
    : language_(letter.language),
      analyzer_(analyzer),
      own_forms_(own_forms),
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

PassageDocuments::Described PassageDocuments::describe(
    const StoredPassage& passage, DocumentSink& sink) const {
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

  Places places;
  const auto field = [&](FieldId id, Language language) {
    return FieldTerms(sink, places, own_forms_, id, language);
  };
  const std::uint64_t words =
      field(FieldId::body, passage.language)
          .add_text(analyzer_, passage.text, passage.language);
  field(FieldId::title, language_).add(title_);
  FieldTerms headings = field(FieldId::heading, language_);
  for (const std::string& heading : passage.section_path) {
    headings.add(analyzer_.analyze(heading, language_));
  }
  FieldTerms senders = field(FieldId::sender, language_);
  for (const std::vector<Token>& tokens : senders_) {
    senders.add(tokens);
  }

  sink.set_value(slot(Slot::date), date_);
  sink.set_value(slot(Slot::letter), passage.letter);
  sink.set_value(slot(Slot::number), Xapian::sortable_serialise(
                                         static_cast<double>(passage.number)));
  sink.set_data(encode(passage));
  return {words, encoded_places(std::move(places.words))};
}

std::string passage_term(const std::string& letter_id, std::size_t number) {
  return keyword_term(FieldId::id, passage_id(letter_id, number));
}

}  // namespace kamerzoek
