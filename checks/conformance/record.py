#!/usr/bin/env python3
"""Asks the real FastAPI, pydantic and CPython again for every answer that a test compares ours with.

    python3.11 -m venv .venv && .venv/bin/pip install -r requirements.txt
    .venv/bin/python record.py                            # everything
    .venv/bin/python record.py path_params types/answers  # some of it; --list names all
    .venv/bin/python record.py --check                    # writes nothing, fails when a file would change

What can be recorded are the twins beside this file, and every record_NAME.py of FOLDERS: a module whose function record()
returns the texts of files by their paths, the same ones every time.
"""

import argparse
import difflib
import functools
import importlib
import logging
import pathlib
import sys

import exchanges

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = {
    "types": "fastapi-types/src/test/pydantic",
    "core": "fastapi-core/src/test/python",
    "benchmarks": "checks/benchmarks/fastapi",
    "migrate": "fastapi-migrate/src/test/python",
    "docs": "docs/src/test/python",
}
PYTHON = (3, 11)  # the texts of JSON errors are those of its json module
SHOWN_LINES = 200


def recordings():
    """What can be recorded: name -> function that returns texts by paths."""
    found = {name: functools.partial(exchanges.record, name) for name in exchanges.names()}
    for group, folder in FOLDERS.items():
        for script in sorted((ROOT / folder).glob("record_*.py")):
            found[f"{group}/{script.stem.removeprefix('record_')}"] = functools.partial(record_script, script)
    return found


def record_script(script):
    sys.path.insert(0, str(script.parent))
    try:
        return importlib.import_module(script.stem).record()
    finally:
        sys.path.remove(str(script.parent))


def differs(path, text):
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if before == text:
        return False
    name = path.relative_to(ROOT)
    lines = list(difflib.unified_diff(before.splitlines(True), text.splitlines(True), str(name), "recorded", n=0))
    sys.stdout.writelines(lines[:SHOWN_LINES])
    if len(lines) > SHOWN_LINES:
        print(f".. and {len(lines) - SHOWN_LINES} more lines")
    return True


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def chosen(names, found):
    unknown = sorted(set(names) - set(found))
    if unknown:
        raise SystemExit(f"nothing is called {', '.join(unknown)}; --list names everything")
    return names or sorted(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="what to record; default: everything")
    parser.add_argument("--check", action="store_true", help="write nothing, fail when a file would change")
    parser.add_argument("--list", action="store_true", help="name everything that can be recorded")
    options = parser.parse_args()
    found = recordings()
    if options.list:
        print("\n".join(sorted(found)))
        return 0
    if sys.version_info[:2] != PYTHON:
        raise SystemExit(f"record with Python {'.'.join(map(str, PYTHON))}, this is {sys.version.split()[0]}")
    logging.disable(logging.CRITICAL)
    different = 0
    for name in chosen(options.names, found):
        files = found[name]()
        if options.check:
            different += sum([differs(path, text) for path, text in files.items()])
        else:
            for path, text in files.items():
                write(path, text)
        print(f"{name}: {len(files)} file{'s'[:len(files) != 1]}")
    if different:
        print(f"{different} files differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
