#include "indexer/build_index.h"

#include <array>
#include <filesystem>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <variant>

#include "analyzers/icu_text.h"
#include "corpus/find_inputs.h"
#include "corpus/passage.h"
#include "indexer/same_letter.h"

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

bool is_gone(const Source& source) {
  const std::string& file =
      source.collection.empty() ? source.path : source.collection;
  std::error_code ignored;
  return !std::filesystem::exists(file, ignored);
}

/// What is read of one input.
struct Readings {
  Input input;
  std::vector<std::string> members_before;  ///< Their paths.
  std::unordered_set<std::string> members;  ///< What came; paths.
};

/// The place of a reading, in the words of the program that asked for it: the
/// process that reads may have been taken over by what it read.
Input input_of(const Reading& reading, const Input& input) {
  if (reading.member.empty()) {
    return input;
  }
  Input member{input.path + reading.member, 0, 0, input.path};
  if (const auto* const letter = std::get_if<Letter>(&reading.result)) {
    member.size = letter->source.size;
    member.modified_ns = letter->source.modified_ns;
  } else if (const auto* const skip = std::get_if<Skip>(&reading.result)) {
    member.size = skip->input.size;
    member.modified_ns = skip->input.modified_ns;
  }
  return member;
}

/// One run of build_index.
class Run {
 public:
  Run(const ReadInput& read, IndexWriter& writer, const OnInput& on_input,
      std::string_view text_format)
      : read_(read),
        writer_(writer),
        on_input_(on_input),
        text_format_(text_format) {}

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
  using Say = std::function<void(const InputReport&)>;
  void take(const Input& input) {
    const auto known = writer_.known(input.path);
    if (!known || !is_as_it_was(input, *known) || is_read_otherwise(*known)) {
      read(input, [this](const InputReport& report) { done(report); });
    } else if (known->is_collection) {
      take_unchanged_collection(input);
    } else {
      take_unchanged(input, *known);
    }
  }

  void take_unchanged(const Input& input, const Known& known) {
    if (known.is_copy) {
      copies_.push_back(unchanged(input, known.letter));
    } else if (!known.skipped) {
      done(unchanged(input, known.letter));
    } else if (may_pass(*known.skipped) && input.collection.empty()) {
      read(input, [this](const InputReport& report) { done(report); });
    } else {
      done(skipped({input, *known.skipped, ""}));
    }
  }

  /// Its letters are as they were; copies may have to be read, and skips are
  /// told of in every run.
  void take_unchanged_collection(const Input& input) {
    collections_[input.path] = input;
    done(unchanged(input, ""));
    for (const std::string& path : writer_.members_without_letter(input.path)) {
      if (const auto known = writer_.known(path)) {
        take_unchanged({path, known->size, known->modified_ns, input.path},
                       *known);
      }
    }
  }

  /// Whether plain text was something else to an earlier run.
  bool is_read_otherwise(const Known& known) const {
    return text_format_ != "text" && !known.is_collection &&
           (known.format == "text" || known.skipped);
  }

  /// Copies come last: when the file of their letter turns out to hold another
  /// version of it, or another letter, the writer forgets them.
  void settle_copies() {
    std::map<std::string, std::unordered_set<std::string>> unsettled;
    const auto say = [this](const InputReport& report) { tell(report); };
    for (const InputReport& copy : copies_) {
      const Input& input = copy.input;
      if (writer_.known(input.path)) {
        tell(copy);
      } else if (input.collection.empty()) {
        read(input, say);
      } else {
        unsettled[input.collection].insert(input.path);
      }
    }
    for (const auto& entry : unsettled) {
      read_some(collections_.at(entry.first), entry.second);
    }
  }

  /// Reads a collection again, and tells only of the letters at `paths`.
  void read_some(const Input& collection,
                 const std::unordered_set<std::string>& paths) {
    read(collection, [&](const InputReport& report) {
      if (paths.contains(report.input.path)) {
        tell(report);
      }
    });
  }

  /// Reads an input, and says what became of it or of each of its letters.
  void read(const Input& input, const Say& say) {
    Readings readings{input, writer_.members(input.path), {}};
    read_(input, [&](Reading reading) {
      if (auto report = take_reading(readings, std::move(reading))) {
        report->was_read = true;
        say(*report);
      }
    });
  }

