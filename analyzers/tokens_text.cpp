#include "analyzers/tokens_text.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "analyzers/tokens_dossier.h"
#include "analyzers/tokens_ellipsis.h"

namespace kamerzoek {
namespace {

class TextReader {
 public:
  TextReader(std::string_view text, Language language, const WordReader& words,
             ClusterCache& cache)
      : text_(text),
        language_(language),
        words_(words),
        cache_(cache),
        clusters_(clusters_of(text)) {}

  std::vector<ExplainedToken> run() {
    tokens_.reserve(clusters_.size() * 3);
    for (std::size_t at = 0; at < clusters_.size();) {
      at = add(at);
    }
    return std::move(tokens_);
  }

 private:
  std::string_view text_of(std::size_t at) const {
    return text_.substr(clusters_[at].span.begin, clusters_[at].span.size());
  }

  /// Adds what begins with the cluster; returns the one behind it.
  std::size_t add(std::size_t at) {
    const Cluster& cluster = clusters_[at];
    if (const auto dossier = spaced_dossier(text_, clusters_, at)) {
      const auto terms =
          cache_.terms_of(dossier->solid, Cluster::Kind::words, language_);
      add_terms(*terms, [&](Span span) {
        return dossier->in_text(span, cluster.span.begin);
      });
      behind_dossier_ = true;
      return at + 2;
    }
    const auto terms = cache_.terms_of(text_of(at), cluster.kind, language_);
    const auto in_text = [&](Span span) {
      return Span{cluster.span.begin + span.begin,
                  cluster.span.begin + span.end};
    };
    if (behind_dossier_ && is_number_sign(text_, clusters_, at)) {
      // The numbers are neighbours, whether the sign stands there or not.
      position_ -= position_ > 0 ? 1 : 0;
      add_terms(*terms, in_text);
      sort_last_position();
    } else {
      add_terms(*terms, in_text);
    }
    behind_dossier_ =
        is_dossier(text_of(at)) || (behind_dossier_ && is_roman(text_of(at)));
    if (cluster.hyphen_after || cluster.hyphen_before) {
      add_restored(at);
    }
    return at + 1;
  }

  template <typename InText>
  void add_terms(const ClusterTerms& terms, const InText& in_text) {
    for (const Term& term : terms.terms) {
      tokens_.push_back({{term.text, term.kind, in_text(term.span),
                          position_ + term.position, term.width},
                         term.rule});
    }
    position_ += terms.positions;
  }

  void add_restored(std::size_t at) {
    if (position_ == 0) {
      return;
    }
    auto base = restored_base(text_, clusters_, at, words_);
    if (base && base->size() <= Analyzer::max_term_bytes) {
      tokens_.push_back({{std::move(*base), TermKind::normalised,
                          clusters_[at].span, position_ - 1},
                         TermRule::restored});
      sort_last_position();
    }
  }

  void sort_last_position() {
    const unsigned last = position_ - 1;
    const auto first = std::find_if(tokens_.rbegin(), tokens_.rend(),
                                    [&](const ExplainedToken& each) {
                                      return each.token.position != last;
                                    });
    std::stable_sort(first.base(), tokens_.end(),
                     [](const ExplainedToken& a, const ExplainedToken& b) {
                       return a.token.kind < b.token.kind;
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
  std::vector<ExplainedToken> tokens_;
  unsigned position_ = 0;
  bool behind_dossier_ = false;
};

}  // namespace

std::vector<ExplainedToken> explained_tokens(std::string_view text,
                                             Language language,
                                             const WordReader& words,
                                             ClusterCache& cache) {
  return TextReader(text, language, words, cache).run();
}

}  // namespace kamerzoek
