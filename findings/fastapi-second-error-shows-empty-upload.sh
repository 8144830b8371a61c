#!/usr/bin/env bash
# FastAPI 0.165.0: the errors of one 422 show the same upload differently, since showing it in the first one reads it.
#
# Guess: each error's input holds the same form, so an upload in it looks the same in each, whatever that look is.
# Seen: a form model lacks two fields, and a file came under another name. The first error shows the file's lines as pairs of a
# mapping, taken from its content ("hi" becomes {"104": 105}); the second shows {}. The file object is iterated to be encoded,
# and stands at its end afterwards.
# Why it matters: a client that compares or groups errors by their input sees two different inputs, and part of the content of
# an upload that the operation does not even declare comes back in an error.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check \
  fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 python-multipart==0.0.34 httpx

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from typing import Annotated

from fastapi import FastAPI, Form
from fastapi.testclient import TestClient
from pydantic import BaseModel


class Profile(BaseModel):
    name: str
    city: str


app = FastAPI()


@app.post("/")
def create(profile: Annotated[Profile, Form(media_type="multipart/form-data")]):
    return profile


answer = TestClient(app).post("/", files={"note": ("note.txt", b"hi")})
shown = [(error["loc"], error["input"]["note"]["file"]) for error in answer.json()["detail"]]
for location, file in shown:
    print(f"{location}: the file is {file}")
assert shown == [(["body", "name"], {"104": 105}), (["body", "city"], {})], "uploads are shown differently now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
