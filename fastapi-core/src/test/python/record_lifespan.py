"""In which order FastAPI opens and closes an application and its routers, and what a failure leaves open."""

import itertools
import json
import pathlib
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

TARGET = pathlib.Path(__file__).resolve().parents[1] / "resources/io/fastapi/engine/lifespans.json"
HOOKS = ["app start", "app start 2", "app stop", "app stop 2"]
LIFESPANS = ["first open", "first close", "inner open", "inner close", "second open", "second close"]


def run(kind, failing):
    events = []

    def step(name):
        events.append(name)
        if name in failing:
            raise RuntimeError(name)

    def lifespan(name):
        @asynccontextmanager
        async def opened(app):
            step(f"{name} open")
            try:
                yield
            finally:
                step(f"{name} close")

        return opened

    def hooks(*names):
        return [lambda name=name: step(name) for name in names]

    if kind == "hooks":
        app = FastAPI(on_startup=hooks(*HOOKS[:2]), on_shutdown=hooks(*HOOKS[2:]))
    else:
        app = FastAPI(lifespan=lifespan("app"))
    inner = APIRouter(lifespan=lifespan("inner"))
    first = APIRouter(lifespan=lifespan("first"))
    first.include_router(inner)
    second = APIRouter(lifespan=lifespan("second"))
    app.include_router(first)
    app.include_router(second)
    app.include_router(APIRouter())
    try:
        with TestClient(app):
            events.append("requests")
        failed = False
    except RuntimeError:
        failed = True
    return {"kind": kind, "failing": failing, "events": events, "failed": failed}


def record():
    runs = []
    for kind, own in (("hooks", HOOKS), ("lifespan", ["app open", "app close"])):
        steps = own + LIFESPANS
        runs += [run(kind, failing) for failing in [[]] + [[step] for step in steps]]
    runs += [run("lifespan", list(two)) for two in itertools.combinations(["app close", "first close", "second open"], 2)]
    lines = ",\n".join(json.dumps(each) for each in runs)
    return {TARGET: f"[\n{lines}\n]\n"}
