#!/usr/bin/env python3
"""Scores how compounds are cut against marked words.

    score_compounds.py --program build/dev/tools/kamerzoek FILE...

FILE has a word a line, `|` at each boundary, `/` where a cut is as good as
none; or four columns of which the second is the word cut at `+`. Prints the
precision, recall and F1 of boundaries inside words, the share of words that
are cut exactly right, and of plain words that are cut at all.
"""

import argparse
import subprocess
import sys


def read_marked(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if columns[0] and not columns[0].startswith("#"):
                marked = columns[1] if len(columns) > 1 else columns[0]
                yield marked.replace("+", "|")


def boundaries(marked, marks):
    found, at = set(), 0
    for letter in marked:
        if letter in marks:
            found.add(at)
        if letter not in "|/":
            at += 1
    return found


def cuts_of(program, words):
    ran = subprocess.run([program, "analyze", "--split"], text=True, check=True,
                         input="".join(word + "\n" for word in words),
                         stdout=subprocess.PIPE)
    cuts = [line.split("\t")[1] for line in ran.stdout.splitlines()]
    if len(cuts) != len(words):
        sys.exit(f"asked for {len(words)} words, got {len(cuts)}")
    return cuts


def score(path, arguments):
    marked = list(read_marked(path))
    words = [word.replace("|", "").replace("/", "") for word in marked]
    right = wrong = missed = exact = plain = plain_cut = 0
    for word, cut in zip(marked, cuts_of(arguments.program, words)):
        required, optional = boundaries(word, "|"), boundaries(word, "/")
        found = boundaries(cut, "|")
        right += len(found & required)
        wrong += len(found - required - optional)
        missed += len(required - found)
        correct = required <= found <= required | optional
        exact += correct
        if not required and not optional:
            plain += 1
            plain_cut += bool(found)
        if arguments.errors and not correct:
            print(f"{cut}\t{word}")
    precision = right / max(right + wrong, 1)
    recall = right / max(right + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{path}: P {precision:.4f} R {recall:.4f} F1 {f1:.4f} "
          f"exact {exact / max(len(words), 1):.4f} "
          f"plain words cut {plain_cut / max(plain, 1):.4f} "
          f"({len(words)} words, {plain} plain)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", default="kamerzoek")
    parser.add_argument("--errors", action="store_true",
                        help="show every word that is cut wrong, as cut, and as marked")
    parser.add_argument("files", nargs="+", metavar="FILE")
    arguments = parser.parse_args()
    for path in arguments.files:
        score(path, arguments)


main()
