#include "indexer/draft_generation.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "analyzers/error.h"
#include "indexer/durable_files.h"
#include "indexer/generations.h"
#include "indexer/letter_entries.h"
#include "indexer/thread_time.h"
#include "indexer/write_forward_index.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

/// Parts at the end that are one batch each.
std::size_t single_batches(const std::vector<Part>& parts) {
  const auto end =
      std::find_if(parts.rbegin(), parts.rend(),
                   [](const Part& part) { return part.first != part.last; });
  return static_cast<std::size_t>(std::distance(parts.rbegin(), end));
}

std::uint64_t passages_in_folder(const fs::path& folder) {
  return Xapian::Database(passages_in(folder).string()).get_doccount();
}

/// Where there is none, another can be written without it.
std::optional<ForwardIndex> forward_if_whole(const fs::path& file) {
  try {
    return std::optional<ForwardIndex>(std::in_place, file);
  } catch (const Error&) {
    return std::nullopt;
  } catch (const std::system_error&) {
    return std::nullopt;
  }
}

template <typename Result>
bool is_ready(const std::future<Result>& result) {
  return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

std::chrono::nanoseconds merge_pairs(const std::vector<fs::path>& folders,
                                     const fs::path& target) {
  return time_of([&] {
    merge_passages(folders, target);
    merge_letters(folders, target);
  });
}

}  // namespace

DraftGeneration::DraftGeneration(Origin origin, std::string purpose,
                                 const Analyzer& analyzer,
                                 const WriterLimits& limits)
    : origin_(std::move(origin)),
      analyzer_(analyzer),
      limits_(limits),
      folder_(origin_.index, std::move(purpose)),
      parts_(folder_.parts()),
      unmerged_(single_batches(parts_)),
      changed_(!parts_.empty()),
      workers_(limits.jobs) {
  for (const Part& part : parts_) {
    passages_changed_ += passages_in_folder(part.folder);
  }
  open_next_batch();
}

DraftGeneration::~DraftGeneration() = default;

void DraftGeneration::open_next_batch() {
  BatchNumber before = parts_.empty() ? 0 : parts_.back().last;
  if (!writing_.empty()) {
    before = writing_.back().batch->number;
  }
  open_ = std::make_unique<Batch>();
  open_->number = before + 1;
}

void DraftGeneration::add(NewEntry entry) {
  changed_ = true;
  if (const auto* const letter = std::get_if<NewLetter>(&entry)) {
    passages_changed_ += letter->passages.size();
  }
  open_->add(std::move(entry));
  if (open_->passages >= limits_.batch_passages ||
      open_->entries.size() >= limits_.batch_entries ||
      open_->bytes >= limits_.batch_bytes) {
    send_open_batch(Lasting::kept);
  }
  take_ready();
}

void DraftGeneration::remove(const HeldEntry& entry) {
  changed_ = true;
  passages_changed_ += entry.entry.passages;
  if (entry.batch == open_->number) {
    open_->drop(entry.entry);
  } else {
    edits_[entry.batch].gone.push_back(entry.entry);
  }
}

void DraftGeneration::refresh(const HeldEntry& letter, const Input& input) {
  changed_ = true;
  if (letter.batch == open_->number) {
    open_->refresh(input);
  } else {
    edits_[letter.batch].refreshed.push_back(input);
  }
}

