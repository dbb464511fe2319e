#include "analyzers/tokens_scan.h"

#include <algorithm>
#include <array>
#include <optional>

#include "analyzers/characters.h"
#include "analyzers/icu_text.h"
#include "analyzers/tokens_address.h"

namespace kamerzoek {
namespace {

bool links(CharacterKind kind) {
  return kind == CharacterKind::hyphen || kind == CharacterKind::apostrophe ||
         kind == CharacterKind::dot || kind == CharacterKind::slash ||
         kind == CharacterKind::ampersand;
}

/// Superscripts call footnotes, except where a unit is squared.
bool is_unit(std::string_view text) {
  static constexpr std::array<std::string_view, 6> units{"m",  "km", "cm",
                                                         "mm", "dm", "hm"};
  return std::ranges::find(units, text) != units.end();
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Cluster> run() {
    constexpr std::size_t bytes_of_word = 6;  // And the blank behind it.
    clusters_.reserve(text_.size() / bytes_of_word + 1);
    while (at_ < text_.size()) {
      step();
    }
    return std::move(clusters_);
  }

 private:
  CharacterKind kind_at(std::size_t at) const {
    return at < text_.size() ? character_at(text_, at).kind
                             : CharacterKind::space;
  }

  void step() {
    const Character here = character_at(text_, at_);
    if (makes_words(here.kind)) {
      add_cluster(at_);
    } else if (here.kind == CharacterKind::ideograph) {
      add_ideographs();
    } else if (here.kind == CharacterKind::apostrophe && begins_clitic(here)) {
      add_clitic(here);
    } else {
      before_before_ = before_;
      before_ = here.kind;
      at_ = here.end;
    }
  }

  /// 's, 't or 'n, not in quotes.
  bool begins_clitic(const Character& apostrophe) const {
    const std::size_t at = apostrophe.end;
    if (makes_words(before_) || at >= text_.size() ||
        std::string_view("sStTnN").find(text_[at]) == std::string_view::npos) {
      return false;
    }
    const CharacterKind next = kind_at(at + 1);
    return !makes_words(next) && next != CharacterKind::inside &&
           next != CharacterKind::apostrophe;
  }

  void add_clitic(const Character& apostrophe) {
    const std::size_t behind = apostrophe.end + 1;
    if (kind_at(behind) == CharacterKind::hyphen &&
        makes_words(kind_at(character_at(text_, behind).end))) {
      add_cluster(at_);
    } else {
      move_behind(behind);
    }
  }

  void move_behind(std::size_t end) {
    at_ = end;
    before_before_ = CharacterKind::letter;
    before_ = CharacterKind::letter;
  }

  void add_cluster(std::size_t begin) {
    Cluster cluster;
    cluster.hyphen_before = before_ == CharacterKind::hyphen &&
                            !makes_words(before_before_) &&
                            before_before_ != CharacterKind::hyphen;
    if (const auto address = address_end(text_, begin)) {
      cluster.kind = Cluster::Kind::address;
      cluster.span = {begin, *address};
    } else {
      cluster.span = {begin, cluster_end(begin)};
      const std::size_t end = cluster.span.end;
      cluster.hyphen_after =
          kind_at(end) == CharacterKind::hyphen &&
          kind_at(character_at(text_, end).end) != CharacterKind::hyphen;
    }
    clusters_.push_back(cluster);
    move_behind(cluster.span.end);
  }

  std::size_t cluster_end(std::size_t begin) const {
    std::size_t at = begin;
    std::size_t word_begin = begin;
    CharacterKind before = CharacterKind::space;
    while (at < text_.size()) {
      const Character here = character_at(text_, at);
      if (!belongs(here, before, at, word_begin)) {
        break;
      }
      word_begin = links(here.kind) || here.kind == CharacterKind::comma
                       ? here.end
                       : word_begin;
      before = here.kind == CharacterKind::inside ? before : here.kind;
      at = here.end;
    }
    return at;
  }

  bool belongs(const Character& here, CharacterKind before, std::size_t at,
               std::size_t word_begin) const {
    if (makes_words(here.kind) || here.kind == CharacterKind::inside) {
      return true;
    }
    if (here.kind == CharacterKind::superscript) {
      return is_unit(text_.substr(word_begin, at - word_begin));
    }
    const CharacterKind next = kind_at(here.end);
    if (here.kind == CharacterKind::comma) {
      return before == CharacterKind::digit && next == CharacterKind::digit;
    }
    // The apostrophe of 's-Hertogenbosch is the first of its cluster.
    const bool first = before == CharacterKind::space;
    return links(here.kind) && (first || !links(before)) && makes_words(next);
  }

  void add_ideographs() {
    std::size_t end = at_;
    while (end < text_.size()) {
      const Character here = character_at(text_, end);
      if (here.kind != CharacterKind::ideograph &&
          here.kind != CharacterKind::inside) {
        break;
      }
      end = here.end;
    }
    for (const Segment& segment : segments_of(text_.substr(at_, end - at_))) {
      if (segment.kind == SegmentKind::word) {
        Cluster cluster;
        cluster.span = {at_ + segment.span.begin, at_ + segment.span.end};
        clusters_.push_back(cluster);
      }
    }
    move_behind(end);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  CharacterKind before_ = CharacterKind::space;
  CharacterKind before_before_ = CharacterKind::space;
  std::vector<Cluster> clusters_;
};

}  // namespace

std::vector<Cluster> clusters_of(std::string_view text) {
  return Scanner(text).run();
}

}  // namespace kamerzoek
