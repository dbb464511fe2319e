#include "searcher/term_passages.h"

namespace kamerzoek {

TermPassages::TermPassages(const OpenIndex& index, const std::string& term)
    : last_(index.passages.get_lastdocid()) {
  if (const auto list = index.forward->frequent().find(term)) {
    frequent_.emplace(*list);
  } else {
    at_ = index.passages.postlist_begin(term);
    end_ = index.passages.postlist_end(term);
  }
}

void TermPassages::skip_to(Xapian::docid least) {
  if (frequent_) {
    frequent_->skip_to(least);
  } else if (at_ != end_) {
    at_.skip_to(least);
  }
}

Xapian::docid TermPassages::passage() const {
  if (frequent_) {
    const Xapian::docid passage = frequent_->passage();
    return passage <= last_ ? passage : 0;
  }
  return at_ != end_ ? *at_ : 0;
}

Xapian::termcount TermPassages::count() const {
  return frequent_ ? frequent_->count() : at_.get_wdf();
}

}  // namespace kamerzoek
