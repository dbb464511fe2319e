#!/usr/bin/env python3
"""Runs clang-tidy on the sources that changed since it was last clean.

usage: check_lint.py BUILD JOBS

BUILD holds compile_commands.json of a build with clang. A source is clean for
as long as it, the headers of ours that it includes at any depth, the settings
and the version of clang-tidy are what they were: their hash is kept in
BUILD/lint/.
"""

import concurrent.futures
import hashlib
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def with_our_headers(source):
    """The source and all headers of ours that it reaches."""
    reached, waiting = set(), [source]
    while waiting:
        path = waiting.pop()
        if path in reached or not path.is_file():
            continue
        reached.add(path)
        waiting += [ROOT / name.decode()
                    for name in INCLUDE.findall(path.read_bytes())]
    return sorted(reached)


def fingerprint(source, command, version):
    digest = hashlib.sha256(version + command.encode())
    settings = [folder / ".clang-tidy" for folder in source.parents
                if folder == ROOT or ROOT in folder.parents]
    for path in [*with_our_headers(source), *settings]:
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def lint(source, build):
    """What clang-tidy says of the source; empty when it is clean."""
    run = subprocess.run(
        ["clang-tidy", "--quiet", "-p", str(build), str(source)],
        capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else run.stdout + run.stderr


def check(entry, build, version):
    source = pathlib.Path(entry["file"])
    name = source.relative_to(ROOT)
    stamp = build / "lint" / f"{name}.clean"
    now = fingerprint(source, entry["command"], version)
    if stamp.is_file() and stamp.read_text() == now:
        return "unchanged"
    complaint = lint(source, build)
    print(complaint or f"{name}: clean", flush=True)
    if complaint:
        return "bad"
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(now)
    return "clean"


def ours(entry, build):
    source = pathlib.Path(entry["file"])
    return ROOT in source.parents and build not in source.parents


def main(arguments):
    build, jobs = pathlib.Path(arguments[0]).resolve(), int(arguments[1])
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True,
                             check=True).stdout
    commands = json.loads((build / "compile_commands.json").read_text())
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        results = list(pool.map(lambda entry: check(entry, build, version),
                                [c for c in commands if ours(c, build)]))
    bad = results.count("bad")
    print(f"clang-tidy: {bad} bad, {results.count('clean')} clean, "
          f"{results.count('unchanged')} unchanged")
    return 1 if bad or not results else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
