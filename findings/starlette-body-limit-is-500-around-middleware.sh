#!/usr/bin/env bash
# Starlette 1.10.0: RequestBodyLimitMiddleware answers 500 in place of 413 as soon as a function middleware stands inside it.
#
# Guess: 413, wherever the limit stands; first in the list, where it stops large bodies soonest, seems best.
# Seen: with a middleware inside that only calls the next one, an endpoint that reads a body of more than the limit fails: 500 and a
# traceback in the log. What the limit raises passes through a task group of the function middleware, and comes out as an
# ExceptionGroup, which neither the limit nor a handler for HTTPException knows. In the other order it is 413.
# Why it matters: clients take a 500 for a fault of the server and send the body again, and monitoring counts it as one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check starlette==1.10.0 httpx

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient


async def receive(request):
    await request.body()
    return Response(status_code=204)


async def pass_on(request, call_next):
    return await call_next(request)


def ask(*middleware):
    app = Starlette(routes=[Route("/", receive, methods=["POST"])], middleware=middleware)
    client = TestClient(app, raise_server_exceptions=False)
    return [client.post("/", content=bytes(size)).status_code for size in (10, 11)]


limit = Middleware(RequestBodyLimitMiddleware, max_body_size=10)
function = Middleware(BaseHTTPMiddleware, dispatch=pass_on)
alone, outside, inside = ask(limit), ask(limit, function), ask(function, limit)
print(f"10 and 11 bytes of 10: alone {alone}, around the function {outside}, inside of it {inside}")
assert alone == inside == [204, 413], "the limit answers otherwise now"
assert outside == [204, 500], "the limit answers otherwise now around a function middleware"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
