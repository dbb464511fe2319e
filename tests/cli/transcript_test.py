#!/usr/bin/env python3
"""Runs the program as a transcript says, and compares everything it prints.

usage: transcript_test.py PROGRAM TRANSCRIPT [--update]

A transcript is a session at a command line, in a folder of its own that holds
the sample letters as `sample/`:

    ## a comment
    % printf '' >letters/empty.txt      a line of shell that prepares something
    $ kamerzoek search Sahel            a line of shell whose whole output
    1. 3. Sahel                         follows: first standard output,
    ! kamerzoek: a message              then standard error behind `! `,
    [1]                                 then the exit code, if it is not 0

What differs from run to run is written as a word in angle brackets. Prints
the difference and exits 1 when there is one; --update writes what was printed
into the transcript instead, to be read as any other change.
"""

import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECONDS_FOR_A_COMMAND = 300

VARYING = [
    (re.compile(r"\bin \d+\.\d+ s\b"), "in <time>"),
    (re.compile(r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"), "<now>"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "<id>"),
    (re.compile(r"(?<=\bscore\":)\d+\.\d+"), "<score>"),
    (re.compile(r"^(analyzer +).*", re.MULTILINE), r"\1<versions>"),
    (re.compile(r"^((sources|on disk) +)\d+\.\d MB", re.MULTILINE),
     r"\1<size>"),
    (re.compile(r"\b\d+\.\d s\b"), "<time>"),
    (re.compile(r"\b\d+ minutes? ago\b"), "<age>"),
    (re.compile(r"\bpeak memory \d+ MB\b"), "peak memory <size>"),
    (re.compile(r"\bprocess \d+"), "process <number>"),
]


def steps_of(transcript):
    """Lines to run or to keep; what was printed is left out."""
    return [line for line in transcript.splitlines()
            if line.startswith(("## ", "%", "$")) or not line]


def without_variation(text, folder):
    text = text.replace(str(folder), "<folder>")
    for pattern, word in VARYING:
        text = pattern.sub(word, text)
    return text


def run(command, program, folder):
    environment = {"PATH": f"{folder / 'bin'}:/usr/bin:/bin",
                   "HOME": str(folder), "LC_ALL": "C.UTF-8",
                   "KAMERZOEK_INDEX": str(folder / "index")}
    if "ASAN_OPTIONS" in os.environ:
        environment["ASAN_OPTIONS"] = os.environ["ASAN_OPTIONS"]
    return subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, check=False,
        stdin=subprocess.DEVNULL, capture_output=True, text=True,
        errors="backslashreplace", timeout=SECONDS_FOR_A_COMMAND)


def printed(done, folder):
    text = without_variation(done.stdout, folder)
    if text and not text.endswith("\n"):
        text += "\n"
    for line in without_variation(done.stderr, folder).splitlines():
        text += f"! {line}".rstrip() + "\n"
    return text + (f"[{done.returncode}]\n" if done.returncode else "")


def played(transcript, program, folder):
    """The transcript with what its commands print now."""
    text = ""
    was_command = False
    for line in steps_of(transcript):
        if was_command and not line:
            continue
        text += ("\n" if was_command else "") + line + "\n"
        was_command = line.startswith("$")
        if line.startswith("%"):
            done = run(line[1:], program, folder)
            if done.returncode:
                raise SystemExit(f"{line}\n{done.stderr}")
        elif was_command:
            text += printed(run(line[1:], program, folder), folder)
    return text


def prepared(folder, program):
    (folder / "bin").mkdir()
    (folder / "bin" / "kamerzoek").symlink_to(program)
    shutil.copytree(ROOT / "corpus/sample", folder / "sample")
    for path in sorted(folder.rglob("*")):
        if not path.is_symlink():
            os.utime(path, (1_600_000_000, 1_600_000_000))


def main(arguments):
    program = pathlib.Path(arguments[0]).resolve()
    path = pathlib.Path(arguments[1])
    wanted = path.read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        prepared(folder, program)
        found = played(wanted, program, folder)
    if "--update" in arguments[2:]:
        path.write_text(found, "utf-8")
        return 0
    difference = list(difflib.unified_diff(
        wanted.splitlines(), found.splitlines(), str(path), "as printed now",
        lineterm=""))
    print("\n".join(difference))
    return 1 if difference else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
