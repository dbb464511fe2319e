#include "analyzers/tokens_pieces.h"

#include <algorithm>
#include <utility>

#include "analyzers/characters.h"
#include "analyzers/icu_text.h"
#include "analyzers/tokens_number.h"

namespace kamerzoek {
namespace {

constexpr std::size_t dossier_digits = 5;

/// What stands between two pieces.
enum class Link { hyphen, ampersand, slash, none };

/// What a run of text is made of.
struct Content {
  std::size_t letters = 0;
  std::size_t digits = 0;
};

Content content_of(std::string_view text) {
  Content content;
  for (std::size_t at = 0; at < text.size();) {
    const Character here = character_at(text, at);
    content.letters += here.kind == CharacterKind::letter ||
                               here.kind == CharacterKind::ideograph
                           ? 1
                           : 0;
    content.digits += here.kind == CharacterKind::digit ||
                              here.kind == CharacterKind::subscript ||
                              here.kind == CharacterKind::superscript
                          ? 1
                          : 0;
    at = here.end;
  }
  return content;
}

Piece::Kind piece_kind_of(std::string_view text) {
  const Content content = content_of(text);
  if (content.letters == 0) {
    return Piece::Kind::number;
  }
  return content.digits == 0 ? Piece::Kind::word : Piece::Kind::code;
}

class PieceReader {
 public:
  explicit PieceReader(std::string_view cluster) : cluster_(cluster) {}

  ClusterPieces run() {
    cut_at_links();
    if (!mark_dossier()) {
      merge_codes();
      join();
    }
    return {std::move(pieces_), std::move(joined_)};
  }

 private:
  std::string_view text_of(const Piece& piece) const {
    return cluster_.substr(piece.span.begin, piece.span.size());
  }

  void add(Piece::Kind kind, Span span, Link link) {
    if (span.size() == 0) {
      return;
    }
    if (!pieces_.empty()) {
      links_.push_back(link);
    }
    pieces_.push_back({kind, span});
  }

  void cut_at_links() {
    std::size_t begin = 0;
    Link link = Link::none;
    for (std::size_t at = 0; at < cluster_.size();) {
      const Character here = character_at(cluster_, at);
      const Link next = link_of(here.kind);
      if (next != Link::none) {
        add_atom({begin, at}, link);
        begin = here.end;
        link = next;
      }
      at = here.end;
    }
    add_atom({begin, cluster_.size()}, link);
  }

  static Link link_of(CharacterKind kind) {
    switch (kind) {
      case CharacterKind::hyphen:
        return Link::hyphen;
      case CharacterKind::ampersand:
        return Link::ampersand;
      case CharacterKind::slash:
        return Link::slash;
      default:
        return Link::none;
    }
  }

  /// What stands between two links, which may have dots and commas.
  void add_atom(Span span, Link link) {
    const std::string_view atom = cluster_.substr(span.begin, span.size());
    const Character first = atom.empty() ? Character{} : character_at(atom, 0);
    if (first.kind == CharacterKind::apostrophe) {
      add(Piece::Kind::clitic, {span.begin + first.end, span.end}, link);
    } else if (is_number(atom)) {
      add(Piece::Kind::number, span, link);
    } else if (atom.find_first_of(".,") == std::string_view::npos) {
      add(piece_kind_of(atom), span, link);
    } else {
      add_dotted(span, link);
    }
  }

  /// An abbreviation, a number with a unit, or words that lack the blank behind
  /// a full stop.
  void add_dotted(Span span, Link link) {
    std::size_t begin = span.begin;
    while (begin < span.end) {
      std::size_t end = number_end({begin, span.end});
      Piece::Kind kind = Piece::Kind::number;
      if (end == begin) {
        end = initials_end({begin, span.end});
        kind = Piece::Kind::abbreviation;
      }
      if (end == begin) {
        end = std::min(cluster_.find_first_of(".,", begin), span.end);
        kind = piece_kind_of(cluster_.substr(begin, end - begin));
      }
      add(kind, {begin, end}, link);
      link = Link::none;
      const bool dot =
          end < span.end && (cluster_[end] == '.' || cluster_[end] == ',');
      begin = end + (dot ? 1 : 0);
    }
  }

