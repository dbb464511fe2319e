// What people said of passages that a theme found, kept in a file of their own.

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace kamerzoek {

enum class Verdict {
  open,   ///< Not judged yet, or "?".
  right,  ///< The passage is about the theme.
  wrong,
};

struct Judgement {
  std::string theme;
  std::string passage;  ///< "kst-28676-356#p12"
  Verdict verdict = Verdict::open;
  std::string text;  ///< Of the passage, for whoever judges.

  bool operator==(const Judgement&) const = default;
};

/// The judgements in `file`, none when it does not exist. It has lines of four
/// columns between tabs: theme, passage, verdict, text. A verdict is "yes",
/// "ja", "y", "j" or "1"; "no", "nee", "n" or "0"; "?" or nothing. The first
/// line may name the columns. Throws Error "FILE:LINE: what" for other lines.
std::vector<Judgement> read_judgements(const std::filesystem::path& file);

/// Writes all of them, in place of what `file` holds; it is never half written.
void write_judgements(const std::vector<Judgement>& judgements,
                      const std::filesystem::path& file);

/// The share of passages judged that were right.
struct Precision {
  std::size_t judged = 0;
  std::size_t right = 0;
  double share = 0;
  double low = 0;   ///< With 95 % confidence the share of all is no lower, …
  double high = 1;  ///< … and no higher (Wilson's interval).

  bool operator==(const Precision&) const = default;
};

Precision precision_of(const std::vector<Judgement>& judgements,
                       const std::string& theme);

}  // namespace kamerzoek
