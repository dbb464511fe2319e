#include "searcher/snippet.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "analyzers/ascii.h"
#include "corpus/sentences.h"

namespace kamerzoek {
namespace {

// A passage has a few hundred words; more matches tell nothing new.
constexpr std::size_t most_matches = 200;

// How well a window shows the matches; larger is better.
struct Merit {
  std::size_t different = 0;
  std::size_t matches = 0;
  bool ends_whole = false;  // The sentence of the last match fits.
  int neat_begin = 0;       // 2: a sentence, 1: a clause, 0: a word.

  bool below(const Merit& other) const {
    return std::tie(different, matches, ends_whole, neat_begin) <
           std::tie(other.different, other.matches, other.ends_whole,
                    other.neat_begin);
  }
};

class Window {
 public:
  Window(std::string_view text, const std::vector<Span>& matches,
         std::size_t max_bytes)
      : text_(text), max_bytes_(std::max<std::size_t>(max_bytes, 4)) {
    std::map<std::string, std::size_t> numbers;
    const std::size_t count = std::min(matches.size(), most_matches);
    for (std::size_t i = 0; i < count; ++i) {
      const auto key =
          ascii_lower(text.substr(matches[i].begin, matches[i].size()));
      matches_.push_back(matches[i]);
      names_.push_back(numbers.emplace(key, numbers.size()).first->second);
    }
    sentences_ = split_into_sentences(text);
    clauses_ = split_into_clauses(text);
  }

  Span best() const {
    Choice best = {first_begin(), merit(first_begin(), 2)};
    for (const Span& match : matches_) {
      consider(word_before(match), 0, best);
      consider(begin_in(clauses_, match), 1, best);
      consider(begin_in(sentences_, match), 2, best);
    }
    return {best.begin, end_of(best.begin)};
  }

 private:
  struct Choice {
    std::size_t begin = 0;
    Merit merit;
  };

  void consider(std::size_t begin, int neat_begin, Choice& best) const {
    const Merit found = merit(begin, neat_begin);
    if (best.merit.below(found)) {
      best = {begin, found};
    }
  }

  std::size_t first_begin() const {
    return sentences_.empty() ? 0 : sentences_.front().begin;
  }

  static std::size_t begin_in(const std::vector<Span>& pieces,
                              const Span& match) {
    auto after =
        std::ranges::upper_bound(pieces, match.begin, {}, &Span::begin);
    return after == pieces.begin() ? 0 : std::prev(after)->begin;
  }

  // The end of the piece that `place` is in, or at the end of.
  static std::size_t end_in(const std::vector<Span>& pieces,
                            std::size_t place) {
    const auto at = std::ranges::lower_bound(pieces, place, {}, &Span::end);
    return at == pieces.end() ? place : at->end;
  }

  // The begin of a word some way before the match, for context.
  std::size_t word_before(const Span& match) const {
    const std::size_t context = max_bytes_ / 3;
    if (match.begin <= context) {
      return first_begin();
    }
    const std::size_t blank = text_.find(' ', match.begin - context);
    return blank < match.begin ? blank + 1 : match.begin;
  }

  Merit merit(std::size_t begin, int neat_begin) const {
    Merit merit;
    std::vector<bool> seen(names_.size());
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      if (matches_[i].begin >= begin && matches_[i].end <= begin + max_bytes_) {
        ++merit.matches;
        merit.different += seen[names_[i]] ? 0U : 1U;
        seen[names_[i]] = true;
      }
    }
    merit.ends_whole =
        end_in(sentences_, last_match_end(begin)) <= begin + max_bytes_;
    merit.neat_begin = neat_begin;
    return merit;
  }

  std::size_t last_match_end(std::size_t begin) const {
    std::size_t end = begin;
    for (const Span& match : matches_) {
      if (match.begin >= begin && match.end <= begin + max_bytes_) {
        end = match.end;
      }
    }
    return end;
  }

  static std::size_t last_end(const std::vector<Span>& pieces,
                              std::size_t limit) {
    auto after = std::ranges::upper_bound(pieces, limit, {}, &Span::end);
    return after == pieces.begin() ? 0 : std::prev(after)->end;
  }

  // A cut that leaves little is worse than one within a sentence.
  std::size_t end_of(std::size_t begin) const {
    const std::size_t limit = std::min(begin + max_bytes_, text_.size());
    const std::size_t least =
        std::max(last_match_end(begin), begin + (limit - begin) / 2);
    for (const std::vector<Span>* pieces : {&sentences_, &clauses_}) {
      const std::size_t end = last_end(*pieces, limit);
      if (end >= least) {
        return end;
      }
    }
    return end_between_words(limit, least);
  }

  std::size_t end_between_words(std::size_t limit, std::size_t least) const {
    if (limit == text_.size()) {
      return limit;
    }
    const std::size_t blank = text_.rfind(' ', limit);
    if (blank != std::string_view::npos && blank >= least) {
      return blank;
    }
    while (limit > 0 && (text_[limit] & '\xC0') == '\x80') {
      --limit;
    }
    return limit;
  }

  std::string_view text_;
  std::size_t max_bytes_;
  std::vector<Span> matches_;
  std::vector<std::size_t> names_;  // Equal for matches of equal text.
  std::vector<Span> sentences_;
  std::vector<Span> clauses_;
};

void add_on_one_line(std::string_view text, std::string& line) {
  for (const char c : text) {
    if (!is_space(c)) {
      line += c;
    } else if (line.empty() || line.back() != ' ') {
      line += ' ';
    }
  }
}

bool only_blanks(std::string_view text) {
  return std::ranges::all_of(text, is_space);
}

}  // namespace

Snippet snippet_of(std::string_view text, const std::vector<Span>& matches,
                   const SnippetLimits& limits) {
  const Span window = Window(text, matches, limits.max_bytes).best();
  Snippet snippet;
  if (!only_blanks(text.substr(0, window.begin))) {
    snippet.text = "… ";
  }
  const std::size_t shift = snippet.text.size();
  snippet.text += text.substr(window.begin, window.size());
  if (!only_blanks(text.substr(window.end))) {
    snippet.text += " …";
  }
  for (const Span& match : matches) {
    if (match.begin >= window.begin && match.end <= window.end) {
      snippet.highlights.push_back({match.begin - window.begin + shift,
                                    match.end - window.begin + shift});
    }
  }
  return snippet;
}

std::string marked(const Snippet& snippet, std::string_view open,
                   std::string_view close) {
  const std::string_view text = snippet.text;
  std::string line;
  std::size_t done = 0;
  for (const Span& match : snippet.highlights) {
    add_on_one_line(text.substr(done, match.begin - done), line);
    line += open;
    add_on_one_line(text.substr(match.begin, match.size()), line);
    line += close;
    done = match.end;
  }
  add_on_one_line(text.substr(done), line);
  return line;
}

}  // namespace kamerzoek
