#!/usr/bin/env python3
"""Runs every fuzz target for a short while, from the seeds it has.

usage: check_fuzz.py BUILD SECONDS JOBS

BUILD/tests/fuzz holds the targets. Seeds are tests/fuzz/seeds/<target>/ and,
for the readers, the sample letters. What a target finds on the way is kept in
BUILD/corpora; an input that breaks it, in BUILD/crashes.
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]


def seeds_of(target):
    folders = [ROOT / "tests/fuzz/seeds" / target]
    if target.endswith("_reader_fuzz"):
        folders.append(ROOT / "corpus/sample")
    return [str(folder) for folder in folders if folder.is_dir()]


def fuzz(program, build, seconds):
    corpus = build / "corpora" / program.name
    crashes = build / "crashes"
    corpus.mkdir(parents=True, exist_ok=True)
    crashes.mkdir(exist_ok=True)
    run = subprocess.run(
        [str(program), f"-max_total_time={seconds}", "-timeout=10",
         "-rss_limit_mb=2048", "-print_final_stats=1", "-seed=1",
         f"-artifact_prefix={crashes}/{program.name}-",
         str(corpus), *seeds_of(program.name)],
        capture_output=True, text=True, errors="replace", check=False)
    runs = [line.rsplit(":", 1)[1].strip() for line in run.stderr.splitlines()
            if line.startswith("stat::number_of_executed_units")]
    if run.returncode == 0 and runs:
        print(f"{program.name}: {runs[0]} inputs, none breaks it", flush=True)
        return True
    print(run.stderr[-8000:])
    print(f"{program.name}: broken; see {crashes}", flush=True)
    return False


def main(arguments):
    build, seconds = pathlib.Path(arguments[0]).resolve(), int(arguments[1])
    programs = sorted(p for p in (build / "tests/fuzz").glob("*_fuzz")
                      if p.is_file() and os.access(p, os.X_OK))
    with concurrent.futures.ThreadPoolExecutor(int(arguments[2])) as pool:
        sound = list(pool.map(lambda p: fuzz(p, build, seconds), programs))
    if not programs:
        print(f"no fuzz targets in {build}/tests/fuzz")
    return 0 if programs and all(sound) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
