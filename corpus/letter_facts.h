// What is known about a letter, put together from all that says something.

#pragma once

#include <string_view>
#include <vector>

#include "corpus/letter.h"
#include "corpus/metadata_record.h"
#include "corpus/official_masthead.h"

namespace kamerzoek {

/// Where an official publication tells about itself.
struct LetterFacts {
  MetadataRecord metadata;
  Masthead masthead;
  std::vector<Signatory> signatories;
};

/// Fills id, aliases, title, kind, chamber, session, dossiers, number, senders,
/// date and language.
///
/// The metadata is believed before the masthead, except about senders: only a
/// signature tells the office. The date is that of the letter, else of the
/// masthead, else of issue, else of publication. `stem` is the name of the file
/// without its extension: the id when nothing better is known, an alias when it
/// is an identifier itself.
void fill_letter_facts(const LetterFacts& facts, std::string_view stem,
                       Letter& letter);

/// Puts what `facts` say in the place of what a letter says itself, for one
/// that was read from a PDF or the like. What they are silent about stays, and
/// so do senders that sign with their office; the letter's id becomes an alias
/// when they know a better one.
void refine_letter_facts(const LetterFacts& facts, Letter& letter);

}  // namespace kamerzoek
