#include "corpus/xml_tree.h"

#include <algorithm>
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

XmlNode handle(pugi::xml_node node) {
  return XmlNode(node.internal_object());
}

pugi::xml_node opened(pugi::xml_node_struct* node) {
  return pugi::xml_node(node);
}

/// Ends a walk through the tree at the first node that stands too deep.
struct DepthGauge : pugi::xml_tree_walker {
  explicit DepthGauge(std::size_t most) : max_depth(most) {}

  // The root is not visited, and its children have the depth 0.
  bool for_each(pugi::xml_node& /*node*/) override {
    return static_cast<std::size_t>(depth()) + 2 <= max_depth;
  }

  std::size_t max_depth;
};

// Pugixml walks without recursion: this is what makes recursion safe for
// everyone else.
bool is_deeper_than(pugi::xml_node root, std::size_t max_depth) {
  DepthGauge gauge(max_depth);
  return !root.traverse(gauge);
}

bool declares_entities(const pugi::xml_document& document) {
  return std::ranges::any_of(document.children(), [](pugi::xml_node node) {
    return node.type() == pugi::node_doctype &&
           std::string_view(node.value()).find("<!ENTITY") !=
               std::string_view::npos;
  });
}

std::optional<XmlFault> fault_in(const pugi::xml_document& document,
                                 const pugi::xml_parse_result& result,
                                 const XmlLimits& limits) {
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
  if (is_deeper_than(document.document_element(), limits.max_depth)) {
    return XmlFault{SkipReason::too_deep, "more than " +
                                              std::to_string(limits.max_depth) +
                                              " elements inside each other"};
  }
  return std::nullopt;
}

}  // namespace

std::string_view XmlNode::name() const {
  // Names are short: one look at each character finds the colon and the end.
  const char* begin = opened(node_).name();
  const char* end = begin;
  bool has_prefix = false;
  for (; *end != '\0'; ++end) {
    if (*end == ':' && !has_prefix) {
      begin = end + 1;
      has_prefix = true;
    }
  }
  return {begin, static_cast<std::size_t>(end - begin)};
}

bool XmlNode::is_text() const {
  return *opened(node_).name() == '\0';
}

std::string_view XmlNode::text() const {
  return opened(node_).value();
}

std::string_view XmlNode::attribute(const char* name) const {
  return opened(node_).attribute(name).value();
}

XmlNode XmlNode::first_child() const {
  return handle(opened(node_).first_child());
}

XmlNode XmlNode::next() const {
  return handle(opened(node_).next_sibling());
}

XmlNode XmlNode::parent() const {
  return handle(opened(node_).parent());
}

XmlNode XmlNode::child(std::string_view name) const {
  XmlNode node = first_child();
  while (node && node.name() != name) {
    node = node.next();
  }
  return node;
}

XmlTree::XmlTree(std::unique_ptr<pugi::xml_document> document)
    : document_(std::move(document)) {}

XmlTree::XmlTree(XmlTree&&) noexcept = default;
XmlTree& XmlTree::operator=(XmlTree&&) noexcept = default;
XmlTree::~XmlTree() = default;

XmlNode XmlTree::root() const {
  return handle(document_->document_element());
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
  XmlTree tree(
      std::exchange(document_, std::make_unique<pugi::xml_document>()));
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
  if (auto fault = fault_in(*document, result, limits)) {
    return std::move(*fault);
  }
  return XmlTree(std::move(document));
}

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace kamerzoek
