#include "corpus/letter_parts.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "corpus/line_shape.h"
#include "corpus/ministries.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// An opening holds no more than this many blocks of so many bytes.
constexpr std::size_t most_opening_blocks = 40;
constexpr std::size_t longest_opening_block = 400;
constexpr std::size_t longest_office = 200;

template <typename Prefixes>
bool starts_with_any(std::string_view line, const Prefixes& prefixes) {
  return std::ranges::any_of(prefixes, [&](std::string_view prefix) {
    return starts_like(line, prefix);
  });
}

bool is_salutation(std::string_view line) {
  constexpr std::array words = {"geachte "sv,     "geachte,"sv,
                                "hooggeachte "sv, "beste "sv,
                                "excellentie"sv,  "mijnheer de voorzitter"sv,
                                "dear "sv};
  return line.size() < 120 && !ends_sentence(line) &&
         starts_with_any(line, words);
}

bool is_closing(std::string_view line) {
  constexpr std::array words = {
      "hoogachtend"sv,      "met vriendelijke groet"sv,
      "met hoogachting"sv,  "yours sincerely"sv,
      "yours faithfully"sv, "met de meeste hoogachting"sv};
  return line.size() < 60 && starts_with_any(line, words);
}

bool is_office_line(std::string_view line) {
  constexpr std::array words = {
      "de minister"sv,      "de staatssecretaris"sv,  "minister van"sv,
      "minister voor"sv,    "staatssecretaris van"sv, "namens de minister"sv,
      "de ministers"sv,     "de voorzitter van"sv,    "de griffier"sv,
      "de vice-minister"sv, "the minister"sv};
  return line.size() < longest_office && !ends_sentence(line) &&
         !line.ends_with(':') && starts_with_any(line, words);
}

bool is_particle(std::string_view word) {
  constexpr std::array particles = {
      "van"sv, "de"sv,  "der"sv,   "den"sv, "ter"sv,  "ten"sv,
      "te"sv,  "het"sv, "’t"sv,    "'t"sv,  "drs."sv, "mr."sv,
      "dr."sv, "ir."sv, "prof."sv, "mw."sv, "in"sv,   "la"sv};
  return std::ranges::find(particles, word) != particles.end();
}

// "Stef Blok", "drs. S.A.M. Kaag", "K.H. Ollongren".
bool is_name(std::string_view line) {
  if (line.size() > 60 || is_closing(line) ||
      line.find_first_of("0123456789:;?!()[]") != std::string_view::npos) {
    return false;
  }
  std::size_t names = 0;
  std::size_t words = 0;
  while (!line.empty()) {
    const std::string_view word = first_word(line);
    if (!starts_upper(word) && !is_particle(word)) {
      return false;
    }
    names += starts_upper(word) ? 1U : 0U;
    ++words;
    line.remove_prefix(std::min(line.size(), word.size() + 1));
  }
  return names >= 2 && words <= 7;
}

bool is_head_line(std::string_view line) {
  constexpr std::array labels = {"aan de voorzitter"sv,
                                 "de voorzitter van de"sv,
                                 "datum"sv,
                                 "betreft"sv,
                                 "onderwerp"sv,
                                 "ons kenmerk"sv,
                                 "onze referentie"sv,
                                 "kenmerk"sv,
                                 "uw kenmerk"sv,
                                 "uw referentie"sv,
                                 "uw brief"sv,
                                 "postbus"sv,
                                 "> retouradres"sv,
                                 "retouradres"sv,
                                 "den haag, "sv,
                                 "’s-gravenhage, "sv,
                                 "'s-gravenhage, "sv,
                                 "bijlage(n)"sv,
                                 "vergaderjaar"sv,
                                 "tweede kamer der"sv};
  return line.size() < 160 && starts_with_any(line, labels);
}

std::size_t byte_count(const std::vector<TextLine>& lines,
                       const TextBlock& block) {
  std::size_t bytes = 0;
  for (std::size_t i = block.first; i < block.last; ++i) {
    bytes += lines[i].text.size();
  }
  return bytes;
}

class PartFinder {
 public:
  PartFinder(const std::vector<TextLine>& lines,
             const std::vector<TextBlock>& blocks)
      : lines_(lines), blocks_(blocks), parts_(blocks.size()) {}

  std::vector<LetterPart> find();

