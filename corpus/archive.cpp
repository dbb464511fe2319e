#include "corpus/archive.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <utility>

namespace kamerzoek {
namespace {

constexpr std::size_t max_name_bytes = 2000;

/// libarchive turns names into the characters of the locale, and gives up those
/// that it lacks. This thread's is UTF-8 for as long as this lives.
class Utf8Locale {
 public:
  Utf8Locale()
      : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
        before_(utf8_ != nullptr ? uselocale(utf8_) : nullptr) {}
  ~Utf8Locale() {
    if (utf8_ != nullptr) {
      uselocale(before_);
      freelocale(utf8_);
    }
  }

  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  Utf8Locale(Utf8Locale&&) = delete;
  Utf8Locale& operator=(Utf8Locale&&) = delete;

 private:
  locale_t utf8_;
  locale_t before_;
};

std::string text_or(const char* text, const char* otherwise) {
  return text != nullptr ? text : otherwise;
}

}  // namespace

struct Archive::Impl {
  Impl(std::uint64_t packed_bytes, const ArchiveLimits& limits)
      : reader(archive_read_new(), &archive_read_free),
        max_entries(limits.max_entries),
        max_bytes(std::min(
            std::max(packed_bytes * limits.max_ratio, limits.least_max_bytes),
            limits.most_max_bytes)) {
    archive* const it = reader.get();
    archive_read_support_format_zip(it);
    archive_read_support_format_tar(it);
    archive_read_support_format_raw(it);
    archive_read_support_filter_gzip(it);
    archive_read_support_filter_bzip2(it);
    archive_read_support_filter_xz(it);
    archive_read_support_filter_zstd(it);
  }

  std::unique_ptr<archive, int (*)(archive*)> reader;
  std::size_t max_entries;
  std::uint64_t max_bytes;
  std::size_t entries = 0;
  std::uint64_t bytes = 0;  ///< Taken out so far.
  Utf8Locale locale;
};

Archive::Archive(std::string_view content, const ArchiveLimits& limits)
    : impl_(std::make_unique<Impl>(content.size(), limits)) {
  if (archive_read_open_memory(impl_->reader.get(), content.data(),
                               content.size()) != ARCHIVE_OK) {
    fail(SkipReason::damaged, "");
  }
}

Archive::Archive(const std::string& path, std::uint64_t size,
                 const ArchiveLimits& limits)
    : impl_(std::make_unique<Impl>(size, limits)) {
  constexpr std::size_t block_bytes = 1U << 16;
  if (archive_read_open_filename(impl_->reader.get(), path.c_str(),
                                 block_bytes) != ARCHIVE_OK) {
    fail(SkipReason::damaged, "");
  }
}

Archive::~Archive() = default;

void Archive::fail(SkipReason reason, std::string detail) {
  if (detail.empty()) {
    detail = text_or(archive_error_string(impl_->reader.get()), "no archive");
  }
  fault_ = ArchiveFault{reason, std::move(detail)};
}

std::optional<ArchiveEntry> Archive::next() {
  archive_entry* found = nullptr;
  while (!fault_) {
    const int result = archive_read_next_header(impl_->reader.get(), &found);
    if (result == ARCHIVE_EOF) {
      return std::nullopt;
    }
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
      fail(SkipReason::damaged, "");
      return std::nullopt;
    }
    if (++impl_->entries > impl_->max_entries) {
      fail(SkipReason::too_large,
           "more than " + std::to_string(impl_->max_entries) + " entries");
      return std::nullopt;
    }
    if (archive_entry_filetype(found) != AE_IFDIR) {
      break;
    }
  }
  if (fault_) {
    return std::nullopt;
  }
  ArchiveEntry entry;
  const char* name = archive_entry_pathname_utf8(found);
  name = name != nullptr ? name : archive_entry_pathname(found);
  entry.name = text_or(name, "").substr(0, max_name_bytes);
  if (entry.name.empty()) {
    entry.name = "entry " + std::to_string(impl_->entries);
  }
  entry.modified_ns =
      static_cast<std::int64_t>(archive_entry_mtime(found)) * 1'000'000'000;
  entry.is_file = archive_entry_filetype(found) == AE_IFREG &&
                  archive_entry_hardlink(found) == nullptr;
  entry.is_encrypted = archive_entry_is_encrypted(found) == 1;
  return entry;
}

std::string_view Archive::next_bytes() {
  if (fault_) {
    return {};
  }
  const void* block = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  // A hole in a file gives no bytes: no letter has one.
  const int result =
      archive_read_data_block(impl_->reader.get(), &block, &size, &offset);
  if (result == ARCHIVE_EOF) {
    return {};
  }
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
    fail(SkipReason::damaged, "");
    return {};
  }
  impl_->bytes += size;
  if (impl_->bytes > impl_->max_bytes) {
    fail(SkipReason::too_large, "it unpacks to more than " +
                                    std::to_string(impl_->max_bytes) +
                                    " bytes");
    return {};
  }
  return size > 0 ? std::string_view(static_cast<const char*>(block), size)
                  : next_bytes();
}

std::optional<std::string> Archive::content(std::uint64_t max_bytes) {
  std::string content;
  for (std::string_view bytes = next_bytes(); !bytes.empty();
       bytes = next_bytes()) {
    if (content.size() + bytes.size() > max_bytes) {
      return std::nullopt;
    }
    content += bytes;
  }
  return fault_ ? std::nullopt : std::optional(std::move(content));
}

bool Archive::is_single() const {
  return archive_format(impl_->reader.get()) == ARCHIVE_FORMAT_RAW;
}

}  // namespace kamerzoek
