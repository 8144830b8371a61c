#!/usr/bin/env bash
# FastAPI 0.165.0: the 500 of a mounted application carries the CORS headers of its parent, the parent's own 500 does not.
#
# Guess: one CORSMiddleware on the parent treats both failures alike.
# Seen: the same exception behind /boom is answered 500 without and behind /sub/boom 500 with Access-Control-Allow-Origin. The
# parent's failure is answered outside its middleware; the mounted application answers its own failure itself, inside them.
# Why it matters: a page can read the status of one failure and sees a bare network error for the other, and moving an operation
# into a mount changes which.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.testclient import TestClient

ORIGIN = "https://page.example"


def fail():
    raise ValueError


below = FastAPI()
below.get("/boom")(fail)
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=[ORIGIN])
app.get("/boom")(fail)
app.get("/fine")(lambda: "fine")
app.mount("/sub", below)

client = TestClient(app, raise_server_exceptions=False)
seen = {}
for path in ("/fine", "/boom", "/sub/boom"):
    answer = client.get(path, headers={"origin": ORIGIN})
    seen[path] = (answer.status_code, answer.headers.get("access-control-allow-origin"))
print(seen)

assert seen["/fine"] == (200, ORIGIN), "CORS differs now"
assert seen["/boom"] == (500, None), "the parent's own 500 differs now"
assert seen["/sub/boom"] == (500, ORIGIN), "the 500 of a mount differs now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