 private:
  std::string_view first_line(std::size_t block) const {
    return lines_[blocks_[block].first].text;
  }
  bool has_line(std::size_t block, bool (*test)(std::string_view)) const;
  std::size_t opening_end() const;
  bool begins_signature(std::size_t block) const;
  bool goes_on_in_signature(std::size_t block) const;

  const std::vector<TextLine>& lines_;
  const std::vector<TextBlock>& blocks_;
  std::vector<LetterPart> parts_;
};

bool PartFinder::has_line(std::size_t block,
                          bool (*test)(std::string_view)) const {
  for (std::size_t i = blocks_[block].first; i < blocks_[block].last; ++i) {
    if (test(lines_[i].text)) {
      return true;
    }
  }
  return false;
}

std::size_t PartFinder::opening_end() const {
  std::size_t end = 0;
  const std::size_t most = std::min(blocks_.size(), most_opening_blocks);
  for (std::size_t b = 0; b < most; ++b) {
    if (lines_[blocks_[b].first].page > 1 ||
        byte_count(lines_, blocks_[b]) > longest_opening_block) {
      break;
    }
    if (has_line(b, is_salutation)) {
      return b + 1;
    }
    if (has_line(b, is_head_line)) {
      end = b + 1;
    }
  }
  return end;
}

// An office alone is a signature only with a name below it; "De minister van
// Financiën" may also be a heading.
bool PartFinder::begins_signature(std::size_t block) const {
  if (byte_count(lines_, blocks_[block]) > 2 * longest_office) {
    return false;
  }
  if (is_closing(first_line(block))) {
    return true;
  }
  if (!is_office_line(first_line(block))) {
    return false;
  }
  const TextLine& last = lines_[blocks_[block].last - 1];
  if (last.text.ends_with(',') || has_line(block, is_name)) {
    return true;
  }
  const std::size_t next = block + 1;
  return next < blocks_.size() &&
         (is_name(first_line(next)) || is_office_line(first_line(next))) &&
         lines_[blocks_[next].first].page == last.page;
}

bool PartFinder::goes_on_in_signature(std::size_t block) const {
  const TextBlock& before = blocks_[block - 1];
  if (lines_[blocks_[block].first].page != lines_[before.last - 1].page ||
      blocks_[block].line_count() > 4) {
    return false;
  }
  const std::string_view line = first_line(block);
  return is_name(line) || is_office_line(line) || is_closing(line) ||
         starts_like(line, "namens deze");
}

std::vector<LetterPart> PartFinder::find() {
  const std::size_t end = opening_end();
  std::fill_n(parts_.begin(), end, LetterPart::opening);
  for (std::size_t b = end; b < blocks_.size(); ++b) {
    const bool after_signature =
        b > 0 && parts_[b - 1] == LetterPart::signature;
    if (begins_signature(b) || (after_signature && goes_on_in_signature(b))) {
      parts_[b] = LetterPart::signature;
    }
  }
  return parts_;
}

// "MINISTER VAN BUITENLANDSE ZAKEN" as it is written in a sentence.
std::string with_small_letters(std::string_view capitals) {
  constexpr std::array small = {"van"sv, "voor"sv, "en"sv, "de"sv, "het"sv};
  std::string result;
  while (!capitals.empty()) {
    const std::string_view word = first_word(capitals);
    std::string lower = lower_case(word);
    const bool stays = std::ranges::find(small, lower) != small.end();
    if (!stays) {
      lower[0] = upper(lower[0]);
    }
    result += (result.empty() ? "" : " ") + lower;
    capitals.remove_prefix(std::min(capitals.size(), word.size() + 1));
  }
  return result;
}

// The words after "mede namens", up to the end of the clause.
std::string_view also_on_behalf_of(std::string_view line) {
  constexpr std::string_view phrase = "mede namens ";
  const std::size_t at = line.find(phrase);
  if (at == std::string_view::npos) {
    return {};
  }
  const std::string_view rest = line.substr(at + phrase.size(), 120);
  const std::size_t end = rest.find_first_of(".,;(");
  return end == std::string_view::npos ? std::string_view()
                                       : rest.substr(0, end);
}

// The start of a block as one line.
std::string text_of(const std::vector<TextLine>& lines,
                    const TextBlock& block) {
  constexpr std::size_t most_bytes = 2000;
  std::string text;
  for (std::size_t i = block.first; i < block.last && text.size() < most_bytes;
       ++i) {
    text += lines[i].text.substr(0, most_bytes) + " ";
  }
  return text;
}

