// Notes that are called by name, from before or after where they stand.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/letter.h"

namespace kamerzoek {

class NoteCalls {
 public:
  /// The note at `note` in Letter::notes is called `name`; empty names call
  /// nothing.
  void add_note(std::string_view name, std::size_t note);

  /// A mark at `offset` of what will be the letter's paragraph `paragraph`.
  void add_call(std::size_t paragraph, std::size_t offset,
                std::string_view name);

  /// Adds to each paragraph the calls of notes that there are, and puts its
  /// calls in order. A name that several notes bear is the first one's.
  void attach(Letter& letter);

 private:
  struct Call {
    std::size_t paragraph;
    std::size_t offset;
    std::string name;
  };

  std::vector<std::pair<std::string, std::size_t>> notes_;
  std::vector<Call> calls_;
};

}  // namespace kamerzoek