  /// "1.5" of "1.5km": only where there is a dot or comma in it.
  std::size_t number_end(Span span) const {
    const std::string_view text = cluster_.substr(span.begin, span.size());
    const std::size_t run =
        std::min(text.find_first_not_of("0123456789.,"), text.size());
    const std::string_view number = text.substr(0, run);
    const bool cut_in_character =
        run < text.size() &&
        character_at(text, run).kind == CharacterKind::inside;
    return is_number(number) && !cut_in_character &&
                   number.find_first_of(".,") != std::string_view::npos
               ? span.begin + run
               : span.begin;
  }

  /// The end of single letters with dots between them, two or more.
  std::size_t initials_end(Span span) const {
    std::size_t letters = 0;
    std::size_t end = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t dot = std::min(cluster_.find('.', at), span.end);
      const Content content = content_of(cluster_.substr(at, dot - at));
      if (content.letters != 1 || content.digits != 0) {
        break;
      }
      ++letters;
      end = dot;
      at = dot + 1;
    }
    return letters >= 2 ? end : span.begin;
  }

  void merge_codes() {
    std::vector<Piece> pieces;
    std::vector<Link> links;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (i > 0 && links_[i - 1] == Link::hyphen &&
          are_one_code(pieces.back(), pieces_[i])) {
        pieces.back().kind = Piece::Kind::code;
        pieces.back().span.end = pieces_[i].span.end;
        continue;
      }
      if (i > 0) {
        links.push_back(links_[i - 1]);
      }
      pieces.push_back(pieces_[i]);
    }
    pieces_ = std::move(pieces);
    links_ = std::move(links);
  }

  bool are_one_code(const Piece& left, const Piece& right) const {
    constexpr std::size_t max_letters_in_front = 5;  // COVID
    constexpr std::size_t max_letters_behind = 2;
    if (left.kind == Piece::Kind::word) {
      return right.kind != Piece::Kind::word &&
             character_at(cluster_, right.span.begin).kind ==
                 CharacterKind::digit &&
             content_of(text_of(left)).letters <= max_letters_in_front;
    }
    return left.kind == Piece::Kind::number &&
           right.kind == Piece::Kind::word &&
           text_of(left).find_first_of(".,") == std::string_view::npos &&
           content_of(text_of(right)).letters <= max_letters_behind;
  }

  bool is_dossier(std::size_t piece) const {
    return piece < pieces_.size() &&
           pieces_[piece].kind == Piece::Kind::number &&
           pieces_[piece].span.size() == dossier_digits &&
           text_of(pieces_[piece]).find_first_of(".,") ==
               std::string_view::npos;
  }

  /// Returns whether the cluster is the number of a dossier, or begins with it.
  bool mark_dossier() {
    if (is_dossier(1) && lower_case(text_of(pieces_.front())) == "kst") {
      pieces_.front().kind = Piece::Kind::mark;
      return true;
    }
    return is_dossier(0);
  }

  bool joins(std::size_t link) const {
    if (links_[link] != Link::slash) {
      return links_[link] != Link::none;
    }
    // "n/a", "9/11", "2023/24", but not "hij/zij".
    const auto is_short = [this](const Piece& piece) {
      const Content content = content_of(text_of(piece));
      return content.letters == 0 || content.letters + content.digits <= 2;
    };
    return is_short(pieces_[link]) && is_short(pieces_[link + 1]);
  }

  void join() {
    for (std::size_t first = 0; first < pieces_.size();) {
      std::size_t last = first;
      while (last < links_.size() && joins(last)) {
        ++last;
      }
      if (last > first) {
        joined_.push_back({first, last});
      }
      first = last + 1;
    }
  }

  std::string_view cluster_;
  std::vector<Piece> pieces_;
  std::vector<Link> links_;  ///< Between each piece and the next.
  std::vector<JoinedPieces> joined_;
};

}  // namespace

ClusterPieces pieces_of(std::string_view cluster) {
  return PieceReader(cluster).run();
}

}  // namespace kamerzoek
