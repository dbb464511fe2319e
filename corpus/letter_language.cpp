#include "corpus/letter_language.h"

#include <cstddef>
#include <string>

#include "corpus/detect_language.h"

namespace kamerzoek {

// Some pages are enough to know the language by.
Language language_of(const std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t most_bytes = 20'000;
  std::string text;
  for (const Paragraph& paragraph : paragraphs) {
    if (text.size() >= most_bytes) {
      break;
    }
    text.append(paragraph.text, 0, most_bytes) += '\n';
  }
  return detect_language(text, Language::dutch);
}

}  // namespace kamerzoek
