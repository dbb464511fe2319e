#include "corpus/archive_reader.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/archive.h"
#include "corpus/companion.h"
#include "corpus/format.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_metadata_bytes = 64U << 20;

/// The metadata in an archive, by where it stands.
using Metadata = std::map<std::string, std::string>;

std::string_view last_part(std::string_view name) {
  return name.substr(name.rfind('/') + 1);
}

bool is_metadata(std::string_view name) {
  const std::string_view last = last_part(name);
  return last == "metadata.xml" || last == "metadata_owms.xml";
}

/// Hidden files and folders, the resource forks of macOS, and metadata.
bool is_hidden(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    const std::string_view part = name.substr(at, end - at);
    const bool is_step = part == "." || part == "..";
    if ((part.starts_with('.') && !is_step) || part == "__MACOSX") {
      return true;
    }
    at = end + 1;
  }
  return is_metadata(name);
}

/// A name as the path of a file that is not on disk: what stands in it must not
/// lead anywhere, and it gives a letter its id.
std::string inner_path(std::string_view name) {
  return fs::path("/" + std::string(name)).lexically_normal().string();
}

bool is_archive(Format format) {
  return format == Format::zip || format == Format::tar ||
         format == Format::compressed;
}

/// Without damage there is more metadata, but none is needed.
Metadata metadata_in(Archive& archive) {
  Metadata metadata;
  std::uint64_t bytes = 0;
  while (const auto entry = archive.next()) {
    if (!is_metadata(entry->name) || bytes > most_metadata_bytes) {
      continue;
    }
    if (auto text = archive.content(max_metadata_bytes)) {
      bytes += text->size();
      metadata.emplace(inner_path(entry->name), std::move(*text));
    }
  }
  return metadata;
}

/// "brief.xml.gz" without what says how it is compressed.
std::string unpacked_path(const std::string& path) {
  const fs::path whole(path);
  const std::string extension = whole.extension().string();
  const bool says_so = extension == ".gz" || extension == ".xz" ||
                       extension == ".bz2" || extension == ".zst";
  return says_so ? fs::path(whole).replace_extension().string() : path;
}

Reading reading_of(std::string member, ReadResult result) {
  Reading reading;
  reading.member = std::move(member);
  if (auto* const letter = std::get_if<Letter>(&result)) {
    reading.result = std::move(*letter);
  } else {
    reading.result = std::get<Skip>(std::move(result));
  }
  return reading;
}

class ArchiveReader {
 public:
  ArchiveReader(std::size_t from, const Lexicon& lexicon,
                const ReadMeans& means, const OnReading& on_reading)
      : from_(from),
        lexicon_(lexicon),
        means_(means),
        on_reading_(on_reading) {}

  void read(const Input& input);

 private:
  Reading read_single(const Input& input, Archive& archive) const;
  void read_entries(Archive& archive, const Metadata& metadata,
                    const std::string& prefix);
  void read_entry(Archive& archive, const ArchiveEntry& entry,
                  const Metadata& metadata, const std::string& prefix);
  void read_inner(const std::string& content, const std::string& member);
  ReadResult read_letter_in(const std::string& content,
                            const ArchiveEntry& entry,
                            const Metadata& metadata) const;
  /// Whether the next letter is one to tell of.
  bool counts();

  std::size_t from_;
  const Lexicon& lexicon_;
  const ReadMeans& means_;
  const OnReading& on_reading_;
  std::size_t count_ = 0;
};

void ArchiveReader::read(const Input& input) {
  Metadata metadata;
  {
    Archive archive(input.path, input.size);
    metadata = metadata_in(archive);
  }
  Archive archive(input.path, input.size);
  const auto first = archive.next();
  if (first && archive.is_single()) {
    on_reading_(read_single(input, archive));
    return;
  }
  if (first) {
    read_entry(archive, *first, metadata, "!");
    read_entries(archive, metadata, "!");
  }
  if (const auto& fault = archive.fault()) {
    on_reading_({"", Skip{input, fault->reason, fault->detail}});
  } else if (count_ == 0) {
    on_reading_({"", Skip{input, SkipReason::no_text, "it holds no letters"}});
  } else {
    Collection collection;
    collection.source.path = input.path;
    collection.source.format = "archive";
    collection.source.size = input.size;
    collection.source.modified_ns = input.modified_ns;
    on_reading_({"", std::move(collection)});
  }
}

