#!/usr/bin/env python3
"""Run the examples of the manual: each `$ rasoat` line must end with 0 and print what is shown.

Shown lines are compared in order; `…` stands for any lines, or inside a line for any words.
Prints TAP.
"""
import os
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = os.environ["RASOAT_ROOT"]
PROGRAM = os.environ["RASOAT"]
PAGES = ["docs/commands.md", "docs/rule-language.md"]


def examples(page):
    """Yield (command, shown lines) of every console block."""
    with open(os.path.join(ROOT, page), encoding="utf-8") as text:
        blocks = re.findall(r"```console\n(.*?)```", text.read(), re.S)
    for block in blocks:
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, *shown = part.rstrip("\n").split("\n")
            yield command, shown


def line_pattern(line):
    return re.compile(r"\s*" + r".*".join(
        r"\s+".join(map(re.escape, words.split())) for words in line.split("…")) + r"\s*", re.S)


def matches(shown, printed):
    """Whether the shown lines stand among the printed ones, in order."""
    at = 0
    for line in shown:
        if line.strip() in ("", "…"):
            continue
        pattern = line_pattern(line)
        while at < len(printed) and not pattern.fullmatch(printed[at]):
            at += 1
        if at == len(printed):
            return line
        at += 1
    return None


def run(command, environment):
    words = shlex.split(command)
    assert words[0] == "rasoat", command
    done = subprocess.run([PROGRAM] + words[1:], cwd=ROOT, env=environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.splitlines(), done.stderr


def main():
    cases = [case for page in PAGES if os.path.exists(os.path.join(ROOT, page))
             for case in examples(page)]
    failed = False
    print(f"1..{len(cases)}")
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, RASOAT_DB=os.path.join(folder, "manual.db"))
        for number, (command, shown) in enumerate(cases, 1):
            status, printed, errors = run(command, environment)
            lacking = matches(shown, printed)
            good = status == 0 and lacking is None
            failed = failed or not good
            print(f"{'ok' if good else 'not ok'} {number} - {command}")
            if not good:
                print(f"# status {status}, lacks: {lacking}")
                print("\n".join("# " + line for line in errors.splitlines()[:8]))
    return failed


if __name__ == "__main__":
    sys.exit(main())
