// Learns the weights of the compound model from marked words.
//
//   train_compounds WORDS DATA MARKED > DATA/compound_weights.tsv
//
// WORDS is the word list, DATA the folder of analyzers/data, MARKED a list of
// words with `|` at each boundary and `/` where a cut is as good as none.
// Every cut of a word gets a probability in proportion to exp(score); the
// weights are those that make the marked cuts most likely, held towards zero.
// Prints how well words do that were left out of the training, too.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <numeric>
#include <random>
#include <sstream>

#include "analyzers/compound_parts.h"
#include "analyzers/error.h"
#include "analyzers/lexicon_tables.h"

namespace kamerzoek {
namespace {

using Vector = std::array<double, compound_features>;

struct Cut {
  std::vector<std::size_t> boundaries;
  Vector features{};
  bool right = false;
};

struct MarkedWord {
  std::string word;
  std::vector<std::size_t> required;
  std::vector<std::size_t> optional;
  std::vector<Cut> cuts;
};

MarkedWord read_marked(const std::string& line) {
  MarkedWord marked;
  for (const char c : line) {
    if (c == '|') {
      marked.required.push_back(marked.word.size());
    } else if (c == '/') {
      marked.optional.push_back(marked.word.size());
    } else {
      marked.word += c;
    }
  }
  return marked;
}

bool has(const std::vector<std::size_t>& all, std::size_t one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::string with_marks(std::string word, std::vector<std::size_t> boundaries) {
  std::ranges::reverse(boundaries);
  for (const std::size_t at : boundaries) {
    word.insert(at, 1, '|');
  }
  return word;
}

bool suits(const std::vector<std::size_t>& boundaries,
           const MarkedWord& marked) {
  const auto may_be = [&](std::size_t at) {
    return has(marked.required, at) || has(marked.optional, at);
  };
  const auto is_one = [&](std::size_t at) { return has(boundaries, at); };
  return std::ranges::all_of(boundaries, may_be) &&
         std::ranges::all_of(marked.required, is_one);
}

void add(Vector& into, const FeatureValues& features) {
  for (const FeatureValue& value : features) {
    into[static_cast<std::size_t>(value.feature)] +=
        static_cast<double>(value.value);
  }
}

double dot(const Vector& left, const Vector& right) {
  return std::inner_product(left.begin(), left.end(), right.begin(), 0.0);
}

/// All ways to cut a word that the parts allow.
class Cutter {
 public:
  Cutter(const CompoundParts& parts, MarkedWord& marked)
      : parts_(parts), marked_(marked) {
    const std::string_view word = marked.word;
    for (std::size_t at = 1; at < word.size(); ++at) {
      if (parts.is_suffix(word.substr(at))) {
        suffix_begin_ = at;
        break;
      }
    }
    Cut whole;
    add(whole.features, parts.whole_features(word));
    finish(whole);
    extend({}, 0);
  }

 private:
  void extend(const Cut& so_far, std::size_t from) {
    constexpr std::size_t most_cuts = 400;
    const std::string_view word = marked_.word;
    if (from > 0 && parts_.is_head(word.substr(from))) {
      Cut cut = so_far;
      add(cut.features, parts_.head_features(word.substr(from)));
      if (is_strange(from)) {
        add(cut.features, {{CompoundFeature::head_strange}});
      }
      if (from > suffix_begin_) {
        add(cut.features, {{CompoundFeature::head_covered}});
      }
      add_boundaries(cut);
      finish(cut);
    }
    for (std::size_t to = from + 3; to + 3 <= word.size(); ++to) {
      const std::string_view form = word.substr(from, to - from);
      if (marked_.cuts.size() < most_cuts && parts_.modifier(form)) {
        Cut cut = so_far;
        cut.boundaries.push_back(to);
        add(cut.features, parts_.modifier_features(form));
        extend(cut, to);
      }
    }
  }

  bool is_strange(std::size_t from) const {
    const std::string_view word = marked_.word;
    const std::string_view base = parts_.base_of(word);
    return base != word &&
           strange_head(base, parts_.base_of(word.substr(from)), from);
  }

  void add_boundaries(Cut& cut) const {
    const std::string_view word = marked_.word;
    std::vector<std::size_t> ends = cut.boundaries;
    ends.push_back(word.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
      using F = CompoundFeature;
      const std::size_t at = ends[i];
      const std::string_view left = word.substr(begin, at - begin);
      const std::string_view right = word.substr(at, ends[i + 1] - at);
      const auto modifier = parts_.modifier(left);
      const bool other =
          modifier && modifier->link == Link::s &&
          parts_.is_head(word.substr(at - 1, ends[i + 1] - at + 1));
      const bool verb = parts_.is_particle(left) && parts_.is_action(right);
      add(cut.features, {{F::doubled, doubled_at(word, at) ? 1.0F : 0.0F},
                         {F::particle_verb, verb ? 1.0F : 0.0F},
                         {F::link_or_head_s, other ? 1.0F : 0.0F}});
      begin = at;
    }
    add(cut.features, {{CompoundFeature::more_boundaries,
                        static_cast<float>(cut.boundaries.size()) - 1}});
  }

  void finish(Cut& cut) {
    cut.right = suits(cut.boundaries, marked_);
    marked_.cuts.push_back(cut);
  }

  const CompoundParts& parts_;
  MarkedWord& marked_;
  std::size_t suffix_begin_ = std::string::npos;
};

const Cut& best_cut(const MarkedWord& word, const Vector& weights,
                    double bias) {
  const auto score = [&](const Cut& cut) {
    return dot(cut.features, weights) + (cut.boundaries.empty() ? 0 : bias);
  };
  return *std::ranges::max_element(word.cuts, {}, score);
}

struct Figures {
  double right = 0;
  double wrong = 0;
  double missed = 0;
  double exact = 0;
  double words = 0;
  double plain = 0;
  double plain_cut = 0;

  void count(const MarkedWord& word, const Cut& cut) {
    for (const std::size_t at : cut.boundaries) {
      right += has(word.required, at) ? 1 : 0;
      wrong += has(word.required, at) || has(word.optional, at) ? 0 : 1;
    }
    for (const std::size_t at : word.required) {
      missed += has(cut.boundaries, at) ? 0 : 1;
    }
    exact += cut.right ? 1 : 0;
    words += 1;
    if (word.required.empty() && word.optional.empty()) {
      plain += 1;
      plain_cut += cut.boundaries.empty() ? 0 : 1;
    }
  }

  std::string text() const {
    std::ostringstream out;
    const double precision = right / (right + wrong);
    const double recall = right / (right + missed);
    out << std::fixed << std::setprecision(4) << "P " << precision << " R "
        << recall << " F1 " << 2 * precision * recall / (precision + recall)
        << " exact " << exact / words << " plain words cut "
        << plain_cut / plain << " (" << words << " words, " << plain
        << " plain)";
    return out.str();
  }
};

/// Expected features among the right cuts, and among all.
struct Expected {
  Vector right{};
  Vector all{};
};

bool expect(const MarkedWord& word, const Vector& weights, Expected& expected) {
  std::vector<double> chances;
  double most = -1e300;
  for (const Cut& cut : word.cuts) {
    chances.push_back(dot(cut.features, weights));
    most = std::max(most, chances.back());
  }
  double all = 0;
  double right = 0;
  for (std::size_t i = 0; i < chances.size(); ++i) {
    chances[i] = std::exp(chances[i] - most);
    all += chances[i];
    right += word.cuts[i].right ? chances[i] : 0;
  }
  if (!(right > 0)) {
    return false;
  }
  expected = {};
  for (std::size_t i = 0; i < chances.size(); ++i) {
    for (std::size_t f = 0; f < compound_features; ++f) {
      const double value = word.cuts[i].features[f] * chances[i];
      expected.all[f] += value / all;
      expected.right[f] += word.cuts[i].right ? value / right : 0;
    }
  }
  return true;
}

/// Climbs the likelihood by AdaGrad.
struct Climber {
  Vector weights{};
  Vector squares{};

  /// One step for one of so many words.
  void step(const MarkedWord& word, double words) {
    constexpr double width = 0.3;
    constexpr double towards_zero = 0.15;
    Expected expected;
    if (!expect(word, weights, expected)) {
      return;
    }
    for (std::size_t f = 0; f < compound_features; ++f) {
      const double slope = expected.right[f] - expected.all[f] -
                           towards_zero * weights[f] / words;
      squares[f] += slope * slope;
      weights[f] += width * slope / (1e-6 + std::sqrt(squares[f]));
    }
  }
};

Vector train(const std::vector<const MarkedWord*>& words) {
  constexpr int rounds = 100;
  Climber climber;
  std::mt19937 random(7);
  std::vector<const MarkedWord*> order = words;
  for (int round = 0; round < rounds; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    for (const MarkedWord* word : order) {
      climber.step(*word, static_cast<double>(words.size()));
    }
  }
  return climber.weights;
}

/// Words, and weights that were learned without them.
struct LeftOut {
  std::vector<const MarkedWord*> words;
  Vector weights{};
};

std::vector<LeftOut> left_out_in_turn(const std::vector<MarkedWord>& words) {
  constexpr std::size_t folds = 5;
  std::vector<LeftOut> turns(folds);
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<const MarkedWord*> others;
    for (std::size_t i = 0; i < words.size(); ++i) {
      (i % folds == fold ? turns[fold].words : others).push_back(&words[i]);
    }
    turns[fold].weights = train(others);
  }
  return turns;
}

Figures figures_of(const std::vector<LeftOut>& turns, double bias) {
  Figures figures;
  for (const LeftOut& turn : turns) {
    for (const MarkedWord* word : turn.words) {
      figures.count(*word, best_cut(*word, turn.weights, bias));
    }
  }
  return figures;
}

/// A word that is cut wrong, as cut and as marked.
void show_error(const MarkedWord& word, const Cut& cut) {
  if (!cut.right) {
    std::cerr << with_marks(word.word, cut.boundaries) << '\t'
              << with_marks(word.word, word.required) << '\n';
  }
}

/// The words that are cut wrong when they are left out.
void show_errors(const std::vector<LeftOut>& turns) {
  for (const LeftOut& turn : turns) {
    for (const MarkedWord* word : turn.words) {
      show_error(*word, best_cut(*word, turn.weights, 0));
    }
  }
}

std::vector<MarkedWord> marked_words(const char* path,
                                     const CompoundParts& parts) {
  std::ifstream in(path);
  std::vector<MarkedWord> words;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') {
      Cutter(parts, words.emplace_back(read_marked(line)));
    }
  }
  std::mt19937 random(3);
  std::shuffle(words.begin(), words.end(), random);
  return words;
}

