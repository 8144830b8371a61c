#!/usr/bin/env bash
# FastAPI 0.165.0: what only a callback uses is named in the document and not defined in it.
#
# Guess: callbacks=router.routes documents the operations of that router as any others: models, errors and security schemes of theirs
# reach components.
# Seen: a callback with one query parameter and HTTPBearer refers to #/components/schemas/HTTPValidationError and to the scheme,
# and the document has no components at all. Once the outer operation takes a parameter, the schema is there; the scheme never is.
# Why it matters: generators and validators of clients stop at the dangling reference, or not, by what some other operation takes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from fastapi import APIRouter, FastAPI, Security
from fastapi.security import HTTPBearer

callbacks = APIRouter()


@callbacks.post("{$request.body.url}/done")
def done(n: int, token=Security(HTTPBearer(scheme_name="Receiver"))): ...


def without_parameters(): ...


def with_one(x: int): ...


def look(function):
    app = FastAPI()
    app.post("/jobs", callbacks=callbacks.routes)(function)
    document = app.openapi()
    callback = document["paths"]["/jobs"]["post"]["callbacks"]["done"]["{$request.body.url}/done"]["post"]
    error = callback["responses"]["422"]["content"]["application/json"]["schema"]["$ref"]
    defined = {kind: sorted(names) for kind, names in document.get("components", {}).items()}
    print(f"{function.__name__}: refers to {error} and {callback['security']}, defines {defined}")
    assert error == "#/components/schemas/HTTPValidationError" and callback["security"] == [{"Receiver": []}]
    return defined


assert look(without_parameters) == {}, "callbacks are defined now"
assert look(with_one) == {"schemas": ["HTTPValidationError", "ValidationError"]}, "security schemes of callbacks are defined now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
