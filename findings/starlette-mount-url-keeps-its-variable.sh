#!/usr/bin/env bash
# Starlette 1.10.0: url_for of a mount whose path has a variable makes a URL with the literal {variable} in it.
#
# Guess: a missing value is NoMatchFound for a mount, as it is for a route.
# Seen: for Mount("/tenants/{tenant}", name="tenants"), url_for("tenants", path="x") is http://testserver/tenants/{tenant}/x, while
# a route without its value raises NoMatchFound.
# Why it matters: a link in a page or a Location header is wrong, and nothing fails.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check starlette==1.10.0 httpx

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, NoMatchFound, Route
from starlette.testclient import TestClient


def made(request, name, **values):
    try:
        return str(request.url_for(name, **values))
    except NoMatchFound:
        return "NoMatchFound"


def urls(request):
    return JSONResponse({"mount": made(request, "tenants", path="x"), "route": made(request, "item")})


async def nothing(scope, receive, send):
    await Response()(scope, receive, send)


app = Starlette(
    routes=[
        Route("/", urls),
        Route("/items/{item_id}", nothing, name="item"),
        Mount("/tenants/{tenant}", app=nothing, name="tenants"),
    ]
)
seen = TestClient(app).get("/").json()
print(seen)
assert seen == {"mount": "http://testserver/tenants/{tenant}/x", "route": "NoMatchFound"}, "URLs of mounts are made differently now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
