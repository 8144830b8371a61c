#!/usr/bin/env bash
# FastAPI 0.165.0: FastAPI(root_path=..) behind a proxy that strips the prefix serves its own operations and no mount.
#
# The documentation of root_path describes this very proxy, and the parameter and the option of the server (--root-path, or the
# test client's root_path) read as two ways to say one thing.
# Guess: both serve /op and the mounted /m/page, with the prefix stripped by the proxy.
# Seen: with FastAPI(root_path="/api/v1") the operation answers 200 and everything mounted 404, since a mount compares its own
# root path with a path that no longer begins with it. Mounts answer only where the prefix is NOT stripped.
# Why it matters: static files and sub-applications are gone while every health check on an operation is green.
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

below = FastAPI()
below.get("/page")(lambda: "page")
app = FastAPI(root_path="/api/v1")
app.get("/op")(lambda: "op")
app.mount("/m", below)

client = TestClient(app)
seen = {path: client.get(path).status_code for path in ("/op", "/m/page", "/api/v1/op", "/api/v1/m/page")}
print(seen)

assert seen["/op"] == 200, "operations below a stripped prefix differ now"
assert seen["/m/page"] == 404, "mounts below a stripped prefix are served now"
assert seen["/api/v1/op"] == 200 and seen["/api/v1/m/page"] == 200, "paths with the prefix differ now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
