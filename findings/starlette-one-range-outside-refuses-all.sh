#!/usr/bin/env bash
# Starlette 1.10.0, FileResponse: one range outside of the file refuses all ranges of the request.
#
# Asked of a file of 26 bytes: "Range: bytes=0-1,100-200". RFC 9110, 14.1.2 and 15.5.17: a set of ranges is satisfiable if at
# least one of them is; what lies outside is left out.
# Guess: 206 with bytes 0-1, as the RFC says.
# Seen: 416 with "Content-Range: bytes */26" and no body. Overlapping and adjacent ranges, on the other hand, are merged into
# one plain 206, and the multipart body ends at its last "--" without the line break that most writers put there.
# Why it matters: a client that resumes with a generous second range works against other servers and fails here.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check starlette==1.10.0 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
import pathlib
import sys
import warnings

warnings.simplefilter("ignore")
from starlette.applications import Starlette
from starlette.responses import FileResponse
from starlette.routing import Route
from starlette.testclient import TestClient

path = pathlib.Path(sys.argv[1], "letters.bin")
path.write_bytes(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
client = TestClient(Starlette(routes=[Route("/", lambda request: FileResponse(path))]))


def ask(ranges):
    answer = client.get("/", headers={"Range": f"bytes={ranges}"})
    seen = (answer.status_code, answer.headers.get("content-range"), answer.text)
    print(f"{ranges:14} {seen[0]} {seen[1]} {seen[2][-40:]!r}")
    return seen


assert ask("0-1,100-200") == (416, "bytes */26", ""), "one range outside is answered differently now"
assert ask("0-3,2-5") == (206, "bytes 0-5/26", "ABCDEF"), "overlapping ranges are answered differently now"
assert ask("0-1,2-3") == (206, "bytes 0-3/26", "ABCD"), "adjacent ranges are answered differently now"
status, _, text = ask("0-1,4-5")
assert status == 206 and text.endswith("--") and "\r\nEF\r\n--" in text, "the end of a multipart body differs now"
PYTHON

"$work/venv/bin/python" "$work/probe.py" "$work"
