#include "indexer/plan_inputs.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>
#include <utility>
#include <variant>

#include "corpus/reader_versions.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

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

/// Whether plain text was something else to an earlier run.
bool is_read_otherwise(const Known& known, const PlanOptions& options) {
  return options.text_format != "text" && !known.is_collection &&
         (known.format == "text" || known.skipped);
}

Step step_to_keep(const Known& known) {
  if (known.skipped) {
    return Step::keep_skip;
  }
  if (known.is_collection) {
    return Step::keep_collection;
  }
  return known.is_copy ? Step::keep_copy : Step::keep_letter;
}

/// What is known of a file and of what is in it.
struct KnownFile {
  const Known* known = nullptr;
  std::size_t outdated = 0;  ///< Letters in it that an older reader has read.
  bool may_pass = false;     ///< A skip may be, on another try.
  bool has_failed = false;   ///< Something in it was skipped.
  bool has_picture = false;  ///< Something in it may be for OCR.

  void add(const Known& each) {
    outdated += is_older_reader(each.reader_version) ? 1U : 0U;
    has_failed = has_failed || each.skipped;
    has_picture = has_picture || each.format == lacking_pages_format ||
                  (each.skipped && is_for_ocr(*each.skipped));
  }
};

Step step_for(const Input& input, const KnownFile& file,
              const PlanOptions& options) {
  if (file.known == nullptr) {
    return Step::read_new;
  }
  if (!is_as_it_was(input, *file.known)) {
    return Step::read_changed;
  }
  const bool is_retried =
      file.may_pass ||
      (file.has_failed && options.failed == PlanOptions::Failed::retried) ||
      (file.has_picture && options.pictures == PlanOptions::Pictures::read);
  const bool is_renewed = file.outdated > 0 &&
                          options.outdated == PlanOptions::Outdated::read_again;
  const bool is_again =
      is_retried || is_renewed || is_read_otherwise(*file.known, options);
  return is_again ? Step::read_again : step_to_keep(*file.known);
}

bool is_at_or_below(const std::string& path, const std::string& folder) {
  return path.starts_with(folder) &&
         (path.size() == folder.size() || folder.ends_with('/') ||
          path[folder.size()] == '/');
}

/// As find_inputs() has them.
std::vector<std::string> whole(const std::vector<std::string>& paths) {
  std::vector<std::string> result;
  for (const std::string& path : paths) {
    result.push_back(fs::absolute(path).lexically_normal().string());
    if (result.back().size() > 1 && result.back().ends_with('/')) {
      result.back().pop_back();
    }
  }
  return result;
}

class Planner {
 public:
  Planner(const std::vector<std::string>& paths, const EntryTable& entries,
          const PlanOptions& options)
      : roots_(whole(paths)), entries_(entries), options_(options) {}

  Plan plan(const std::vector<Found>& inputs) {
    plan_.inputs.reserve(inputs.size());
    for (const Found& found : inputs) {
      if (const auto* const skip = std::get_if<Skip>(&found)) {
        add(*skip);
      } else {
        add(std::get<Input>(found));
      }
    }
    find_vanished();
    return std::move(plan_);
  }

 private:
  void add(const Skip& skip) {
    unreadable_.push_back(skip.input.path);
    plan_.inputs.push_back({Step::skip, skip.input, "", skip});
  }

  void add(const Input& input) {
    const KnownFile file = known_file(input.path);
    PlannedInput planned{step_for(input, file, options_), input, {}, {}};
    plan_.outdated += file.outdated;
    if (file.known != nullptr) {
      planned.letter = file.known->letter;
    }
    if (planned.step == Step::keep_skip) {
      planned.skip = Skip{input, *file.known->skipped, file.known->skip_detail};
    }
    plan_.inputs.push_back(std::move(planned));
  }

  KnownFile known_file(const std::string& path) const {
    KnownFile file;
    const KnownEntry* const entry = entries_.known(path);
    if (entry == nullptr) {
      return file;
    }
    file.known = &entry->known;
    file.may_pass = file.known->skipped && may_pass(*file.known->skipped);
    file.add(*file.known);
    if (file.known->is_collection) {
      for (const std::string& member : entries_.members(path)) {
        file.add(entries_.known(member)->known);
      }
    }
    return file;
  }

  void find_vanished() {
    std::unordered_set<std::string_view> found;
    for (const PlannedInput& planned : plan_.inputs) {
      found.insert(planned.input.path);
    }
    entries_.for_each([&](const KnownEntry& entry) {
      const auto has_it = [&](const std::string& folder) {
        return is_at_or_below(entry.file(), folder);
      };
      if (!found.contains(entry.file()) &&
          std::ranges::any_of(roots_, has_it) &&
          std::ranges::none_of(unreadable_, has_it)) {
        plan_.vanished.push_back(entry);
      }
    });
    std::ranges::sort(plan_.vanished, {}, &KnownEntry::path);
  }

  std::vector<std::string> roots_;
  const EntryTable& entries_;
  const PlanOptions& options_;
  std::vector<std::string> unreadable_;
  Plan plan_;
};

}  // namespace

std::string_view name_of(Step step) {
  switch (step) {
    case Step::read_new:
      return "new";
    case Step::read_changed:
      return "changed";
    case Step::read_again:
      return "again";
    case Step::keep_letter:
    case Step::keep_collection:
      return "unchanged";
    case Step::keep_copy:
      return "copy";
    case Step::keep_skip:
    case Step::skip:
      break;
  }
  return "skipped";
}

bool is_to_be_read(Step step) {
  return step == Step::read_new || step == Step::read_changed ||
         step == Step::read_again;
}

std::size_t Plan::count(Step step) const {
  return static_cast<std::size_t>(
      std::ranges::count(inputs, step, &PlannedInput::step));
}

Plan plan_inputs(const std::vector<std::string>& paths,
                 const EntryTable& entries, const PlanOptions& options) {
  return Planner(paths, entries, options)
      .plan(find_inputs(paths, options.index));
}

}  // namespace kamerzoek
