"""What of the target can be written for the real FastAPI in the same way."""

import asyncio
import os
import pathlib
import struct
import threading
import time

from fastapi import BackgroundTasks, Depends, FastAPI, Request
from fastapi.responses import FileResponse, StreamingResponse
from pydantic import BaseModel

PIECE = b"x" * 65536
PIECES = 800
NAMES = ("begun", "returned", "opened", "closed", "tasks_added", "tasks_run", "pieces", "bytes_read")
FOLDER = pathlib.Path(os.environ["HOSTILE_FOLDER"])
FILE = FOLDER / "pieces.bin"
FILE.write_bytes(PIECE * PIECES)
COUNTS = dict.fromkeys(NAMES, 0)
COUNTING = threading.Lock()

app = FastAPI()


def count(name, more=1):
    """Counts, in a file that outlives the process, as the target does."""
    with COUNTING:
        COUNTS[name] += more
        with (FOLDER / "counters.new").open("wb") as file:
            file.write(struct.pack(f"<{len(NAMES)}q", *COUNTS.values()))
        os.replace(FOLDER / "counters.new", FOLDER / "counters")


count("begun", 0)


class Order(BaseModel):
    name: str
    price: float


async def resource():
    count("opened")
    try:
        yield "resource"
    finally:
        await asyncio.sleep(0.005)
        count("closed")


async def task():
    await asyncio.sleep(0.02)
    count("tasks_run")


@app.get("/quick")
def quick():
    return {"quick": True}


@app.get("/quick-async")
async def quick_async():
    return {"quick": True}


@app.get("/slow")
def slow(ms: int = 0):
    count("begun")
    time.sleep(ms / 1000)
    return {"done": True}


@app.get("/work")
@app.get("/work-async")
async def work(background: BackgroundTasks, ms: int = 0, used: str = Depends(resource)):
    count("begun")
    await asyncio.sleep(ms / 1000)
    count("returned")
    count("tasks_added")
    background.add_task(task)
    return {"done": True}


@app.post("/json")
def order(body: Order):
    return body


@app.post("/publisher")
async def publisher(request: Request):
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
    return {"size": size}


@app.get("/big")
def big():
    return "y" * (5 << 20)


@app.get("/iterator")
def iterator():
    return StreamingResponse((PIECE for _ in range(PIECES)), media_type="application/octet-stream")


@app.get("/flux")
async def flux():
    async def pieces():
        for _ in range(PIECES):
            yield PIECE

    return StreamingResponse(pieces(), media_type="application/octet-stream")


@app.get("/file")
def file():
    return FileResponse(FILE)
