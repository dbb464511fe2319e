#include "corpus/passage.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "corpus/detect_language.h"
#include "corpus/sentences.h"

namespace kamerzoek {
namespace {

constexpr std::string_view blanks = " \n\t";

/// The words of `text` within `span`: runs without blanks.
std::vector<Span> words_in(std::string_view text, Span span) {
  std::vector<Span> words;
  const std::string_view shown = text.substr(0, span.end);
  for (std::size_t at = shown.find_first_not_of(blanks, span.begin);
       at != std::string_view::npos;) {
    const std::size_t end = std::min(shown.find_first_of(blanks, at), span.end);
    words.push_back({at, end});
    at = shown.find_first_not_of(blanks, end);
  }
  return words;
}

/// A piece of text that is not cut further, with its length in words.
struct Unit {
  Span span;
  std::size_t words = 0;
};

std::vector<Unit> units_of(std::string_view text,
                           const std::vector<Span>& spans) {
  std::vector<Unit> units;
  units.reserve(spans.size());
  for (const Span span : spans) {
    units.push_back({span, words_in(text, span).size()});
  }
  return units;
}

/// Whether a piece of `words` gets nearer to `target` by `more`.
bool gets_nearer(std::size_t words, std::size_t more, std::size_t target) {
  return words + more <= target ||
         (words < target && words + more - target <= target - words);
}

/// Joins neighbouring units into pieces of about the same length, none of more
/// than `most` words unless a unit alone is.
std::vector<Span> even_pieces(const std::vector<Unit>& units,
                              std::size_t most) {
  std::size_t left = 0;
  for (const Unit& unit : units) {
    left += unit.words;
  }
  std::vector<Span> pieces;
  for (std::size_t at = 0; at < units.size();) {
    const std::size_t wanted =
        std::max<std::size_t>((left + most - 1) / most, 1);
    Unit piece = units[at];
    for (++at; at < units.size() && piece.words + units[at].words <= most &&
               gets_nearer(piece.words, units[at].words, left / wanted);
         ++at) {
      piece.words += units[at].words;
      piece.span.end = units[at].span.end;
    }
    left -= piece.words;
    pieces.push_back(piece.span);
  }
  return pieces;
}

/// Cuts a sentence that is too long: at clauses, and where even a clause is too
/// long, between words.
std::vector<Unit> cut_sentence(std::string_view text, Span sentence,
                               std::size_t most) {
  std::vector<Unit> units;
  const std::string_view shown = text.substr(sentence.begin, sentence.size());
  for (const Unit& clause : units_of(shown, split_into_clauses(shown))) {
    const std::vector<Span> words = words_in(shown, clause.span);
    for (std::size_t at = 0; at < words.size(); at += most) {
      const std::size_t last = std::min(at + most, words.size()) - 1;
      units.push_back(
          {{sentence.begin + words[at].begin, sentence.begin + words[last].end},
           last - at + 1});
    }
  }
  return units;
}

/// The pieces of one paragraph or note, each of at most `most` words.
std::vector<Span> pieces_of(std::string_view text, std::size_t most) {
  const std::vector<Unit> whole = units_of(text, {{0, text.size()}});
  if (whole.front().words <= most) {
    const std::vector<Span> words = words_in(text, whole.front().span);
    return words.empty()
               ? std::vector<Span>{}
               : std::vector<Span>{{words.front().begin, words.back().end}};
  }
  std::vector<Unit> units;
  for (const Unit& unit : units_of(text, split_into_sentences(text))) {
    if (unit.words <= most) {
      units.push_back(unit);
      continue;
    }
    std::ranges::move(cut_sentence(text, unit.span, most),
                      std::back_inserter(units));
  }
  return even_pieces(units, most);
}

unsigned page_at(const Paragraph& paragraph, std::size_t offset) {
  const auto after = std::ranges::upper_bound(paragraph.page_breaks, offset, {},
                                              &PageBreak::offset);
  return after == paragraph.page_breaks.begin() ? paragraph.page
                                                : std::prev(after)->page;
}

std::vector<std::string> path_of(const Letter& letter,
                                 std::optional<std::size_t> section) {
  std::vector<std::string> path;
  // A parent stands before its children; that also ends a loop of parents.
  for (auto at = section; at && *at < letter.sections.size();) {
    path.push_back(letter.sections[*at].heading);
    const auto parent = letter.sections[*at].parent;
    at = parent && *parent < *at ? parent : std::nullopt;
  }
  std::ranges::reverse(path);
  return path;
}

/// A slice with what decides whether it may join its neighbour.
struct Piece {
  Slice slice;
  std::size_t words = 0;
  Role role = Role::body;
  std::optional<std::size_t> section;
};

std::vector<Piece> pieces_of(const Letter& letter, std::size_t most) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < letter.paragraphs.size(); ++i) {
    const Paragraph& paragraph = letter.paragraphs[i];
    for (const Span span : pieces_of(paragraph.text, most)) {
      pieces.push_back({{i, span},
                        words_in(paragraph.text, span).size(),
                        paragraph.role,
                        paragraph.section});
    }
  }
  return pieces;
}

