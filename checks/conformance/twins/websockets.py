"""Messages, modes, sub-protocols, headers and closing of WebSockets."""

from typing import Annotated, Any

from fastapi import FastAPI, Query, WebSocket, WebSocketDisconnect

app = FastAPI()
events: list[str] = []


@app.get("/events", include_in_schema=False)
def read_events():
    return events


@app.delete("/events", include_in_schema=False)
def clear_events():
    events.clear()


@app.websocket("/echo")
async def echo(websocket: WebSocket):
    await websocket.accept()
    while True:
        text = await websocket.receive_text()
        await websocket.send_text(f"Message text was: {text}")


@app.websocket("/left")
async def left(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnect as gone:
        events.append(f"{gone.code} {gone.reason!r}")


@app.websocket("/iterate/texts")
async def iterate_texts(websocket: WebSocket):
    await websocket.accept()
    async for text in websocket.iter_text():
        await websocket.send_text(text.upper())
    events.append("texts ended")


@app.websocket("/iterate/bytes")
async def iterate_bytes(websocket: WebSocket):
    await websocket.accept()
    async for data in websocket.iter_bytes():
        await websocket.send_bytes(data[::-1])
    events.append("bytes ended")


@app.websocket("/iterate/json")
async def iterate_json(websocket: WebSocket):
    await websocket.accept()
    async for value in websocket.iter_json():
        await websocket.send_json({"got": value})
    events.append("json ended")


@app.websocket("/json/binary")
async def json_binary(websocket: WebSocket):
    await websocket.accept()
    value: Any = await websocket.receive_json(mode="binary")
    await websocket.send_json([value, "ü"], mode="binary")
    await websocket.close()


@app.websocket("/bytes")
async def take_bytes(websocket: WebSocket):
    await websocket.accept()
    data = await websocket.receive_bytes()
    await websocket.send_bytes(data)
    await websocket.close()


@app.websocket("/subprotocol")
async def subprotocol(websocket: WebSocket, choice: Annotated[str | None, Query()] = None):
    await websocket.accept(subprotocol=choice)
    await websocket.send_json(websocket.scope["subprotocols"])
    await websocket.close()


@app.websocket("/headers")
async def headers(websocket: WebSocket):
    await websocket.accept(headers=[(b"X-One", b"1"), (b"x-one", b"2"), (b"set-cookie", b"session=abc; Path=/")])
    await websocket.close()


@app.websocket("/close")
async def close(websocket: WebSocket):
    await websocket.accept()
    await websocket.close()


@app.websocket("/close/{code}")
async def close_with(websocket: WebSocket, code: int, reason: str | None = None):
    await websocket.accept()
    await websocket.send_text("before")
    await websocket.close(code, reason)


@app.websocket("/close-and-receive")
async def close_and_receive(websocket: WebSocket):
    await websocket.accept()
    await websocket.close(4001, "bye")
    try:
        await websocket.receive_text()
    except Exception as failure:
        events.append(type(failure).__name__)


@app.websocket("/many")
async def many(websocket: WebSocket):
    await websocket.accept()
    for number in range(5):
        await websocket.send_json({"number": number})
    await websocket.close()


@app.websocket("/values")
async def values(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_json(None)
    await websocket.send_json("é\u2028")
    await websocket.send_json([1, 1.0, 1e100, True])
    await websocket.send_text("")
    await websocket.send_bytes(b"")
    await websocket.close()