std::optional<StoredLetter> DraftGeneration::letter(
    const HeldEntry& letter) const {
  const std::string& id = letter.entry.known.letter;
  const Batch* batch = letter.batch == open_->number ? open_.get() : nullptr;
  for (const Writing& writing : writing_) {
    batch = letter.batch == writing.batch->number ? writing.batch.get() : batch;
  }
  if (batch != nullptr) {
    const NewLetter* const found = batch->letter(id);
    return found == nullptr ? std::nullopt : std::optional(found->stored);
  }
  for (const Part& part : parts_) {
    if (part.first <= letter.batch && letter.batch <= part.last) {
      const Xapian::Database letters(letters_in(part.folder).string());
      const auto found = find_letter(letters, id);
      return found ? std::optional(found->stored) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::vector<WrittenLetter> DraftGeneration::take_written() {
  return std::exchange(written_, {});
}

void DraftGeneration::send_open_batch(Lasting lasting) {
  if (open_->entries.empty()) {
    return;
  }
  const std::shared_ptr<const Batch> batch = std::move(open_);
  auto result = workers_.start([this, batch, lasting] {
    const Part part = folder_.begin(batch->number, batch->number);
    WrittenBatch written = build_entries(*batch, analyzer_, part.folder);
    const bool is_kept = lasting == Lasting::kept;
    return Written{is_kept ? folder_.keep(part) : part, std::move(written)};
  });
  writing_.push_back({batch, std::move(result)});
  open_next_batch();
  // One batch waits for each thread that writes one.
  while (writing_.size() > 2 * workers_.most_threads()) {
    take_front();
  }
}

void DraftGeneration::take_front() {
  Written written = writing_.front().result.get();
  writing_.pop_front();
  parts_.push_back(std::move(written.part));
  ++unmerged_;
  std::ranges::move(written.batch.letters, std::back_inserter(written_));
  times_ += written.batch.times;
}

void DraftGeneration::take_ready() {
  while (!writing_.empty() && is_ready(writing_.front().result)) {
    take_front();
  }
  if (merging_ && is_ready(*merging_)) {
    take_merged();
  }
  merge_ready_parts();
}

/// Merges some single batches further, beside the writing of others.
void DraftGeneration::merge_ready_parts() {
  const std::size_t count = limits_.batches_merged_at_once;
  if (merging_ || unmerged_ < count) {
    return;
  }
  const std::size_t begin = parts_.size() - unmerged_;
  std::vector<EditedFolder> sources;
  for (std::size_t i = begin; i < begin + count; ++i) {
    const Part& part = parts_[i];
    sources.push_back({part.folder, take_edits(part.first, part.last)});
  }
  const BatchNumber first = parts_[begin].first;
  const BatchNumber last = parts_[begin + count - 1].last;
  unmerged_ -= count;
  merging_ = workers_.start([this, sources, first, last] {
    return merged(sources, folder_.begin(first, last));
  });
}

DraftGeneration::Merged DraftGeneration::merged(
    const std::vector<EditedFolder>& sources, Part target) const {
  Merged result;
  result.times.merging = time_of([&] {
    std::vector<fs::path> folders;
    folders.reserve(sources.size());
    for (const EditedFolder& source : sources) {
      folders.push_back(edited(source, folder_));
    }
    merge_passages(folders, target.folder);
    merge_letters(folders, target.folder);
    result.part = folder_.keep(target);
  });
  return result;
}

void DraftGeneration::take_merged() {
  Merged merged = merging_->get();
  merging_.reset();
  times_ += merged.times;
  const auto is_in = [&](const Part& part) {
    return merged.part.first <= part.first && part.last <= merged.part.last;
  };
  const auto begin = std::ranges::find_if(parts_, is_in);
  const auto end = std::find_if_not(begin, parts_.end(), is_in);
  for (auto at = begin; at != end; ++at) {
    fs::remove_all(at->folder);
  }
  *begin = std::move(merged.part);
  parts_.erase(std::next(begin), end);
}

void DraftGeneration::wait_for_all() {
  while (!writing_.empty()) {
    take_front();
  }
  if (merging_) {
    take_merged();
  }
}

Edits DraftGeneration::take_edits(BatchNumber first, BatchNumber last) {
  Edits all;
  const auto begin = edits_.lower_bound(first);
  const auto end = edits_.upper_bound(last);
  for (auto at = begin; at != end; ++at) {
    std::ranges::move(at->second.gone, std::back_inserter(all.gone));
    std::ranges::move(at->second.refreshed, std::back_inserter(all.refreshed));
  }
  edits_.erase(begin, end);
  return all;
}

std::vector<EditedFolder> DraftGeneration::edited_parts() {
  std::vector<EditedFolder> folders;
  for (const Part& part : parts_) {
    folders.push_back({part.folder, take_edits(part.first, part.last)});
  }
  return folders;
}

void DraftGeneration::keep() {
  send_open_batch(Lasting::kept);
  wait_for_all();
}

bool DraftGeneration::is_quick_to_finish() const {
  // Merging takes about 25 microseconds of a passage.
  constexpr std::uint64_t most = 200'000;
  std::uint64_t passages = passages_changed_;
  if (origin_.is_kept) {
    passages += passages_in_folder(
        generation_folder(origin_.index, *origin_.published));
  }
  return passages <= most;
}

/// Adding to a copy costs for each new passage what merging costs for each of
/// ten old ones, and leaves some gaps.
bool DraftGeneration::is_small_change() const {
  return origin_.is_kept &&
         passages_changed_ * 8 <= passages_in_folder(generation_folder(
                                      origin_.index, *origin_.published));
}

void DraftGeneration::finish(const Contract& contract) {
  const fs::path folder = generation_folder(origin_.index, number());
  fs::create_directories(folder);
  if (is_small_change()) {
    finish_by_adding(folder);
  } else {
    finish_by_merging(folder);
  }
  {
    WritablePair pair(folder);
    write_contract(pair.letters, contract);
    pair.commit();
  }
  sync_tree(folder);
  sync_folder(folder.parent_path());
}

void DraftGeneration::finish_by_adding(const fs::path& folder) {
  wait_for_all();
  const fs::path old = generation_folder(origin_.index, *origin_.published);
  copy_folder(passages_in(old), passages_in(folder));
  copy_folder(letters_in(old), letters_in(folder));
  WritablePair pair(folder);
  apply_edits(take_edits(0, 0), pair.passages, pair.letters);
  PlacesWriter places(places_in(folder));
  add_places_of(pair.passages, old, places);
  for (const EditedFolder& part : edited_parts()) {
    add_all(edited(part, folder_), pair, places);
  }
  WrittenBatch written = write_entries(*open_, analyzer_, pair, places);
  written.times.adding += time_of([&] {
    pair.commit();
    places.end();
  });
  const auto before = forward_if_whole(forward_in(old));
  write_forward(folder, before ? &*before : nullptr);
  std::ranges::move(written.letters, std::back_inserter(written_));
  times_ += written.times;
}

void DraftGeneration::finish_by_merging(const fs::path& folder) {
  send_open_batch(Lasting::passing);
  wait_for_all();
  std::vector<fs::path> folders;
  if (origin_.is_kept) {
    const fs::path old = generation_folder(origin_.index, *origin_.published);
    folders.push_back(edited({old, take_edits(0, 0)}, folder_));
  }
  for (const EditedFolder& part : edited_parts()) {
    folders.push_back(edited(part, folder_));
  }
  folders = merged_down(std::move(folders));
  if (folders.empty()) {
    WritablePair(folder).commit();
    PlacesWriter(places_in(folder)).end();
    write_forward(folder, nullptr);
    return;
  }
  auto letters = workers_.start(
      [&] { return time_of([&] { merge_letters(folders, folder); }); });
  try {
    times_.merging += time_of([&] { merge_passages(folders, folder); });
    write_forward(folder, nullptr);
  } catch (...) {
    letters.wait();  // It uses what is here.
    throw;
  }
  times_.merging += letters.get();
}

void DraftGeneration::write_forward(const fs::path& folder,
                                    const ForwardIndex* before) {
  times_.merging += write_forward_index(passages_in(folder), analyzer_,
                                        forward_in(folder), before, workers_);
}

/// As many folders as can be merged at once, with the same content in the same
/// order.
std::vector<fs::path> DraftGeneration::merged_down(
    std::vector<fs::path> folders) {
  for (std::size_t round = 1; folders.size() > most_merged_at_once; ++round) {
    folders = merged_once(folders, "merged-" + std::to_string(round) + "-");
  }
  return folders;
}

std::vector<fs::path> DraftGeneration::merged_once(
    const std::vector<fs::path>& folders, const std::string& name) {
  std::vector<std::future<std::chrono::nanoseconds>> merging;
  std::vector<fs::path> merged;
  for (auto at = folders.begin(); at != folders.end();) {
    const auto count = std::min(
        static_cast<std::ptrdiff_t>(most_merged_at_once), folders.end() - at);
    const std::vector<fs::path> some(at, at + count);
    at += count;
    merged.push_back(folder_.scratch(name + std::to_string(merged.size())));
    merging.push_back(workers_.start(
        [some, target = merged.back()] { return merge_pairs(some, target); }));
  }
  for (std::future<std::chrono::nanoseconds>& each : merging) {
    times_.merging += each.get();
  }
  return merged;
}

void DraftGeneration::remove_parts() {
  folder_.remove();
}

}  // namespace kamerzoek
