// Reads letters from web pages: official publications in HTML, and pages of
// ministries.

#pragma once

#include "corpus/read_letter.h"

namespace kamerzoek {

/// Reads the letter on the page and the metadata in it or beside it. What
/// stands around the letter (navigation, footer, cookie notice) is furniture,
/// with the reason.
///
/// A server's error page is a Skip (html_page), and so is a page of a few
/// words; one that says that the letter is not there in HTML is a Skip
/// (no_text).
ReadResult read_html(const RawLetter& raw);

}  // namespace kamerzoek
