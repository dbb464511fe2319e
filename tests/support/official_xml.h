// Official XML for tests: the least around what a test is about.

#pragma once

#include <string>
#include <string_view>

#include "corpus/xml_reader.h"
#include "tests/support/catch.h"

namespace kamerzoek {

/// A Kamerstuk with this in its `tekst` element and after its `vrije-tekst`.
inline std::string kamerstuk(std::string_view text,
                             std::string_view after = {}) {
  return std::string(R"(<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie>
 <metadata>
  <meta name="OVERHEIDop.externMetadataRecord" scheme=""
    content="https://zoek.officielebekendmakingen.nl/kst-90123-7/metadata.xml"/>
 </metadata>
 <kamerstuk>
  <kamerstukkop>
   <tekstregel inhoud="vergaderjaar">Vergaderjaar 2020–2021</tekstregel>
   <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
  </kamerstukkop>
  <dossier>
   <dossiernummer><dossiernr>90 123</dossiernr></dossiernummer>
   <titel>Waterbeheer</titel>
  </dossier>
  <stuk>
   <stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr>
   <titel>BRIEF VAN DE MINISTER VAN DEFENSIE</titel>
   <datumtekst>Ontvangen <datum isodatum="2021-03-19">19 maart 2021</datum></datumtekst>
   <algemeen><vrije-tekst><tekst status="goed">)") +
         std::string(text) + "</tekst></vrije-tekst>" + std::string(after) +
         "</algemeen></stuk></kamerstuk></officiele-publicatie>\n";
}

inline RawLetter raw_letter(std::string_view content,
                            std::string path = "/letters/letter.xml") {
  RawLetter raw;
  raw.input.path = std::move(path);
  raw.content = content;
  return raw;
}

/// The letter in `xml`; fails the test when it is skipped.
inline Letter letter_in(std::string_view xml,
                        std::string path = "/letters/letter.xml") {
  const ReadResult result = read_official_xml(raw_letter(xml, std::move(path)));
  if (const auto* const skip = std::get_if<Skip>(&result)) {
    FAIL(name_of(skip->reason) << ": " << skip->detail);
  }
  return std::get<Letter>(result);
}

}  // namespace kamerzoek
