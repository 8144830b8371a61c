#!/usr/bin/env bash
# FastAPI 0.165.0, Starlette 1.10.0: a start-up hook of a router runs once for every router and application around it, plus once.
#
# Guess: APIRouter(on_startup=[open_pool]) included in one application calls open_pool once, as the same argument of FastAPI does.
# Seen: two calls; a router within a router: three; the same router included at two prefixes: four. Including copies the hooks to
# whoever includes, and also joins the lifespans, which call them again. With FastAPI(lifespan=..) the hook runs once, while the
# application's own on_startup is dropped without a word.
# Why it matters: a pool or consumer that is opened by a router's hook is opened twice.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 httpx

cat > "$work/probe.py" <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

calls = []


def pool():
    return APIRouter(on_startup=[lambda: calls.append("router")])


def once():
    app = FastAPI()
    app.include_router(pool())
    return app


def nested():
    outer = APIRouter()
    outer.include_router(pool())
    app = FastAPI()
    app.include_router(outer)
    return app


def twice():
    app, router = FastAPI(), pool()
    app.include_router(router, prefix="/a")
    app.include_router(router, prefix="/b")
    return app


def of_application():
    return FastAPI(on_startup=[lambda: calls.append("application")])


@asynccontextmanager
async def lifespan(app):
    yield


def beside_lifespan():
    app = FastAPI(lifespan=lifespan, on_startup=[lambda: calls.append("application")])
    app.include_router(pool())
    return app


expected = {
    of_application: ["application"],
    once: ["router"] * 2,
    nested: ["router"] * 3,
    twice: ["router"] * 4,
    beside_lifespan: ["router"],
}
for make, hooks in expected.items():
    calls.clear()
    with TestClient(make()):
        print(f"{make.__name__}: {calls}")
    assert calls == hooks, "hooks run differently now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
