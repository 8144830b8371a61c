"""How WebSockets are refused, and how they end when their function fails."""

from fastapi import Depends, FastAPI, HTTPException, Request, WebSocket, WebSocketDisconnect, WebSocketException
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse

app = FastAPI()
events: list[str] = []


class Unicorn(Exception):
    pass


@app.exception_handler(Unicorn)
def answer_unicorn(connection, failure: Unicorn):
    return JSONResponse({"unicorn": str(failure)}, 418, {"x-unicorn": "yes"})


class Phoenix(Exception):
    pass


class Hydra(Exception):
    pass


class Sphinx(Exception):
    pass


@app.exception_handler(Phoenix)
async def rise(connection, failure: Phoenix):
    raise HTTPException(409, "risen", {"x-phoenix": "yes"})


@app.exception_handler(Hydra)
async def grow(connection, failure: Hydra):
    raise Unicorn("grown")


@app.exception_handler(Sphinx)
async def ask(connection, failure: Sphinx):
    raise Phoenix("asked")


@app.get("/events", include_in_schema=False)
def read_events():
    return events


@app.delete("/events", include_in_schema=False)
def clear_events():
    events.clear()


@app.get("/http")
def plain():
    return "http"


def fail(kind: str):
    match kind:
        case "websocket":
            raise WebSocketException(4003, "not you")
        case "websocket-without-reason":
            raise WebSocketException(1008)
        case "http":
            raise HTTPException(401, "Who are you?", {"www-authenticate": "Bearer"})
        case "http-no-body":
            raise HTTPException(304)
        case "http-details":
            raise HTTPException(400, {"a": [1, "ü"]})
        case "value":
            raise ValueError("broken")
        case "unicorn":
            raise Unicorn("pink")
        case "phoenix":
            raise Phoenix("ashes")
        case "hydra":
            raise Hydra("heads")
        case "sphinx":
            raise Sphinx("riddle")
        case "disconnect":
            raise WebSocketDisconnect(1001, "away")


@app.websocket("/before/close")
async def close_before(websocket: WebSocket):
    await websocket.close(4004, "not yet")


@app.websocket("/before/return")
async def return_before(websocket: WebSocket):
    events.append("returned")


@app.websocket("/before/response")
async def response_before(websocket: WebSocket):
    await websocket.send_denial_response(JSONResponse({"busy": True}, 503, {"retry-after": "5"}))


@app.websocket("/before/text")
async def text_before(websocket: WebSocket):
    await websocket.send_denial_response(PlainTextResponse("no", 410))


@app.websocket("/before/send")
async def send_before(websocket: WebSocket):
    await websocket.send_text("too early")


@app.websocket("/before/receive")
async def receive_before(websocket: WebSocket):
    await websocket.receive_text()


@app.websocket("/before/{kind}")
async def fail_before(websocket: WebSocket, kind: str):
    fail(kind)


@app.websocket("/after/return")
async def return_after(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_text("done")


@app.websocket("/after/close-twice")
async def close_twice(websocket: WebSocket):
    await websocket.accept()
    await websocket.close()
    try:
        await websocket.close()
    except Exception as failure:
        events.append(f"{type(failure).__name__}: {failure}")


@app.websocket("/after/send-closed")
async def send_closed(websocket: WebSocket):
    await websocket.accept()
    await websocket.close()
    try:
        await websocket.send_text("late")
    except Exception as failure:
        events.append(f"{type(failure).__name__}: {failure}")


@app.websocket("/after/accept-twice")
async def accept_twice(websocket: WebSocket):
    await websocket.accept()
    await websocket.accept()


@app.websocket("/after/receive-closed")
async def receive_closed(websocket: WebSocket):
    await websocket.accept()
    try:
        await websocket.receive_text()
    except WebSocketDisconnect:
        pass
    try:
        await websocket.receive_text()
    except Exception as failure:
        events.append(f"{type(failure).__name__}: {failure}")


@app.websocket("/after/binary")
async def expects_text(websocket: WebSocket):
    await websocket.accept()
    await websocket.receive_text()


@app.websocket("/after/text")
async def expects_bytes(websocket: WebSocket):
    await websocket.accept()
    await websocket.receive_bytes()


@app.websocket("/after/json")
async def expects_json(websocket: WebSocket):
    await websocket.accept()
    await websocket.receive_json()


@app.websocket("/after/{kind}")
async def fail_after(websocket: WebSocket, kind: str):
    await websocket.accept()
    await websocket.send_text("accepted")
    fail(kind)


async def failing(kind: str):
    fail(kind)


@app.websocket("/dependency/{kind}")
async def dependency(websocket: WebSocket, nothing=Depends(failing)):
    events.append("never")


@app.websocket("/number/{number}")
async def number(websocket: WebSocket, number: int, size: int = 1):
    await websocket.accept()
    await websocket.send_json([number, size])
    await websocket.close()
