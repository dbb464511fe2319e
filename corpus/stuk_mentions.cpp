// The part of identifiers.h that reads running text.

#include <string>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/identifiers.h"
#include "corpus/stuk_citation.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

void skip_session(TextCursor& cursor) {
  TextCursor at = cursor;
  at.skip("vergaderjaar");
  at.skip_blanks(2);
  if (at.digits(4, 4).empty()) {
    return;
  }
  const bool dash = at.skip('/') || at.skip('-') || at.skip("\u2013");
  if (!dash || (at.digits(4, 4).empty() && at.digits(2, 2).empty())) {
    return;
  }
  at.skip(',');
  at.skip_blanks(2);
  cursor = at;
}

// Between "Kamerstukken" and the number: " II 2024/25, ", "nummer ", ": ".
void skip_citation_head(TextCursor& cursor) {
  cursor.skip(':');
  cursor.skip_blanks(2);
  TextCursor at = cursor;
  const std::string_view chamber = at.letters(2);
  if (chamber == "I" || chamber == "II" || chamber == "TK" || chamber == "EK") {
    at.skip(',');
    at.skip_blanks(2);
    cursor = at;
  }
  skip_session(cursor);
  skip_number_sign(cursor);
  cursor.skip('(');
}

bool skip_keyword(TextCursor& cursor) {
  TextCursor at = cursor;
  const bool keyword = at.skip("kamerstukken") || at.skip("kamerstuknummer") ||
                       at.skip("kamerstuk") || at.skip("dossiernummer") ||
                       at.skip("dossiers") || at.skip("dossier") ||
                       at.skip("kst.");
  if (!keyword || is_alpha(at.peek())) {
    return false;
  }
  cursor = at;
  return true;
}

bool skip_conjunction(TextCursor& cursor) {
  TextCursor at = cursor;
  const bool comma = at.skip(',') || at.skip(';');
  const bool blank = at.skip_blanks(2);
  const bool word = blank && (at.skip("en") || at.skip("resp."));
  if (word ? !at.skip_blanks(2) : !(comma && blank)) {
    return false;
  }
  cursor = at;
  return true;
}

/// "Kamerstuk", "kst.", "dossier", "28 676".
bool may_begin(char c) {
  return is_digit(c) || lower(c) == 'k' || lower(c) == 'd';
}

/// Walks through a text once; each step moves on by what it understood.
class MentionFinder {
 public:
  explicit MentionFinder(std::string_view text) : text_(text) {}

  std::vector<StukMention> all() {
    while (at_ < text_.size()) {
      if (!may_begin(text_[at_]) || !starts_here()) {
        ++at_;
      }
    }
    return std::move(mentions_);
  }

 private:
  bool starts_here() {
    TextCursor cursor(text_, at_);
    if (follows_word()) {
      return false;
    }
    if (is_digit(cursor.peek())) {
      return take(follows_amount() ? std::nullopt
                                   : stuk_at(text_, at_, Evidence::none));
    }
    if (take(kst_id_at(text_, at_))) {
      return true;
    }
    if (!skip_keyword(cursor)) {
      return false;
    }
    skip_citation_head(cursor);
    const auto found = stuk_at(text_, cursor.at(), Evidence::keyword);
    return found && take(found) && take_companions();
  }

  bool follows_word() const {
    return at_ > 0 && is_word_byte(text_[at_ - 1]) && !follows_hard_blank();
  }

  bool follows_hard_blank() const {
    return (at_ >= 2 && blank_size(text_, at_ - 2) == 2) ||
           (at_ >= 3 && blank_size(text_, at_ - 3) == 3);
  }

  // "1.28 676", "2-28676", "1 28 676": digits that are the tail of something.
  bool follows_amount() const {
    if (at_ < 2 || !is_digit(text_[at_ - 2])) {
      return false;
    }
    if (text_[at_ - 1] != ' ') {
      return std::string_view(".,-/").find(text_[at_ - 1]) !=
             std::string_view::npos;
    }
    std::size_t begin = at_ - 1;
    while (begin > 0 && is_digit(text_[begin - 1]) && at_ - begin <= 4) {
      --begin;
    }
    return at_ - 1 - begin <= 3;
  }

  bool take(const std::optional<FoundStuk>& found) {
    if (!found) {
      return false;
    }
    mentions_.push_back(found->mention);
    at_ = found->after.at();
    take_further_numbers();
    return true;
  }

  // "28 676, nrs. 356, 357 en 358": the later ones are mentions too.
  void take_further_numbers() {
    const StukMention first = mentions_.back();
    const std::string_view written =
        text_.substr(first.span.begin, first.span.size());
    if (written.find("nrs") == std::string_view::npos &&
        written.find("nummers") == std::string_view::npos) {
      return;
    }
    while (true) {
      TextCursor cursor(text_, at_);
      if (!skip_conjunction(cursor)) {
        return;
      }
      const std::size_t begin = cursor.at();
      const std::string_view number = number_at(cursor);
      if (number.empty() || stuk_at(text_, begin, Evidence::none)) {
        return;
      }
      StukMention next{first.stuk, {begin, cursor.at()}};
      next.stuk.number = number;
      mentions_.push_back(next);
      at_ = cursor.at();
    }
  }

  // "Kamerstukken 28 676 en 29 521": one keyword for several dossiers.
  bool take_companions() {
    while (true) {
      TextCursor cursor(text_, at_);
      if (!skip_conjunction(cursor) ||
          !take(stuk_at(text_, cursor.at(), Evidence::keyword))) {
        return true;
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<StukMention> mentions_;
};

}  // namespace

std::vector<StukMention> find_stuk_mentions(std::string_view text) {
  return MentionFinder(text).all();
}

}  // namespace kamerzoek
