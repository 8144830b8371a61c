#!/usr/bin/env bash
# pydantic 2.14.4: multiple_of of a float accepts some large numbers that are no multiples, and refuses others of that size.
#
# Guess: either the exact remainder counts (7.0 is refused for 3), or from 2**53 on everything passes for want of precision.
# Seen: 2**53 is accepted although its remainder by 3 is 2; 2**53 + 2 is refused (remainder 1), 1e16 too (remainder 1), while 1e17
# is accepted (remainder 1). The same number as an int field is refused. What counts is whether the rounded quotient, multiplied
# back, gives the number again.
# Why it matters: a second implementation that takes the exact remainder, as JSON Schema defines multipleOf, disagrees.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check pydantic==2.14.4

cat > "$work/probe.py" <<'PYTHON'
from math import fmod
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

Threes = Annotated[float, Field(multiple_of=3)]


def accepts(kind, value):
    try:
        TypeAdapter(kind).validate_python(value)
        return True
    except ValidationError:
        return False


numbers = [7.0, 2.0**53, 2.0**53 + 2, 1e16, 1e17]
found = [(fmod(number, 3), accepts(Threes, number)) for number in numbers]
for number, (remainder, accepted) in zip(numbers, found):
    print(f"{number!r}: remainder {remainder}, {'accepted' if accepted else 'refused'}")
whole = accepts(Annotated[int, Field(multiple_of=3)], 2**53)
print(f"2**53 as int: {'accepted' if whole else 'refused'}")
assert found == [(1.0, False), (2.0, True), (1.0, False), (1.0, False), (1.0, True)] and not whole, "multiple_of changed"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
