#include "corpus/html_metadata.h"

#include <initializer_list>
#include <string>
#include <string_view>

#include "corpus/html_page.h"

namespace kamerzoek {
namespace {

constexpr std::size_t iso_date_bytes = 10;

XmlNode first_meta(XmlNode html) {
  return html.child("head").first_child();
}

std::string_view meta_name(XmlNode meta) {
  const std::string_view name = meta.attribute("name");
  return name.empty() ? meta.attribute("property") : name;
}

std::string_view content_of(XmlNode html, std::string_view name) {
  for (XmlNode node = first_meta(html); node; node = node.next()) {
    if (node.name() == "meta" && meta_name(node) == name &&
        !node.attribute("content").empty()) {
      return node.attribute("content");
    }
  }
  return {};
}

// Of the first of these names that has any.
std::string_view content_of(XmlNode html,
                            std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const std::string_view content = content_of(html, name);
    if (!content.empty()) {
      return content;
    }
  }
  return {};
}

void write_field(std::string_view name, std::string_view scheme,
                 std::string_view content, XmlTreeBuilder& out) {
  if (content.empty()) {
    return;
  }
  out.open("meta");
  out.attribute("name", name);
  out.attribute("scheme", scheme);
  out.attribute("content", content);
  out.close();
}

// What a page is called that has not our own field for it.
std::string title_of(XmlNode html, XmlNode main) {
  std::string title(content_of(html, {"DCTERMS.title", "og:title"}));
  if (is_official_page(html)) {
    return title;
  }
  for (const XmlNode element :
       {find_element(main, "h1"), find_element(html, "title").first_child()}) {
    if (title.empty() && element) {
      title = shown_text(element);
    }
  }
  return title;
}

// The names and values that are there.
void copy_fields(XmlNode html, XmlTreeBuilder& out) {
  for (XmlNode node = first_meta(html); node; node = node.next()) {
    const std::string_view name = meta_name(node);
    if (node.name() == "meta" && !name.empty()) {
      write_field(name, node.attribute("scheme"), node.attribute("content"),
                  out);
    }
  }
}

}  // namespace

bool is_official_page(XmlNode html) {
  return !content_of(html, {"DC.identifier", "OVERHEIDop.publicationName",
                            "OVERHEIDop.externMetadataRecord"})
              .empty();
}

void write_metadata(XmlNode html, XmlNode main, XmlTreeBuilder& out) {
  out.open("metadata");
  copy_fields(html, out);
  if (content_of(html, {"DC.title", "OVERHEIDop.documenttitel"}).empty()) {
    write_field("DC.title", "", title_of(html, main), out);
  }
  if (content_of(html, "DCTERMS.issued").empty()) {
    const std::string_view date = content_of(
        html,
        {"DCTERMS.available", "article:published_time", "DCTERMS.created"});
    write_field("DCTERMS.issued", "", date.substr(0, iso_date_bytes), out);
  }
  if (content_of(html, "DCTERMS.language").empty()) {
    const std::string_view language = html.attribute("lang");
    write_field("DCTERMS.language", "",
                language.empty() ? html.attribute("xml:lang") : language, out);
  }
  out.close();
}

}  // namespace kamerzoek
