// Archives for tests, made of names and contents.

#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace kamerzoek {

/// Names with contents, in the order in which they are to be packed.
using PackedFiles = std::vector<std::pair<std::string, std::string>>;

/// How to pack: "zip", "tar", "tar.gz", "tar.xz".
inline std::string packed(const PackedFiles& files, const std::string& how) {
  archive* const out = archive_write_new();
  if (how == "zip") {
    archive_write_set_format_zip(out);
  } else {
    archive_write_set_format_ustar(out);
  }
  if (how == "tar.gz") {
    archive_write_add_filter_gzip(out);
  } else if (how == "tar.xz") {
    archive_write_add_filter_xz(out);
  }
  std::size_t room = 1U << 20;
  for (const auto& file : files) {
    room += 2 * file.second.size() + 2048;
  }
  std::string bytes(room, '\0');
  std::size_t used = 0;
  bool ok = archive_write_open_memory(out, bytes.data(), bytes.size(), &used) ==
            ARCHIVE_OK;
  for (const auto& [name, content] : files) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    ok = ok && archive_write_header(out, entry) == ARCHIVE_OK &&
         archive_write_data(out, content.data(), content.size()) >= 0;
    archive_entry_free(entry);
  }
  ok = archive_write_close(out) == ARCHIVE_OK && ok;
  archive_write_free(out);
  if (!ok) {
    throw std::runtime_error("cannot pack an archive for a test");
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace kamerzoek
