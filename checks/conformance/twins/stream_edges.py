"""Streams at their edges: filters, headers set beside them, classes of streams, failures, dependencies."""

from collections.abc import AsyncIterable, Iterable
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, HTTPException, Response
from fastapi.responses import StreamingResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel

app = FastAPI()
events = []


class Item(BaseModel):
    name: str
    price: float | None = None


class Prompt(BaseModel):
    text: str


class PngStreamingResponse(StreamingResponse):
    media_type = "image/png"


class CsvStreamingResponse(StreamingResponse):
    media_type = "text/csv"


@app.get("/events", include_in_schema=False)
def read_events():
    return list(events)


@app.delete("/events", include_in_schema=False)
def clear_events():
    events.clear()


def logged(name: str):
    def dependency():
        events.append(f"open {name}")
        try:
            yield name
        except BaseException as failure:
            events.append(f"{name} saw {type(failure).__name__}")
            raise
        finally:
            events.append(f"close {name}")

    return dependency


@app.get("/resume", response_class=EventSourceResponse)
async def read_resume(last_event_id: Annotated[int | None, Header()] = None) -> AsyncIterable[ServerSentEvent]:
    for i in range(0 if last_event_id is None else last_event_id + 1, 3):
        yield ServerSentEvent(data=Item(name=f"i{i}"), id=str(i))


@app.post("/chat", response_class=EventSourceResponse)
async def create_chat(prompt: Prompt) -> AsyncIterable[ServerSentEvent]:
    for word in prompt.text.split():
        yield ServerSentEvent(data=word, event="token")
    yield ServerSentEvent(raw_data="[DONE]", event="done")


@app.get("/headers", response_class=EventSourceResponse)
def read_headers(response: Response) -> Iterable[Item]:
    response.status_code = 203
    response.headers["x-one"] = "1"
    response.headers["cache-control"] = "max-age=5"
    response.set_cookie("seen", "yes")
    yield Item(name="x")


def stamped(response: Response):
    response.status_code = 203
    response.headers["x-one"] = "1"
    response.headers["cache-control"] = "max-age=5"
    response.headers["x-accel-buffering"] = "yes"
    response.set_cookie("seen", "yes")


@app.get("/stamped", response_class=EventSourceResponse, dependencies=[Depends(stamped)])
def read_stamped() -> Iterable[Item]:
    yield Item(name="x")


@app.get("/stamped-lines", dependencies=[Depends(stamped)])
def read_stamped_lines() -> Iterable[Item]:
    yield Item(name="x")


@app.get("/stamped-text", response_class=CsvStreamingResponse, dependencies=[Depends(stamped)])
def read_stamped_text():
    yield "x"


@app.get("/filtered", response_class=EventSourceResponse, response_model_exclude_none=True)
def read_filtered() -> Iterable[Item]:
    yield Item(name="x")
    yield ServerSentEvent(data=Item(name="y"))


@app.get("/filtered-lines", response_model_exclude={"price"})
def read_filtered_lines() -> Iterable[Item]:
    yield Item(name="x", price=2)


@app.get("/defaults-lines", response_model_exclude_defaults=True)
def read_defaults_lines() -> Iterable[Item]:
    yield Item(name="x")


@app.get("/numbers", response_class=EventSourceResponse)
def read_numbers() -> Iterable[int]:
    yield 1
    yield 2


@app.get("/texts", response_class=EventSourceResponse)
def read_texts() -> Iterable[str]:
    yield "\u00e9\n"


@app.get("/texts-untyped", response_class=EventSourceResponse)
def read_texts_untyped():
    yield "\u00e9\n\U0001f600\x7f"
    yield None
    yield True
    yield []
    yield {"a": None, "b": 1e100, "c": -0.0, "d": "\"\\/\b\f\t"}


@app.get("/nulls", response_class=EventSourceResponse)
def read_nulls() -> Iterable[Item | None]:
    yield None
    yield Item(name="x")


@app.get("/maps", response_class=EventSourceResponse)
def read_maps() -> Iterable[dict[str, Any]]:
    yield {"a": 1, "b": ["\u00e9"]}


@app.get("/lists")
def read_lists() -> Iterable[list[Item]]:
    yield [Item(name="\u00e9")]


@app.get("/any")
def read_any() -> Iterable[Any]:
    yield {"a": 1, "b": "\u00e9"}


@app.get("/comments", response_class=EventSourceResponse)
def read_comments():
    yield ServerSentEvent(comment="")
    yield ServerSentEvent(comment="\n")
    yield ServerSentEvent(comment="a\r\nb\rc\n")
    yield ServerSentEvent(comment="both", raw_data="x\n")
    yield ServerSentEvent(event="", id="", raw_data="")
    yield ServerSentEvent(raw_data="\r\n\u2028\u2029\x85\x0b\x0c")
    yield ServerSentEvent(id=" 1 ", event=" e ", raw_data=" d ")


@app.get("/text", response_class=StreamingResponse)
def read_text() -> Iterable[str]:
    yield "a\n"
    yield ""
    yield "b"


@app.get("/bytes", response_class=StreamingResponse)
async def read_bytes() -> AsyncIterable[bytes]:
    yield b"a\n"
    yield b"b"


@app.get("/png", response_class=PngStreamingResponse)
async def read_png() -> AsyncIterable[bytes]:
    yield b"\x89PNG"


@app.get("/csv", response_class=CsvStreamingResponse)
def read_csv():
    yield "a,b\n"


@app.get("/nothing", response_class=StreamingResponse)
def read_nothing():
    return
    yield ""


@app.get("/no-lines")
def read_no_lines() -> Iterable[Item]:
    return
    yield


@app.get("/refused", response_class=EventSourceResponse)
def read_refused(number: int) -> Iterable[int]:
    yield number


def forbid():
    raise HTTPException(403, "no")


@app.get("/forbidden", response_class=EventSourceResponse, dependencies=[Depends(forbid)])
def read_forbidden() -> Iterable[int]:
    yield 1


@app.get("/order", response_class=EventSourceResponse)
def read_order(
    one: Annotated[str, Depends(logged("request"))],
    two: Annotated[str, Depends(logged("function"), scope="function")],
) -> Iterable[str]:
    events.append("first")
    yield one
    events.append("second")
    yield two
    events.append("end")


@app.get("/order-lines")
async def read_order_lines(
    one: Annotated[str, Depends(logged("request"))],
    two: Annotated[str, Depends(logged("function"), scope="function")],
) -> AsyncIterable[str]:
    events.append("first")
    yield one
    events.append("second")
    yield two
    events.append("end")


@app.get("/order-text", response_class=StreamingResponse)
def read_order_text(
    one: Annotated[str, Depends(logged("request"))],
    two: Annotated[str, Depends(logged("function"), scope="function")],
):
    events.append("first")
    yield one
    events.append("second")
    yield two
    events.append("end")


@app.get("/direct")
def read_direct():
    return EventSourceResponse(iter(["data: 1\n\n", b"data: 2\n\n"]), status_code=202, headers={"x-own": "1"})


@app.get("/status", response_class=EventSourceResponse, status_code=206)
def read_status() -> Iterable[int]:
    yield 1


@app.get("/broken-lines")
def read_broken_lines() -> Iterable[int]:
    yield 1
    raise RuntimeError("broken")


@app.get("/broken-text", response_class=StreamingResponse)
async def read_broken_text():
    yield "one"
    raise RuntimeError("broken")


@app.get("/broken-at-once")
async def read_broken_at_once() -> AsyncIterable[int]:
    raise RuntimeError("broken")
    yield 1
