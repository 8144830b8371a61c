#!/usr/bin/env bash
# FastAPI 0.165.0, max_body_size: the same oversized body is refused as text or as JSON, depending on how it was sent.
#
# Guess: HTTP errors of the framework are {"detail": ..} as JSON, this one too.
# Seen: with Content-Length the answer is text/plain "Content Too Large"; the same bytes sent chunked are answered
# application/json {"detail":"Content Too Large"}. The first is refused before routing, where no exception handler is.
# Why it matters: error handling of clients that parse JSON works in tests with one transfer and fails with the other, and an
# application's own handler for 413 sees only half of them.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient

app = FastAPI(max_body_size=5)


@app.post("/")
def read(item: dict = Body()):
    return item


BODY = b'{"a":12345678}'
client = TestClient(app)
json = {"content-type": "application/json"}
declared = client.post("/", content=BODY, headers=json)
chunked = client.post("/", content=iter([BODY]), headers=json)
for name, answer in (("declared", declared), ("chunked", chunked)):
    print(name, answer.status_code, answer.headers["content-type"], answer.text)

assert declared.status_code == chunked.status_code == 413, "the statuses differ now"
assert declared.headers["content-type"].startswith("text/plain"), "a declared length is answered differently now"
assert chunked.json() == {"detail": "Content Too Large"}, "a chunked body is answered differently now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
