#!/usr/bin/env bash
# FastAPI 0.165.0: a list taken from a cookie starts, is documented, and refuses every request that sends it.
#
# Declared: ids: Annotated[list[int], Cookie()], as one would for a query parameter or a header.
# Guess: "Cookie: ids=1; ids=2" gives [1, 2], or the start refuses the declaration.
# Seen: the document shows an array; any value is 422 list_type with one text as input (of a repeated cookie the last one).
# Cookies are kept in a dictionary of texts, so nothing that a client can send is a list.
# Why it matters: the mistake shows neither at the start nor in the document, only to clients.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from typing import Annotated

from fastapi import Cookie, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/")
def read(ids: Annotated[list[int], Cookie()]):
    return ids


client = TestClient(app)
schema = app.openapi()["paths"]["/"]["get"]["parameters"][0]["schema"]
answers = {cookie: client.get("/", headers={"cookie": cookie}).json() for cookie in ("ids=1", "ids=1; ids=2")}
print("schema:", schema)
for cookie, answer in answers.items():
    print(cookie, "->", answer)

assert schema == {"type": "array", "items": {"type": "integer"}, "title": "Ids"}, "the schema differs now"
for cookie, last in (("ids=1", "1"), ("ids=1; ids=2", "2")):
    error = answers[cookie]["detail"][0]
    assert (error["type"], error["input"]) == ("list_type", last), "cookie lists are read now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
