// What a document consists of, told piece by piece.
//
// The same description fills a Xapian::Document or a database that is built in
// one go, so that both hold the same.

#pragma once

#include <functional>
#include <string_view>
#include <utility>

#include <xapian.h>

namespace kamerzoek {

class DocumentSink {
 public:
  DocumentSink() = default;
  DocumentSink(const DocumentSink&) = delete;
  DocumentSink& operator=(const DocumentSink&) = delete;
  DocumentSink(DocumentSink&&) = delete;
  DocumentSink& operator=(DocumentSink&&) = delete;
  virtual ~DocumentSink() = default;

  /// A term adds `wdf` to what was added for it before.
  virtual void add_term(std::string_view term, Xapian::termcount wdf) = 0;

  /// At most once for each slot; an empty value is as none.
  virtual void set_value(Xapian::valueno slot, std::string_view value) = 0;
  virtual void set_data(std::string_view data) = 0;

  /// What was told since the last time is a document. Returns its number.
  virtual Xapian::docid end_document() = 0;
};

/// Makes documents of Xapian's.
class XapianSink final : public DocumentSink {
 public:
  /// Returns the number that the document gets, or 0.
  using Use = std::function<Xapian::docid(const Xapian::Document&)>;

  explicit XapianSink(Use use) : use_(std::move(use)) {}

  void add_term(std::string_view term, Xapian::termcount wdf) override;
  void set_value(Xapian::valueno slot, std::string_view value) override;
  void set_data(std::string_view data) override;
  Xapian::docid end_document() override;

 private:
  Use use_;
  Xapian::Document document_;
};

/// Tells `sink` what is in `document`, and that it ends there.
void describe(const Xapian::Document& document, DocumentSink& sink);

}  // namespace kamerzoek
