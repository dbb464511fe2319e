#include "corpus/answerers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/ministries.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// Far more than ever answered together.
constexpr std::size_t most_answerers = 20;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" ,.");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" ,.") - first + 1);
}

// Takes "Minister " from the beginning of `text`; empty when there is none.
std::string_view take_rank(std::string_view& text) {
  for (const std::string_view article : {"en "sv, "de "sv, "het "sv}) {
    text = trimmed(text);
    text.remove_prefix(starts_with_word(text, article) ? article.size() : 0);
  }
  for (const std::string_view rank :
       {"minister-president "sv, "minister "sv, "staatssecretaris "sv}) {
    if (starts_with_word(text, rank)) {
      const std::string_view found = text.substr(0, rank.size() - 1);
      text.remove_prefix(rank.size());
      return found;
    }
  }
  return {};
}

// "Minister voor Rechtsbescherming" has a part of another one's ministry.
std::string office_of(std::string_view rank, std::string_view ministry) {
  std::string office(rank);
  if (starts_with_word(rank, "minister-president")) {
    return office;
  }
  const std::string of = office + " van " + std::string(ministry);
  const auto found = ministry_of(of);
  const bool is_part = starts_with_word(rank, "minister") && found &&
                       found->name.size() != ministry.size();
  return is_part ? office + " voor " + std::string(ministry) : of;
}

}  // namespace

std::vector<Answerer> answerers_in(std::string_view line) {
  constexpr std::string_view beginning = "antwoord van ";
  if (!starts_with_word(line, beginning)) {
    return {};
  }
  line.remove_prefix(beginning.size());
  line = line.substr(0, find_word(line, "(ontvangen"));
  line = line.substr(0, find_word(line, "mede namens"));
  std::vector<Answerer> answerers;
  while (answerers.size() < most_answerers) {
    const std::string_view rank = take_rank(line);
    if (rank.empty()) {
      break;
    }
    const std::size_t open = line.find('(');
    const std::size_t close = std::min(line.find(')'), line.size());
    if (open >= close) {  // "de Minister van Defensie", without a name.
      answerers.push_back(
          {std::string(rank) + " " + std::string(trimmed(line)), ""});
      break;
    }
    answerers.push_back(
        {office_of(rank, trimmed(line.substr(open + 1, close - open - 1))),
         std::string(trimmed(line.substr(0, open)))});
    line.remove_prefix(std::min(close + 1, line.size()));
  }
  return answerers;
}

}  // namespace kamerzoek
