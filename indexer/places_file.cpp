#include "indexer/places_file.h"

#include <array>
#include <cassert>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>

#include "analyzers/error.h"
#include "indexer/file_descriptor.h"

namespace kamerzoek {
namespace {

constexpr std::uint64_t aligned = sizeof(std::uint64_t);

struct Footer {
  std::uint64_t begins = 0;  ///< Where in the file they are.
  std::uint32_t passages = 0;
  std::uint32_t version = 1;
  std::array<char, 8> magic{'k', 'z', '-', 'p', 'l', 'a', 'c', 'e'};
};

static_assert(std::has_unique_object_representations_v<Footer>);

Footer footer_of(std::string_view bytes, const std::filesystem::path& file) {
  Footer footer;
  const Footer expected = footer;
  const bool has_footer = bytes.size() >= sizeof footer;
  const std::size_t end = has_footer ? bytes.size() - sizeof footer : 0;
  if (has_footer) {
    std::memcpy(&footer, bytes.data() + end, sizeof footer);
  }
  const std::uint64_t table =
      (std::uint64_t{footer.passages} + 2) * sizeof(std::uint64_t);
  if (!has_footer || footer.magic != expected.magic ||
      footer.version != expected.version || footer.begins % aligned != 0 ||
      footer.begins > end || end - footer.begins != table) {
    throw Error("the index is damaged: '" + file.string() + "' is not whole",
                "build it again: kamerzoek index --rebuild PATH…");
  }
  return footer;
}

}  // namespace

PlacesFile::PlacesFile(const std::filesystem::path& file) : file_(file) {
  const Footer footer = footer_of(file_.bytes(), file);
  // The file is mapped at a page.
  begins_ = {reinterpret_cast<const std::uint64_t*>(file_.bytes().data() +
                                                    footer.begins),
             std::size_t{footer.passages} + 2};
}

PlacesFile::Passage PlacesFile::last_passage() const {
  return static_cast<Passage>(begins_.size() - 2);
}

std::string_view PlacesFile::of(Passage passage) const {
  if (passage > last_passage()) {
    return {};
  }
  const std::uint64_t begin = begins_[passage];
  const std::uint64_t end = begins_[passage + std::size_t{1}];
  return begin <= end && end <= file_.bytes().size()
             ? file_.bytes().substr(begin, end - begin)
             : std::string_view();
}

PlacesWriter::PlacesWriter(std::filesystem::path file)
    : file_(std::move(file)),
      stream_(file_, std::ios::binary | std::ios::trunc),
      output_([this](std::string_view bytes) {
        stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        check();
      }) {
  check();
}

void PlacesWriter::check() const {
  if (!stream_) {
    throw_errno("cannot write", file_);
  }
}

void PlacesWriter::add(PlacesFile::Passage passage, std::string_view places) {
  assert(passage >= begins_.size());
  // Those before it that were not added have nothing.
  begins_.resize(passage + std::size_t{1}, output_.written());
  output_.add(places);
}

void PlacesWriter::end() {
  Footer footer;
  footer.passages = static_cast<std::uint32_t>(begins_.size() - 1);
  begins_.push_back(output_.written());
  output_.align();
  footer.begins = output_.add_table(begins_);
  output_.add({reinterpret_cast<const char*>(&footer), sizeof footer});
  stream_.close();
  check();
}

}  // namespace kamerzoek