int train_compounds(int count, char** arguments) {
  if (count < 4) {
    std::cerr << "usage: train_compounds WORDS DATA MARKED...\n";
    return 2;
  }
  const LexiconTables data = read_lexicon_tables(arguments[2]);
  std::ifstream listed(arguments[1]);
  const Vocabulary vocabulary = vocabulary_of(listed, data.frequencies);
  const WordBases bases = bases_of(vocabulary, data.inflection);
  const CompoundParts parts(vocabulary, bases, data.compounds);
  const std::vector<MarkedWord> words = marked_words(arguments[3], parts);
  std::vector<const MarkedWord*> all(words.size());
  std::ranges::transform(words, all.begin(),
                         [](const MarkedWord& word) { return &word; });
  const Vector weights = train(all);
  std::cout << "# Weights of the compound model, made by train_compounds from "
               "our own marked words.\n";
  const std::vector<LeftOut> turns = left_out_in_turn(words);
  for (const double bias : {-1.0, -0.5, 0.0, 0.5}) {
    std::cout << "# left out in turn, bias " << bias << ": "
              << figures_of(turns, bias).text() << '\n';
  }
  for (std::size_t f = 0; f < compound_features; ++f) {
    std::cout << name_of(static_cast<CompoundFeature>(f)) << '\t'
              << std::setprecision(4) << weights[f] << '\n';
  }
  show_errors(turns);
  for (int i = 4; i < count; ++i) {
    Figures figures;
    for (const MarkedWord& word : marked_words(arguments[i], parts)) {
      figures.count(word, best_cut(word, weights, 0));
    }
    std::cerr << arguments[i] << ": " << figures.text() << '\n';
  }
  return 0;
}

}  // namespace
}  // namespace kamerzoek

int main(int count, char** arguments) {
  try {
    return kamerzoek::train_compounds(count, arguments);
  } catch (const kamerzoek::Error& error) {
    std::cerr << "train_compounds: " << error.what()
              << "\nhint: " << error.hint() << '\n';
    return 2;
  }
}
