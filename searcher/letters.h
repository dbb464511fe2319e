// Letters and passages by name, and all of them in order.

#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/skip.h"
#include "indexer/stored.h"

namespace kamerzoek {

/// What `show` is asked for: "kst-28676-356" or "kst-28676-356#p12".
struct Address {
  std::string letter;                  ///< An id or an alias, as typed.
  std::optional<std::size_t> passage;  ///< Its number, from 1.

  bool operator==(const Address&) const = default;
};

/// Reads an address; blanks around it do not matter. Throws Error when what
/// follows "#" is no passage ("#p12", "#12").
Address parse_address(std::string_view text);

/// A passage and the passages around it, in the order of the letter.
struct PassageInContext {
  StoredLetter letter;
  std::vector<StoredPassage> passages;
  std::size_t place = 0;  ///< Of the passage itself in `passages`.
};

/// Looks letters up in one index, whatever it was analyzed with. Not for
/// several threads at once.
class Letters {
 public:
  /// Opens the published generation. Throws Error as open_index does.
  explicit Letters(const std::filesystem::path& index);
  ~Letters();

  Letters(const Letters&) = delete;
  Letters& operator=(const Letters&) = delete;
  Letters(Letters&&) = delete;
  Letters& operator=(Letters&&) = delete;

  /// The letter with this id or alias, in any case. Throws Error when there is
  /// none; its hint names the nearest ids.
  StoredLetter letter(const std::string& name) const;

  /// The passages of a letter, by its id, by rising number. Empty when there is
  /// no such letter.
  std::vector<StoredPassage> passages(const std::string& letter_id) const;

  /// The passage at `address`, with up to `around` passages before and behind
  /// it. Throws Error when there is none.
  PassageInContext passage(const Address& address, std::size_t around) const;

  /// Calls `visit` with each letter, by rising id, as sorted by bytes. When the
  /// index is replaced meanwhile, goes on in the new generation behind the last
  /// letter visited. What `visit` throws passes through.
  void for_each_letter(
      const std::function<void(const StoredLetter&)>& visit) const;

  /// Calls `visit` with each skipped input, in the order of their recording.
  void for_each_skip(const std::function<void(const Skip&)>& visit) const;

 private:
  struct Impl;  // Keeps xapian.h out of every file that includes this one.
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamerzoek
