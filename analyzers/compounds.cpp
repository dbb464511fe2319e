#include "analyzers/compounds.h"

#include <algorithm>
#include <array>
#include <limits>

#include "analyzers/ascii.h"
#include "analyzers/word_bases.h"

namespace kamerzoek {
namespace {

using F = CompoundFeature;

constexpr double impossible = -std::numeric_limits<double>::infinity();
constexpr std::size_t max_compound_bytes = 120;
constexpr std::size_t max_part_bytes = 40;
constexpr std::size_t min_part_bytes = 3;
constexpr std::size_t max_suffix_bytes = 12;

double unpacked(std::int16_t score) {
  return score == lexicon_unfit ? impossible : score / lexicon_score_unit;
}

bool is_word(const LexiconEntry* entry) {
  return entry != nullptr && (entry->flags & lexicon_word) != 0;
}

/// A modifier that begins and ends at these bytes.
struct Edge {
  std::size_t begin = 0;
  std::size_t end = 0;
  const LexiconEntry* modifier = nullptr;
};

/// Finds the best cut of one word.
class Search {
 public:
  Search(std::string_view word, const Lexicon& lexicon,
         const CompoundWeights& weights)
      : word_(word), lexicon_(lexicon), weights_(weights) {
    best_.fill(impossible);
    next_.fill(0);
    if (const LexiconEntry* const whole = lexicon.find(word)) {
      base_ = lexicon.text_of(lexicon.base_of(*whole));
    }
    find_edges();
    score_heads();
    std::for_each(edges_.rbegin(), edges_.rend(),
                  [this](const Edge& edge) { try_edge(edge); });
  }

  double score() const { return best_[0]; }

  /// Where each part but the first begins.
  std::vector<std::size_t> boundaries() const {
    std::vector<std::size_t> found;
    for (std::size_t at = next_[0]; at < word_.size(); at = next_[at]) {
      found.push_back(at);
    }
    return found;
  }

 private:
  double weight(F feature) const {
    return static_cast<double>(weights_.of(feature));
  }

  /// Whether a cut can be at a byte.
  using Reached = std::array<bool, max_compound_bytes + 1>;

  /// Edges by rising begin: only what can be reached from the first byte.
  void find_edges() {
    Reached reached{};
    reached[0] = true;
    for (std::size_t from = 0; from + 2 * min_part_bytes <= word_.size();
         ++from) {
      if (reached[from]) {
        find_edges_from(from, reached);
      }
    }
  }

  void find_edges_from(std::size_t from, Reached& reached) {
    const std::size_t last =
        std::min(word_.size() - min_part_bytes, from + max_part_bytes);
    for (std::size_t to = from + min_part_bytes; to <= last; ++to) {
      const LexiconEntry* const entry =
          lexicon_.find(word_.substr(from, to - from));
      if (entry != nullptr && entry->modifier != lexicon_unfit) {
        edges_.push_back({from, to, entry});
        reached[to] = true;
      }
    }
  }

  void score_heads() {
    for (const Edge& edge : edges_) {
      if (next_[edge.end] != 0) {
        continue;
      }
      next_[edge.end] = word_.size();
      const LexiconEntry* const entry = lexicon_.find(word_.substr(edge.end));
      if (entry != nullptr && entry->head != lexicon_unfit) {
        best_[edge.end] =
            unpacked(entry->head) +
            (inside_suffix(edge.end) ? weight(F::head_covered) : 0) +
            (is_strange(*entry, edge.end) ? weight(F::head_strange) : 0);
      }
    }
  }

  bool is_strange(const LexiconEntry& head, std::size_t at) const {
    return base_ != word_ &&
           strange_head(base_, lexicon_.text_of(lexicon_.base_of(head)), at);
  }

  /// Whether a suffix of the word begins before `at`: "vervlak|king".
  bool inside_suffix(std::size_t at) {
    if (suffix_begin_ == 0) {
      suffix_begin_ = find_suffix();
    }
    return at > suffix_begin_;
  }

