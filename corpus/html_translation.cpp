#include "corpus/html_translation.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/html_metadata.h"
#include "corpus/html_notes.h"
#include "corpus/html_page.h"
#include "corpus/section_stack.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

struct Translated {
  std::string_view html;
  std::string_view official;
};

// Elements not named here are containers: `groep`.
constexpr std::array elements = {Translated{"p", "al"},
                                 Translated{"pre", "al"},
                                 Translated{"address", "al"},
                                 Translated{"figcaption", "al"},
                                 Translated{"summary", "al"},
                                 Translated{"ul", "lijst"},
                                 Translated{"ol", "lijst"},
                                 Translated{"li", "li"},
                                 Translated{"dl", "definitielijst"},
                                 Translated{"dt", "term"},
                                 Translated{"blockquote", "blokcitaat"},
                                 Translated{"table", "table"},
                                 Translated{"caption", "title"},
                                 Translated{"tr", "row"},
                                 Translated{"td", "entry"},
                                 Translated{"th", "entry"},
                                 Translated{"br", "br"},
                                 Translated{"sup", "sup"},
                                 Translated{"sub", "inf"},
                                 Translated{"body", "groep"}};

constexpr std::array in_text = {
    std::string_view("a"),       std::string_view("abbr"),
    std::string_view("acronym"), std::string_view("b"),
    std::string_view("bdi"),     std::string_view("bdo"),
    std::string_view("big"),     std::string_view("cite"),
    std::string_view("code"),    std::string_view("dfn"),
    std::string_view("em"),      std::string_view("font"),
    std::string_view("i"),       std::string_view("ins"),
    std::string_view("kbd"),     std::string_view("label"),
    std::string_view("mark"),    std::string_view("nobr"),
    std::string_view("q"),       std::string_view("s"),
    std::string_view("samp"),    std::string_view("small"),
    std::string_view("span"),    std::string_view("strong"),
    std::string_view("time"),    std::string_view("tt"),
    std::string_view("u"),       std::string_view("var"),
    std::string_view("wbr")};

/// What the publisher's own pages mark by class.
constexpr std::array classes = {
    Translated{"kamerstukdatum", "datumtekst"},
    Translated{"stuk", "stuk"},
    Translated{"kamervraagomschrijving_kop", "kamervraagomschrijving"},
    Translated{"kamervraagnummer", "kamervraagnummer"},
    Translated{"vraag", "vraag"},
    Translated{"antwoord", "antwoord"},
    Translated{"ondertekening", "ondertekening"},
    Translated{"functie", "functie"},
    Translated{"naam", "naam"},
    Translated{"bijlage", "bijlage"},
    Translated{"alineagroep", "al-groep"}};

// By what they look like in print, as `kopopmaak` has it.

