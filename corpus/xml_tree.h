// XML as a tree, parsed by pugixml, of which nothing shows here.
//
// Declared document types are not read, entities not expanded, nothing is
// fetched. Comments and processing instructions are gone: a word that one stood
// in is whole again once its pieces are put together.

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/skip.h"

namespace pugi {
class xml_document;
struct xml_node_struct;
}  // namespace pugi

namespace kamerzoek {

/// A node as a tree keeps it. Nodes lie in the order of the text; relations are
/// distances in nodes, 0 for none.
struct XmlTreeNode {
  const char* text = nullptr;  ///< Of a name without prefix, or a run of text.
  pugi::xml_node_struct* source = nullptr;
  std::uint32_t size : 31 = 0;
  std::uint32_t is_text : 1 = 0;
  std::uint32_t parent = 0;  ///< Backwards.
  std::uint32_t first_child = 0;
  std::uint32_t next = 0;
};

/// An element or a run of text. A small handle; the tree must outlive it.
/// What is asked of a handle to nothing is empty, or a handle to nothing.
class XmlNode {
 public:
  XmlNode() = default;
  explicit XmlNode(const XmlTreeNode* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  /// The same node; the order is of no meaning, for keys of a map.
  auto operator<=>(const XmlNode&) const = default;

  /// Whether this is a run of text, not an element.
  bool is_text() const { return node_ != nullptr && node_->is_text != 0; }
  /// The element's name without its namespace prefix; empty for text.
  std::string_view name() const {
    return node_ == nullptr || is_text() ? std::string_view() : shown();
  }
  /// A run of text as it stands, line ends included; empty for an element.
  std::string_view text() const {
    return is_text() ? shown() : std::string_view();
  }
  /// Empty when there is no such attribute. `name` ends in a NUL byte.
  std::string_view attribute(const char* name) const;

  XmlNode first_child() const {
    return node_ == nullptr ? *this : at(node_->first_child);
  }
  XmlNode next() const { return node_ == nullptr ? *this : at(node_->next); }
  /// The root stands in a node without a name, which stands in nothing.
  XmlNode parent() const {
    return node_ == nullptr || node_->parent == 0
               ? XmlNode()
               : XmlNode(node_ - node_->parent);
  }
  /// The first child element of that name.
  XmlNode child(std::string_view name) const;

 private:
  std::string_view shown() const { return {node_->text, node_->size}; }
  XmlNode at(std::uint32_t distance) const {
    return distance == 0 ? XmlNode() : XmlNode(node_ + distance);
  }

  const XmlTreeNode* node_ = nullptr;
};

class XmlTree {
 public:
  /// `nodes` are those of `document`, the one around its root first.
  XmlTree(std::unique_ptr<pugi::xml_document> document,
          std::vector<XmlTreeNode> nodes);
  XmlTree(const XmlTree&) = delete;
  XmlTree& operator=(const XmlTree&) = delete;
  XmlTree(XmlTree&&) noexcept;
  XmlTree& operator=(XmlTree&&) noexcept;
  ~XmlTree();

  XmlNode root() const;

 private:
  std::unique_ptr<pugi::xml_document> document_;
  std::vector<XmlTreeNode> nodes_;
};

/// Makes a tree element by element, for what is not written as XML.
class XmlTreeBuilder {
 public:
  XmlTreeBuilder();
  XmlTreeBuilder(const XmlTreeBuilder&) = delete;
  XmlTreeBuilder& operator=(const XmlTreeBuilder&) = delete;
  XmlTreeBuilder(XmlTreeBuilder&&) = delete;
  XmlTreeBuilder& operator=(XmlTreeBuilder&&) = delete;
  ~XmlTreeBuilder();

  /// Begins an element inside the one in hand; close() ends it.
  void open(std::string_view name);
  void close();
  /// To the element in hand, in which nothing stands yet.
  void attribute(std::string_view name, std::string_view value);
  void text(std::string_view text);

  /// Ends all that is open and hands over the tree.
  XmlTree take();

 private:
  std::unique_ptr<pugi::xml_document> document_;
  pugi::xml_node_struct* node_;
};

/// Why something is no tree we read.
struct XmlFault {
  SkipReason reason = SkipReason::damaged;
  std::string detail;  ///< "Start-end tags mismatch at byte 4117".
};

struct XmlLimits {
  std::size_t max_tags = 4'000'000;  ///< About 120 bytes of memory each.
  std::size_t max_depth = 100;       ///< Real letters reach 20.
};

/// Reads `text`, which is UTF-8 whatever it declares. The tree keeps a copy.
std::variant<XmlTree, XmlFault> parse_xml(std::string_view text,
                                          const XmlLimits& limits = {});

/// Whether the name of an element is one of those.
bool is_one_of(std::string_view name, std::span<const std::string_view> names);

}  // namespace kamerzoek
