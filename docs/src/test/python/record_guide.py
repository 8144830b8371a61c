"""What the programs of the guide, guide/NAME.py, answer to guide/cases/NAME.json: guide/golden/NAME.json."""

import contextlib
import os
import pathlib
import re

import exchanges

HOME = pathlib.Path(__file__).resolve().parent / "guide"
RESOURCES = HOME.parents[1] / "resources"  # where the files are that the programs serve

# What differs each time, as GuideTests masks it, too.
MASKS = [
    (re.compile(r'(\["x-process-time", )"[^"]*"'), r'\1"<seconds>"'),
    (re.compile(r'(\["etag", )"\\"[^"]*\\""'), r'\1"<tag>"'),
    (re.compile(r'(access_token\\":\\")[\w.-]*'), r"\1<token>"),
]


@contextlib.contextmanager
def among_resources():
    before = pathlib.Path.cwd()
    os.environ["JWT_SECRET"] = "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7"
    os.chdir(RESOURCES)
    try:
        yield
    finally:
        os.chdir(before)


def masked(text):
    for pattern, replacement in MASKS:
        text = pattern.sub(replacement, text)
    return text


def record():
    """The golden files: path -> text."""
    files = {}
    with among_resources():
        for program in sorted(HOME.glob("*.py")):
            files.update(exchanges.record(program.stem, HOME, "guide"))
    return {path: masked(text) for path, text in files.items()}
