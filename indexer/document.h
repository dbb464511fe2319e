// A passage as Xapian indexes it.
//
// Which terms a word gives is the analyzer's business; here they get their
// fields, places and weight.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "corpus/letter.h"
#include "corpus/passage.h"
#include "indexer/document_sink.h"
#include "indexer/own_forms.h"
#include "indexer/schema.h"
#include "indexer/stored.h"

namespace kamerzoek {

/// What is kept of a passage of `letter`.
StoredPassage stored_passage(const Letter& letter, const Passage& passage);

/// Makes the documents of one letter's passages. What these share, such as the
/// terms of the title, is analyzed once.
///
/// Places are kept of exact terms only, for phrases are looked up in these: see
/// word_places.h. Text, title, headings and senders
/// are no phrase together. Linked words that are also one, as "NAVO-ministers",
/// are that at the first and the last of their places: so it makes a phrase
/// with the word before it or with the one behind, though not with both.
///
/// A Dutch word that is its own base form has an exact term only: see
/// own_forms.h.
///
/// The length that BM25 normalises by is Xapian's: the sum of the wdf of all
/// terms, whatever their field. It cannot be set apart from them, and a term
/// without wdf adds nothing to a score. So in the text every term counts 1,
/// which makes the length a multiple of the number of words with little spread;
/// in title, headings and senders, which are there only to lift a passage, an
/// exact term that has a normalised one beside it counts 0, so that a long
/// title does not make a short passage look long. Keyword terms count 0.
class PassageDocuments {
 public:
  /// `analyzer`, and `own_forms` by the same, must outlive this. The text of
  /// `letter` is not needed.
  PassageDocuments(const Letter& letter, const Analyzer& analyzer,
                   OwnForms& own_forms);

  struct Described {
    std::uint64_t words = 0;  ///< In the text of the passage.
    std::string places;       ///< Of its exact terms: word_places.h.
  };

  /// Tells `sink` the document of `passage`, without ending it.
  Described describe(const StoredPassage& passage, DocumentSink& sink) const;

 private:
  Language language_;  ///< Of title and headings.
  const Analyzer& analyzer_;
  OwnForms& own_forms_;
  std::string date_;
  std::vector<std::string> keywords_;
  std::vector<Token> title_;
  std::vector<std::vector<Token>> senders_;
};

/// The term that only the document of this passage has.
std::string passage_term(const std::string& letter_id, std::size_t number);

/// A value of a keyword field, as the letter has it.
struct KeywordValue {
  FieldId field = FieldId::kind;
  std::string value;

  std::string term() const { return keyword_term(field, value); }
};

/// The keywords that a letter and all its passages have; none is empty.
std::vector<KeywordValue> keyword_values(const Letter& letter);

}  // namespace kamerzoek
