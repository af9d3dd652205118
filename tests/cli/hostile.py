#!/usr/bin/env python3
"""Hostile texts: nothing crashes, nothing hangs, nothing goes quiet.

Every text is converted, shown, written as a page and scanned. The exit status must be 0 or 1, no
sanitizer may speak, the time is bounded, an output must be valid Akoma Ntoso with every word of
its source, and a text that is not read must be told of in a sentence. With --long: a million of
everything, and time that grows with the length. Prints TAP.
"""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import hostile_inputs

ROOT = os.environ["RASOAT_ROOT"]
RASOAT = os.environ["RASOAT"]
ACTS = os.path.join(ROOT, "corpus", "acts")
SCHEMA = os.path.join(ROOT, "..", "shared", "akn", "akomantoso30.xsd")
SECONDS = 20           # for one text of the short run
LONG_SECONDS = 300
SANITIZER = re.compile(rb"Sanitizer|runtime error:")
GROWTH = 30            # ten times the text may take so many times longer; a square takes 100
WERE_SQUARE = ("marks.txt", "quotes.txt", "attributes.html", "attributes.xml")
QUIET = 0.5            # seconds below which a growth tells nothing


def run(arguments, seconds):
    """Run rasoat; return (status or None, output, errors, seconds)."""
    start = time.monotonic()
    try:
        done = subprocess.run([RASOAT, *arguments], stdout=subprocess.PIPE, check=False,
                              stderr=subprocess.PIPE, timeout=seconds)
    except subprocess.TimeoutExpired:
        return None, b"", b"", seconds
    return done.returncode, done.stdout, done.stderr, time.monotonic() - start


def faults_of(arguments, seconds):
    """What is wrong with one run, and the run."""
    status, output, errors, _ = done = run(arguments, seconds)
    faults = []
    if status is None:
        faults.append(f"not done in {seconds} s")
    elif status not in (0, 1):
        faults.append(f"exit {status}")
    if SANITIZER.search(errors) or SANITIZER.search(output):
        faults.append("sanitizer: " + SANITIZER.split(errors)[1].decode(errors="replace")[:200])
    if status == 1 and not errors.startswith(b"rasoat: ") and not output:
        faults.append("not read, and not a word why")
    if any(line and not line.startswith(b"rasoat: ") for line in errors.split(b"\n")):
        faults.append("a line that rasoat did not write: " + errors.decode(errors="replace")[:200])
    return [f"{arguments[0]}: {fault}" for fault in faults], done


def words_faults(path, seconds):
    """A text that is written must have all its words."""
    faults, (status, output, _, _) = faults_of(["convert", "--check", "--json", path], seconds)
    if not faults and status == 0 and json.loads(output)["lost"]:
        faults.append("words lost: " + output.decode()[:200])
    return faults


