#include "indexer/forward_index.h"

#include <cstring>
#include <string>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

Error damaged(const std::filesystem::path& file) {
  return {"the index is damaged: '" + file.string() + "' is not whole",
          "build it again: kamerzoek index --rebuild PATH…"};
}

forward::Footer footer_of(std::string_view bytes,
                          const std::filesystem::path& file) {
  forward::Footer footer;
  const auto expected = footer;
  if (bytes.size() < sizeof footer) {
    throw damaged(file);
  }
  const std::size_t begin = bytes.size() - sizeof footer;
  std::memcpy(&footer, bytes.data() + begin, sizeof footer);
  if (footer.magic != expected.magic || footer.version != expected.version ||
      footer.footer != begin) {
    throw damaged(file);
  }
  return footer;
}

// Whether each table ends where the next thing begins, or a few bytes before.
bool is_consistent(const forward::Footer& footer) {
  using namespace forward;
  const auto fits = [](std::uint64_t begin, std::uint64_t bytes,
                       std::uint64_t end) {
    return begin % 8 == 0 && begin <= end && end - begin - bytes < 8;
  };
  const std::uint64_t passages = std::uint64_t{footer.passages} + 1;
  const std::uint64_t words = footer.words;
  return footer.counted_words <= words &&
         fits(footer.passage_begins, (passages + 1) * sizeof(std::uint64_t),
              footer.lengths) &&
         fits(footer.lengths, passages * sizeof(std::uint32_t),
              footer.origins) &&
         fits(footer.origins, passages * sizeof(forward::Origin),
              footer.statistics) &&
         fits(footer.statistics, footer.counted_words * sizeof(Statistics),
              footer.text_begins) &&
         fits(footer.text_begins, (words + 1) * sizeof(TextBegin),
              footer.text) &&
         footer.text <= footer.frequent_terms &&
         footer.frequent < footer.footer / sizeof(FrequentTerm) &&
         fits(footer.frequent_terms,
              (footer.frequent + 1) * sizeof(FrequentTerm), footer.footer);
}

}  // namespace

ForwardIndex::ForwardIndex(const std::filesystem::path& file)
    : file_(file), footer_(footer_of(file_.bytes(), file)) {
  if (!is_consistent(footer_)) {
    throw damaged(file);
  }
  const std::size_t passages = std::size_t{footer_.passages} + 1;
  passage_begins_ =
      records<std::uint64_t>(footer_.passage_begins, passages + 1);
  lengths_ = records<std::uint32_t>(footer_.lengths, passages);
  origins_ = records<forward::Origin>(footer_.origins, passages);
  statistics_ =
      records<forward::Statistics>(footer_.statistics, footer_.counted_words);
  text_begins_ = records<forward::TextBegin>(footer_.text_begins,
                                             std::size_t{footer_.words} + 1);
  text_ =
      file_.bytes().substr(footer_.text, footer_.frequent_terms - footer_.text);
  frequent_ = {records<forward::FrequentTerm>(footer_.frequent_terms,
                                              footer_.frequent + 1),
               file_.bytes()};
}

template <typename Record>
std::span<const Record> ForwardIndex::records(std::uint64_t begin,
                                              std::size_t count) const {
  // The file is mapped at a page, and tables begin at 8 bytes.
  return {reinterpret_cast<const Record*>(file_.bytes().data() + begin), count};
}

std::string_view ForwardIndex::text(Word word) const {
  if (word >= words()) {
    return {};
  }
  const std::size_t begin = text_begins_[word] / 2;
  const std::size_t end = text_begins_[word + 1] / 2;
  return begin <= end && end <= text_.size() ? text_.substr(begin, end - begin)
                                             : std::string_view();
}

std::string_view ForwardIndex::list(Passage passage) const {
  if (passage > footer_.passages) {
    return {};
  }
  const std::uint64_t begin = passage_begins_[passage];
  const std::uint64_t end = passage_begins_[passage + std::size_t{1}];
  return begin <= end && end <= footer_.passage_begins
             ? file_.bytes().substr(begin, end - begin)
             : std::string_view();
}

}  // namespace kamerzoek
