// How much each piece of evidence counts, and the bounds of looking for it:
// one setting for all queries, chosen on judged topics.

#pragma once

#include <cstddef>

namespace kamerzoek {

/// Where the word itself in the text, inflected or inside a compound, counts 1.
struct RankingWeights {
  // Parts of a compound that was typed.
  double modifier = 0.7;  ///< klimaat of klimaatbeleid
  double head = 0.2;      ///< beleid of klimaatbeleid
  double run = 0.5;       ///< Parts that are a word together.
  double unknown = 2;     ///< Times that, when no passage has the compound.
  double apart = 0.3;     ///< Its parts as words, one after the other.
  double generic = 0.5;   ///< Times all, for words such as "aanpak".

  double exact = 0;      ///< As typed, not inflected.
  double written = 0.5;  ///< Capitals or accents as typed.
  double heading = 0.4;
  double title = 0.15;

  /// How fast a passage's length tells against it; Xapian's c of IneB2.
  double length = 1.5;

  // What puts the best passages in order.
  std::size_t ordered_passages = 200;
  double alike = 1;                  ///< Words spelt alike.
  double close = 0.4;                ///< Words next to each other in the query.
  double context = 0.2;              ///< Of others in its letter or dossier.
  std::size_t context_passages = 3;  ///< So many others.

  // Words of the best passages, for queries of a few words.
  double feedback = 0.2;
  std::size_t feedback_passages = 15;
  std::size_t feedback_terms = 20;
  std::size_t feedback_words = 4;       ///< Not for queries of more.
  std::size_t expanded_passages = 500;  ///< The best so many gain by them.
};

inline constexpr RankingWeights ranking_weights;

}  // namespace kamerzoek