def schema_faults(path):
    if not os.path.exists(SCHEMA):
        return []
    done = subprocess.run(["xmllint", "--huge", "--noout", "--schema", SCHEMA, path], check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return [] if done.returncode == 0 else ["schema: " + done.stderr.decode(errors="replace")[:300]]


def is_own_akn(path):
    """Akoma Ntoso that is read comes out as it was: it is as valid as its author made it."""
    return path.endswith(".xml")


def check_text(path, must_tell, seconds, whole):
    """Everything that is wrong with how one text is treated; `whole`: by show and --html too."""
    out = path + ".out"
    faults, (status, _, errors, _) = faults_of(["convert", path, "-o", out], seconds)
    if os.path.exists(out) != (status == 0):
        faults.append(f"exit {status}, but the output is {'' if status else 'not '}there")
    if status == 0:
        faults += words_faults(path, seconds)
        faults += [] if is_own_akn(path) else schema_faults(out)
        os.remove(out)
    if must_tell and not errors:
        faults.append("not a word about what is strange in it")
    for command in (["show", path], ["convert", "--html", path]) if whole else ():
        faults += faults_of(command, seconds)[0]
    return [f"{os.path.basename(path)}: {fault}" for fault in faults]


def check_group(make, must_tell, seconds, pool, every=1):
    """
    All faults of a group, its texts one by one and then scanned together; and their number. Of
    many that are much alike, one in `every` goes through the commands for people.
    """
    with tempfile.TemporaryDirectory() as folder:
        acts = os.path.join(folder, "acts")
        os.mkdir(acts)
        paths = []
        for name, raw in make(ACTS):
            paths.append(os.path.join(acts, name))
            with open(paths[-1], "wb") as target:
                target.write(raw)
        checks = [pool.submit(check_text, path, must_tell, seconds, number % every == 0)
                  for number, path in enumerate(paths)]
        faults = [fault for check in checks for fault in check.result()]
        database = os.path.join(folder, "test.db")
        found, done = faults_of(["scan", "--json", "--as-of", "2026-11-23", "--db", database, acts],
                                seconds * max(4, len(paths) // 4))
        faults += found if found else missing_faults(done[1], paths)
    return faults, len(paths)


def missing_faults(output, paths):
    """Each text of a scan is either an act or named as not read."""
    told = json.loads(output)
    seen = told["acts"]["read"] + len(told["unread"])
    return [] if seen == len(paths) else [f"scan: {len(paths)} files, but {seen} are told of"]


def timed(path, command):
    """Seconds that a command takes for a text, and what is wrong with it."""
    database = ["--db", path + ".db"] if command[0] == "scan" else []
    faults, done = faults_of([*command, path, *database], LONG_SECONDS)
    return done[3], faults


def growth_faults(folder, name, command, count):
    """Time for ten times the text against time for the text; measured again before it counts."""
    make = hostile_inputs.GROWING[name]
    found = []
    for turn in range(2):
        times = []
        for size in (count, count * 10):
            path = os.path.join(folder, f"{turn}-{size}-{name}")
            with open(path, "wb") as target:
                target.write(make(size).encode())
            seconds, faults = timed(path, command)
            times.append(seconds)
            found = faults
        if not found and (times[1] < QUIET or times[1] < GROWTH * times[0]):
            return []
        found += [f"{times[0]:.2f} s, ten times the text {times[1]:.2f} s"]
    return [f"{name}: {command[0]}: {fault}" for fault in found]


def check_growth(names, command, count):
    with tempfile.TemporaryDirectory() as folder:
        return [fault for name in names for fault in growth_faults(folder, name, command, count)]


def report(number, what, faults):
    print(f"{'not ok' if faults else 'ok'} {number} - {what}", flush=True)
    for fault in faults[:40]:
        print("#", fault.replace("\n", " "), flush=True)
    return bool(faults)


def short_run(pool):
    """(what it is, its faults), one by one."""
    inputs = hostile_inputs
    groups = [("truncated at every kilobyte", inputs.truncated, False, 5),
              ("truncated at every byte of a stretch", inputs.torn, False, 5),
              ("absurd nesting", inputs.nested, False, 1),
              ("numbers of a hundred digits", inputs.hundred_digits, False, 1),
              ("mixed encodings, each told", inputs.mixed, True, 5),
              ("a thousand of everything", inputs.many, False, 1)]
    yield len(groups) + 2
    for what, make, must_tell, every in groups:
        faults, count = check_group(make, must_tell, SECONDS, pool, every)
        yield f"{what}: {count} texts", faults
    yield "time grows with the length: convert", check_growth(WERE_SQUARE, ["convert"], 2000)
    yield "time grows with the length: scan", check_growth(["hits.txt"], ["scan"], 1000)


def long_run(pool):
    commands = [["convert"], ["convert", "--html"], ["show"], ["scan"]]
    yield 1 + len(commands)
    faults, count = check_group(hostile_inputs.million, False, LONG_SECONDS, pool, 8)
    yield f"a million of everything: {count} texts", faults
    for command in commands:
        yield ("time grows with the length: " + " ".join(command),
               check_growth(hostile_inputs.GROWING, command, 10000))


def main():
    if not os.path.exists(SCHEMA):
        print("# no ../shared/akn: outputs are not held against the schema of Akoma Ntoso")
    workers = 1 if "--long" in sys.argv else os.cpu_count()
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        results = long_run(pool) if "--long" in sys.argv else short_run(pool)
        print(f"1..{next(results)}", flush=True)
        failed = [report(number, what, faults) for number, (what, faults) in enumerate(results, 1)]
    return any(failed)


if __name__ == "__main__":
    sys.exit(main())