  /// Where the longest suffix of the word begins; its end when it has none.
  std::size_t find_suffix() const {
    const std::size_t first =
        std::max<std::size_t>(word_.size(), max_suffix_bytes + 1) -
        max_suffix_bytes;
    for (std::size_t from = first; from < word_.size(); ++from) {
      const LexiconEntry* const entry = lexicon_.find(word_.substr(from));
      if (entry != nullptr && (entry->flags & lexicon_suffix) != 0) {
        return from;
      }
    }
    return word_.size();
  }

  void try_edge(const Edge& edge) {
    if (best_[edge.end] == impossible) {
      return;
    }
    const double score = unpacked(edge.modifier->modifier) + best_[edge.end] +
                         boundary_score(edge);
    if (score > best_[edge.begin]) {
      best_[edge.begin] = score;
      next_[edge.begin] = edge.end;
    }
  }

  double boundary_score(const Edge& edge) const {
    double score = doubled_at(word_, edge.end) ? weight(F::doubled) : 0;
    const std::size_t next_end = next_[edge.end];
    score += edge.begin != 0 ? weight(F::more_boundaries) : 0;
    if ((edge.modifier->flags & lexicon_linked) != 0) {
      const LexiconEntry* const longer =
          lexicon_.find(word_.substr(edge.end - 1, next_end - edge.end + 1));
      score += longer != nullptr && longer->head != lexicon_unfit
                   ? weight(F::link_or_head_s)
                   : 0;
    }
    if ((edge.modifier->flags & lexicon_particle) != 0) {
      const LexiconEntry* const next =
          lexicon_.find(word_.substr(edge.end, next_end - edge.end));
      score += next != nullptr && (next->flags & lexicon_action) != 0
                   ? weight(F::particle_verb)
                   : 0;
    }
    return score;
  }

  std::string_view word_;
  std::string_view base_ = word_;  ///< Of the word, when it is known.
  const Lexicon& lexicon_;
  const CompoundWeights& weights_;
  std::vector<Edge> edges_;
  std::array<double, max_compound_bytes + 1> best_;
  std::array<std::size_t, max_compound_bytes + 1> next_;
  std::size_t suffix_begin_ = 0;
};

/// Only letters: anything else keeps a word whole.
bool may_be_compound(std::string_view word) {
  return word.size() >= 2 * min_part_bytes &&
         word.size() <= max_compound_bytes &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return is_lower(c) || is_beyond_ascii(c); });
}

/// The record of a stretch of a word, without its link s when it is no word
/// with it.
const LexiconEntry* without_link(std::string_view text,
                                 const Lexicon& lexicon) {
  const LexiconEntry* const entry = lexicon.find(text);
  const bool linked = entry == nullptr ||
                      (entry->flags & (lexicon_word | lexicon_settled)) == 0;
  return linked && text.ends_with("s")
             ? lexicon.find(text.substr(0, text.size() - 1))
             : entry;
}

// Of a word of `bytes` from `offset` on.
std::vector<std::size_t> positions_of(std::uint64_t boundaries,
                                      std::size_t offset, std::size_t bytes) {
  std::vector<std::size_t> found;
  for (std::size_t at = 1; at < std::min<std::size_t>(bytes, 64); ++at) {
    if ((boundaries >> at & 1U) != 0) {
      found.push_back(offset + at);
    }
  }
  return found;
}

/// Applies what was settled by hand to the parts that were found.
class Settler {
 public:
  Settler(std::string_view word, const Lexicon& lexicon)
      : word_(word), lexicon_(lexicon) {}

  /// `ends` are the boundaries and the end of the word.
  std::vector<std::size_t> settled(std::vector<std::size_t> ends) const {
    std::size_t begin = 0;
    for (std::size_t first = 0; first < ends.size(); ++first) {
      first = settle(ends, first, begin);
      begin = ends[first];
    }
    return ends;
  }

