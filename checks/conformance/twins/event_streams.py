"""Server-sent events and JSON lines."""

from collections.abc import AsyncIterable, Iterable

from fastapi import FastAPI, Response
from fastapi.responses import StreamingResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    id: int
    name: str


@app.get("/typed", response_class=EventSourceResponse)
async def read_typed() -> AsyncIterable[Item]:
    yield Item(id=1, name="\u00e9 \u2028 a\nb")
    yield Item(id=2, name="x")


@app.get("/untyped", response_class=EventSourceResponse)
def read_untyped():
    yield {"a": [1, 2]}
    yield {"b": "\u00e9\u2028\n"}
    yield "text"
    yield 1.5
    yield Item(id=1, name="\u00e9")


@app.get("/events", response_class=EventSourceResponse)
async def read_events() -> AsyncIterable[ServerSentEvent]:
    yield ServerSentEvent(data={"a": "\u00e9"})
    yield ServerSentEvent(data="hello", event="greeting", id="1", retry=5000, comment="c1\nc2")
    yield ServerSentEvent(raw_data="a\nb\r\nc\rd")
    yield ServerSentEvent(raw_data="")
    yield ServerSentEvent(comment="x\n")
    yield ServerSentEvent(event="only")
    yield ServerSentEvent(id="")
    yield ServerSentEvent(data=Item(id=1, name="\u00e9"))
    yield ServerSentEvent(data=[Item(id=1, name="\u00e9")])
    yield ServerSentEvent(data=0)
    yield ServerSentEvent(data=False)
    yield ServerSentEvent()
    yield ServerSentEvent(retry=0)


@app.get("/mixed", response_class=EventSourceResponse)
def read_mixed() -> Iterable[Item]:
    yield ServerSentEvent(data={"any": 1}, event="e")
    yield Item(id=1, name="x")


@app.get("/none", response_class=EventSourceResponse)
async def read_none() -> AsyncIterable[Item]:
    for item in ():
        yield item


@app.post("/posted", response_class=EventSourceResponse, status_code=201)
def create_posted():
    yield 1


@app.get("/direct")
def read_direct():
    return StreamingResponse(iter(["data: x\n\n"]), media_type="text/event-stream")


@app.get("/lines-untyped")
def read_lines_untyped():
    yield {"a": [1, 2]}
    yield {"b": "\u00e9\u2028"}
    yield 1.0


@app.get("/lines")
async def read_lines() -> AsyncIterable[Item]:
    yield Item(id=1, name="\u00e9\u2028")
    yield Item(id=2, name="x")


@app.get("/lines-set", status_code=202)
def read_lines_set(response: Response) -> Iterable[Item]:
    yield Item(id=1, name="x")
