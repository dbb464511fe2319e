#include "corpus/text_findings.h"

#include <string>
#include <utility>

#include "corpus/addressee.h"
#include "corpus/body_hash.h"
#include "corpus/cites.h"

namespace kamerzoek {

void fill_text_findings(Letter& letter) {
  std::string addressee = addressee_in(letter.paragraphs);
  if (!addressee.empty()) {
    letter.addressee = std::move(addressee);
  }
  letter.cites = cites_in(letter);
  letter.body_hash = body_hash(letter);
}

}  // namespace kamerzoek
