#!/usr/bin/env python3
"""Checks what compilers do not: layers, fences, names, sizes, README's paths.

usage: check_layers.py [ROOT]

Prints one line per finding and exits 1 when there is one. Each rule is a
function from a Tree to its findings.
"""

import pathlib
import re
import sys

# Each room may include itself and the rooms named.
ROOMS = {
    "analyzers": [],
    "corpus": ["analyzers"],
    "indexer": ["analyzers", "corpus"],
    "searcher": ["analyzers", "corpus", "indexer"],
    "tools": ["analyzers", "corpus", "indexer", "searcher"],
    "tests": ["analyzers", "corpus", "indexer", "searcher", "tools"],
}

# What searcher may include of indexer: the contract of the index.
INDEX_CONTRACT = {
    "indexer/forward_index.h",
    "indexer/frequent_postings.h",
    "indexer/own_forms.h",
    "indexer/open_index.h",
    "indexer/places_file.h",
    "indexer/schema.h",
    "indexer/stored.h",
    "indexer/with_xapian.h",
    "indexer/word_places.h",
    "indexer/coverage.h",
}

# The files that may include a library's headers. A folder stands for all in
# it; tests may look behind the fences of Xapian and JSON.
FENCES = {
    r"unicode/": [
        "analyzers/characters.cpp",
        "analyzers/code_points.h",
        "analyzers/icu_text.cpp",
        "corpus/text_encoding.cpp",
        "corpus/unicode_text.cpp",
        "tools/terminal_text.cpp",
    ],
    r"archive(_entry)?\.h": ["corpus/archive.cpp", "tests/support/zip.h"],
    r"libdeflate\.h": ["indexer/deflate.cpp"],
    r"gumbo\.h": ["corpus/html_tree.cpp"],
    r"libstemmer\.h": ["analyzers/stemmer.cpp"],
    r"cld2/": ["corpus/detect_language.cpp"],
    r"poppler-": ["corpus/pdf_pages.cpp", "corpus/pdf_pictures.cpp"],
    r"seccomp\.h": ["corpus/sandbox.cpp"],
    r"pugixml\.hpp": ["corpus/xml_tree.cpp"],
    r"xapian\.h": ["indexer/", "searcher/", "tests/indexer/",
                   "tests/searcher/"],
    r"CLI/": ["tools/"],
    r"toml\+\+/": ["searcher/theme.cpp"],
    r"nlohmann/": ["corpus/letter_lines.cpp", "indexer/stored.cpp",
                   "tools/json_text.h", "tests/"],
    r"xxhash\.h": ["analyzers/hash.cpp", "corpus/content_hash.cpp"],
    r"catch2/": ["tests/main.cpp", "tests/support/catch.h"],
}

# The only headers of ours that may include <xapian.h>.
XAPIAN_HEADERS = {
    "indexer/passage_origins.h",
    "searcher/alike_words.h",
    "searcher/clue.h",
    "searcher/compile_proximity.h",
    "searcher/compile_query.h",
    "searcher/compile_word.h",
    "searcher/feedback.h",
    "searcher/index_words.h",
    "searcher/like_passages.h",
    "searcher/live_index.h",
    "searcher/near_places.h",
    "searcher/near_words.h",
    "searcher/passage_lengths.h",
    "searcher/passage_scores.h",
    "searcher/passage_values.h",
    "searcher/phrase_search.h",
    "searcher/query_run.h",
    "searcher/rank_letters.h",
    "searcher/term_passages.h",
    "searcher/spelling.h",
    "searcher/tie_order.h",
    "indexer/contract.h",
    "indexer/document.h",
    "indexer/document_sink.h",
    "indexer/draft_generation.h",
    "indexer/edits.h",
    "indexer/glass_builder.h",
    "indexer/glass_version.h",
    "indexer/posting_writer.h",
    "indexer/write_frequent_postings.h",
    "indexer/letter_document.h",
    "indexer/letter_entries.h",
    "indexer/merge_parts.h",
    "indexer/open_index.h",
    "indexer/with_xapian.h",
}

FORBIDDEN_NAMES = ["util", "utils", "common", "helper", "helpers", "manager",
                   "misc", "data", "info", "handler", "base"]

MAX_LINES = 400
MAX_README_LINES = 200
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE",
             "CHANGELOG.md", *ROOMS}


class Tree:
    """The files of the project, read once."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.files = {}
        for room in ROOMS:
            for path in sorted((self.root / room).rglob("*")):
                if path.is_file():
                    name = path.relative_to(self.root).as_posix()
                    self.files[name] = path.read_bytes().decode(
                        "utf-8", "replace")

    def sources(self):
        """Name and text of each header and source."""
        return ((n, t) for n, t in self.files.items()
                if n.endswith((".h", ".cpp")))

    def includes(self):
        """Name, line number and what stands in each #include."""
        for name, text in self.sources():
            for number, line in enumerate(text.splitlines(), 1):
                match = re.match(r'\s*#\s*include\s*(["<][^">]+[">])', line)
                if match:
                    yield name, number, match[1]

    def text_at_root(self, name):
        path = self.root / name
        return path.read_text("utf-8") if path.is_file() else ""


