#include "indexer/build_index.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

#include "corpus/reader_versions.h"
#include "indexer/input_of.h"
#include "indexer/place_letter.h"
#include "indexer/workers.h"

namespace kamerzoek {
namespace {

InputReport unchanged(const Input& input, const std::string& letter) {
  InputReport report;
  report.input = input;
  report.letter = letter;
  return report;
}

/// What is read of one input.
struct Readings {
  Input input;
  std::vector<std::string> members_before;  ///< Their paths.
  std::unordered_set<std::string> members;  ///< What came; paths.
};

/// One run of build_index.
class Run {
 public:
  Run(const ReadInput& read, IndexWriter& writer, const OnInput& on_input,
      const BuildOptions& options)
      : writer_(writer),
        on_input_(on_input),
        options_(options),
        readers_(options.jobs),
        ahead_(read, readers_) {}

  IndexReport index(const std::vector<std::string>& paths) {
    PlanOptions planning = options_.plan;
    planning.index = writer_.folder().string();
    const Plan plan = plan_inputs(paths, writer_.entries(), planning);
    total_ = plan.inputs.size() + plan.vanished.size();
    report_.continued = writer_.continued();
    report_.outdated = plan.outdated;
    take_all(plan.inputs);
    report_.stopped = options_.is_stopped();
    if (!report_.stopped) {
      take_vanished(plan.vanished);
    }
    settle_copies();
    if (report_.stopped) {
      ahead_.abandon();
      // Once more, now that nothing new is begun: it may end what is read.
      options_.is_stopped();
    }
    publish();
    return report_;
  }

 private:
  void take_all(const std::vector<PlannedInput>& inputs) {
    for (const PlannedInput& planned : inputs) {
      if (is_to_be_read(planned.step)) {
        ahead_.add(planned.input);
      }
    }
    for (const PlannedInput& planned : inputs) {
      if (options_.is_stopped()) {
        return;
      }
      take(planned);
    }
  }

  void take(const PlannedInput& planned) {
    switch (planned.step) {
      case Step::read_new:
      case Step::read_changed:
      case Step::read_again:
        read_next(planned.input,
                  [this](const InputReport& report) { done(report); });
        break;
      case Step::keep_letter:
      case Step::keep_copy:
        take_unchanged(planned.input);
        break;
      case Step::keep_collection:
        take_unchanged_collection(planned.input);
        break;
      case Step::keep_skip:
      case Step::skip:
        done(skipped(*planned.skip));
        break;
    }
  }

  /// By what is known of it now, which an input before it may have changed.
  void take_unchanged(const Input& input) {
    const auto known = writer_.known(input.path);
    if (known && !known->is_copy) {
      done(unchanged(input, known->letter));
    } else {
      copies_.push_back(unchanged(input, known ? known->letter : ""));
    }
  }

  /// Its letters are as they were; copies may have to be read, and skips are
  /// told of in every run.
  void take_unchanged_collection(const Input& input) {
    collections_[input.path] = input;
    done(unchanged(input, ""));
    for (const std::string& path : writer_.entries().members(input.path)) {
      const auto known = writer_.known(path);
      if (!known || known->is_letter()) {
        continue;
      }
      ++total_;
      const Input member{path, known->size, known->modified_ns, input.path};
      if (known->skipped) {
        done(skipped({member, *known->skipped, known->skip_detail}));
      } else {
        copies_.push_back(unchanged(member, known->letter));
      }
    }
  }

  void take_vanished(const std::vector<KnownEntry>& vanished) {
    for (const KnownEntry& entry : vanished) {
      if (entry.known.is_collection) {
        --total_;
        take_vanished_collection(entry.path);
      } else if (!writer_.known(entry.path)) {
        // A letter that was found elsewhere meanwhile is not gone.
        --total_;
      } else {
        take_vanished(entry);
      }
    }
  }

  /// What was in it is told of by itself.
  void take_vanished_collection(const std::string& path) {
    if (options_.vanished == BuildOptions::Vanished::pruned ||
        writer_.entries().members(path).empty()) {
      writer_.forget(path);
    }
  }

  void take_vanished(const KnownEntry& entry) {
    const Input input{entry.path, 0, 0, entry.collection};
    InputReport report = unchanged(input, entry.known.letter);
    report.outcome = Outcome::vanished;
    if (options_.vanished == BuildOptions::Vanished::pruned) {
      writer_.forget(entry.path);
      report.outcome = Outcome::pruned;
    }
    done(report);
  }

  /// Copies come last: when the file of their letter turns out to hold another
  /// version of it, or another letter, the writer forgets them.
  void settle_copies() {
    std::map<std::string, std::unordered_set<std::string>> unsettled;
    for (const InputReport& copy : copies_) {
      if (is_unsettled_member(copy)) {
        unsettled[copy.input.collection].insert(copy.input.path);
      }
    }
    for (const auto& entry : unsettled) {
      settle_members(collections_.at(entry.first), entry.second);
    }
  }

  /// Settles a copy, but for one in a collection: these are read together.
  bool is_unsettled_member(const InputReport& copy) {
    const Input& input = copy.input;
    if (writer_.known(input.path)) {
      tell(copy);
    } else if (options_.is_stopped()) {
      report_.stopped = true;
      is_lacking_ = true;
    } else if (input.collection.empty()) {
      // One by one, as each may settle or unsettle another.
      read_now(input, [this](const InputReport& report) { tell(report); });
    } else {
      return true;
    }
    return false;
  }

