#include "analyzers/tokens_cluster.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "analyzers/ascii.h"
#include "analyzers/characters.h"
#include "analyzers/icu_text.h"
#include "analyzers/tokens_address.h"
#include "analyzers/tokens_number.h"
#include "analyzers/tokens_pieces.h"

namespace kamerzoek {
namespace {

/// How a piece is spelled when it is joined with others.
struct Spelling {
  std::string exact;
  std::string normalised;
};

std::string without_links(std::string_view lower) {
  std::string plain(lower);
  std::erase_if(plain, [](char c) {
    return c == '-' || c == '\'' || c == '.' || c == ',';
  });
  return plain;
}

class ClusterReader {
 public:
  ClusterReader(std::string_view cluster, Language language,
                const WordReader& words)
      : cluster_(cluster), language_(language), words_(words) {}

  ClusterTerms read_address() {
    const std::string whole = plain_address(cluster_);
    add(whole, TermKind::exact, TermRule::address, {0, cluster_.size()});
    add(whole, TermKind::normalised, TermRule::address, {0, cluster_.size()});
    for (const Span& word : words_of_address(cluster_)) {
      add(folded(word), TermKind::part, TermRule::address_word, word);
    }
    positions_ = 1;
    return finished();
  }

  ClusterTerms read_words() {
    const ClusterPieces cut = pieces_of(cluster_);
    for (const Piece& piece : cut.pieces) {
      at_.push_back(positions_);
      spellings_.push_back(add_piece(piece));
      const bool takes_place =
          piece.kind != Piece::Kind::clitic && piece.kind != Piece::Kind::mark;
      positions_ += takes_place ? 1 : 0;
    }
    for (const JoinedPieces& joined : cut.joined) {
      add_joined(cut.pieces, joined);
    }
    return finished();
  }

 private:
  std::string_view text_of(Span span) const {
    return cluster_.substr(span.begin, span.size());
  }

  std::string folded(Span span) const {
    return fold(lower_case(text_of(span)));
  }

  void add(std::string text, TermKind kind, TermRule rule, Span span) {
    if (!text.empty() && text.size() <= Analyzer::max_term_bytes) {
      terms_.push_back({std::move(text), kind, rule, span, positions_, 1});
    }
  }

  Spelling add_piece(const Piece& piece) {
    switch (piece.kind) {
      case Piece::Kind::word:
        return add_word(piece.span);
      case Piece::Kind::number:
        return add_number(piece.span);
      case Piece::Kind::code:
        return add_code(piece.span);
      case Piece::Kind::abbreviation:
        return add_abbreviation(piece.span);
      case Piece::Kind::mark:
        add(folded(piece.span), TermKind::part, TermRule::code_run, piece.span);
        break;
      case Piece::Kind::clitic:
        break;
    }
    const std::string spelled = folded(piece.span);
    return {spelled, spelled};
  }

  Spelling add_word(Span span) {
    Spelling spelling;
    for (Term& term : words_.terms_of(text_of(span), language_)) {
      if (term.kind == TermKind::exact) {
        spelling.exact = without_links(term.text);
      } else if (term.kind == TermKind::normalised) {
        spelling.normalised = without_links(term.text);
      }
      add(std::move(term.text), term.kind, term.rule,
          {span.begin + term.span.begin, span.begin + term.span.end});
    }
    return spelling;
  }

  Spelling add_number(Span span) {
    const std::string number = plain_number(folded(span), language_);
    add(number, TermKind::exact, TermRule::number, span);
    add(number, TermKind::normalised, TermRule::number, span);
    const std::string_view whole = whole_part(number);
    if (whole.size() != number.size()) {
      add(std::string(whole), TermKind::part, TermRule::number,
          {span.begin, span.begin + std::min(text_of(span).find_last_of(".,"),
                                             span.size())});
    }
    // A dossier is also written "28 676".
    if (span.size() == 5 && number.size() == 5 &&
        std::ranges::all_of(number, is_digit)) {
      add(number.substr(0, 2), TermKind::part, TermRule::dossier,
          {span.begin, span.begin + 2});
      add(number.substr(2), TermKind::part, TermRule::dossier,
          {span.begin + 2, span.end});
    }
    return {number, number};
  }

  Spelling add_code(Span span) {
    const std::string_view stem = without_clitic(text_of(span));
    const std::string whole = without_links(folded(span));
    const std::string base = without_links(fold(lower_case(stem)));
    add(whole, TermKind::exact, TermRule::code, span);
    add(base, TermKind::normalised, TermRule::code, span);
    add_runs({span.begin, span.begin + stem.size()});
    std::vector<Term> written;
    add_written(stem, span.begin, written);
    for (Term& term : written) {
      std::erase(term.text, '-');
      add(std::move(term.text), term.kind, term.rule, term.span);
    }
    return {whole, base};
  }

