#!/usr/bin/env python3
"""Runs clang-tidy on the sources that changed since it was last clean.

usage: check_lint.py BUILD JOBS

BUILD holds compile_commands.json of a build with clang. Most of the time goes
to system headers, so sources whose names do not clash are read as one: put
into one file, as clang's analyzer does not look into an included source. A
source is clean for as long as it, the headers of ours that it includes at any
depth, the settings and the version of clang-tidy are what they were: their
hash is kept in BUILD/lint/.
"""

import collections
import concurrent.futures
import hashlib
import json
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
# What a source names for itself begins a line, as clang-format has it.
DEFINITION = re.compile(
    r"^(?!namespace|TEST_CASE)[\w:<].*?(?<![\w:])(?!const\b)(\w+)"
    r"(?= ?[({=;\[]| :)", re.MULTILINE)
TOGETHER = 24
# Nearly all of what the analyzer finds, it finds before this.
ANALYZER_LIMIT = ["-Xclang", "-analyzer-config", "-Xclang", "max-nodes=30000"]


class Source:
    """A source of ours, how it is compiled, and whether it must be read."""

    def __init__(self, entry, build, version):
        self.path = pathlib.Path(entry["file"])
        self.name = str(self.path.relative_to(ROOT))
        self.flags = shlex.split(entry["command"].split(" -o ")[0])
        self.settings = next(folder / ".clang-tidy"
                             for folder in self.path.parents
                             if (folder / ".clang-tidy").is_file())
        self.stamp = build / "lint" / f"{self.name}.clean"
        self.now = fingerprint(self.path, self.flags, version)

    def is_unchanged(self):
        return self.stamp.is_file() and self.stamp.read_text() == self.now

    def keep_as_clean(self):
        self.stamp.parent.mkdir(parents=True, exist_ok=True)
        self.stamp.write_text(self.now)


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


def fingerprint(source, flags, version):
    digest = hashlib.sha256(version + " ".join(flags).encode())
    settings = [folder / ".clang-tidy" for folder in source.parents
                if folder == ROOT or ROOT in folder.parents]
    for path in [*with_our_headers(source), *settings]:
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def run(command):
    """What a command that fails says; empty when it succeeds."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def own_names(path):
    """What may not be defined twice in one reading."""
    return set(DEFINITION.findall(path.read_text()))


def joined(sources, build):
    """A file of BUILD that holds the sources one behind the other, and where
    its lines come from."""
    names = " ".join(source.name for source in sources)
    path = build / "lint" / f"{hashlib.sha256(names.encode()).hexdigest()}.cpp"
    path.parent.mkdir(exist_ok=True)
    lines, places, seen = [], [], set()
    for source in sources:
        own = source.path.read_text().splitlines()
        lines += ["" if line in seen else line for line in own]
        places += [f"{source.path}:{n + 1}" for n in range(len(own))]
        seen.update(line for line in own if line.startswith("#include "))
    path.write_text("\n".join(lines) + "\n")
    return path, places


def parted(sources, errors):
    """Two parts of the sources that do not compile together."""
    clash = [source for source in sources
             if re.search(rf"{re.escape(str(source.path))}:\S* error", errors)]
    if 0 < len(clash) < len(sources):
        return [s for s in sources if s not in clash], clash
    return sources[:len(sources) // 2], sources[len(sources) // 2:]


def check(sources, build):
    """The sources that are not clean; what is wrong is printed."""
    path, places = joined(sources, build)
    flags = [*sources[0].flags[1:], "-Wno-shadow"]  # of another source's names

    def complaint_of(*command):
        return re.sub(rf"{re.escape(str(path))}:(\d+)",
                      lambda found: places[int(found[1]) - 1], run(command))

    if len(sources) > 1:
        errors = complaint_of("clang++", "-fsyntax-only", *flags, str(path))
        if errors:
            return sum((check(part, build)
                        for part in parted(sources, errors)), [])
    complaint = complaint_of(
        "clang-tidy", "--quiet", f"--config-file={sources[0].settings}",
        str(path), "--", *flags, *ANALYZER_LIMIT)
    bad = [source for source in sources if str(source.path) in complaint]
    if complaint and not bad:  # it is in a header
        bad = sources
    for source in sources:
        if source not in bad:
            source.keep_as_clean()
    print(complaint or "clean: " + " ".join(s.name for s in sources),
          flush=True)
    return bad


def batches(sources):
    """The sources in groups of those that can be read as one."""
    full, open_ones = [], collections.defaultdict(list)
    for source in sources:
        names = own_names(source.path)
        alike = open_ones[source.settings, *source.flags]
        for batch, taken in alike:
            if len(batch) < TOGETHER and not names & taken:
                batch.append(source)
                taken |= names
                break
        else:
            full.append([source])
            alike.append((full[-1], names))
    return sorted(full, key=len, reverse=True)


def ours(entry, build):
    source = pathlib.Path(entry["file"])
    return ROOT in source.parents and build not in source.parents


def main(arguments):
    build, jobs = pathlib.Path(arguments[0]).resolve(), int(arguments[1])
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True,
                             check=True).stdout
    commands = json.loads((build / "compile_commands.json").read_text())
    sources = [Source(c, build, version) for c in commands if ours(c, build)]
    changed = [s for s in sources if not s.is_unchanged()]
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        bad = sum(pool.map(lambda batch: check(batch, build),
                           batches(changed)), [])
    print(f"clang-tidy: {len(bad)} bad, {len(changed) - len(bad)} clean, "
          f"{len(sources) - len(changed)} unchanged")
    return 1 if bad or not sources else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
