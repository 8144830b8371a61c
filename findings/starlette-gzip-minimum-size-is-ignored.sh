#!/usr/bin/env bash
# Starlette 1.10.0: GZipMiddleware ignores its minimum_size as soon as a function middleware stands inside it.
#
# Guess: minimum_size=500 leaves a JSON answer of 7 bytes alone, whatever other middleware there is.
# Seen: with a function middleware that only calls the next one, the 7 bytes are compressed and Content-Length is gone. The
# function middleware passes every answer on as a stream, whose first part does not say that it is the whole, and streams are
# compressed whatever their size.
# Why it matters: one logging middleware makes every small answer larger and chunked, and no setting of GZip tells why.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.middleware.gzip import GZipMiddleware


def answer(function):
    app = FastAPI()
    if function:

        @app.middleware("http")
        async def pass_on(request, call_next):
            return await call_next(request)

    app.add_middleware(GZipMiddleware, minimum_size=500)
    app.get("/")(lambda: {"a": 1})
    headers = TestClient(app).get("/", headers={"accept-encoding": "gzip"}).headers
    return headers.get("content-encoding"), headers.get("content-length")


alone, outside = answer(False), answer(True)
print("Content-Encoding and Content-Length: alone", alone, "- outside a function middleware", outside)

assert alone == (None, "7"), "GZip alone differs now"
assert outside == ("gzip", None), "a small answer of a function middleware is left alone now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
