#include "corpus/assemble_letter.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/detect_language.h"
#include "corpus/letter_record.h"
#include "corpus/passage.h"

namespace kamerzoek {
namespace {

std::size_t words_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

/// A run of text that would have joined the passage before it, had there been
/// no heading in between: one heading may stand twice in a row.
bool would_have_joined(const PassageRecord& before, std::string_view first) {
  constexpr PassageLimits limits;
  std::string_view text = before.text;
  std::size_t words = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    words += words_in(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words < limits.least && words + words_in(first) <= limits.most;
}

class Assembler {
 public:
  explicit Assembler(Letter& letter) : letter_(letter) {}

  void add(const PassageRecord& passage) {
    if (passage.role == Role::footnote) {
      add_note(passage);
    } else if (is_bare_heading(passage)) {
      open_sections(passage, /*from=*/passage.section_path.size() - 1);
    } else {
      add_text(passage);
    }
    before_ = &passage;
  }

 private:
  static bool is_bare_heading(const PassageRecord& passage) {
    return passage.paragraph == 0 && passage.number > 0 &&
           !passage.section_path.empty() &&
           passage.section_path.back() == passage.text;
  }

  /// Opens the headings of the passage that are not open yet; those at depth
  /// `from` and deeper in any case.
  void open_sections(const PassageRecord& passage, std::size_t from) {
    const auto& path = passage.section_path;
    std::size_t same = 0;
    while (same < std::min({path.size(), open_.size(), from}) &&
           letter_.sections[open_[same]].heading == path[same]) {
      ++same;
    }
    open_.resize(same);
    for (; same < path.size(); ++same) {
      Section section;
      section.heading = path[same];
      section.depth = static_cast<unsigned>(same) + 1;
      section.parent =
          open_.empty() ? std::nullopt : std::optional(open_.back());
      section.page = passage.first_page;
      open_.push_back(letter_.sections.size());
      letter_.sections.push_back(std::move(section));
    }
  }

  bool goes_on_with(const PassageRecord& passage) const {
    return passage.paragraph > 0 && passage.paragraph == last_paragraph_ &&
           !letter_.paragraphs.empty();
  }

  void add_text(const PassageRecord& passage) {
    std::string_view rest = passage.text;
    const std::size_t first_end = std::min(rest.find('\n'), rest.size());
    std::size_t from = passage.section_path.size();
    if (goes_on_with(passage)) {
      go_on(passage, rest.substr(0, first_end));
      rest.remove_prefix(std::min(first_end + 1, rest.size()));
    } else if (from > 0 && is_repeated_heading(passage)) {
      --from;
    }
    open_sections(passage, from);
    const std::size_t first = letter_.paragraphs.size();
    add_paragraphs(rest, passage.role, letter_);
    for (std::size_t i = first; i < letter_.paragraphs.size(); ++i) {
      letter_.paragraphs[i].section =
          open_.empty() ? std::nullopt : std::optional(open_.back());
      letter_.paragraphs[i].page = passage.first_page;
    }
    last_paragraph_ =
        passage.paragraph +
        static_cast<std::size_t>(std::ranges::count(passage.text, '\n'));
    add_last_page(passage);
    note_end_of(passage);
  }

  bool is_repeated_heading(const PassageRecord& passage) const {
    const auto flows = [](Role role) {
      return role == Role::body || role == Role::list;
    };
    return before_text_ != nullptr && passage.number > 0 &&
           passage.section_path == before_text_->section_path &&
           (passage.role == before_text_->role ||
            (flows(passage.role) && flows(before_text_->role))) &&
           would_have_joined(*before_text_,
                             passage.text.substr(0, passage.text.find('\n')));
  }

  void go_on(const PassageRecord& passage, std::string_view text) {
    const std::string more = with_single_blanks(text);
    if (more.empty()) {
      return;
    }
    Paragraph& paragraph = letter_.paragraphs.back();
    paragraph.text += ' ';
    turn_page(paragraph, passage.first_page);
    paragraph.text += more;
  }

  /// From here on the paragraph stands on `page`.
  static void turn_page(Paragraph& paragraph, unsigned page) {
    const unsigned now = paragraph.page_breaks.empty()
                             ? paragraph.page
                             : paragraph.page_breaks.back().page;
    if (page > now) {
      paragraph.page_breaks.push_back({paragraph.text.size(), page});
    }
  }

  /// Somewhere in the passage a page begins; its last word is on it for sure.
  void add_last_page(const PassageRecord& passage) {
    if (letter_.paragraphs.empty()) {
      return;
    }
    Paragraph& paragraph = letter_.paragraphs.back();
    const std::size_t blank = paragraph.text.rfind(' ');
    const std::size_t start = blank == std::string::npos ? 0 : blank + 1;
    const std::string last_word = paragraph.text.substr(start);
    paragraph.text.resize(start);
    turn_page(paragraph, passage.last_page);
    paragraph.text += last_word;
  }

  void note_end_of(const PassageRecord& passage) {
    if (!letter_.paragraphs.empty()) {
      ends_[passage.number] = {letter_.paragraphs.size() - 1,
                               letter_.paragraphs.back().text.size()};
    }
    before_text_ = &passage;
  }

  void add_note(const PassageRecord& passage) {
    const bool goes_on = before_ != nullptr &&
                         before_->role == Role::footnote &&
                         before_->caller == passage.caller &&
                         before_->note_label == passage.note_label &&
                         passage.number > 0 && !passage.note_label.empty();
    if (goes_on) {
      letter_.notes.back().text += ' ' + with_single_blanks(passage.text);
      return;
    }
    const auto end = ends_.find(passage.caller);
    if (passage.caller > 0 && end != ends_.end()) {
      const auto [paragraph, offset] = end->second;
      letter_.paragraphs[paragraph].note_calls.push_back(
          {offset, letter_.notes.size()});
    }
    letter_.notes.push_back({passage.note_label,
                             with_single_blanks(passage.text),
                             passage.first_page});
  }

  Letter& letter_;
  std::vector<std::size_t> open_;   ///< The sections around the present text.
  std::size_t last_paragraph_ = 0;  ///< Its number in the record.
  const PassageRecord* before_ = nullptr;
  const PassageRecord* before_text_ = nullptr;
  /// Where each passage ends: its last paragraph, and the place in it.
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> ends_;
};

/// The language of most passages; of their text where none says.
Language language_of(const LetterRecord& record) {
  std::array<std::size_t, 3> counts{};
  std::string text;
  constexpr std::size_t enough_bytes = 20'000;
  for (const PassageRecord& passage : record.passages) {
    if (passage.language) {
      ++counts.at(static_cast<std::size_t>(*passage.language));
    } else if (text.size() < enough_bytes) {
      text += passage.text + '\n';
    }
  }
  const auto* const most = std::ranges::max_element(counts);
  if (*most > 0) {
    return static_cast<Language>(most - counts.begin());
  }
  return detect_language(text, Language::dutch);
}

}  // namespace

Letter assemble_letter(LetterRecord record) {
  Letter letter = std::move(record.letter);
  letter.language = record.language ? *record.language : language_of(record);
  Assembler assembler(letter);
  for (const PassageRecord& passage : record.passages) {
    assembler.add(passage);
  }
  for (Paragraph& paragraph : letter.paragraphs) {
    std::ranges::stable_sort(paragraph.note_calls, {}, &NoteCall::offset);
  }
  return letter;
}

}  // namespace kamerzoek
