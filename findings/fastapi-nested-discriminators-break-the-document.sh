#!/usr/bin/env bash
# FastAPI 0.165.0 with pydantic 2.14.4: a discriminated union inside a discriminated union is valid as a field of a model for
# requests, and fails when the document is asked for; as the body itself it is documented.
#
# Guess: what pydantic validates FastAPI documents, wherever it stands; or it refuses it at the start.
# Seen: requests are validated in both places. As a body, /openapi.json is 200, and its discriminator.mapping maps "cat" to an
# object, where OpenAPI wants a text. As a field of a model, /openapi.json is 500: FastAPI validates the schemas of its components,
# where mapping has to be one of texts, but not those that stand in an operation.
# Why it matters: the service works, its tests pass, and /docs and every generated client fail later.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 pydantic==2.14.4 starlette==1.10.0 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
from typing import Annotated, Literal

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field


class RedCat(BaseModel):
    kind: Literal["cat"]
    color: Literal["red"]


class BlackCat(BaseModel):
    kind: Literal["cat"]
    color: Literal["black"]


class Dog(BaseModel):
    kind: Literal["dog"]


Cat = Annotated[RedCat | BlackCat, Field(discriminator="color")]
Pet = Annotated[Cat | Dog, Field(discriminator="kind")]


class Home(BaseModel):
    pet: Pet


def served(body, path, value):
    app = FastAPI()

    @app.post(path)
    def take(taken: body):
        return "taken"

    client = TestClient(app, raise_server_exceptions=False)
    posted = client.post(path, json=value).status_code
    document = client.get("/openapi.json")
    print(f"{path}: the request is {posted}, /openapi.json is {document.status_code}")
    return posted, document


cat = {"kind": "cat", "color": "red"}
posted, document = served(Pet, "/pets", cat)
content = document.json()["paths"]["/pets"]["post"]["requestBody"]["content"]
mapped = content["application/json"]["schema"]["discriminator"]["mapping"]["cat"]
print(f"/pets: 'cat' is mapped to a {type(mapped).__name__} with {', '.join(mapped)}")
assert posted == 200 and document.status_code == 200 and isinstance(mapped, dict)

posted, document = served(Home, "/homes", {"pet": cat})
assert posted == 200 and document.status_code == 500
PYTHON

"$work/venv/bin/python" -W ignore "$work/probe.py"