  /// The runs of letters and of digits in a code.
  void add_runs(Span span) {
    std::size_t begin = span.begin;
    CharacterKind run = CharacterKind::other;
    std::size_t at = span.begin;
    const auto end_run = [&] {
      if (at > begin) {
        add(folded({begin, at}), TermKind::part, TermRule::code_run,
            {begin, at});
      }
    };
    while (at < span.end) {
      const Character here = character_at(cluster_.substr(0, span.end), at);
      const CharacterKind kind =
          here.kind == CharacterKind::inside ? run : run_kind(here.kind);
      if (kind != run) {
        end_run();
        begin = kind == CharacterKind::other ? here.end : at;
        run = kind;
      } else if (kind == CharacterKind::other) {
        begin = here.end;
      }
      at = here.end;
    }
    end_run();
  }

  static CharacterKind run_kind(CharacterKind kind) {
    switch (kind) {
      case CharacterKind::letter:
        return CharacterKind::letter;
      case CharacterKind::digit:
      case CharacterKind::subscript:
      case CharacterKind::superscript:
        return CharacterKind::digit;
      default:
        return CharacterKind::other;
    }
  }

  Spelling add_abbreviation(Span span) {
    const std::string_view dotted = text_of(span);
    std::string plain(dotted);
    std::erase(plain, '.');
    const std::string whole = fold(lower_case(plain));
    add(whole, TermKind::exact, TermRule::abbreviation, span);
    add(whole, TermKind::normalised, TermRule::abbreviation, span);
    std::vector<Term> written;
    add_written(plain, span.begin, written);
    for (Term& term : written) {
      add(std::move(term.text), term.kind, term.rule, span);
    }
    // Of a name; those of "o.a." are looked for by nobody.
    if (casing_of(plain) == Casing::capitals) {
      add_initials(span);
    }
    return {whole, whole};
  }

  void add_initials(Span span) {
    for (std::size_t begin = span.begin; begin < span.end;) {
      const std::size_t end = std::min(cluster_.find('.', begin), span.end);
      add(folded({begin, end}), TermKind::part, TermRule::initial,
          {begin, end});
      begin = end + 1;
    }
  }

  void add_joined(const std::vector<Piece>& pieces, JoinedPieces joined) {
    std::string exact;
    std::string normalised;
    if (spellings_[joined.first].exact.empty()) {
      return;  // Nothing of the first word can be seen.
    }
    for (std::size_t i = joined.first; i <= joined.last; ++i) {
      const std::string& piece = spellings_[i].exact;
      // 5-10 is not 510.
      const bool numbers = i > joined.first && !piece.empty() &&
                           is_digit(piece.front()) && !exact.empty() &&
                           is_digit(exact.back());
      exact += numbers ? "-" : "";
      normalised = exact + spellings_[i].normalised;
      exact += piece;
      if (exact.size() > Analyzer::max_term_bytes) {
        return;
      }
    }
    const unsigned first = at_[joined.first];
    const unsigned width = std::max(at_[joined.last] - first + 1, 1U);
    Span span{pieces[joined.first].span.begin, pieces[joined.last].span.end};
    if (pieces[joined.first].kind == Piece::Kind::clitic) {
      span.begin = 0;
    }
    for (auto& [text, kind] : {std::pair{exact, TermKind::exact},
                               std::pair{normalised, TermKind::normalised}}) {
      if (!text.empty()) {
        terms_.push_back({text, kind, TermRule::joined, span, first, width});
      }
    }
  }

  ClusterTerms finished() {
    sort_terms(terms_);
    return {std::move(terms_), positions_};
  }

  std::string_view cluster_;
  Language language_;
  const WordReader& words_;
  std::vector<Term> terms_;
  std::vector<Spelling> spellings_;  ///< Of each piece.
  std::vector<unsigned> at_;         ///< The position of each piece.
  unsigned positions_ = 0;
};

}  // namespace

void sort_terms(std::vector<Term>& terms) {
  std::ranges::stable_sort(terms, {}, [](const Term& term) {
    return std::tuple(term.position, term.kind);
  });
}

ClusterTerms terms_of(std::string_view cluster, Cluster::Kind kind,
                      Language language, const WordReader& words) {
  ClusterReader reader(cluster, language, words);
  return kind == Cluster::Kind::address ? reader.read_address()
                                        : reader.read_words();
}

}  // namespace kamerzoek
