#include "searcher/letters.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "analyzers/error.h"
#include "indexer/schema.h"
#include "searcher/live_index.h"
#include "searcher/nearest_ids.h"
#include "searcher/read_letter_entry.h"

namespace kamerzoek {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) {
    return {};
  }
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

std::optional<std::size_t> passage_number(std::string_view text) {
  if (!text.empty() && (text.front() == 'p' || text.front() == 'P')) {
    text.remove_prefix(1);
  }
  std::size_t number = 0;
  const auto read =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() ||
      number == 0) {
    return std::nullopt;
  }
  return number;
}

std::optional<StoredLetter> find_letter(const OpenIndex& index,
                                        const std::string& name) {
  auto letter = read_letter_entry(index, letter_term(name));
  return letter ? letter : read_letter_entry(index, alias_term(name));
}

// Some ids that begin as `name` does, as far as any do.
std::vector<std::string> ids_beginning_as(const OpenIndex& index,
                                          std::string name) {
  constexpr std::size_t most_ids = 200;
  const std::string no_id = letter_term("");
  std::vector<std::string> ids;
  while (ids.empty()) {
    const std::string prefix = letter_term(name);
    for (auto at = index.letters.allterms_begin(prefix);
         at != index.letters.allterms_end(prefix) && ids.size() < most_ids;
         ++at) {
      ids.push_back((*at).substr(no_id.size()));
    }
    if (name.empty()) {
      break;
    }
    name.resize(name.size() / 2 + name.size() / 4);
  }
  return ids;
}

std::string hint_for(const std::string& name,
                     const std::vector<std::string>& ids) {
  if (ids.empty()) {
    return "it has no letters at all";
  }
  std::string list;
  for (const std::string& id : ids) {
    list += (list.empty() ? "" : ", ") + id;
  }
  const std::string& first = ids.front();
  const bool is_like_it =
      edits_between(name, first) * 2 <= std::max(name.size(), first.size());
  return is_like_it ? "did you mean " + list + "?"
                    : "its letters have names such as " + list;
}

[[noreturn]] void throw_unknown(const OpenIndex& index,
                                const std::string& name) {
  constexpr std::size_t most_hints = 3;
  throw Error(
      "the index has no letter '" + name + "'",
      hint_for(name, nearest(name, ids_beginning_as(index, name), most_hints)));
}

std::vector<StoredPassage> passages_of(const OpenIndex& index,
                                       const std::string& letter_id) {
  const std::string term = keyword_term(FieldId::letter, letter_id);
  std::vector<StoredPassage> passages;
  for (auto at = index.passages.postlist_begin(term);
       at != index.passages.postlist_end(term); ++at) {
    passages.push_back(
        decode_passage(index.passages.get_document(*at).get_data()));
  }
  // An alias of another letter may be the same word.
  std::erase_if(passages, [&](const StoredPassage& passage) {
    return passage.letter != letter_id;
  });
  std::ranges::sort(passages, {}, &StoredPassage::number);
  return passages;
}

// Visits letters from the first whose term is above `last`, which it moves on.
void visit_letters(const OpenIndex& index, std::string& last,
                   const std::function<void(const StoredLetter&)>& visit) {
  const std::string all = letter_term("");
  auto at = index.letters.allterms_begin(all);
  if (!last.empty()) {
    at.skip_to(last);
  }
  for (; at != index.letters.allterms_end(all); ++at) {
    const std::string term = *at;
    if (term <= last) {
      continue;
    }
    const auto letter = read_letter_entry(index, term);
    last = term;
    if (letter) {
      visit(*letter);
    }
  }
}

}  // namespace

struct Letters::Impl {
  explicit Impl(const std::filesystem::path& path)
      : index([path] { return open_index(path); }) {}

  LiveIndex index;
};

Address parse_address(std::string_view text) {
  text = trimmed(text);
  const std::size_t hash = text.find('#');
  if (hash == std::string_view::npos) {
    return {std::string(text), std::nullopt};
  }
  const auto number = passage_number(text.substr(hash + 1));
  if (!number) {
    throw Error("'" + std::string(text) + "' names no passage",
                "write it as in kst-28676-356#p12");
  }
  return {std::string(text.substr(0, hash)), number};
}

Letters::Letters(const std::filesystem::path& index)
    : impl_(std::make_unique<Impl>(index)) {}

Letters::~Letters() = default;

StoredLetter Letters::letter(const std::string& name) const {
  return impl_->index.read("looking up a letter", [&](const OpenIndex& index) {
    auto found = find_letter(index, name);
    if (!found) {
      throw_unknown(index, name);
    }
    return std::move(*found);
  });
}

std::vector<StoredPassage> Letters::passages(
    const std::string& letter_id) const {
  return impl_->index.read("reading a letter", [&](const OpenIndex& index) {
    return passages_of(index, letter_id);
  });
}

PassageInContext Letters::passage(const Address& address,
                                  std::size_t around) const {
  PassageInContext found;
  found.letter = letter(address.letter);
  const std::string& id = found.letter.letter.id;
  std::vector<StoredPassage> all = passages(id);
  const std::size_t number = address.passage.value_or(1);
  const auto at = std::ranges::find(all, number, &StoredPassage::number);
  if (at == all.end()) {
    throw Error(
        "the letter '" + id + "' has no passage " + std::to_string(number),
        "its passages are #p1 to #p" + std::to_string(all.size()));
  }
  const auto place = static_cast<std::size_t>(at - all.begin());
  const std::size_t first = place - std::min(place, around);
  const std::size_t last = place + std::min(all.size() - place - 1, around);
  found.place = place - first;
  found.passages.assign(
      std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(first)),
      std::make_move_iterator(all.begin() +
                              static_cast<std::ptrdiff_t>(last + 1)));
  return found;
}

void Letters::for_each_letter(
    const std::function<void(const StoredLetter&)>& visit) const {
  std::string last;
  impl_->index.read("reading letters", [&](const OpenIndex& index) {
    visit_letters(index, last, visit);
  });
}

void Letters::for_each_skip(
    const std::function<void(const Skip&)>& visit) const {
  const std::string all = all_skips_term;
  Xapian::docid last = 0;
  impl_->index.read("reading skips", [&](const OpenIndex& index) {
    auto at = index.letters.postlist_begin(all);
    at.skip_to(last + 1);
    for (; at != index.letters.postlist_end(all); ++at) {
      const Skip skip = decode_skip(index.letters.get_document(*at).get_data());
      last = *at;
      visit(skip);
    }
  });
}

}  // namespace kamerzoek
