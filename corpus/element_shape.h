// What the elements of official XML mean for the text in them.
//
// The schema (op-xsd-2012-2) has hundreds of elements, and older documents
// another hundred; to read a letter they fall into few shapes. Elements not
// named here are containers when they stand between paragraphs, and part of
// the text when they stand in one: nothing is lost for being unknown.

#pragma once

#include <string_view>

#include "corpus/xml_tree.h"

namespace kamerzoek {

enum class Shape {
  unknown,
  paragraph,        ///< `al`
  in_text,          ///< `nadruk`, `extref`, `sup`: part of the sentence.
  part,             ///< `nr`, `achternaam`: a word of its own in a line.
  line_break,       ///< `br`
  label,            ///< `li.nr`: begins the text that follows it.
  list,             ///< `lijst`
  item,             ///< `li`
  table,            ///< `table`
  row,              ///< `row`
  cell,             ///< `entry`
  note,             ///< `noot`
  note_label,       ///< `noot.nr`
  note_call,        ///< `nootref`
  quotation,        ///< `citaat`
  annex,            ///< `bijlage`
  signature,        ///< `ondertekening`
  office,           ///< `functie`
  person,           ///< `naam`
  heading,          ///< `kop`
  printed_heading,  ///< `tussenkop`
  question,         ///< `vraag`, `antwoord`: headed by its `nr`.
  masthead,         ///< `kamerstukkop`: above the text on the first page.
  left_out,         ///< `weggelaten`: around the letter on a web page.
  metadata,         ///< Read elsewhere.
};

/// By the element's name alone.
Shape shape_of(std::string_view element);

/// As that, and by where the element stands: a `titel` is part of the masthead
/// when it is the title of the whole.
Shape shape_of(XmlNode element);

/// Whether one of its children is a heading: it is a division then.
bool has_heading(XmlNode element);

/// Whether paragraphs, lists or tables stand directly inside it.
bool has_blocks(XmlNode element);

}  // namespace kamerzoek
