#include "searcher/judgements.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <optional>
#include <string_view>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_line = "theme\tpassage\tverdict\ttext";
constexpr std::size_t columns = 4;

struct VerdictName {
  std::string_view name;  // The first of each verdict is the one written.
  Verdict verdict;
};

constexpr std::array verdict_names = {
    VerdictName{"", Verdict::open},     VerdictName{"?", Verdict::open},
    VerdictName{"yes", Verdict::right}, VerdictName{"y", Verdict::right},
    VerdictName{"ja", Verdict::right},  VerdictName{"j", Verdict::right},
    VerdictName{"1", Verdict::right},   VerdictName{"no", Verdict::wrong},
    VerdictName{"n", Verdict::wrong},   VerdictName{"nee", Verdict::wrong},
    VerdictName{"0", Verdict::wrong},
};

std::optional<Verdict> verdict_of(std::string_view name) {
  const auto* const found =
      std::ranges::find(verdict_names, name, &VerdictName::name);
  if (found == verdict_names.end()) {
    return std::nullopt;
  }
  return found->verdict;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else if (c != '\r') {
      cells.back() += c;
    }
  }
  return cells;
}

Judgement judgement_of(const std::string& line, const std::string& where) {
  std::vector<std::string> cells = cells_of(line);
  if (cells.size() < columns - 1 || cells.size() > columns ||
      cells[0].empty() || cells[1].empty()) {
    throw Error(where + ": this is no judgement",
                "a line is: theme, passage, verdict, text, between tabs");
  }
  cells.resize(columns);
  const auto verdict = verdict_of(cells[2]);
  if (!verdict) {
    throw Error(where + ": '" + cells[2] + "' is no verdict",
                "write yes, no, or nothing");
  }
  return {cells[0], cells[1], *verdict, cells[3]};
}

std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c >= 0 && c < ' '; }, ' ');
  return text;
}

}  // namespace

std::vector<Judgement> read_judgements(const fs::path& file) {
  std::vector<Judgement> judgements;
  if (!fs::exists(file)) {
    return judgements;
  }
  std::ifstream in(file);
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const bool is_blank = line.find_first_not_of(" \t\r") == std::string::npos;
    if (!is_blank && !line.starts_with(first_line)) {
      judgements.push_back(
          judgement_of(line, file.string() + ":" + std::to_string(number)));
    }
  }
  if (!in.eof()) {
    throw Error("cannot read '" + file.string() + "'",
                "see that it is a file, and that you may read it");
  }
  return judgements;
}

void write_judgements(const std::vector<Judgement>& judgements,
                      const fs::path& file) {
  const fs::path beside = file.string() + ".new";
  std::ofstream out(beside);
  out << first_line << '\n';
  for (const Judgement& judgement : judgements) {
    const auto* const name = std::ranges::find(verdict_names, judgement.verdict,
                                               &VerdictName::verdict);
    out << judgement.theme << '\t' << judgement.passage << '\t' << name->name
        << '\t' << one_line(judgement.text) << '\n';
  }
  out.close();
  std::error_code failed;
  if (out) {
    fs::rename(beside, file, failed);
  }
  if (!out || failed) {
    throw Error("cannot write '" + file.string() + "'",
                "name a file in a folder that you may write to");
  }
}

Precision precision_of(const std::vector<Judgement>& judgements,
                       const std::string& theme) {
  Precision precision;
  for (const Judgement& judgement : judgements) {
    if (judgement.theme == theme && judgement.verdict != Verdict::open) {
      ++precision.judged;
      precision.right += judgement.verdict == Verdict::right ? 1U : 0U;
    }
  }
  if (precision.judged == 0) {
    return precision;
  }
  constexpr double z = 1.959964;
  const auto n = static_cast<double>(precision.judged);
  const double share = static_cast<double>(precision.right) / n;
  const double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
  const double margin =
      z / (1 + z * z / n) *
      std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  precision.share = share;
  precision.low = std::max(0.0, middle - margin);
  precision.high = std::min(1.0, middle + margin);
  return precision;
}

}  // namespace kamerzoek
