#include "analyzers/tokens_text.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "analyzers/tokens_dossier.h"
#include "analyzers/tokens_ellipsis.h"

namespace kamerzoek {

class TextReader {
 public:
  TextReader(std::string_view text, Language language, const WordReader& words,
             ClusterCache& cache, TextTokens& tokens)
      : text_(text),
        language_(language),
        words_(words),
        cache_(cache),
        clusters_(clusters_of(text)),
        tokens_(tokens) {}

  void run() {
    tokens_.clusters_.reserve(clusters_.size());
    tokens_.placed_.reserve(clusters_.size() * 3);
    for (std::size_t at = 0; at < clusters_.size();) {
      at = add(at);
    }
  }

 private:
  std::string_view text_of(std::size_t at) const {
    return text_.substr(clusters_[at].span.begin, clusters_[at].span.size());
  }

  /// Adds what begins with the cluster; returns the one behind it.
  std::size_t add(std::size_t at) {
    const Cluster& cluster = clusters_[at];
    if (const auto dossier = spaced_dossier(text_, clusters_, at)) {
      const ClusterTerms& terms = kept(
          cache_.terms_of(dossier->solid, Cluster::Kind::words, language_));
      add_terms(terms, [&](Span span) {
        return dossier->in_text(span, cluster.span.begin);
      });
      behind_dossier_ = true;
      return at + 2;
    }
    const ClusterTerms& terms =
        kept(cache_.terms_of(text_of(at), cluster.kind, language_));
    const auto in_text = [&](Span span) {
      return Span{cluster.span.begin + span.begin,
                  cluster.span.begin + span.end};
    };
    if (behind_dossier_ && is_number_sign(text_, clusters_, at)) {
      // The numbers are neighbours, whether the sign stands there or not.
      position_ -= position_ > 0 ? 1 : 0;
      add_terms(terms, in_text);
      sort_last_position();
    } else {
      add_terms(terms, in_text);
    }
    behind_dossier_ =
        is_dossier(text_of(at)) || (behind_dossier_ && is_roman(text_of(at)));
    if (cluster.hyphen_after || cluster.hyphen_before) {
      add_restored(at);
    }
    return at + 1;
  }

  /// For as long as the tokens are there.
  const ClusterTerms& kept(std::shared_ptr<const ClusterTerms> terms) {
    tokens_.clusters_.push_back(std::move(terms));
    return *tokens_.clusters_.back();
  }

  template <typename InText>
  void add_terms(const ClusterTerms& terms, const InText& in_text) {
    for (const Term& term : terms.terms) {
      tokens_.placed_.push_back(
          {&term, in_text(term.span), position_ + term.position});
    }
    position_ += terms.positions;
  }

  void add_restored(std::size_t at) {
    if (position_ == 0) {
      return;
    }
    auto base = restored_base(text_, clusters_, at, words_);
    if (base && base->size() <= Analyzer::max_term_bytes) {
      Term& restored = tokens_.restored_.emplace_back();
      restored.text = std::move(*base);
      restored.kind = TermKind::normalised;
      restored.rule = TermRule::restored;
      tokens_.placed_.push_back({&restored, clusters_[at].span, position_ - 1});
      sort_last_position();
    }
  }

  void sort_last_position() {
    const unsigned last = position_ - 1;
    std::vector<PlacedTerm>& placed = tokens_.placed_;
    const auto first = std::find_if(
        placed.rbegin(), placed.rend(),
        [&](const PlacedTerm& each) { return each.position != last; });
    std::stable_sort(first.base(), placed.end(),
                     [](const PlacedTerm& a, const PlacedTerm& b) {
                       return a.term->kind < b.term->kind;
                     });
  }

  /// "28676" and "kst-28676", and what is linked to these.
  static bool is_dossier(std::string_view cluster) {
    if (cluster.starts_with("kst-")) {
      cluster.remove_prefix(4);
    }
    const std::size_t digits =
        std::min(cluster.find_first_not_of("0123456789"), cluster.size());
    return digits == 5 && (cluster.size() == digits || cluster[digits] == '-');
  }

  /// The chapter of a budget: "33 750 V, nr. 12".
  static bool is_roman(std::string_view cluster) {
    return cluster.size() <= 6 &&
           cluster.find_first_not_of("IVXABC") == std::string_view::npos;
  }

  std::string_view text_;
  Language language_;
  const WordReader& words_;
  ClusterCache& cache_;
  std::vector<Cluster> clusters_;
  TextTokens& tokens_;
  unsigned position_ = 0;
  bool behind_dossier_ = false;
};

TextTokens::TextTokens(std::string_view text, Language language,
                       const WordReader& words, ClusterCache& cache) {
  TextReader(text, language, words, cache, *this).run();
}

}  // namespace kamerzoek
