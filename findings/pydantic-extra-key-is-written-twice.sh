#!/usr/bin/env bash
# pydantic 2.14.4: with extra="allow" and a computed field, the JSON of a model can hold one key twice.
#
# Guess: model_dump_json writes what model_dump holds, and a dictionary has a key once.
# Seen: reading back what was written is enough: {"width":2,"area":4} becomes {"width":2,"area":4,"area":4}, as the area that was
# read is an extra now. With an older area in it, both values are written. model_dump has the key once, and nothing is said.
# Why it matters: RFC 8259 leaves open what a reader takes of two equal names. Some refuse a model that was merely read and
# written, and those that take the first value see the old one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check pydantic==2.14.4

cat > "$work/probe.py" <<'PYTHON'
from pydantic import BaseModel, ConfigDict, computed_field


class Square(BaseModel):
    model_config = ConfigDict(extra="allow")
    width: int

    @computed_field
    @property
    def area(self) -> int:
        return self.width * self.width


written = Square(width=2).model_dump_json()
again = Square.model_validate_json(written)
older = Square.model_validate_json('{"width":2,"area":1}')
print(f"{written} read and written again: {again.model_dump_json()}; as a dictionary: {again.model_dump()}")
print(f"with an older area: {older.model_dump_json()}; as a dictionary: {older.model_dump()}")
assert written == '{"width":2,"area":4}'
assert again.model_dump_json() == '{"width":2,"area":4,"area":4}', "a key is written once now"
assert older.model_dump_json() == '{"width":2,"area":1,"area":4}', "a key is written once now"
assert older.model_dump() == {"width": 2, "area": 4}, "dictionaries hold something else now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
