#include "indexer/document_sink.h"

#include <string>

namespace kamerzoek {

void XapianSink::add_term(std::string_view term, Xapian::termcount wdf) {
  document_.add_term(std::string(term), wdf);
}

void XapianSink::set_value(Xapian::valueno slot, std::string_view value) {
  document_.add_value(slot, std::string(value));
}

void XapianSink::set_data(std::string_view data) {
  document_.set_data(std::string(data));
}

Xapian::docid XapianSink::end_document() {
  const Xapian::docid number = use_(document_);
  document_ = Xapian::Document();
  return number;
}

void describe(const Xapian::Document& document, DocumentSink& sink) {
  for (auto at = document.termlist_begin(); at != document.termlist_end();
       ++at) {
    sink.add_term(*at, at.get_wdf());
  }
  for (auto at = document.values_begin(); at != document.values_end(); ++at) {
    sink.set_value(at.get_valueno(), *at);
  }
  sink.set_data(document.get_data());
  sink.end_document();
}

}  // namespace kamerzoek
