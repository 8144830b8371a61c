"""WebSockets that echo or listen, and events, for FastAPI on uvicorn; see live.py."""

from collections.abc import AsyncIterable

from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel

app = FastAPI()


@app.websocket("/echo")
async def echo(socket: WebSocket):
    await socket.accept()
    try:
        while True:
            await socket.send_text(await socket.receive_text())
    except WebSocketDisconnect:
        pass


listeners: set[WebSocket] = set()


@app.websocket("/listen")
async def listen(socket: WebSocket):
    await socket.accept()
    listeners.add(socket)
    try:
        while True:
            await socket.receive_text()
    except WebSocketDisconnect:
        listeners.remove(socket)


@app.post("/publish/{length}")
async def publish(length: int):
    for socket in list(listeners):
        await socket.send_text("x" * length)


class Tick(BaseModel):
    number: int
    text: str


@app.get("/events/{count}", response_class=EventSourceResponse)
async def events(count: int) -> AsyncIterable[Tick]:
    for number in range(count):
        yield Tick(number=number, text="a tick")