def include_directions(tree):
    for name, line, include in tree.includes():
        if not include.startswith('"'):
            continue
        target = include.strip('"')
        room, other = name.split("/")[0], target.split("/")[0]
        if other not in ROOMS:
            yield f"{name}:{line}: {include} is not written from the root"
        elif target not in tree.files:
            yield f"{name}:{line}: {include} does not exist"
        elif other != room and other not in ROOMS[room]:
            yield f"{name}:{line}: {room} may not include {other}"
        elif (room == "searcher" and other == "indexer"
              and target not in INDEX_CONTRACT):
            yield (f"{name}:{line}: searcher may include only the contract "
                   f"of the index, not {include}")


def fences(tree):
    for name, line, include in tree.includes():
        if not include.startswith("<"):
            continue
        for library, allowed in FENCES.items():
            if (re.match(library, include[1:])
                    and not name.startswith(tuple(allowed))):
                yield f"{name}:{line}: {include} is behind a fence"


def xapian_in_headers(tree):
    for name, line, include in tree.includes():
        if (include == "<xapian.h>" and name.endswith(".h")
                and name not in XAPIAN_HEADERS):
            yield f"{name}:{line}: a header of ours drags in <xapian.h>"


def names(tree):
    for name in tree.files:
        stem = name.rsplit("/", 1)[-1].split(".")[0]
        if set(stem.split("_")) & set(FORBIDDEN_NAMES):
            yield f"{name}: its name says nothing of what is in it"
        elif name.endswith((".h", ".cpp")) and stem != stem.lower():
            yield f"{name}: file names are snake_case"


def top_level(tree):
    for path in sorted(tree.root.iterdir()):
        if path.name not in TOP_LEVEL and not path.name.startswith((".",
                                                                    "build")):
            yield f"{path.name}: nothing else belongs at the top level"


def sizes(tree):
    for name, text in tree.sources():
        lines = text.count("\n")
        if lines > MAX_LINES:
            yield f"{name}: {lines} lines, of at most {MAX_LINES}"
    lines = tree.text_at_root("README.md").count("\n")
    if lines > MAX_README_LINES:
        yield f"README.md: {lines} lines, of at most {MAX_README_LINES}"


def header_openings(tree):
    for name, text in tree.sources():
        if name.endswith(".h") and not text.startswith("// "):
            yield f"{name}: its first lines do not say what it is for"
        if name.endswith(".h") and "#pragma once" not in text:
            yield f"{name}: has no #pragma once"


def disabled_tests(tree):
    disabled = re.compile(
        r'"\[\.|\[!(hide|mayfail|shouldfail)|^\s*//\s*(TEST_CASE|\w+_test\.cpp)'
        r"|^\s*#\s*\w+_test\.cpp|\bDISABLED\s+(TRUE|ON|1)\b")
    for name, text in tree.files.items():
        if not name.startswith("tests/") or name.endswith(".py"):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if disabled.search(line):
                yield f"{name}:{number}: a test is switched off"


def listed_sources(tree):
    lists = {n: set(re.findall(r"[\w/]+\.(?:cpp|h)\b",
                               t.replace("${PROJECT_SOURCE_DIR}/", "")))
             for n, t in tree.files.items() if n.endswith("CMakeLists.txt")}
    for name, _ in tree.sources():
        listed = any(
            name in entries or
            (name.startswith(folder) and name[len(folder):] in entries)
            for folder, entries in ((n[:-len("CMakeLists.txt")], e)
                                    for n, e in lists.items()))
        needed = not (name.startswith("tests/") and name.endswith(".h"))
        if needed and not listed:
            yield f"{name}: no CMakeLists.txt names it"


def readme_paths(tree):
    for name in ("README.md", "CHANGELOG.md"):
        text = tree.text_at_root(name)
        links = re.findall(r"\]\(([^)#:]+)\)", text)
        rooms = "|".join([*ROOMS, r"\.ci"])
        quoted = re.findall(rf"`((?:{rooms})/[^`\s]*)`", text)
        for path in sorted({*links, *quoted}):
            if not (tree.root / path).exists():
                yield f"{name}: {path} does not exist"


RULES = [include_directions, fences, xapian_in_headers, names, top_level,
         sizes, header_openings, disabled_tests, listed_sources, readme_paths]


def findings(root):
    tree = Tree(root)
    return [finding for rule in RULES for finding in rule(tree)]


def main(arguments):
    root = arguments[0] if arguments else pathlib.Path(__file__).parents[1]
    found = findings(root)
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