  /// Nothing for a collection, whose letters have been reported.
  std::optional<InputReport> take_reading(Readings& readings, Reading reading) {
    Input input = input_of(reading, readings.input);
    const bool is_member = !reading.member.empty();
    if (is_member) {
      collections_[input.collection] = readings.input;
      ++total_;
    }
    if (is_member && !readings.members.insert(input.path).second) {
      // Under a path that is not that of the letter, which stays.
      input.path += " again";
      readings.members.insert(input.path);
      return skipped({input, SkipReason::damaged,
                      "another letter of that name comes before it"});
    }
    if (auto* const letter = std::get_if<Letter>(&reading.result)) {
      if (!is_member) {
        forget_others(readings);
      }
      return take_letter(input, *letter);
    }
    if (auto* const skip = std::get_if<Skip>(&reading.result)) {
      skip->input = input;
      return skipped(*skip);
    }
    if (auto* const collection = std::get_if<Collection>(&reading.result)) {
      forget_others(readings);
      put(*collection, input);
    }
    return std::nullopt;
  }

  InputReport take_letter(const Input& input, Letter& letter) {
    // What the next run finds is compared with what this one found, even if
    // the file was written to between finding and reading it.
    letter.source.path = input.path;
    letter.source.size = input.size;
    letter.source.modified_ns = input.modified_ns;
    letter.source.collection = input.collection;
    InputReport report = put_if_changed(letter);
    report.input = input;
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
    const Input input{source.path, source.size, source.modified_ns,
                      source.collection};
    if (!is_as_it_was(input, *known)) {
      writer_.refresh(input);
    }
    return unchanged(input, known->letter);
  }

  /// What was in a collection and is there no more, or what was in a file that
  /// is none now.
  void forget_others(const Readings& readings) {
    for (const std::string& path : readings.members_before) {
      if (!readings.members.contains(path)) {
        writer_.forget(path);
      }
    }
  }

  void put(Collection& collection, const Input& input) {
    const auto known = writer_.known(input.path);
    if (!known || !known->is_collection || !is_as_it_was(input, *known)) {
      collection.source.path = input.path;
      collection.source.size = input.size;
      collection.source.modified_ns = input.modified_ns;
      writer_.put(collection);
    }
  }

  InputReport put(Letter& letter) {
    InputReport report;
    while (const auto holder = holder_elsewhere(letter)) {
      const Source& source = holder->source;
      report.other = source.path;
      const bool same_id = lower_case(holder->id) == lower_case(letter.id);
      if (same_id && !is_same_letter(letter, *holder)) {
        letter.id += '-' + letter.source.content_hash.substr(0, 8);
        continue;
      }
      const bool moved = is_gone(source);
      if (!moved && !is_better(letter, *holder)) {
        writer_.put(copy_of(letter, *holder));
        report.outcome = Outcome::copied;
        report.letter = holder->id;
        return report;
      }
      write(letter, report);
      if (!moved) {
        writer_.put(copy_of(*holder, letter));
      } else if (!same_id) {
        writer_.remove(holder->id);
      }
      return report;
    }
    write(letter, report);
    return report;
  }

  /// The letter in the index that has this one's id and another path; else one
  /// that is the same by its body.
  std::optional<Letter> holder_elsewhere(const Letter& letter) const {
    const auto is_elsewhere = [&](const std::optional<StoredLetter>& other) {
      return other && other->letter.source.path != letter.source.path;
    };
    auto holder = writer_.letter(letter.id);
    if (holder) {
      return is_elsewhere(holder) ? std::optional(std::move(holder->letter))
                                  : std::nullopt;
    }
    holder = writer_.letter_of_body(letter.body_hash);
    return is_elsewhere(holder) && is_same_letter(letter, holder->letter)
               ? std::optional(std::move(holder->letter))
               : std::nullopt;
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
  std::string_view text_format_;
  IndexReport report_;
  std::size_t total_ = 0;
  std::vector<InputReport> copies_;           ///< Not told of yet.
  std::map<std::string, Input> collections_;  ///< By path.
};

}  // namespace

std::string_view name_of(Outcome outcome) {
  constexpr std::array<std::string_view, 5> names = {
      "added", "replaced", "unchanged", "copy", "skipped"};
  return names.at(static_cast<std::size_t>(outcome));
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
                        const OnInput& on_input, std::string_view text_format) {
  return Run(read, writer, on_input, text_format).index(paths);
}

}  // namespace kamerzoek