bool is_heading(XmlNode node) {
  const std::string_view name = node.name();
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

std::string_view official_name(XmlNode node) {
  for (const Translated& each : classes) {
    if (has_class(node, each.html)) {
      return each.official;
    }
  }
  const auto* const found =
      std::ranges::find(elements, node.name(), &Translated::html);
  if (found != elements.end()) {
    return found->official;
  }
  const bool inline_element =
      std::ranges::find(in_text, node.name()) != in_text.end();
  return inline_element ? "nadruk" : "groep";
}

// "1." is shown before the items of an ordered list, unless they bring a label
// of their own.
bool is_numbered(XmlNode list) {
  return list.name() == "ol" && !has_class(list, "expliciet") &&
         !has_class(list, "explicit") &&
         list.attribute("style").find("none") == std::string_view::npos;
}

class Translation {
 public:
  Translation(XmlNode html, XmlNode main)
      : html_(html), main_(main), notes_(main) {}

  XmlTree translated() {
    out_.open("officiele-publicatie");
    write_metadata(html_, main_, out_);
    const bool questions = find_class(main_, "vraag");
    out_.open(questions ? "kamervragen" : "kamerstuk");
    if (main_ == body()) {
      children(main_);
    } else {
      around(body());
    }
    return out_.take();
  }

 private:
  XmlNode body() const { return html_.child("body"); }

  static bool find_class(XmlNode node, std::string_view name) {
    if (has_class(node, name)) {
      return true;
    }
    for (XmlNode child = node.first_child(); child; child = child.next()) {
      if (find_class(child, name)) {
        return true;
      }
    }
    return false;
  }

  bool holds_main(XmlNode node) const {
    for (XmlNode at = main_; at; at = at.parent()) {
      if (at == node) {
        return true;
      }
    }
    return false;
  }

  // The page around the letter, with the letter in its place.
  void around(XmlNode node) {
    for (XmlNode child = node.first_child(); child; child = child.next()) {
      if (child == main_) {
        children(child);
      } else if (holds_main(child)) {
        around(child);
      } else {
        leave_out(child, "outside the letter");
      }
    }
  }

  void leave_out(XmlNode node, std::string_view otherwise) {
    std::string text =
        node.name().empty() ? std::string(node.text()) : shown_text(node);
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
      return;
    }
    const std::string_view reason =
        node.name().empty() ? std::string_view() : furniture_reason(node);
    out_.open("weggelaten");
    out_.attribute("reden", reason.empty() ? otherwise : reason);
    out_.text(text);
    out_.close();
  }

  void children(XmlNode node) {
    for (XmlNode child = node.first_child(); child; child = child.next()) {
      translate(child);
    }
  }

  void translate(XmlNode node) {
    if (node.name().empty()) {
      out_.text(node.text());
      return;
    }
    if (is_hidden(node)) {
      return;
    }
    const std::string_view note = notes_.id_of(node);
    if (!note.empty()) {
      return translate_note(node, note);
    }
    const std::string_view called = notes_.called_by(node);
    if (!called.empty()) {
      return translate_call(node, called);
    }
    if (!furniture_reason(node).empty()) {
      return leave_out(node, "");
    }
    translate_element(node);
  }

  void translate_element(XmlNode node) {
    if (has_class(node, "dossiertitel")) {
      return translate_dossier(node);
    }
    if (has_class(node, "stuktitel") && node.parent().name() == "div" &&
        has_class(node.parent(), "stuk")) {
      return translate_stuk_title(node);
    }
    if (is_question_number(node)) {
      return wrap(node, "nr");
    }
    const std::string_view name = official_name(node);
    if (is_heading(node) && name == "groep") {
      return translate_heading(node);
    }
    if (name == "lijst") {
      return translate_list(node);
    }
    wrap(node, name);
  }

  void wrap(XmlNode node, std::string_view name) {
    out_.open(name);
    for (const char* const span : {"colspan", "rowspan"}) {
      if (const auto value = node.attribute(span); !value.empty()) {
        out_.attribute(span, value);
      }
    }
    children(node);
    out_.close();
  }

  void translate_heading(XmlNode node) {
    out_.open("tussenkop");
    out_.attribute("kopopmaak",
                   type_faces[static_cast<std::size_t>(node.name()[1] - '1')]);
    children(node);
    out_.close();
  }

  static bool is_question_number(XmlNode node) {
    return is_heading(node) && (has_class(node.parent(), "vraag") ||
                                has_class(node.parent(), "antwoord"));
  }

  void translate_list(XmlNode list) {
    out_.open("lijst");
    unsigned number = 1;
    for (XmlNode child = list.first_child(); child; child = child.next()) {
      if (is_numbered(list) && child.name() == "li" &&
          notes_.id_of(child).empty()) {
        out_.open("li");
        out_.open("li.nr");
        out_.text(std::to_string(number++) + ".");
        out_.close();
        children(child);
        out_.close();
      } else {
        translate(child);
      }
    }
    out_.close();
  }

  // <h1 class="dossiertitel"><span class="dossiernummer">32 545</span> Titel
  void translate_dossier(XmlNode node) {
    out_.open("dossier");
    out_.open("dossiernummer");
    for_class(node, "dossiernummer", true);
    out_.close();
    out_.open("titel");
    for_class(node, "dossiernummer", false);
    out_.close();
    out_.close();
  }

  // <h1 class="stuktitel"><span class="stuknummer">Nr. 143</span> BRIEF …
  void translate_stuk_title(XmlNode node) {
    out_.open("stuknr");
    for (XmlNode child = node.first_child(); child; child = child.next()) {
      if (has_class(child, "stuknummer")) {
        translate_number(shown_text(child));
      }
    }
    out_.close();
    out_.open("titel");
    for_class(node, "stuknummer", false);
    out_.close();
  }

  // "Nr. 143" as `Nr. <ondernummer>143</ondernummer>`.
  void translate_number(std::string_view text) {
    const std::size_t blank = text.rfind(' ');
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    out_.text(text.substr(0, begin));
    out_.open("ondernummer");
    out_.text(text.substr(begin));
    out_.close();
  }

  void for_class(XmlNode node, std::string_view name, bool wanted) {
    for (XmlNode child = node.first_child(); child; child = child.next()) {
      if (has_class(child, name) == wanted) {
        translate(child);
      }
    }
  }

  void translate_note(XmlNode node, std::string_view id) {
    out_.open("voetnoot");
    out_.attribute("id", id);
    out_.attribute("nr", notes_.mark_of(id));
    note_children(node);
    out_.close();
  }

  // Its own number and the link back to the text say nothing.
  void note_children(XmlNode node) {
    for (XmlNode child = node.first_child(); child; child = child.next()) {
      const bool raised = child.name() == "sup";
      if (HtmlNotes::leads_back(child) ||
          (raised && HtmlNotes::leads_back(find_element(child, "a")))) {
        leave_out(child, "note mark");
      } else {
        translate_in_note(child);
      }
    }
  }

  void translate_in_note(XmlNode child) {
    if (child.name().empty() || is_hidden(child)) {
      translate(child);
      return;
    }
    out_.open(official_name(child));
    note_children(child);
    out_.close();
  }

  void translate_call(XmlNode node, std::string_view id) {
    out_.open("voetref");
    out_.attribute("refid", id);
    children(node);
    out_.close();
  }

  XmlNode html_;
  XmlNode main_;
  HtmlNotes notes_;
  XmlTreeBuilder out_;
};

}  // namespace

XmlTree official_xml_of(XmlNode html, XmlNode main) {
  return Translation(html, main).translated();
}

}  // namespace kamerzoek
