#include "analyzers/tokens_address.h"

#include <algorithm>
#include <array>

#include "analyzers/ascii.h"
#include "analyzers/characters.h"
#include "analyzers/icu_text.h"

namespace kamerzoek {
namespace {

constexpr std::array<std::string_view, 4> protocols{"https://", "http://",
                                                    "ftp://", "mailto:"};

// Only those that no sentence begins with when the blank behind a full stop is
// missing: a host is in lower case, the first word of a sentence is not.
constexpr std::array<std::string_view, 8> top_domains{
    "nl", "eu", "com", "org", "net", "int", "info", "gov"};

constexpr std::size_t max_mailbox_bytes = 64;
constexpr std::size_t max_host_bytes = 253;

bool is_alnum(char c) {
  return is_alpha(c) || is_digit(c);
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(),
                    [](char wanted, char c) { return wanted == lower(c); });
}

std::size_t protocol_size(std::string_view text) {
  for (const std::string_view protocol : protocols) {
    if (starts_with(text, protocol)) {
      return protocol.size();
    }
  }
  return 0;
}

/// The length of what may stand in a host: labels, and dots between them.
std::size_t host_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && size < max_host_bytes &&
         (is_alnum(text[size]) || text[size] == '-' || text[size] == '.')) {
    ++size;
  }
  while (size > 0 && !is_alnum(text[size - 1])) {
    --size;
  }
  return size;
}

bool is_host(std::string_view host) {
  return host.find('.') != std::string_view::npos &&
         host.find("..") == std::string_view::npos;
}

bool may_follow_host(std::string_view text, std::size_t at) {
  return at >= text.size() || (text[at] != '@' && text[at] != '_' &&
                               !makes_words(character_at(text, at).kind));
}

/// From `at` on, as far as an address of a page goes.
std::size_t page_end(std::string_view text, std::size_t at) {
  constexpr std::string_view allowed = "-._~:/?#[]@!$&'()*+,;=%";
  const std::size_t begin = at;
  while (at < text.size()) {
    const Character here = character_at(text, at);
    if (!makes_words(here.kind) &&
        allowed.find(text[at]) == std::string_view::npos) {
      break;
    }
    at = here.end;
  }
  const bool opened =
      text.substr(begin, at - begin).find('(') != std::string_view::npos;
  const std::string_view trailing = opened ? ".,;:!?'[]" : ".,;:!?'[]()";
  while (at > begin && trailing.find(text[at - 1]) != std::string_view::npos) {
    --at;
  }
  return at;
}

std::optional<std::size_t> mailbox_end(std::string_view text,
                                       std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size() && at - begin <= max_mailbox_bytes &&
         (is_alnum(text[at]) ||
          std::string_view("._%+-").find(text[at]) != std::string_view::npos)) {
    ++at;
  }
  if (at == begin || at >= text.size() || text[at] != '@') {
    return std::nullopt;
  }
  const std::string_view behind = text.substr(at + 1);
  const std::string_view host = behind.substr(0, host_size(behind));
  return is_host(host) ? std::optional(at + 1 + host.size()) : std::nullopt;
}

std::optional<std::size_t> host_end(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  const std::string_view host = rest.substr(0, host_size(rest));
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || !is_host(host) ||
      std::ranges::find(top_domains, host.substr(dot + 1)) ==
          top_domains.end() ||
      !may_follow_host(text, begin + host.size())) {
    return std::nullopt;
  }
  const std::size_t end = begin + host.size();
  return end < text.size() && text[end] == '/' ? page_end(text, end) : end;
}

}  // namespace

std::optional<std::size_t> address_end(std::string_view text,
                                       std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  const std::size_t protocol = protocol_size(rest);
  if (protocol > 0 || starts_with(rest, "www.")) {
    const std::size_t end = page_end(text, begin);
    return end > begin + std::max(protocol, std::size_t{4}) ? std::optional(end)
                                                            : std::nullopt;
  }
  const auto mailbox = mailbox_end(text, begin);
  return mailbox ? mailbox : host_end(text, begin);
}

std::string plain_address(std::string_view address) {
  address.remove_prefix(protocol_size(address));
  while (!address.empty() && address.back() == '/') {
    address.remove_suffix(1);
  }
  return fold(lower_case(address));
}

std::vector<Span> words_of_address(std::string_view address) {
  std::vector<Span> words;
  std::size_t at = protocol_size(address);
  std::size_t begin = at;
  const auto end_word = [&] {
    if (at > begin) {
      words.push_back({begin, at});
    }
  };
  while (at < address.size()) {
    const Character here = character_at(address, at);
    if (!makes_words(here.kind) && here.kind != CharacterKind::inside) {
      end_word();
      begin = here.end;
    }
    at = here.end;
  }
  end_word();
  return words;
}

}  // namespace kamerzoek
