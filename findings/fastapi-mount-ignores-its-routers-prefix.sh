#!/usr/bin/env bash
# FastAPI 0.165.0: of the two prefixes of an included router, a mount in it gets one, and it gets none of the dependencies.
#
# A router with prefix="/r" holds an operation /op and a mount /m; it is included with prefix="/p".
# Guess: both move together, to /p/r/op and /p/r/m.
# Seen: the operation is at /p/r/op, what is mounted at /p/m. The prefix of include_router counts for both, that of the router
# for operations only. Dependencies of the application, of the inclusion and of the router (a login check, say) run for the
# operation and never for what is mounted: it answers 200 without any of them.
# Why it matters: "everything in this router needs a login" is not true of its mounts.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from fastapi import APIRouter, Depends, FastAPI
from fastapi.testclient import TestClient

calls = []
below = FastAPI()
below.get("/page")(lambda: "page")


def note(where):
    return Depends(lambda: calls.append(where))


router = APIRouter(prefix="/r", dependencies=[note("router")])
router.get("/op")(lambda: "op")
router.mount("/m", below)
app = FastAPI(dependencies=[note("application")])
app.include_router(router, prefix="/p", dependencies=[note("inclusion")])
client = TestClient(app)

statuses = {path: client.get(path).status_code for path in ("/p/r/op", "/p/r/m/page", "/p/m/page")}
ran_for_operation = calls.copy()
calls.clear()
mounted = client.get("/p/m/page").status_code
print(statuses)
print("dependencies of the operation:", ran_for_operation, "- of the mount:", calls, mounted)

assert statuses == {"/p/r/op": 200, "/p/r/m/page": 404, "/p/m/page": 200}, "the paths differ now"
assert ran_for_operation == ["application", "inclusion", "router"], "the dependencies of operations differ now"
assert (mounted, calls) == (200, []), "mounts have dependencies now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
