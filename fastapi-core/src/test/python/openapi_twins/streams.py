from collections.abc import AsyncIterable, Iterable

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str


@app.get("/lines")
async def read_lines() -> AsyncIterable[Item]:
    yield Item(name="a")


@app.get("/lines-of-anything")
def read_anything() -> Iterable:
    yield 1


@app.get("/events", response_class=EventSourceResponse)
async def read_events() -> AsyncIterable[Item]:
    yield Item(name="a")


@app.get("/events-of-anything", response_class=EventSourceResponse)
async def read_any_events():
    yield 1


@app.get("/chunks", response_class=StreamingResponse)
def read_chunks() -> Iterable[str]:
    yield ""
