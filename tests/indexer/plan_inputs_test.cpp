#include "indexer/plan_inputs.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

#include "corpus/reader_versions.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

/// A folder of files, and a table of what is known of them.
class Inputs {
 public:
  std::string path(const std::string& name) const {
    return (dir_ / "in" / name).string();
  }

  void write(const std::string& name) const {
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream(path(name)) << name;
  }

  /// As the file is now; skipped for `reason`, or a letter.
  void know(const std::string& name, std::optional<SkipReason> reason = {},
            const std::string& reader = "xml-1",
            const std::string& format = {}) {
    HeldEntry held;
    held.entry.path = path(name);
    for (const Found& found : find_inputs({dir_.path().string()})) {
      const auto* const input = std::get_if<Input>(&found);
      if (input != nullptr && input->path == held.entry.path) {
        held.entry.known.size = input->size;
        held.entry.known.modified_ns = input->modified_ns;
      }
    }
    held.entry.known.skipped = reason;
    held.entry.known.letter = reason ? "" : "letter of " + name;
    held.entry.known.reader_version = reason ? "" : reader;
    held.entry.known.format = format;
    table.put(held);
  }

  Plan plan(const PlanOptions& options = {},
            const std::string& below = "") const {
    return plan_inputs({path(below)}, table, options);
  }

  /// The step for the only input.
  Step step(const PlanOptions& options = {}) const {
    return plan(options).inputs.at(0).step;
  }

  EntryTable table;

 private:
  TempDir dir_;
};

using Failed = PlanOptions::Failed;
using Outdated = PlanOptions::Outdated;

}  // namespace

TEST_CASE("what is new or changed is read, what is as it was is not",
          "[indexer]") {
  Inputs inputs;
  inputs.write("a");
  CHECK(inputs.step() == Step::read_new);
  inputs.know("a");
  CHECK(inputs.step() == Step::keep_letter);
  CHECK(inputs.plan().inputs.at(0).letter == "letter of a");
  fs::last_write_time(inputs.path("a"), fs::file_time_type());
  CHECK(inputs.step() == Step::read_changed);
}

TEST_CASE("with OCR, what was skipped as a picture is read, and nothing else",
          "[indexer]") {
  Inputs inputs;
  inputs.write("a");
  PlanOptions ocr;
  ocr.pictures = PlanOptions::Pictures::read;
  for (const SkipReasonText& text : skip_reasons()) {
    CAPTURE(text.name);
    inputs.know("a", text.reason);
    const bool is_tried_anyway = inputs.step() == Step::read_again;
    const bool is_picture = text.reason == SkipReason::no_text_layer ||
                            text.reason == SkipReason::garbled_text;
    CHECK((inputs.step(ocr) == Step::read_again) ==
          (is_picture || is_tried_anyway));
  }
  inputs.know("a", {}, "ocr-1");
  CHECK(inputs.step() == Step::keep_letter);
  CHECK(inputs.step(ocr) == Step::keep_letter);
}

TEST_CASE("with OCR, a letter with pages without text is read again",
          "[indexer]") {
  Inputs inputs;
  inputs.write("a");
  inputs.know("a", {}, "pdf-2", std::string(lacking_pages_format));
  PlanOptions ocr;
  ocr.pictures = PlanOptions::Pictures::read;
  CHECK(inputs.step() == Step::keep_letter);
  CHECK(inputs.step(ocr) == Step::read_again);
}

TEST_CASE("what failed is read again when asked, or when the reason may pass",
          "[indexer]") {
  Inputs inputs;
  inputs.write("a");
  inputs.know("a", SkipReason::damaged);
  CHECK(inputs.step() == Step::keep_skip);
  CHECK(inputs.plan().inputs.at(0).skip->reason == SkipReason::damaged);
  CHECK(inputs.step({Failed::retried, {}}) == Step::read_again);
  inputs.know("a", SkipReason::unreadable);
  CHECK(inputs.step() == Step::read_again);
}

TEST_CASE("what an older reader read is counted, and read again when asked",
          "[indexer]") {
  Inputs inputs;
  inputs.write("a");
  inputs.know("a", {}, "xml-0");
  CHECK(inputs.plan().outdated == 1);
  CHECK(inputs.step() == Step::keep_letter);
  CHECK(inputs.step({{}, Outdated::read_again}) == Step::read_again);
  for (const char* version : {"xml-1", "xml-999", "other-0", "", "xml", "-"}) {
    INFO(version);
    inputs.know("a", {}, version);
    CHECK(inputs.plan().outdated == 0);
    CHECK(inputs.step({{}, Outdated::read_again}) == Step::keep_letter);
  }
}

TEST_CASE("what is known below a path and not there has vanished",
          "[indexer]") {
  Inputs inputs;
  inputs.write("a/1");
  inputs.write("ab/2");
  inputs.know("a/1");
  inputs.know("a/3");
  inputs.know("ab/4");
  inputs.know("a");
  const auto vanished = [&](const std::string& below) {
    std::vector<std::string> paths;
    for (const KnownEntry& entry : inputs.plan({}, below).vanished) {
      paths.push_back(entry.path.substr(inputs.path("").size()));
    }
    return paths;
  };
  CHECK(vanished("") == std::vector<std::string>{"a", "a/3", "ab/4"});
  CHECK(vanished("a") == std::vector<std::string>{"a", "a/3"});
  CHECK(vanished("a/") == std::vector<std::string>{"a", "a/3"});
  CHECK(vanished("ab/2").empty());
}

TEST_CASE("what lies in a folder that cannot be read has not vanished",
          "[indexer]") {
  Inputs inputs;
  inputs.write("a/b/1");
  inputs.know("a/b/1");
  inputs.know("a/b/2");
  fs::remove_all(inputs.path("a/b"));
  CHECK(inputs.plan().vanished.size() == 2);
  // A link that leads to itself: even for those who may read everything.
  fs::create_symlink(inputs.path("a/b"), inputs.path("a/b"));
  const Plan plan = inputs.plan();
  CHECK(plan.vanished.empty());
  CHECK(plan.count(Step::skip) == 1);
}

}  // namespace kamerzoek