Reading ArchiveReader::read_single(const Input& input, Archive& archive) const {
  const auto content = archive.content(means_.max_bytes);
  if (!content) {
    const ArchiveFault fault = archive.fault().value_or(ArchiveFault{
        SkipReason::too_large, "it unpacks to more than " +
                                   std::to_string(means_.max_bytes) +
                                   " bytes"});
    return {"", Skip{input, fault.reason, fault.detail}};
  }
  Input unpacked = input;
  unpacked.path = unpacked_path(input.path);
  return reading_of("", read_letter({unpacked, *content, {}}, lexicon_));
}

bool ArchiveReader::counts() {
  return count_++ >= from_;
}

void ArchiveReader::read_entries(Archive& archive, const Metadata& metadata,
                                 const std::string& prefix) {
  while (const auto entry = archive.next()) {
    read_entry(archive, *entry, metadata, prefix);
  }
}

void ArchiveReader::read_entry(Archive& archive, const ArchiveEntry& entry,
                               const Metadata& metadata,
                               const std::string& prefix) {
  if (is_hidden(entry.name)) {
    return;
  }
  const std::string member = prefix + entry.name;
  const auto skip = [&](SkipReason reason, std::string detail) {
    if (counts()) {
      on_reading_({member, Skip{{}, reason, std::move(detail)}});
    }
  };
  if (!entry.is_file || entry.is_encrypted) {
    skip(SkipReason::unsupported_format,
         entry.is_file ? "protected with a password" : "a link");
    return;
  }
  const auto content = archive.content(means_.max_bytes);
  if (!content && archive.fault()) {
    return;  // That of the whole archive.
  }
  if (!content) {
    skip(SkipReason::too_large, "it unpacks to more than " +
                                    std::to_string(means_.max_bytes) +
                                    " bytes");
    return;
  }
  if (prefix == "!" && is_archive(format_of(*content))) {
    read_inner(*content, member);
  } else if (counts()) {
    on_reading_({member, Begun{}});
    on_reading_(reading_of(member, read_letter_in(*content, entry, metadata)));
  }
}

void ArchiveReader::read_inner(const std::string& content,
                               const std::string& member) {
  Metadata metadata;
  {
    Archive archive(content);
    metadata = metadata_in(archive);
  }
  Archive archive(content);
  const std::size_t before = count_;
  const auto first = archive.next();
  if (first && archive.is_single()) {
    // Named after what it is packed in.
    const ArchiveEntry entry{unpacked_path(member.substr(1)), 0, true, false};
    const auto text = archive.content(means_.max_bytes);
    if (text && counts()) {
      on_reading_(reading_of(member, read_letter_in(*text, entry, {})));
    }
  } else if (first) {
    read_entry(archive, *first, metadata, member + "!");
    read_entries(archive, metadata, member + "!");
  }
  const bool is_lacking = archive.fault() || count_ == before;
  if (is_lacking && counts()) {
    const ArchiveFault fault = archive.fault().value_or(
        ArchiveFault{SkipReason::no_text, "it holds no letters"});
    on_reading_({member, Skip{{}, fault.reason, fault.detail}});
  }
}

ReadResult ArchiveReader::read_letter_in(const std::string& content,
                                         const ArchiveEntry& entry,
                                         const Metadata& metadata) const {
  Input input;
  input.path = inner_path(entry.name);
  input.size = content.size();
  input.modified_ns = entry.modified_ns;
  const auto beside = companion_metadata(
      input.path, content,
      [&](const std::string& path) -> std::optional<std::string> {
        const auto found =
            metadata.find(fs::path(path).lexically_normal().string());
        return found == metadata.end() ? std::nullopt
                                       : std::optional(found->second);
      });
  return read_letter({input, content, beside, means_.ocr}, lexicon_);
}

}  // namespace

void read_archive(const Input& input, std::size_t from, const Lexicon& lexicon,
                  const ReadMeans& means, const OnReading& on_reading) {
  ArchiveReader(from, lexicon, means, on_reading).read(input);
}

}  // namespace kamerzoek
