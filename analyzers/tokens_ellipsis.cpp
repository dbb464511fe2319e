#include "analyzers/tokens_ellipsis.h"

#include <algorithm>
#include <array>

#include "analyzers/characters.h"
#include "analyzers/icu_text.h"

namespace kamerzoek {
namespace {

/// "land-, tuin- en bosbouw" takes three; lists longer than this are rare.
constexpr std::size_t max_distance = 6;

constexpr std::array<std::string_view, 9> conjunctions{
    "en", "of", "en/of", "and", "or", "tot", "dan", "wel", "als"};

constexpr std::size_t max_ellipsis_bytes = 60;

bool is_conjunction(std::string_view word) {
  return std::ranges::find(conjunctions, lower_case(word)) !=
         conjunctions.end();
}

class EllipsisReader {
 public:
  EllipsisReader(std::string_view text, const std::vector<Cluster>& clusters,
                 const WordReader& words)
      : text_(text), clusters_(clusters), words_(words) {}

  std::optional<std::string> end_restored(std::size_t at) const {
    const auto whole = whole_word_behind(at);
    if (!whole) {
      return std::nullopt;
    }
    const std::string first = last_segment(lower_of(at));
    const std::string second = lower_of(*whole);
    const std::size_t hyphen = second.rfind('-');
    return hyphen == std::string::npos
               ? with_end_of(first, second)
               : joined(first, second.substr(hyphen + 1));
  }

  std::optional<std::string> begin_restored(std::size_t at) const {
    const auto whole = whole_word_before(at);
    if (!whole) {
      return std::nullopt;
    }
    const std::string first = lower_of(*whole);
    const std::string second = lower_of(at);
    const std::size_t hyphen = first.rfind('-');
    return hyphen == std::string::npos
               ? with_begin_of(first, second)
               : joined(first.substr(0, hyphen), second);
  }

 private:
  std::string_view text_of(std::size_t cluster) const {
    const Span span = clusters_[cluster].span;
    return text_.substr(span.begin, span.size());
  }

  std::string lower_of(std::size_t cluster) const {
    return lower_case(text_of(cluster));
  }

  static std::string last_segment(const std::string& lower) {
    return lower.substr(lower.rfind('-') + 1);
  }

  /// A word that is not too long to be one.
  bool is_word(std::size_t cluster) const {
    return clusters_[cluster].kind == Cluster::Kind::words &&
           clusters_[cluster].span.size() <= max_ellipsis_bytes &&
           character_at(text_, clusters_[cluster].span.begin).kind ==
               CharacterKind::letter;
  }

  /// Whether no more than blanks, hyphens and a comma part a cluster from the
  /// next.
  bool are_neighbours(std::size_t cluster) const {
    const std::size_t begin = clusters_[cluster].span.end;
    const std::string_view gap =
        text_.substr(begin, clusters_[cluster + 1].span.begin - begin);
    if (gap.size() > 8) {
      return false;
    }
    for (std::size_t at = 0; at < gap.size();) {
      const Character here = character_at(gap, at);
      if (here.kind != CharacterKind::space &&
          here.kind != CharacterKind::comma &&
          here.kind != CharacterKind::hyphen &&
          here.kind != CharacterKind::slash) {
        return false;
      }
      at = here.end;
    }
    return true;
  }

  std::optional<std::size_t> whole_word_behind(std::size_t at) const {
    bool conjunction = false;
    for (std::size_t i = at + 1; i < clusters_.size() && i <= at + max_distance;
         ++i) {
      if (!is_word(i) || !are_neighbours(i - 1)) {
        return std::nullopt;
      }
      if (is_conjunction(text_of(i))) {
        conjunction = true;
      } else if (!clusters_[i].hyphen_after) {
        return conjunction ? std::optional(i) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::optional<std::size_t> whole_word_before(std::size_t at) const {
    bool conjunction = false;
    for (std::size_t i = at; i > 0 && i + max_distance > at; --i) {
      if (!is_word(i - 1) || !are_neighbours(i - 1)) {
        return std::nullopt;
      }
      if (is_conjunction(text_of(i - 1))) {
        conjunction = true;
      } else if (!clusters_[i - 1].hyphen_before) {
        return conjunction ? std::optional(i - 1) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  /// "land" and "tuinbouw" → "landbouw": the longest end that leaves a word
  /// in front of it and makes one behind `first`.
  std::optional<std::string> with_end_of(const std::string& first,
                                         const std::string& second) const {
    constexpr std::size_t min_bytes = 2;
    for (std::size_t cut = min_bytes; cut + min_bytes < second.size(); ++cut) {
      if (!is_modifier(second.substr(0, cut))) {
        continue;
      }
      if (auto base = words_.base_if_known(first + second.substr(cut))) {
        return base;
      }
    }
    return std::nullopt;
  }

  /// "klimaatbeleid" and "doelen" → "klimaatdoelen".
  std::optional<std::string> with_begin_of(const std::string& first,
                                           const std::string& second) const {
    constexpr std::size_t min_bytes = 3;
    for (std::size_t cut = first.size(); cut > min_bytes + 1; --cut) {
      const std::size_t begin = cut - 1;
      if (!words_.lexicon().contains(first.substr(begin)) ||
          !is_modifier(first.substr(0, begin))) {
        continue;
      }
      if (auto base = words_.base_if_known(first.substr(0, begin) + second)) {
        return base;
      }
    }
    return std::nullopt;
  }

  bool is_modifier(const std::string& form) const {
    const Lexicon& lexicon = words_.lexicon();
    return lexicon.contains(form) ||
           (form.size() > 3 && form.ends_with('s') &&
            lexicon.contains(form.substr(0, form.size() - 1)));
  }

  /// What a hyphen joins need not be in any lexicon.
  std::optional<std::string> joined(std::string first,
                                    const std::string& second) const {
    const auto base = words_.base_if_known(second);
    std::erase(first, '-');
    return fold(first) + (base ? *base : fold(second));
  }

  std::string_view text_;
  const std::vector<Cluster>& clusters_;
  const WordReader& words_;
};

}  // namespace

std::optional<std::string> restored_base(std::string_view text,
                                         const std::vector<Cluster>& clusters,
                                         std::size_t at,
                                         const WordReader& words) {
  const EllipsisReader reader(text, clusters, words);
  const Cluster& cluster = clusters[at];
  const bool is_short = cluster.span.size() <= max_ellipsis_bytes;
  if (cluster.hyphen_after && is_short) {
    return reader.end_restored(at);
  }
  return cluster.hyphen_before && is_short ? reader.begin_restored(at)
                                           : std::nullopt;
}

}  // namespace kamerzoek
