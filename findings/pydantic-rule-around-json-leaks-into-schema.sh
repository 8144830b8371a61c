#!/usr/bin/env bash
# pydantic 2.14.4: a rule around Json[..] puts a member into the JSON schema that JSON Schema does not have.
#
# Declared: Annotated[Json[int], Field(gt=2)], a number inside a JSON text that has to be greater than 2. It validates so.
# Guess: the schema says exclusiveMinimum inside contentSchema, as gt on an int does, or says nothing.
# Seen: the schema of the text has a member "gt": 2, pydantic's own word, in both modes. Generators of clients ignore it, and
# validators in strict mode refuse a schema with an unknown keyword.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check pydantic==2.14.4

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from typing import Annotated

from pydantic import BaseModel, Field, Json


class Model(BaseModel):
    inside: Json[Annotated[int, Field(gt=2)]]
    around: Annotated[Json[int], Field(gt=2)]


for mode in ("validation", "serialization"):
    properties = Model.model_json_schema(mode=mode)["properties"]
    print(mode, properties)
    assert properties["around"]["gt"] == 2, "a rule around Json is written differently now"
    assert "gt" not in properties["inside"], "a rule inside Json is written differently now"
assert Model(inside="3", around="3").around == 3
PYTHON

"$work/venv/bin/python" "$work/probe.py"
