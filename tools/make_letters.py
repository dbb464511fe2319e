#!/usr/bin/env python3
"""Makes any number of letters of words drawn as Dutch policy text has them.

    tools/make_letters.py 1000000 > passages.tsv       a line for each passage
    tools/make_letters.py 1000 --folder letters        a text file for each letter

The words come from analyzers/data/frequencies.tsv, as often as it says; the
lengths of sentences and paragraphs, and how many of these a letter has, from
the sample letters. The same seed gives the same letters. The letters say
nothing; they are for measuring, in runs that are larger than any archive that
is at hand.

A line of the table is: passage, letter, date, heading, text, parted by tabs.
"""

import argparse
import bisect
import datetime
import itertools
import os
import pathlib
import random
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
FREQUENCIES = ROOT / "analyzers/data/frequencies.tsv"
SAMPLES = ROOT / "corpus/sample"

# The list leaves out the rarest words. New ones are made as the language makes
# them, by joining two that it has; text has one in about so many words.
NEW_WORD_EVERY = 60


def read_words():
    """The words, and the running sum of their frequencies."""
    words, sums, total = [], [], 0.0
    for line in FREQUENCIES.read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        rate, listed = line.split("\t", 1)
        for word in listed.split():
            total += float(rate)
            words.append(word)
            sums.append(total)
    return words, sums


def sample_lengths():
    """Words in a sentence, sentences in a paragraph, paragraphs in a letter,
    as the sample letters have them."""
    sentences, paragraphs, letters = [], [], []
    for path in sorted(SAMPLES.glob("*.txt")):
        text = path.read_bytes().decode("utf-8", "replace")
        blocks = [b for b in re.split(r"\n\s*\n", text) if len(b.split()) > 15]
        letters.append(len(blocks))
        for block in blocks:
            parts = [p.split() for p in re.split(r"(?<=[.?!])\s+", block)]
            parts = [p for p in parts if len(p) > 2]
            paragraphs.append(max(len(parts), 1))
            sentences.extend(min(len(p), 60) for p in parts)
    return sentences, paragraphs, letters


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words, self.sums = read_words()
        self.sentences, self.paragraphs, self.letters = sample_lengths()

    def some_words(self, count):
        top = self.sums[-1]
        drawn = [self.words[bisect.bisect(self.sums, self.random.random() * top)]
                 for _ in range(count)]
        for i in range(count):
            if self.random.random() * NEW_WORD_EVERY < 1:
                drawn[i] = (self.random.choice(self.words)
                            + self.random.choice(self.words))
        return drawn

    def sentence(self):
        words = self.some_words(self.random.choice(self.sentences))
        return " ".join(words).capitalize() + "."

    def paragraph(self):
        count = self.random.choice(self.paragraphs)
        return " ".join(self.sentence() for _ in range(count))

    def heading(self):
        return " ".join(self.some_words(self.random.randint(1, 5))).capitalize()

    def letter(self, number):
        """Its name, date and (heading, text) of each paragraph."""
        day = datetime.date(1995, 1, 1) + datetime.timedelta(
            days=self.random.randrange(11000))
        heading, parts = self.heading(), []
        for i in range(self.random.choice(self.letters)):
            if i % 4 == 3:
                heading = self.heading()
            parts.append((heading, self.paragraph()))
        return f"kst-{90000 + number // 500}-{number % 500 + 1}", day, parts


def write_table(writer, passages, out):
    made = 0
    for number in itertools.count():
        letter, day, parts = writer.letter(number)
        for heading, text in parts[:passages - made]:
            made += 1
            out.write(f"p{made:07}\t{letter}\t{day}\t{heading}\t{text}\n")
        if made >= passages:
            return


def write_folder(writer, letters, folder):
    for number in range(letters):
        letter, day, parts = writer.letter(number)
        below = folder / f"{number // 1000:04}"
        below.mkdir(parents=True, exist_ok=True)
        lines = [f"Datum {day.day}-{day.month}-{day.year}",
                 f"Betreft {parts[0][0]}", "", "Geachte voorzitter,", ""]
        for heading, group in itertools.groupby(parts, lambda part: part[0]):
            lines += [heading, ""]
            for _, text in group:
                lines += [text, ""]
        (below / f"{letter}.txt").write_text("\n".join(lines), "utf-8")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.splitlines()[0],
        epilog="Letters without --folder are counted in passages.")
    parser.add_argument("count", type=int, help="passages, or letters")
    parser.add_argument("--folder", type=pathlib.Path,
                        help="write letters in here, a file for each")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    writer = Writer(options.seed)
    if options.folder:
        write_folder(writer, options.count, options.folder)
        return
    try:
        write_table(writer, options.count, sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever closed the pipe has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
