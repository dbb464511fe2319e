#include "corpus/html_tree.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <gumbo.h>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/ascii.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

// Not closed by a tag of their own, or only sometimes: they do not nest.
constexpr std::array flat_elements = {
    std::string_view("area"),   std::string_view("base"),
    std::string_view("br"),     std::string_view("col"),
    std::string_view("dd"),     std::string_view("dt"),
    std::string_view("hr"),     std::string_view("img"),
    std::string_view("input"),  std::string_view("li"),
    std::string_view("link"),   std::string_view("meta"),
    std::string_view("option"), std::string_view("p"),
    std::string_view("source"), std::string_view("td"),
    std::string_view("th"),     std::string_view("tr"),
    std::string_view("tbody"),  std::string_view("wbr")};

constexpr std::size_t max_element_bytes = 20;

/// How many elements stand open at most. Gumbo looks through them all at many
/// a tag and frees them recursively, so this is asked before it is.
class OpenElements {
 public:
  explicit OpenElements(std::string_view text)
      // In these, elements nest that elsewhere do not.
      : all_nest_(contains_tag(text, "<svg") || contains_tag(text, "<math")) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
      take(text.substr(at + 1));
    }
  }

  std::size_t most() const { return most_; }

 private:
  void take(std::string_view tag) {
    const bool closes = tag.starts_with('/');
    tag.remove_prefix(closes ? 1 : 0);
    std::string name;
    while (name.size() < tag.size() && name.size() < max_element_bytes &&
           (is_alpha(tag[name.size()]) || is_digit(tag[name.size()]))) {
      name += lower(tag[name.size()]);
    }
    const bool flat = !all_nest_ && std::ranges::find(flat_elements, name) !=
                                        flat_elements.end();
    if (name.empty() || flat) {
      return;
    }
    std::size_t& open = open_[name];
    // A tag that closes nothing must not make up for one that opens.
    if (!closes) {
      ++open;
      most_ = std::max(most_, ++total_);
    } else if (open > 0) {
      --open;
      --total_;
    }
  }

  std::map<std::string, std::size_t, std::less<>> open_;
  bool all_nest_;
  std::size_t total_ = 0;
  std::size_t most_ = 0;
};

struct Closer {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};

std::span<GumboNode* const> nodes_in(const GumboVector& vector) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  return {reinterpret_cast<GumboNode* const*>(vector.data), vector.length};
}

std::string name_of(const GumboElement& element) {
  std::string name = gumbo_normalized_tagname(element.tag);
  if (name.empty()) {
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    for (const char c : std::string_view(piece.data, piece.length)) {
      name += is_alpha(c) || is_digit(c) || c == '-' ? lower(c) : '_';
    }
  }
  return name.empty() ? "unknown" : name;
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

std::span<GumboNode* const> children_of(const GumboNode& node) {
  return is_element(node) ? nodes_in(node.v.element.children)
                          : std::span<GumboNode* const>();
}

// Level by level: it must not recurse before it is known how deep that goes.
bool is_deeper_than(const GumboNode& root, std::size_t max_depth) {
  std::vector<const GumboNode*> level{&root};
  for (std::size_t depth = 1; !level.empty(); ++depth) {
    if (depth > max_depth) {
      return true;
    }
    std::vector<const GumboNode*> below;
    for (const GumboNode* const node : level) {
      const auto children = children_of(*node);
      below.insert(below.end(), children.begin(), children.end());
    }
    level = std::move(below);
  }
  return false;
}

void copy_attributes(const GumboElement& element, XmlTreeBuilder& builder) {
  const GumboVector& vector = element.attributes;
  const std::span<GumboAttribute* const> attributes = {
      // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
      reinterpret_cast<GumboAttribute* const*>(vector.data), vector.length};
  for (const GumboAttribute* const attribute : attributes) {
    builder.attribute(attribute->name, attribute->value);
  }
}

// Recurses as deep as the tree, which has been bounded.
void copy(const GumboNode& node, XmlTreeBuilder& builder) {
  if (is_element(node)) {
    builder.open(name_of(node.v.element));
    copy_attributes(node.v.element, builder);
    for (const GumboNode* const child : children_of(node)) {
      copy(*child, builder);
    }
    builder.close();
  } else if (node.type == GUMBO_NODE_TEXT ||
             node.type == GUMBO_NODE_WHITESPACE ||
             node.type == GUMBO_NODE_CDATA) {
    builder.text(node.v.text.text);
  }
}

std::optional<XmlFault> fault_in(std::string_view text,
                                 const XmlLimits& limits) {
  const auto tags = static_cast<std::size_t>(std::ranges::count(text, '<'));
  if (tags > limits.max_tags) {
    return XmlFault{SkipReason::too_large, std::to_string(tags) + " tags"};
  }
  // Twice: tags of formatting stay open here that the parser closes.
  if (OpenElements(text).most() > 2 * limits.max_depth) {
    return XmlFault{SkipReason::too_deep, "too many elements stand open"};
  }
  return std::nullopt;
}

}  // namespace

std::variant<XmlTree, XmlFault> parse_html(std::string_view text,
                                           const XmlLimits& limits) {
  if (auto fault = fault_in(text, limits)) {
    return std::move(*fault);
  }
  const std::unique_ptr<GumboOutput, Closer> output(gumbo_parse_with_options(
      &kGumboDefaultOptions, text.data(), text.size()));
  if (is_deeper_than(*output->root, limits.max_depth)) {
    return XmlFault{SkipReason::too_deep, "more than " +
                                              std::to_string(limits.max_depth) +
                                              " elements inside each other"};
  }
  XmlTreeBuilder builder;
  copy(*output->root, builder);
  return builder.take();
}

}  // namespace kamerzoek
