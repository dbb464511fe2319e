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
  Pieces(const ForwardIndex& forward, const std::vector<WordTerms>& words)
      : forward_(forward) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].exact.empty()) {
        add(i, words[i].exact.front());
      }
    }
  }

  const std::vector<AskedPiece>& asked() const { return asked_; }

  /// The pieces that the words of a passage have.
  std::vector<Count> count_in(Xapian::docid passage) {
    counts_.assign(asked_.size(), 0);
    forward_.for_each_word(passage,
                           [&](ForwardIndex::Word word, std::uint32_t exact,
                               std::uint32_t /*normalised*/) {
                             if (exact == 0) {
                               return;
                             }
                             for (const std::size_t piece : pieces_in(word)) {
                               counts_[piece] += exact;
                             }
                           });
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
  const std::vector<std::size_t>& pieces_in(ForwardIndex::Word word) {
    KnownWord& known = known_[word % known_.size()];
    if (known.word != word) {
      known.word = word;
      known.pieces = asked_in(forward_.text(word));
    }
    return known.pieces;
  }

  std::vector<std::size_t> asked_in(std::string_view word) const {
    std::vector<std::size_t> pieces;
    for_each_piece(word, [&](Piece piece) {
      const auto asked = may_be_asked_.test(place_of(piece))
                             ? by_piece_.find(piece)
                             : by_piece_.end();
      if (asked != by_piece_.end()) {
        pieces.push_back(asked->second);
      }
    });
    return pieces;
  }

  struct KnownWord {
    ForwardIndex::Word word = ~ForwardIndex::Word{0};
    std::vector<std::size_t> pieces;
  };

  static constexpr unsigned place_bits = 13;

  const ForwardIndex& forward_;
  std::vector<AskedPiece> asked_;
  std::bitset<std::size_t{1} << place_bits> may_be_asked_;
  std::unordered_map<Piece, std::size_t> by_piece_;
  std::vector<KnownWord> known_{4096};
  std::vector<double> counts_;
};

}  // namespace

std::vector<std::vector<double>> gains_by_alike_words(
    const ForwardIndex& forward, double mean_length,
    const std::vector<Xapian::docid>& best, const std::vector<WordTerms>& words,
    const RankingWeights& weights) {
  Pieces pieces(forward, words);
  if (pieces.asked().empty()) {
    return {};
  }
  std::vector<std::vector<Count>> counts;
  counts.reserve(best.size());
  for (const Xapian::docid passage : best) {
    counts.push_back(pieces.count_in(passage));
  }
  const auto all = static_cast<double>(best.size());
  std::vector<std::vector<double>> gains;
  gains.reserve(best.size());
  for (std::size_t i = 0; i < best.size(); ++i) {
    const double length = forward.length(best[i]) / std::max(1.0, mean_length);
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
