#include "indexer/build_index.h"

#include <filesystem>
#include <system_error>
#include <tuple>
#include <utility>
#include <variant>

#include "corpus/find_inputs.h"
#include "corpus/identifiers.h"
#include "corpus/passage.h"

namespace kamerzoek {
namespace {

bool is_as_it_was(const Input& input, const Known& known) {
  return known.size == input.size && known.modified_ns == input.modified_ns;
}

/// Whether the reason may be gone though the file is as it was.
bool may_pass(SkipReason reason) {
  switch (reason) {
    case SkipReason::unreadable:
    case SkipReason::vanished:
    case SkipReason::link_loop:
      return true;
    default:
      return false;
  }
}

/// Two inputs with a letter of the same id: which gives the letter. An order
/// of all inputs, so that it does not matter in which they come.
bool is_better(const Source& one, const Source& other) {
  const auto rank = [](const Source& source) {
    return std::tuple(source.format == "official XML", source.path);
  };
  return rank(one) > rank(other);
}

/// Whether two letters of one id are one letter, in several inputs. A file name
/// is no proof of that.
bool is_same_letter(const Letter& one, const Letter& other) {
  return identifier_kind(one.id).has_value() ||
         one.source.content_hash == other.source.content_hash;
}

bool is_gone(const std::string& path) {
  std::error_code ignored;
  return !std::filesystem::exists(path, ignored);
}

/// One run of build_index.
class Run {
 public:
  Run(const ReadInput& read, IndexWriter& writer, const OnInput& on_input)
      : read_(read), writer_(writer), on_input_(on_input) {}

  IndexReport index(const std::vector<std::string>& paths) {
    const std::vector<Found> inputs = find_inputs(paths);
    total_ = inputs.size();
    for (const Found& found : inputs) {
      if (const auto* skip = std::get_if<Skip>(&found)) {
        done(skipped(*skip));
      } else {
        take(std::get<Input>(found));
      }
    }
    settle_copies();
    report_.published = writer_.changed();
    writer_.publish();
    report_.generation = writer_.generation();
    return report_;
  }

 private:
  void take(const Input& input) {
    const auto known = writer_.known(input.path);
    const bool must_be_read =
        !known || !is_as_it_was(input, *known) ||
        (known->skipped && !known->is_copy && may_pass(*known->skipped));
    if (must_be_read) {
      done(read(input));
    } else if (known->is_copy) {
      copies_.push_back(unchanged(input, known->letter));
    } else if (known->skipped) {
      done(skipped({input, *known->skipped, ""}));
    } else {
      done(unchanged(input, known->letter));
    }
  }

  /// Copies come last: when the file of their letter turns out to hold another
  /// version of it, or another letter, the writer forgets them.
  void settle_copies() {
    for (const InputReport& copy : copies_) {
      const bool is_settled = writer_.known(copy.input.path).has_value();
      tell(is_settled ? copy : read(copy.input));
    }
  }

  InputReport read(const Input& input) {
    ReadResult result = read_(input);
    InputReport report;
    if (auto* skip = std::get_if<Skip>(&result)) {
      skip->input = input;
      report = skipped(*skip);
    } else {
      // What the next run finds is compared with what this one found, even if
      // the file was written to between finding and reading it.
      auto& letter = std::get<Letter>(result);
      letter.source.path = input.path;
      letter.source.size = input.size;
      letter.source.modified_ns = input.modified_ns;
      report = put_if_changed(letter);
      report.input = input;
    }
    report.was_read = true;
    return report;
  }

  InputReport put_if_changed(Letter& letter) {
    const Source& source = letter.source;
    const auto known = writer_.known(source.path);
    const bool has_same_content =
        known && !known->skipped && !known->is_copy &&
        known->content_hash == source.content_hash &&
        known->reader_version == source.reader_version;
    if (!has_same_content) {
      return put(letter);
    }
    const Input input{source.path, source.size, source.modified_ns};
    writer_.refresh(input);
    return unchanged(input, known->letter);
  }

  InputReport put(Letter& letter) {
    InputReport report;
    while (const auto holder = holder_elsewhere(letter)) {
      const Source& source = holder->source;
      report.other = source.path;
      if (!is_same_letter(letter, *holder)) {
        letter.id += '-' + letter.source.content_hash.substr(0, 8);
        continue;
      }
      const bool moved = is_gone(source.path);
      if (!moved && !is_better(letter.source, source)) {
        writer_.put(Copy{letter.source, holder->id});
        report.outcome = Outcome::copied;
        report.letter = holder->id;
        return report;
      }
      write(letter, report);
      if (!moved) {
        writer_.put(Copy{source, letter.id});
      }
      return report;
    }
    write(letter, report);
    return report;
  }

  /// The letter in the index that has this one's id and another path.
  std::optional<Letter> holder_elsewhere(const Letter& letter) const {
    auto holder = writer_.letter(letter.id);
    if (!holder || holder->letter.source.path == letter.source.path) {
      return std::nullopt;
    }
    return std::move(holder->letter);
  }

  void write(const Letter& letter, InputReport& report) {
    const auto known = writer_.known(letter.source.path);
    const bool was_there =
        writer_.letter(letter.id) || (known && !known->letter.empty());
    const std::vector<Passage> passages = split_into_passages(letter);
    writer_.put(letter, passages);
    report.outcome = was_there ? Outcome::replaced : Outcome::added;
    report.letter = letter.id;
    report.passages = passages.size();
  }

  static InputReport unchanged(const Input& input, const std::string& letter) {
    InputReport report;
    report.input = input;
    report.letter = letter;
    return report;
  }

  InputReport skipped(const Skip& skip) {
    const auto known = writer_.known(skip.input.path);
    const bool is_news = !known || known->skipped != skip.reason ||
                         !is_as_it_was(skip.input, *known);
    if (is_news) {
      writer_.put(skip);
    }
    InputReport report;
    report.input = skip.input;
    report.outcome = Outcome::skipped;
    report.skip = skip;
    return report;
  }

  void done(const InputReport& input) {
    if (input.outcome == Outcome::copied) {
      copies_.push_back(input);
    } else {
      tell(input);
    }
  }

  void tell(const InputReport& input) {
    report_.add(input);
    if (on_input_) {
      on_input_(input, total_);
    }
  }

  const ReadInput& read_;
  IndexWriter& writer_;
  const OnInput& on_input_;
  IndexReport report_;
  std::size_t total_ = 0;
  std::vector<InputReport> copies_;  ///< Not told of yet.
};

}  // namespace

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::added:
      return "added";
    case Outcome::replaced:
      return "replaced";
    case Outcome::unchanged:
      return "unchanged";
    case Outcome::copied:
      return "copy";
    case Outcome::skipped:
      break;
  }
  return "skipped";
}

void IndexReport::add(const InputReport& input) {
  ++found;
  ++outcomes[input.outcome];
  if (input.skip) {
    ++skipped_by_reason[input.skip->reason];
  }
  if (input.was_read) {
    ++read;
    bytes_read += input.input.size;
  }
  passages += input.passages;
}

std::size_t IndexReport::count(Outcome outcome) const {
  const auto at = outcomes.find(outcome);
  return at == outcomes.end() ? 0 : at->second;
}

IndexReport build_index(const std::vector<std::string>& paths,
                        const ReadInput& read, IndexWriter& writer,
                        const OnInput& on_input) {
  return Run(read, writer, on_input).index(paths);
}

}  // namespace kamerzoek