/// Whether two neighbours may share a passage. A list belongs with the text
/// that introduces it; any other change of role parts them.
bool may_join(const Piece& a, const Piece& b) {
  const auto flows = [](Role role) {
    return role == Role::body || role == Role::list;
  };
  return a.section == b.section &&
         (a.role == b.role || (flows(a.role) && flows(b.role)));
}

/// A run of pieces that makes one passage.
struct Group {
  std::vector<Piece> pieces;
  std::size_t words = 0;

  void add(const Piece& piece) {
    pieces.push_back(piece);
    words += piece.words;
  }
};

void append(Group& group, const Group& other) {
  for (const Piece& piece : other.pieces) {
    group.add(piece);
  }
}

/// The pieces of one section and role, joined until each group has at least
/// `limits.least` words where that is possible.
void join_run(const std::vector<Piece>& run, const PassageLimits& limits,
              std::vector<Group>& groups) {
  const std::size_t first = groups.size();
  Group open;
  for (const Piece& piece : run) {
    const bool full =
        open.words >= limits.least || open.words + piece.words > limits.most;
    if (!open.pieces.empty() && full) {
      groups.push_back(std::exchange(open, {}));
    }
    open.add(piece);
  }
  const bool short_rest = open.words < limits.least && groups.size() > first &&
                          groups.back().words + open.words <= limits.most;
  if (short_rest) {
    append(groups.back(), open);
  } else if (!open.pieces.empty()) {
    groups.push_back(std::move(open));
  }
}

std::vector<Group> groups_of(const std::vector<Piece>& pieces,
                             const PassageLimits& limits) {
  std::vector<Group> groups;
  std::vector<Piece> run;
  for (const Piece& piece : pieces) {
    if (!run.empty() && !may_join(run.back(), piece)) {
      join_run(run, limits, groups);
      run.clear();
    }
    run.push_back(piece);
  }
  join_run(run, limits, groups);
  return groups;
}

/// Which sections have text of their own or below them.
std::vector<bool> sections_with_text(const Letter& letter) {
  std::vector<bool> with_text(letter.sections.size(), false);
  for (const Paragraph& paragraph : letter.paragraphs) {
    if (paragraph.section && *paragraph.section < with_text.size() &&
        paragraph.text.find_first_not_of(blanks) != std::string::npos) {
      with_text[*paragraph.section] = true;
    }
  }
  for (std::size_t i = with_text.size(); i-- > 0;) {
    const auto parent = letter.sections[i].parent;
    if (with_text[i] && parent && *parent < i) {
      with_text[*parent] = true;
    }
  }
  return with_text;
}

/// Makes the passages of one letter, in order, numbering them as they come.
class PassageList {
 public:
  PassageList(const Letter& letter, const PassageLimits& limits)
      : letter_(letter),
        limits_(limits),
        with_text_(sections_with_text(letter)),
        called_(letter.notes.size(), false) {}

