// Whether two inputs hold one letter, and which of them gives it.
//
// A letter comes as XML, HTML and PDF, and under the names of the Kamer, of the
// publisher and of a ministry. It is indexed once; the other names find it.

#pragma once

#include "corpus/letter.h"
#include "indexer/stored.h"

namespace kamerzoek {

/// Of two letters with the same id or the same body_hash: whether they are one.
///
/// An official id that they share is proof, and so is the same content. A name
/// of a file is not: then they must have the same body, no dates that differ,
/// and not each an official id of its own of the same kind. Letters of one
/// collection with ids that differ are never one.
bool is_same_letter(const Letter& one, const Letter& other);

/// Which of two inputs gives their letter: one with the publisher's id, else
/// the Chamber's, as else a letter could be the same as two that differ; then
/// one that tells most of its structure, official XML before HTML and typed
/// documents, these before PDF, that before text; then a file of its own; then
/// the last by path, as
/// newer ones are likely to be. An order of all inputs, so that it does not
/// matter in which they come.
bool is_better(const Letter& one, const Letter& other);

/// `letter` as a copy of `kept`, with the names that only it has.
Copy copy_of(const Letter& letter, const Letter& kept);

}  // namespace kamerzoek
