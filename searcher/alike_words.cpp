#include "searcher/alike_words.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kamerzoek {
namespace {

constexpr std::size_t piece_bytes = 5;

// The bytes of a piece as a number.
using Piece = std::uint64_t;

/// Calls `use` for each piece of a word, with marks at the edges, so that its
/// beginning is told from its middle.
template <typename Use>
void for_each_piece(std::string_view word, Use&& use) {
  constexpr Piece mask = (Piece{1} << (8 * piece_bytes)) - 1;
  constexpr std::size_t marks = 2;
  Piece piece = '_';
  for (std::size_t i = 0; i <= word.size(); ++i) {
    const char c = i < word.size() ? word[i] : '_';
    piece = ((piece << 8U) | static_cast<unsigned char>(c)) & mask;
    if (i + marks >= piece_bytes) {
      use(piece);
    }
  }
}

struct AskedPiece {
  std::size_t word = 0;
  double weight = 0;
  double passages = 0;  // That have it.
};

struct Count {
  std::size_t asked = 0;  // Which piece.
  double count = 0;
};

class Pieces {
 public:
  explicit Pieces(const std::vector<WordTerms>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].exact.empty()) {
        add(i, words[i].exact.front());
      }
    }
  }

  const std::vector<AskedPiece>& asked() const { return asked_; }

  /// The pieces that the words of a passage have.
  std::vector<Count> count_in(const Xapian::Database& passages,
                              Xapian::docid passage) {
    counts_.assign(asked_.size(), 0);
    auto at = passages.termlist_begin(passage);
    // Prefixes are capitals, and come before.
    at.skip_to("a");
    for (; at != passages.termlist_end(passage); ++at) {
      for (const std::size_t piece : pieces_in(*at)) {
        counts_[piece] += static_cast<double>(at.get_wdf());
      }
    }
    std::vector<Count> found;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0) {
        found.push_back({i, counts_[i]});
        ++asked_[i].passages;
      }
    }
    return found;
  }

 private:
  // A long word has many pieces; they count for more together, but less each.
  void add(std::size_t word, const std::string& text) {
    double count = 0;
    for_each_piece(text, [&](Piece) { ++count; });
    for_each_piece(text, [&](Piece piece) {
      if (by_piece_.try_emplace(piece, asked_.size()).second) {
        asked_.push_back({word, 1 / std::sqrt(count), 0});
        may_be_asked_.set(place_of(piece));
      }
    });
  }

  // Nearly all pieces are of other words; this tells most of them quickly.
  static std::size_t place_of(Piece piece) {
    constexpr Piece factor = 0x9E3779B97F4A7C15;
    return static_cast<std::size_t>((piece * factor) >> (64U - place_bits));
  }

  // Passages share most of their words.
  const std::vector<std::size_t>& pieces_in(const std::string& term) {
    const auto [known, is_new] = by_term_.try_emplace(term);
    if (is_new) {
      known->second = asked_in(term);
    }
    return known->second;
  }

  std::vector<std::size_t> asked_in(std::string_view term) const {
    std::vector<std::size_t> pieces;
    for_each_piece(term, [&](Piece piece) {
      const auto asked = may_be_asked_.test(place_of(piece))
                             ? by_piece_.find(piece)
                             : by_piece_.end();
      if (asked != by_piece_.end()) {
        pieces.push_back(asked->second);
      }
    });
    return pieces;
  }

  static constexpr unsigned place_bits = 13;

  std::vector<AskedPiece> asked_;
  std::bitset<std::size_t{1} << place_bits> may_be_asked_;
  std::unordered_map<Piece, std::size_t> by_piece_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_term_;
  std::vector<double> counts_;
};

}  // namespace

std::vector<std::vector<double>> gains_by_alike_words(
    const Xapian::Database& passages, const std::vector<Xapian::docid>& best,
    const std::vector<WordTerms>& words, const RankingWeights& weights) {
  Pieces pieces(words);
  if (pieces.asked().empty()) {
    return {};
  }
  std::vector<std::vector<Count>> counts;
  counts.reserve(best.size());
  for (const Xapian::docid passage : best) {
    counts.push_back(pieces.count_in(passages, passage));
  }
  const double mean_length = std::max(1.0, passages.get_average_length());
  const auto all = static_cast<double>(best.size());
  std::vector<std::vector<double>> gains;
  gains.reserve(best.size());
  for (std::size_t i = 0; i < best.size(); ++i) {
    const double length = passages.get_doclength(best[i]) / mean_length;
    std::vector<double>& gain = gains.emplace_back(words.size(), 0.0);
    for (const Count& found : counts[i]) {
      const AskedPiece& piece = pieces.asked()[found.asked];
      const double rarity = std::log2((all + 1) / (piece.passages + 0.5));
      gain[piece.word] += weights.alike * piece.weight * std::max(0.0, rarity) *
                          found.count / (found.count + length);
    }
  }
  return gains;
}

}  // namespace kamerzoek
