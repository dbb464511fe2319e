#include "tools/index_report.h"

#include <cerrno>
#include <chrono>
#include <system_error>
#include <utility>

#include "analyzers/error.h"
#include "tools/json_text.h"

namespace kamerzoek {
namespace {

double milliseconds(std::chrono::nanoseconds time) {
  // Whole microseconds: the rest is noise, and long to read.
  const auto whole =
      std::chrono::duration_cast<std::chrono::microseconds>(time);
  return static_cast<double>(whole.count()) / 1000;
}

Json tree_of(const InputReport& input) {
  Json json;
  json["v"] = 1;
  json["source"] = input.input.path;
  json["bytes"] = input.input.size;
  json["outcome"] = name_of(input.outcome);
  json["letter"] = or_null(input.letter);
  json["passages"] = input.passages;
  json["reason"] = nullptr;
  json["detail"] = nullptr;
  if (input.skip) {
    json["reason"] = name_of(input.skip->reason);
    json["detail"] = or_null(input.skip->detail);
  }
  json["lacks_pages"] = input.lacks_pages;
  json["other"] = or_null(input.other);
  json["was_read"] = input.was_read;
  json["read_ms"] = milliseconds(input.reading);
  json["split_ms"] = milliseconds(input.splitting);
  json["write_ms"] = milliseconds(input.writing);
  return json;
}

[[noreturn]] void refuse(const std::string& file) {
  throw Error("cannot write the report '" + file +
                  "': " + std::generic_category().message(errno),
              "make room, or name another file with --report");
}

}  // namespace

IndexReportFile::IndexReportFile(std::string file) : file_(std::move(file)) {
  if (file_.empty()) {
    return;
  }
  errno = 0;
  out_.open(file_, std::ios::trunc);
  if (!out_) {
    refuse(file_);
  }
}

void IndexReportFile::add(const InputReport& input) {
  if (out_.is_open()) {
    out_ << text_of(tree_of(input), Look{}) << '\n';
  }
}

void IndexReportFile::close() {
  errno = 0;
  if (out_.is_open() && !out_.flush()) {
    refuse(file_);
  }
}

}  // namespace kamerzoek