 private:
  /// Cuts the longest stretch of parts from `first` on that is settled as one;
  /// returns which part then ends where it did, or `first`.
  std::size_t settle(std::vector<std::size_t>& ends, std::size_t first,
                     std::size_t begin) const {
    for (std::size_t last = ends.size(); last-- > first;) {
      if (const auto cut = cut_of(begin, ends[last])) {
        const auto at =
            ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(first),
                       ends.begin() + static_cast<std::ptrdiff_t>(last));
        ends.insert(at, cut->begin(), cut->end());
        return first + cut->size();
      }
    }
    return first;
  }

  std::optional<std::vector<std::size_t>> cut_of(std::size_t begin,
                                                 std::size_t end) const {
    const std::string_view text = word_.substr(begin, end - begin);
    const LexiconEntry* const entry =
        end < word_.size() ? without_link(text, lexicon_) : lexicon_.find(text);
    if (entry == nullptr || (entry->flags & lexicon_settled) == 0) {
      return std::nullopt;
    }
    return positions_of(lexicon_.settled_cut(*entry), begin, text.size());
  }

  std::string_view word_;
  const Lexicon& lexicon_;
};

CompoundPart part_of(std::string_view word, Span span, const Lexicon& lexicon) {
  const std::string_view text = word.substr(span.begin, span.size());
  const bool last = span.end == word.size();
  const LexiconEntry* const entry = lexicon.find(text);
  if (entry != nullptr) {
    return {
        span,
        std::string(lexicon.text_of(last ? lexicon.base_of(*entry)
                                         : lexicon.modifier_base_of(*entry)))};
  }
  const LexiconEntry* const linked =
      last ? nullptr : without_link(text, lexicon);
  return {span, std::string(linked == nullptr
                                ? known_base_of(text, lexicon).value_or(text)
                                : lexicon.text_of(lexicon.base_of(*linked)))};
}

/// Adds the parts at `span` as one, when together they are a word.
void add_run(std::string_view word, Span span, const Lexicon& lexicon,
             std::vector<CompoundPart>& runs) {
  if (span.size() == word.size()) {
    return;
  }
  const std::string_view text = word.substr(span.begin, span.size());
  const LexiconEntry* const entry = span.end == word.size()
                                        ? lexicon.find(text)
                                        : without_link(text, lexicon);
  if (is_word(entry)) {
    runs.push_back(
        {span, std::string(lexicon.text_of(lexicon.base_of(*entry)))});
  }
}

std::vector<CompoundPart> runs_of(std::string_view word,
                                  const std::vector<CompoundPart>& parts,
                                  const Lexicon& lexicon) {
  std::vector<CompoundPart> runs;
  for (std::size_t first = 0; first < parts.size(); ++first) {
    for (std::size_t last = parts.size() - 1; last > first; --last) {
      add_run(word, {parts[first].span.begin, parts[last].span.end}, lexicon,
              runs);
    }
  }
  return runs;
}

}  // namespace

double Compounds::whole_score(std::string_view word) const {
  const LexiconEntry* const entry = lexicon_.find(word);
  return entry != nullptr
             ? unpacked(entry->whole)
             : static_cast<double>(weights_.score(spelling_features(word)));
}

CompoundSplit Compounds::split(std::string_view word) const {
  CompoundSplit result;
  result.score = impossible;
  if (!may_be_compound(word)) {
    return result;
  }
  result.whole_score = whole_score(word);
  const Search search(word, lexicon_, weights_);
  result.score = search.score() + bias_;
  std::vector<std::size_t> ends;
  if (result.margin() > 0) {
    ends = search.boundaries();
  }
  ends.push_back(word.size());
  ends = Settler(word, lexicon_).settled(std::move(ends));
  if (ends.size() < 2) {
    return result;
  }
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    result.parts.push_back(part_of(word, {begin, end}, lexicon_));
    begin = end;
  }
  result.runs = runs_of(word, result.parts, lexicon_);
  return result;
}

}  // namespace kamerzoek
