#include "indexer/input_of.h"

#include <variant>

namespace kamerzoek {

Input input_of(const Reading& reading, const Input& input) {
  if (reading.member.empty()) {
    return input;
  }
  Input member{input.path + reading.member, 0, 0, input.path};
  if (const auto* const letter = std::get_if<Letter>(&reading.result)) {
    member.size = letter->source.size;
    member.modified_ns = letter->source.modified_ns;
  } else if (const auto* const skip = std::get_if<Skip>(&reading.result)) {
    member.size = skip->input.size;
    member.modified_ns = skip->input.modified_ns;
  }
  return member;
}

}  // namespace kamerzoek
