#!/usr/bin/env python3
"""Finds the words that are in letters on anything, by how they are spread.

usage: spread_of_words.py PASSAGES.tsv

Reads `kst-DOSSIER-NUMBER TAB text` lines and prints the rows of the table in
searcher/generic_words.cpp. A word that means something keeps to some dossiers;
one that does not is found in about as many as if its letters had been drawn at
random. Prints each word of at least 4 letters in at least 50 letters that is in
85 % of the dossiers expected so, or more; no stop words.
"""
import collections
import functools
import pathlib
import re
import sys
import unicodedata

LEAST_LETTERS = 4
LEAST_TEXTS = 50
LEAST_PERCENTAGE = 85


def folded(word):
    decomposed = unicodedata.normalize('NFD', word)
    return ''.join(c for c in decomposed if not unicodedata.combining(c))


def stop_words():
    source = pathlib.Path(__file__).parent.parent / 'searcher/stop_words.cpp'
    table = source.read_text(encoding='utf8').split('to_array', 1)[1]
    return set(re.findall(r'"([a-z]+)"', table.split('});', 1)[0]))


def main(path):
    texts_by_dossier = collections.Counter()
    texts_with = collections.Counter()
    dossiers_with = collections.defaultdict(set)
    with open(path, encoding='utf8') as lines:
        for line in lines:
            name, text = line.rstrip('\n').split('\t', 1)
            dossier = '-'.join(name.split('-')[1:-1])
            texts_by_dossier[dossier] += 1
            for word in set(re.findall(r'[^\W\d_]+', folded(text.lower()))):
                texts_with[word] += 1
                dossiers_with[word].add(dossier)
    all_texts = sum(texts_by_dossier.values())
    shares = [texts / all_texts for texts in texts_by_dossier.values()]

    @functools.lru_cache(None)
    def expected(texts):
        return sum(1 - (1 - share) ** texts for share in shares)

    print(f'{all_texts} texts, {len(shares)} dossiers', file=sys.stderr)
    left_out = stop_words()
    for word, texts in sorted(texts_with.items()):
        if (texts < LEAST_TEXTS or len(word) < LEAST_LETTERS
                or word in left_out):
            continue
        dossiers = len(dossiers_with[word])
        percentage = round(100 * dossiers / expected(texts))
        if percentage >= LEAST_PERCENTAGE:
            print(f'{word} {texts} {dossiers} {percentage};')


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(sys.argv[1])
