// What is in an archive, taken out piece by piece: ZIP and tar, and whatever
// is compressed with gzip, bzip2, xz or zstd.
//
// One library for all of them, libarchive: it reads ZIP and tar through the
// same few calls, and office documents are ZIP archives too. Names in an
// archive are never used as paths of the disk, and nothing is written.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/skip.h"

namespace kamerzoek {

/// Why an archive, or something in it, cannot be read.
struct ArchiveFault {
  SkipReason reason = SkipReason::damaged;
  std::string detail;
};

struct ArchiveLimits {
  std::size_t max_entries = 1'000'000;
  /// What is taken out in all, as a multiple of the size of the archive, or as
  /// many bytes when that is more.
  std::uint64_t max_ratio = 200;
  std::uint64_t least_max_bytes = 64U << 20;
  std::uint64_t most_max_bytes = 1ULL << 40;  ///< However large it is.
};

/// Something in an archive that is no folder.
struct ArchiveEntry {
  std::string name;  ///< "map/brief.docx"; never empty.
  std::int64_t modified_ns = 0;
  bool is_file = true;  ///< Else a link or a device.
  bool is_encrypted = false;
};

/// Reads an archive from its beginning to its end.
class Archive {
 public:
  /// Of bytes that must outlive this. Finds out by itself what it is; something
  /// compressed that is no archive has one entry of no meaning, named "data".
  explicit Archive(std::string_view content, const ArchiveLimits& limits = {});
  /// Of the file at `path`, which is `size` bytes.
  Archive(const std::string& path, std::uint64_t size,
          const ArchiveLimits& limits = {});
  ~Archive();

  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  Archive(Archive&&) = delete;
  Archive& operator=(Archive&&) = delete;

  /// The next entry; none at the end, and after a fault.
  std::optional<ArchiveEntry> next();

  /// The next bytes of the present entry, until the next call of anything;
  /// empty at its end, and after a fault.
  std::string_view next_bytes();

  /// The rest of the present entry. None when it is of more than `max_bytes`,
  /// and after a fault.
  std::optional<std::string> content(std::uint64_t max_bytes);

  /// Whether it is compressed and nothing else: no archive.
  bool is_single() const;

  /// Why it could not be read to its end.
  const std::optional<ArchiveFault>& fault() const { return fault_; }

 private:
  struct Impl;

  void fail(SkipReason reason, std::string detail);

  std::unique_ptr<Impl> impl_;
  std::optional<ArchiveFault> fault_;
};

}  // namespace kamerzoek
