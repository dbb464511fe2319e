#include "tools/letter_text.h"

namespace kamerzoek {

std::vector<std::string> sender_names(const Letter& letter) {
  std::vector<std::string> names;
  for (const Sender& sender : letter.senders) {
    std::string name = sender.person;
    name += name.empty() || sender.office.empty() ? "" : ", ";
    name += sender.office;
    if (!name.empty()) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

std::string ministry_of(const Letter& letter) {
  for (const Sender& sender : letter.senders) {
    if (!sender.ministry.empty()) {
      return sender.ministry;
    }
  }
  return "";
}

}  // namespace kamerzoek
