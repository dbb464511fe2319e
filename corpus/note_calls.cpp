#include "corpus/note_calls.h"

#include <algorithm>

namespace kamerzoek {

void NoteCalls::add_note(std::string_view name, std::size_t note) {
  if (!name.empty()) {
    notes_.emplace_back(name, note);
  }
}

void NoteCalls::add_call(std::size_t paragraph, std::size_t offset,
                         std::string_view name) {
  calls_.push_back({paragraph, offset, std::string(name)});
}

void NoteCalls::attach(Letter& letter) {
  std::ranges::sort(notes_);
  for (const Call& call : calls_) {
    const auto note = std::ranges::lower_bound(
        notes_, call.name, {}, &std::pair<std::string, std::size_t>::first);
    const bool found = note != notes_.end() && note->first == call.name &&
                       call.paragraph < letter.paragraphs.size();
    if (found) {
      Paragraph& caller = letter.paragraphs[call.paragraph];
      caller.note_calls.push_back(
          {std::min(call.offset, caller.text.size()), note->second});
    }
  }
  for (Paragraph& caller : letter.paragraphs) {
    std::ranges::stable_sort(caller.note_calls, {}, &NoteCall::offset);
  }
}

}  // namespace kamerzoek