// A letter says at once whom it is also written for.
constexpr std::size_t most_blocks_before_also = 3;

// Collects offices and names in the order they come in.
class SignatureReader {
 public:
  void read_block(const std::vector<TextLine>& lines, const TextBlock& block);
  void read_text(std::string_view text);
  std::vector<Sender> senders() &&;

 private:
  void read_line(const std::string& line);
  void add_also(std::string_view office);

  std::vector<std::string> offices_;
  std::vector<std::string> names_;
  std::vector<std::string> also_;
  bool office_goes_on_ = false;
};

void SignatureReader::read_line(const std::string& line) {
  if (is_office_line(line)) {
    offices_.push_back(line);
    office_goes_on_ = true;
  } else if (is_name(line)) {
    names_.push_back(line);
    office_goes_on_ = false;
  } else if (office_goes_on_ && line.size() < 60 &&
             line.find_first_of("0123456789:") == std::string::npos) {
    offices_.back() += " " + line;
  }
}

void SignatureReader::read_block(const std::vector<TextLine>& lines,
                                 const TextBlock& block) {
  office_goes_on_ = false;
  for (std::size_t i = block.first; i < block.last; ++i) {
    read_line(lines[i].text);
  }
}

// "de minister van Financiën en de staatssecretaris van Defensie" are two.
void SignatureReader::read_text(std::string_view text) {
  std::string_view rest = also_on_behalf_of(text);
  for (const std::string_view next :
       {" en de minister"sv, " en de staatssecretaris"sv}) {
    const std::size_t at = rest.find(next);
    if (at != std::string_view::npos) {
      add_also(rest.substr(0, at));
      rest.remove_prefix(at + 4);
    }
  }
  add_also(rest);
}

void SignatureReader::add_also(std::string_view office) {
  if (is_office_line(office)) {
    also_.emplace_back(office);
  }
}

std::vector<Sender> SignatureReader::senders() && {
  std::vector<Sender> senders;
  for (const std::string& office : offices_) {
    senders.push_back(sender_of_office(office));
  }
  for (std::size_t i = 0; i < std::min(names_.size(), senders.size()); ++i) {
    senders[i].person = std::move(names_[i]);
  }
  for (const std::string& office : also_) {
    Sender sender = sender_of_office(office);
    if (std::ranges::find(senders, sender.office, &Sender::office) ==
        senders.end()) {
      senders.push_back(std::move(sender));
    }
  }
  return senders;
}

}  // namespace

std::vector<LetterPart> find_parts(const std::vector<TextLine>& lines,
                                   const std::vector<TextBlock>& blocks) {
  return PartFinder(lines, blocks).find();
}

Sender sender_of_office(std::string_view office) {
  Sender sender;
  while (office.ends_with(',') || office.ends_with(' ')) {
    office.remove_suffix(1);
  }
  for (const std::string_view article : {"namens "sv, "de "sv}) {
    if (starts_like(office, article)) {
      office.remove_prefix(article.size());
    }
  }
  sender.office = count_letters(office).lower == 0 ? with_small_letters(office)
                                                   : std::string(office);
  if (!sender.office.empty() && sender.office[0] >= 'a' &&
      sender.office[0] <= 'z') {
    sender.office[0] = static_cast<char>(sender.office[0] - 'a' + 'A');
  }
  if (const auto ministry = ministry_of(sender.office)) {
    sender.ministry = ministry->name;
    return sender;
  }
  const std::size_t van = sender.office.find(" van ");
  if (van != std::string::npos) {
    sender.ministry = sender.office.substr(van + 5);
  }
  return sender;
}

std::vector<Sender> find_senders(const std::vector<TextLine>& lines,
                                 const std::vector<TextBlock>& blocks,
                                 const std::vector<LetterPart>& parts) {
  SignatureReader signature;
  std::size_t body_blocks = 0;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (parts[b] == LetterPart::signature) {
      signature.read_block(lines, blocks[b]);
    } else if (parts[b] == LetterPart::body &&
               ++body_blocks <= most_blocks_before_also) {
      signature.read_text(text_of(lines, blocks[b]));
    }
  }
  return std::move(signature).senders();
}

}  // namespace kamerzoek
