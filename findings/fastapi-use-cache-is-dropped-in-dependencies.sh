#!/usr/bin/env bash
# FastAPI 0.165.0: Depends(f, use_cache=False) is cached when it stands in dependencies=[..].
#
# Guess: the flag belongs to Depends and means the same wherever Depends stands.
# Seen: as two parameters of a function, f runs twice; in the list of a path operation, router or application the flag is not
# passed on and f runs once.
# Why it matters: moving a rate limiter or a counter from a parameter to dependencies=[..], since its value is not needed,
# changes how often it runs.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

calls = []


def count():
    calls.append(1)


app = FastAPI()


@app.get("/parameters")
def parameters(a=Depends(count, use_cache=False), b=Depends(count, use_cache=False)):
    return len(calls)


@app.get("/list", dependencies=[Depends(count, use_cache=False), Depends(count, use_cache=False)])
def listed():
    return len(calls)


client = TestClient(app)
as_parameters = client.get("/parameters").json()
calls.clear()
in_list = client.get("/list").json()
print("calls as parameters:", as_parameters, "- in dependencies=[..]:", in_list)

assert as_parameters == 2, "parameters differ now"
assert in_list == 1, "the list of dependencies differs now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
