#include "corpus/xml_tree.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <pugixml.hpp>
#include <utility>

namespace kamerzoek {
namespace {

// White space between elements is kept: in "<nadruk>a</nadruk> <nadruk>b" it
// parts two words. Document types are kept to be looked at, not followed.
constexpr unsigned parse_options =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_wconv_attribute |
    pugi::parse_eol | pugi::parse_ws_pcdata | pugi::parse_doctype;

pugi::xml_node opened(pugi::xml_node_struct* node) {
  return pugi::xml_node(node);
}

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlTreeNode node_of(pugi::xml_node source) {
  const std::string_view name = source.name();
  const std::string_view shown =
      name.empty() ? std::string_view(source.value()) : without_prefix(name);
  XmlTreeNode node;
  node.text = shown.data();
  node.source = source.internal_object();
  node.size = static_cast<std::uint32_t>(shown.size()) & 0x7FFFFFFFU;
  node.is_text = name.empty() ? 1U : 0U;
  return node;
}

/// Puts down the nodes of a document in the order of the text, without
/// recursion: this is what makes recursion safe for everyone else.
class NodeList {
 public:
  /// Nodes deeper than `max_depth` are left out, see too_deep().
  NodeList(const pugi::xml_document& document, std::size_t max_depth)
      : nodes_(1) {
    pugi::xml_node node = document.document_element();
    if (!node.empty()) {
      add(node, 0);
    }
    while (!node.empty()) {
      pugi::xml_node after = node.first_child();
      if (!after.empty() && open_.size() + 1 >= max_depth) {
        too_deep_ = true;
        return;
      }
      if (!after.empty()) {
        open_.push_back(last_);
        add(after, 0);
      } else {
        after = next_of(node);
      }
      node = after;
    }
  }

  bool too_deep() const { return too_deep_; }
  std::vector<XmlTreeNode> take() { return std::move(nodes_); }

 private:
  // The node after `node` and all in it, put down; none after the last.
  pugi::xml_node next_of(pugi::xml_node node) {
    while (!open_.empty()) {
      if (const pugi::xml_node next = node.next_sibling()) {
        add(next, last_);
        return next;
      }
      node = node.parent();
      last_ = open_.back();
      open_.pop_back();
    }
    return {};
  }

  // `before`: the sibling before it, 0 for none.
  void add(pugi::xml_node source, std::size_t before) {
    const std::size_t place = nodes_.size();
    const std::size_t parent = open_.empty() ? 0 : open_.back();
    XmlTreeNode node = node_of(source);
    node.parent = static_cast<std::uint32_t>(place - parent);
    nodes_.push_back(node);
    if (before == 0) {
      nodes_[parent].first_child = static_cast<std::uint32_t>(place - parent);
    } else {
      nodes_[before].next = static_cast<std::uint32_t>(place - before);
    }
    last_ = place;
  }

  std::vector<XmlTreeNode> nodes_;
  std::vector<std::size_t> open_;  ///< The elements the next node stands in.
  std::size_t last_ = 0;           ///< The node in hand.
  bool too_deep_ = false;
};

bool declares_entities(const pugi::xml_document& document) {
  return std::ranges::any_of(document.children(), [](pugi::xml_node node) {
    return node.type() == pugi::node_doctype &&
           std::string_view(node.value()).find("<!ENTITY") !=
               std::string_view::npos;
  });
}

std::optional<XmlFault> fault_in(const pugi::xml_document& document,
                                 const pugi::xml_parse_result& result) {
  // Before the result: what follows such declarations need not be sound.
  if (declares_entities(document)) {
    return XmlFault{SkipReason::entity_declarations, "in the document type"};
  }
  if (result.status == pugi::status_out_of_memory) {
    return XmlFault{SkipReason::too_large, "out of memory"};
  }
  if (result.status != pugi::status_ok) {
    return XmlFault{SkipReason::damaged, std::string(result.description()) +
                                             " at byte " +
                                             std::to_string(result.offset)};
  }
  return std::nullopt;
}

}  // namespace

std::string_view XmlNode::attribute(const char* name) const {
  return node_ == nullptr ? std::string_view()
                          : opened(node_->source).attribute(name).value();
}

XmlNode XmlNode::child(std::string_view name) const {
  XmlNode node = first_child();
  while (node && node.name() != name) {
    node = node.next();
  }
  return node;
}

XmlTree::XmlTree(std::unique_ptr<pugi::xml_document> document,
                 std::vector<XmlTreeNode> nodes)
    : document_(std::move(document)), nodes_(std::move(nodes)) {}

XmlTree::XmlTree(XmlTree&&) noexcept = default;
XmlTree& XmlTree::operator=(XmlTree&&) noexcept = default;
XmlTree::~XmlTree() = default;

XmlNode XmlTree::root() const {
  return XmlNode(nodes_.data()).first_child();
}

XmlTreeBuilder::XmlTreeBuilder()
    : document_(std::make_unique<pugi::xml_document>()),
      node_(document_->internal_object()) {}

XmlTreeBuilder::~XmlTreeBuilder() = default;

void XmlTreeBuilder::open(std::string_view name) {
  node_ =
      opened(node_).append_child(std::string(name).c_str()).internal_object();
}

void XmlTreeBuilder::close() {
  node_ = opened(node_).parent().internal_object();
}

void XmlTreeBuilder::attribute(std::string_view name, std::string_view value) {
  opened(node_)
      .append_attribute(std::string(name).c_str())
      .set_value(std::string(value).c_str());
}

void XmlTreeBuilder::text(std::string_view text) {
  opened(node_)
      .append_child(pugi::node_pcdata)
      .set_value(std::string(text).c_str());
}

XmlTree XmlTreeBuilder::take() {
  auto document =
      std::exchange(document_, std::make_unique<pugi::xml_document>());
  NodeList list(*document, std::numeric_limits<std::size_t>::max());
  XmlTree tree(std::move(document), list.take());
  node_ = document_->internal_object();
  return tree;
}

std::variant<XmlTree, XmlFault> parse_xml(std::string_view text,
                                          const XmlLimits& limits) {
  if (text.size() > limits.max_tags) {
    const auto tags = static_cast<std::size_t>(std::ranges::count(text, '<'));
    if (tags > limits.max_tags) {
      return XmlFault{SkipReason::too_large, std::to_string(tags) + " tags"};
    }
  }
  auto document = std::make_unique<pugi::xml_document>();
  const pugi::xml_parse_result result = document->load_buffer(
      text.data(), text.size(), parse_options, pugi::encoding_utf8);
  if (auto fault = fault_in(*document, result)) {
    return std::move(*fault);
  }
  NodeList list(*document, limits.max_depth);
  if (list.too_deep()) {
    return XmlFault{SkipReason::too_deep, "more than " +
                                              std::to_string(limits.max_depth) +
                                              " elements inside each other"};
  }
  return XmlTree(std::move(document), list.take());
}

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace kamerzoek
