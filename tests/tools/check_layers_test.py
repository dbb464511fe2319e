"""Each rule of check_layers.py finds what it is there to find."""

import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import check_layers  # noqa: E402

# A project that breaks no rule; each case below changes or adds a file.
SOUND = {
    "README.md": "See `corpus/letter.h` and [the licence](LICENSE).\n",
    "LICENSE": "free\n",
    "analyzers/CMakeLists.txt": "span.h\nicu_text.cpp\n",
    "analyzers/span.h": "// A place.\n#pragma once\n#include <string>\n",
    "analyzers/icu_text.cpp": "#include <unicode/brkiter.h>\n",
    "corpus/CMakeLists.txt": "letter.h\n",
    "corpus/letter.h":
        '// A letter.\n#pragma once\n#include "analyzers/span.h"\n',
    "indexer/CMakeLists.txt": "open_index.h\nindex_writer.h\n",
    "indexer/open_index.h": "// Opens.\n#pragma once\n#include <xapian.h>\n",
    "indexer/index_writer.h": "// Writes.\n#pragma once\n",
    "searcher/CMakeLists.txt": "searcher.cpp\n",
    "searcher/searcher.cpp": '#include "indexer/open_index.h"\n',
    "tests/CMakeLists.txt": "corpus/letter_test.cpp\n",
    "tests/corpus/letter_test.cpp":
        '#include "corpus/letter.h"\nTEST_CASE("a", "[corpus]") {}\n',
}

BREACHES = [
    ({"analyzers/span.h":
      '// A place.\n#pragma once\n#include "corpus/letter.h"\n'},
     "analyzers/span.h:3: analyzers may not include corpus"),
    ({"corpus/letter.h": '// A.\n#pragma once\n#include "letter.h"\n'},
     'corpus/letter.h:3: "letter.h" is not written from the root'),
    ({"corpus/letter.h": '// A.\n#pragma once\n#include "corpus/x.h"\n'},
     'corpus/letter.h:3: "corpus/x.h" does not exist'),
    ({"searcher/searcher.cpp": '#include "indexer/index_writer.h"\n'},
     "searcher/searcher.cpp:1: searcher may include only the contract of the "
     'index, not "indexer/index_writer.h"'),
    ({"corpus/letter.h":
      "// A.\n#pragma once\n#include <unicode/brkiter.h>\n"},
     "corpus/letter.h:3: <unicode/brkiter.h> is behind a fence"),
    ({"corpus/letter.h": "// A.\n#pragma once\n#include <libstemmer.h>\n"},
     "corpus/letter.h:3: <libstemmer.h> is behind a fence"),
    ({"analyzers/span.h": "// A.\n#pragma once\n#include <pugixml.hpp>\n"},
     "analyzers/span.h:3: <pugixml.hpp> is behind a fence"),
    ({"analyzers/icu_text.cpp": "#include <xapian.h>\n"},
     "analyzers/icu_text.cpp:1: <xapian.h> is behind a fence"),
    ({"corpus/letter.h": "// A.\n#pragma once\n#include <CLI/CLI.hpp>\n"},
     "corpus/letter.h:3: <CLI/CLI.hpp> is behind a fence"),
    ({"searcher/searcher.cpp": "#include <nlohmann/json.hpp>\n"},
     "searcher/searcher.cpp:1: <nlohmann/json.hpp> is behind a fence"),
    ({"corpus/letter.h": "// A.\n#pragma once\n#include <xxhash.h>\n"},
     "corpus/letter.h:3: <xxhash.h> is behind a fence"),
    ({"tests/corpus/letter_test.cpp": "#include <catch2/catch.hpp>\n"},
     "tests/corpus/letter_test.cpp:1: <catch2/catch.hpp> is behind a fence"),
    ({"indexer/index_writer.h":
      "// Writes.\n#pragma once\n#include <xapian.h>\n"},
     "indexer/index_writer.h:3: a header of ours drags in <xapian.h>"),
    ({"analyzers/CMakeLists.txt": "span.h icu_text.cpp text_util.h\n",
      "analyzers/text_util.h": "// Things.\n#pragma once\n"},
     "analyzers/text_util.h: its name says nothing of what is in it"),
    ({"analyzers/CMakeLists.txt": "span.h icu_text.cpp Word.h\n",
      "analyzers/Word.h": "// Things.\n#pragma once\n"},
     "analyzers/Word.h: file names are snake_case"),
    ({"notes.txt": ""},
     "notes.txt: nothing else belongs at the top level"),
    ({"analyzers/span.h": "// A.\n#pragma once\n" + "\n" * 400},
     "analyzers/span.h: 402 lines, of at most 400"),
    ({"README.md": "\n" * 201}, "README.md: 201 lines, of at most 200"),
    ({"corpus/letter.h": "#pragma once\n"},
     "corpus/letter.h: its first lines do not say what it is for"),
    ({"corpus/letter.h": "// A letter.\n"},
     "corpus/letter.h: has no #pragma once"),
    ({"tests/corpus/letter_test.cpp": 'TEST_CASE("a", "[.][corpus]") {}\n'},
     "tests/corpus/letter_test.cpp:1: a test is switched off"),
    ({"tests/corpus/letter_test.cpp": '// TEST_CASE("a", "[corpus]") {}\n'},
     "tests/corpus/letter_test.cpp:1: a test is switched off"),
    ({"tests/CMakeLists.txt": "corpus/letter_test.cpp\n# b_test.cpp\n"},
     "tests/CMakeLists.txt:2: a test is switched off"),
    ({"tests/corpus/b_test.cpp": ""},
     "tests/corpus/b_test.cpp: no CMakeLists.txt names it"),
    ({"README.md": "See `corpus/gone.h`.\n"},
     "README.md: corpus/gone.h does not exist"),
    ({"README.md": "See [it](gone.md).\n"},
     "README.md: gone.md does not exist"),
]


def findings_in(files, find=check_layers.findings):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = pathlib.Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return find(root)


class CheckLayersTest(unittest.TestCase):

    def test_a_sound_project_has_no_findings(self):
        self.assertEqual(findings_in(SOUND), [])

    def test_each_breach_is_the_one_finding(self):
        for change, finding in BREACHES:
            with self.subTest(finding):
                self.assertEqual(findings_in({**SOUND, **change}), [finding])

    def test_every_rule_has_a_breach(self):
        for rule in check_layers.RULES:
            with self.subTest(rule.__name__):
                self.assertTrue(any(
                    findings_in({**SOUND, **change},
                                lambda root: list(rule(check_layers.Tree(root))))
                    for change, _ in BREACHES))


if __name__ == "__main__":
    unittest.main()