  void add(const Group& group) {
    add_bare_headings(group.pieces.front().section);
    Passage passage;
    passage.role = group.pieces.front().role;
    passage.section_path = path_of(letter_, group.pieces.front().section);
    for (const Piece& piece : group.pieces) {
      add_slice(passage, piece.slice);
      // One body paragraph makes a list's passage body.
      passage.role = piece.role == Role::body ? Role::body : passage.role;
    }
    const std::size_t number = push(std::move(passage));
    for (const Piece& piece : group.pieces) {
      add_notes_of(piece.slice, number);
    }
  }

  std::vector<Passage> finish() {
    add_bare_headings(letter_.sections.size());
    for (std::size_t note = 0; note < called_.size(); ++note) {
      add_note(note, std::nullopt, {});
    }
    return std::move(passages_);
  }

 private:
  std::size_t push(Passage passage) {
    passage.number = passages_.size() + 1;
    passage.language = detect_language(passage.text, letter_.language);
    passages_.push_back(std::move(passage));
    return passages_.size();
  }

  void add_slice(Passage& passage, const Slice& slice) const {
    const Paragraph& paragraph = letter_.paragraphs[slice.paragraph];
    if (passage.slices.empty()) {
      passage.first_page = page_at(paragraph, slice.span.begin);
    } else {
      passage.text += '\n';
    }
    passage.text.append(paragraph.text, slice.span.begin, slice.span.size());
    passage.last_page = page_at(paragraph, slice.span.end - 1);
    passage.slices.push_back(slice);
  }

  void add_notes_of(const Slice& slice, std::size_t caller) {
    const Paragraph& paragraph = letter_.paragraphs[slice.paragraph];
    if (slice.paragraph != calling_paragraph_) {
      calling_paragraph_ = slice.paragraph;
      next_call_ = 0;
    }
    // A mark stands behind the word that calls; one in the blank between two
    // slices goes with what follows.
    for (; next_call_ < paragraph.note_calls.size() &&
           paragraph.note_calls[next_call_].offset <= slice.span.end;
         ++next_call_) {
      add_note(paragraph.note_calls[next_call_].note, caller,
               path_of(letter_, paragraph.section));
    }
  }

  void add_note(std::size_t index, std::optional<std::size_t> caller,
                const std::vector<std::string>& section_path) {
    if (index >= called_.size() || called_[index]) {
      return;
    }
    called_[index] = true;
    const Note& note = letter_.notes[index];
    for (const Span span : pieces_of(note.text, limits_.most)) {
      Passage passage;
      passage.role = Role::footnote;
      passage.section_path = section_path;
      passage.first_page = note.page;
      passage.last_page = note.page;
      passage.text = note.text.substr(span.begin, span.size());
      passage.note = index;
      passage.caller = caller;
      push(std::move(passage));
    }
  }

  /// Headings before `section` that no text follows.
  void add_bare_headings(std::optional<std::size_t> section) {
    const std::size_t end = section.value_or(0);
    for (; next_section_ < std::min(end, letter_.sections.size());
         ++next_section_) {
      if (with_text_[next_section_]) {
        continue;
      }
      Passage passage;
      passage.section_path = path_of(letter_, next_section_);
      passage.text = letter_.sections[next_section_].heading;
      passage.first_page = letter_.sections[next_section_].page;
      passage.last_page = passage.first_page;
      push(std::move(passage));
    }
  }

  const Letter& letter_;
  const PassageLimits& limits_;
  std::vector<bool> with_text_;
  std::vector<bool> called_;  ///< Notes that have their passages.
  std::size_t next_section_ = 0;
  std::size_t calling_paragraph_ = 0;
  std::size_t next_call_ = 0;  ///< In the calling paragraph.
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> split_into_passages(const Letter& letter,
                                         const PassageLimits& limits) {
  PassageList passages(letter, limits);
  const std::vector<Piece> pieces = pieces_of(letter, limits.most);
  if (!pieces.empty()) {
    for (const Group& group : groups_of(pieces, limits)) {
      passages.add(group);
    }
  }
  return passages.finish();
}

std::string passage_id(const std::string& letter_id, std::size_t number) {
  return letter_id + "#p" + std::to_string(number);
}

}  // namespace kamerzoek