  /// Reads a collection again, and tells only of the letters at `paths`.
  void settle_members(const Input& collection,
                      const std::unordered_set<std::string>& paths) {
    if (options_.is_stopped()) {
      report_.stopped = true;
      is_lacking_ = true;
      return;
    }
    const std::size_t total = total_;
    read_now(collection, [&](const InputReport& report) {
      if (paths.contains(report.input.path)) {
        total_ = total;
        tell(report);
      }
    });
    total_ = total;
  }

  using Say = std::function<void(const InputReport&)>;

  void read_now(const Input& input, const Say& say) {
    ahead_.add(input);
    read_next(input, say);
  }

  /// Takes what was read of `input`, the first of those that are read ahead,
  /// and says what became of it or of each of its letters.
  void read_next(const Input& input, const Say& say) {
    Readings readings{input, writer_.entries().members(input.path), {}};
    ahead_.take_first(
        [&](ReadDone done) {
          if (auto report = take_step(readings, done)) {
            report->was_read = true;
            report->reading = done.reading;
            report->splitting = done.splitting;
            say(*report);
          }
        },
        options_.is_stopped);
  }

  /// Nothing for a collection, whose letters have been reported.
  std::optional<InputReport> take_step(Readings& readings, ReadDone& done) {
    Input input = input_of(done.step, readings.input);
    const bool is_member = !done.step.member.empty();
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
    if (std::holds_alternative<Letter>(done.step.result)) {
      return take_letter(input, done);
    }
    if (auto* const skip = std::get_if<Skip>(&done.step.result)) {
      skip->input = input;
      return skipped(*skip);
    }
    if (auto* const whole = std::get_if<Collection>(&done.step.result)) {
      take_collection(readings, *whole);
    }
    return std::nullopt;
  }

  InputReport take_letter(const Input& input, ReadDone& done) {
    // What the next run finds is compared with what this one found, even if
    // the file was written to between finding and reading it.
    auto& letter = std::get<Letter>(done.step.result);
    letter.source.path = input.path;
    letter.source.size = input.size;
    letter.source.modified_ns = input.modified_ns;
    letter.source.collection = input.collection;
    const bool lacks_pages = letter.source.format == lacking_pages_format;
    const Placed placed =
        place_letter(std::move(letter), done.passages, writer_);
    InputReport report;
    report.input = input;
    report.outcome = placed.outcome;
    report.letter = placed.letter;
    report.other = placed.other;
    const bool is_written = placed.outcome != Outcome::unchanged &&
                            placed.outcome != Outcome::copied;
    report.passages = is_written ? done.passages.size() : 0;
    report.lacks_pages = is_written && lacks_pages;
    return report;
  }

  /// All of it has been read: what was in it and did not come is gone.
  void take_collection(const Readings& readings, Collection& collection) {
    for (const std::string& path : readings.members_before) {
      if (!readings.members.contains(path)) {
        writer_.forget(path);
      }
    }
    const Input& input = readings.input;
    Source& source = collection.source;
    source.path = input.path;
    source.size = input.size;
    source.modified_ns = input.modified_ns;
    const auto known = writer_.known(input.path);
    if (!known || *known != known_entry(collection).known) {
      writer_.put(collection);
    }
  }

  InputReport skipped(const Skip& skip) {
    const auto known = writer_.known(skip.input.path);
    const bool is_news = !known || *known != known_entry(skip).known;
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

  /// At once, or when its passages have been written.
  void tell(const InputReport& input) {
    if (input.passages > 0) {
      unwritten_[input.input.path] = input;
    } else {
      tell_now(input);
    }
    tell_written();
  }

  void tell_written() {
    for (const WrittenLetter& written : writer_.take_written()) {
      const auto at = unwritten_.find(written.path);
      if (at != unwritten_.end()) {
        at->second.writing = written.taken;
        tell_now(at->second);
        unwritten_.erase(at);
      }
    }
  }

  void tell_now(const InputReport& input) {
    report_.add(input);
    if (on_input_) {
      on_input_(input, total_);
    }
  }

  void publish() {
    if (report_.stopped && (is_lacking_ || !writer_.is_quick_to_publish())) {
      writer_.keep();
    } else {
      report_.published = writer_.changed();
      writer_.publish();
    }
    report_.generation = writer_.generation();
    report_.writing = writer_.times();
    tell_written();
    // Those that gave way to another input before they were written.
    for (const auto& each : std::exchange(unwritten_, {})) {
      tell_now(each.second);
    }
  }

  IndexWriter& writer_;
  const OnInput& on_input_;
  const BuildOptions& options_;
  IndexReport report_;
  std::size_t total_ = 0;
  std::vector<InputReport> copies_;           ///< Not told of yet.
  std::map<std::string, Input> collections_;  ///< By path.
  /// By path: not told of before their passages are written.
  std::unordered_map<std::string, InputReport> unwritten_;
  bool is_lacking_ = false;  ///< A letter is out that a copy would bring back.
  Workers readers_;
  ReadAhead ahead_;
};

}  // namespace

IndexReport build_index(const std::vector<std::string>& paths,
                        const ReadInput& read, IndexWriter& writer,
                        const OnInput& on_input, const BuildOptions& options) {
  return Run(read, writer, on_input, options).index(paths);
}

}  // namespace kamerzoek
