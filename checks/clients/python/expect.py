"""Compares answers with what they should be, and counts."""

from typing import Any
from uuid import UUID

KEY = UUID("6e1b7e2c-1e2a-4a7e-8d5c-0c7d1a2b3c4d")

_compared = 0


def expect(actual: Any, expected: Any) -> None:
    global _compared
    if actual != expected:
        raise SystemExit(f"{actual!r} is not {expected!r}")
    _compared += 1


def done(client: str) -> None:
    print(f"{client}: {_compared} answers compared")
