#!/usr/bin/env bash
# FastAPI 0.165.0: the JSON inside a server-sent event has two spellings, and the return annotation picks one.
#
# The same generator yields the same model twice, once declared as Iterable[Item] and once without a return annotation.
# Guess: an item is encoded by one JSON encoder, so the bytes are equal.
# Seen: declared, the data line is compact and raw UTF-8 (pydantic's writer); undeclared, it has a space after each colon and
# comma and escapes everything outside ASCII (json.dumps). JSON responses of the same application are compact in both cases.
# A ServerSentEvent around the undeclared item is compact too.
# Why it matters: clients that compare or sign the raw data line see another text when someone adds or drops an annotation.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
import warnings
from collections.abc import Iterable

warnings.simplefilter("ignore")
from fastapi import FastAPI
from fastapi.sse import EventSourceResponse, ServerSentEvent
from fastapi.testclient import TestClient
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    count: int = 1
    place: str = "Café"


@app.get("/declared", response_class=EventSourceResponse)
def declared() -> Iterable[Item]:
    yield Item()


@app.get("/undeclared", response_class=EventSourceResponse)
def undeclared():
    yield Item()


@app.get("/event", response_class=EventSourceResponse)
def event():
    yield ServerSentEvent(data=Item())


@app.get("/json")
def plain():
    return Item()


client = TestClient(app)
seen = {path: client.get(path).text for path in ("/declared", "/undeclared", "/event", "/json")}
for path, text in seen.items():
    print(f"{path:12} {text!r}")

compact, spaced = '{"count":1,"place":"Café"}', '{"count": 1, "place": "Caf\\u00e9"}'
assert seen["/declared"] == f"data: {compact}\n\n", "declared items differ now"
assert seen["/undeclared"] == f"data: {spaced}\n\n", "undeclared items differ now"
assert seen["/event"] == f"data: {compact}\n\n", "events differ now"
assert seen["/json"] == compact, "plain answers differ now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
