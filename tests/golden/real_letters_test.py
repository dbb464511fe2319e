#!/usr/bin/env python3
"""Checks what is read from real letters, where they are at hand.

usage: real_letters_test.py PROGRAM

$KAMERZOEK_DATA holds letters/txt/ with the annotated agenda of a NATO meeting
and kamerstukken/ with official XML. Unset, there is nothing to check.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

AGENDA = "geannoteerde-agenda-navo-2021-03"
# Query; the last heading above its first hit; its page; how many are found.
TOPICS = [
    ("Sahel", "Sahel", 5, 2),
    ("China", "China", 2, None),
    ("klimaatverandering", "Klimaatverandering", 3, 2),
    ("Afghanistan", "Afghanistan", 5, 3),
    ("Irak", "Irak", 5, None),
    ("klimaat", "Klimaatverandering", 3, None),
    ('"ministers van Defensie"', "Follow up Defense Ministers’ Meeting", 2, 3),
    ('"toenemende militaire potentieel"', "China", 2, 1),
    ('"Non-Proliferatieverdrag de hoeksteen"',
     "Rusland; hybride- en cyberdreigingen, ADN", 3, 1),
    ('rol:footnote "Bucharest Summit declaration"',
     "Russische dreigingen ten aanzien van partnerlanden", 4, 1),
]
# A part of the Kamerstukken, to be quick: one of so many.
ONE_OF = 40


class Program:
    def __init__(self, path, index):
        self.path, self.index = path, index

    def lines(self, command, *arguments):
        run = subprocess.run(
            [self.path, command, "--index", self.index, *arguments],
            capture_output=True, text=True, check=False)
        if run.returncode == 2:
            raise SystemExit(run.stderr)
        return run.stdout.splitlines()


def wrong_in_agenda(program):
    for query, heading, page, total in TOPICS:
        found = json.loads(program.lines("search", "--format", "json", "--",
                                         query)[0])
        first = found["hits"][0] if found["hits"] else None
        if not first or not first["section"]:
            yield f"{query}: nothing is found below a heading"
        elif (first["section"][-1], first["page"]) != (heading, page):
            yield f"{query}: first is {first['section']}, page {first['page']}"
        if total is not None and found["total"] != total:
            yield f"{query}: {found['total']} found, not {total}"


def wrong_in(letter):
    wanted = ["letter", "title", "kind", "dossiers", "number"]
    # A few have no date anywhere.
    if "isodatum=" in pathlib.Path(letter["source"]).read_text("utf-8"):
        wanted.append("date")
    for key in wanted:
        if not letter[key]:
            yield f"{letter['source']}: no {key}"
    if not letter["letter"].startswith("kst-"):
        yield f"{letter['source']}: its id is {letter['letter']}"


def wrong_in_kamerstukken(program, files):
    program.lines("index", *files)
    letters = [json.loads(line) for line in program.lines("export",
                                                          "--letters")]
    if len(letters) != len(files):
        yield f"{len(letters)} letters in {len(files)} files"
    for letter in letters:
        yield from wrong_in(letter)


def main(arguments):
    folder = os.environ.get("KAMERZOEK_DATA")
    if not folder:
        print("KAMERZOEK_DATA is not set: no real letters to read")
        return 0
    data = pathlib.Path(folder)
    wrong = []
    with tempfile.TemporaryDirectory() as name:
        program = Program(arguments[0], f"{name}/agenda")
        program.lines("index", str(data / "letters/txt"))
        wrong += wrong_in_agenda(program)
        program = Program(arguments[0], f"{name}/kamerstukken")
        files = sorted(str(path) for path in
                       (data / "kamerstukken").rglob("*.xml"))[::ONE_OF]
        wrong += wrong_in_kamerstukken(program, files)
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
