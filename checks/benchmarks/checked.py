"""Types of options, which say what is wrong; and what ends a command that was only asked whether its options are right."""

import argparse
import os
import sys
from collections.abc import Callable, Collection

from servers import java


def positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is not a positive number")
    return int(text)


def jdk(text: str) -> str:
    if text and not os.path.exists(java(text)):
        raise argparse.ArgumentTypeError(f"{java(text)} does not exist")
    return text


def some(allowed: Collection[str]) -> Callable[[str], list[str]]:
    def parse(text: str) -> list[str]:
        unknown = [name for name in text.split(",") if name not in allowed]
        if unknown:
            raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}; one of {', '.join(allowed)}")
        return text.split(",")

    return parse


def stop_if_only_options() -> None:
    """The scripts ask for this before they build, which takes minutes."""
    if "OPTIONS_ONLY" in os.environ:
        sys.exit()
