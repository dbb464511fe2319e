#include "indexer/write_frequent_postings.h"

#include <algorithm>
#include <string>

namespace kamerzoek {
namespace {

/// Those in at least this share of all passages, but not where these are few.
constexpr Xapian::doccount share = 64;
constexpr Xapian::doccount fewest = 128;

std::string list_of(const Xapian::Database& passages, const std::string& term) {
  std::string list;
  Xapian::docid last = 0;
  for (auto at = passages.postlist_begin(term);
       at != passages.postlist_end(term); ++at) {
    const Xapian::termcount count = at.get_wdf();
    forward::add_number(
        std::uint64_t{*at - last - 1} << 1U | (count == 1 ? 0U : 1U), list);
    if (count != 1) {
      forward::add_number(count, list);
    }
    last = *at;
  }
  return list;
}

}  // namespace

std::vector<forward::FrequentTerm> write_frequent_postings(
    const Xapian::Database& passages, TableOutput& output) {
  const Xapian::doccount least =
      std::max(fewest, passages.get_doccount() / share);
  std::vector<forward::FrequentTerm> terms;
  std::string text;
  for (auto at = passages.allterms_begin(); at != passages.allterms_end();
       ++at) {
    // Keywords never count.
    if (at.get_termfreq() >= least && passages.get_collection_freq(*at) > 0) {
      terms.push_back({output.written(), text.size()});
      output.add(list_of(passages, *at));
      text += *at;
    }
  }
  terms.push_back({output.written(), text.size()});
  for (forward::FrequentTerm& term : terms) {
    term.text += output.written();
  }
  output.add(text);
  output.align();
  return terms;
}

}  // namespace kamerzoek
