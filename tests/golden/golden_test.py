#!/usr/bin/env python3
"""Checks what the sample letters answer, and shows every change of ranking.

usage: golden_test.py PROGRAM [--update]

sample_topics.tsv names, for each query, the passage that must come first.
sample_ranking.txt holds, for each, the query as it was understood and the
first five passages found: a change of ranking is a change of that file, to be
read and committed with what caused it. --update writes the file.
"""

import difflib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LETTERS = HERE.parents[1] / "corpus/sample"
RANKING = HERE / "sample_ranking.txt"
SHOWN = 5


def topics():
    for line in (HERE / "sample_topics.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            query, letter, heading, why = line.split("\t")
            yield query, letter, heading, why


def answer(program, index, query):
    run = subprocess.run(
        [program, "search", "--index", index, "--count", str(SHOWN),
         "--format", "json", "--", query],
        capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{query}: {run.stderr}")
    return json.loads(run.stdout)


def without_number(heading):
    return re.sub(r"^[\d.]+ ", "", heading)


def is_wanted(hit, letter, heading):
    if hit["letter"].lower() != letter.lower():
        return False
    last = hit["section"][-1] if hit["section"] else ""
    return heading == "*" or without_number(last) == without_number(heading)


def described(query, found):
    lines = [f"? {query}", f"  {found['query']}", f"  {found['total']} found"]
    for hit in found["hits"]:
        heading = " › ".join(hit["section"])
        lines.append(f"  {hit['rank']}. {hit['id']}  {heading}".rstrip())
    return "\n".join(lines) + "\n"


def wrong_first(query, found, topic):
    letter, heading, why = topic
    if found["hits"] and is_wanted(found["hits"][0], letter, heading):
        return ""
    return f"{query}: {letter} › {heading} does not come first: {why}\n"


def indexed_in(folder, program):
    index = str(pathlib.Path(folder) / "index")
    subprocess.run([program, "index", "--index", index, str(LETTERS)],
                   check=True, stdout=subprocess.DEVNULL)
    return index


def main(arguments):
    program = str(pathlib.Path(arguments[0]).resolve())
    text, wrong = "", ""
    with tempfile.TemporaryDirectory() as folder:
        index = indexed_in(folder, program)
        for query, *topic in topics():
            found = answer(program, index, query)
            text += described(query, found) + "\n"
            wrong += wrong_first(query, found, topic)
    if "--update" in arguments[1:]:
        RANKING.write_text(text, "utf-8")
    difference = "\n".join(difflib.unified_diff(
        RANKING.read_text("utf-8").splitlines(), text.splitlines(),
        os.path.basename(RANKING), "as ranked now", lineterm=""))
    print(wrong + difference)
    return 1 if wrong or difference else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
