"""All hostile clients, one after the other: `run --help`."""

import argparse
import json
import pathlib
import subprocess
import sys
import time

from . import aborts, frames, fuzz, middleware, schemas, sigterm, stalls, table
from .servers import FASTAPI, HERE, OURS, TITLES, WEBFLUX, feature

PARTS = ("table", "fuzz", "frames", "aborts", "stalls", "sigterm", "middleware", "schemas")

# What each part does in about five minutes together, and in a run of several hours.
SHORT = {
    "rounds": 2, "requests": 20_000, "conversations": 1000, "aborts": 40, "slow": 200, "runs": 5, "examples": 1, "documents": 4,
    "questions": 1000,
}  # fmt: skip
LONG = {
    "rounds": 20, "requests": 2_000_000, "conversations": 20_000, "aborts": 2000, "slow": 700, "runs": 50, "examples": 100,
    "documents": None, "questions": 50_000,
}  # fmt: skip

# A server that waits for less than by default, so that the short run need not wait for it.
IMPATIENT = ("--fastapi.limits.send-time=20s", "--fastapi.limits.head-time=10s", "--fastapi.limits.read-time=10s")


def parse():
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("parts", nargs="*", default=[], help="of " + ", ".join(PARTS) + "; all by default")
    parser.add_argument("--java", help="home of the JDK; by default what `java` is")
    parser.add_argument("--against", choices=(OURS, WEBFLUX, FASTAPI), default=OURS, help="whom to be hostile to")
    parser.add_argument("--seed", type=int, default=20_240_601)
    parser.add_argument("--long", action="store_true", help="the long run instead of five minutes")
    parser.add_argument("--least", type=int, default=0, help="the fewest requests by schemathesis, with seed after seed")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="the most for each of fuzz and schemas")
    parser.add_argument("--heap", default="128m", help="of the server that clients of `aborts` leave; 128m by default")
    for name in SHORT:
        parser.add_argument(f"--{name}", type=int, help=f"default {SHORT[name]}, {LONG[name]} in a long run")
    parser.add_argument("--json", type=pathlib.Path, help="a file that the figures are added to")
    return parser.parse_args()


def size(options, name):
    given = getattr(options, name)
    return given if given is not None else (LONG if options.long else SHORT)[name]


def measure(part, options):
    java, seed, kind = options.java, options.seed, options.against
    if part == "table":
        return table.storm(java, kind, size(options, "rounds"))
    if part == "fuzz":
        return fuzz.storm(java, seed, size(options, "requests"), kind, options.seconds)
    if part == "frames":
        return frames.storm(java, seed, size(options, "conversations"), kind)
    if part == "aborts":
        return aborts.storm(java, seed, size(options, "aborts"), kind, options.heap)
    if part == "stalls":
        return stalls.storm(java, seed, slow=size(options, "slow"), kind=kind, properties=() if options.long else IMPATIENT)
    if part == "sigterm":
        return sigterm.storm(java, seed, size(options, "runs"), kind)
    if part == "middleware":
        return middleware.storm(java, seed, size(options, "questions"))
    return schemas.storm(java, seed, size(options, "examples"), size(options, "documents"), options.seconds, options.least)


def commit():
    """The commit that is checked out, and whether files differ from it."""
    git = ["git", "-C", str(HERE)]
    head = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout.strip()
    changed = subprocess.run([*git, "diff", "--quiet", "HEAD", "--", "*.java", "*.py"], check=False).returncode
    return head + (" with changes" if changed else "")


def main():
    options = parse()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        sys.exit(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    results, failed = {}, 0
    for part in options.parts or PARTS:
        started = time.monotonic()
        findings = measure(part, options)
        findings.figure("seconds", time.monotonic() - started)
        findings.show(f"{part}, {TITLES[options.against]}")
        sys.stdout.flush()
        results[part] = {"commit": commit(), "figures": findings.figures, "failures": findings.failures}
        failed += bool(findings.failures) and options.against == OURS
    if options.json:
        before = json.loads(options.json.read_text()) if options.json.exists() else {}
        name = options.against if options.against == FASTAPI else f"{options.against} {feature(options.java)}"
        options.json.write_text(json.dumps({**before, name: {**before.get(name, {}), **results}}, indent=2) + "\n")
    print(f"\n{len(results) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
