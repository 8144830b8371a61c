"""Inputs of WebSockets: parameters of every kind, dependencies, their teardown and its order, overrides."""

from typing import Annotated

from fastapi import (
    APIRouter, BackgroundTasks, Cookie, Depends, FastAPI, Header, HTTPException, Path, Query, WebSocket,
    WebSocketDisconnect, WebSocketException, status,
)
from fastapi.requests import HTTPConnection
from pydantic import BaseModel

events: list[str] = []


def app_wide():
    events.append("app")


def router_wide(x_room_key: Annotated[str | None, Header()] = None):
    events.append(f"router {x_room_key}")
    if x_room_key == "wrong":
        raise WebSocketException(1008, "wrong key")


app = FastAPI(dependencies=[Depends(app_wide)])
router = APIRouter(prefix="/rooms", dependencies=[Depends(router_wide)])


@app.get("/events", include_in_schema=False)
def read_events():
    return [event for event in events if event != "app"]


@app.delete("/events", include_in_schema=False)
def clear_events():
    events.clear()


class Paging(BaseModel):
    skip: int = 0
    limit: Annotated[int, Query(le=100)] = 10


@app.websocket("/parameters/{item_id}")
async def parameters(
    websocket: WebSocket,
    item_id: Annotated[int, Path(ge=1)],
    q: str | None = None,
    tag: Annotated[list[str] | None, Query()] = None,
    user_agent: Annotated[str | None, Header()] = None,
    x_token: Annotated[list[str] | None, Header()] = None,
    session: Annotated[str | None, Cookie()] = None,
):
    await websocket.accept()
    await websocket.send_json([item_id, q, tag, user_agent, x_token, session])
    await websocket.close()


@app.websocket("/paging")
async def paging(websocket: WebSocket, paging: Annotated[Paging, Query()]):
    await websocket.accept()
    await websocket.send_json(paging.model_dump())
    await websocket.close()


async def cookie_or_token(
    session: Annotated[str | None, Cookie()] = None,
    token: Annotated[str | None, Query()] = None,
):
    if session is None and token is None:
        raise WebSocketException(code=status.WS_1008_POLICY_VIOLATION)
    return session or token


@app.websocket("/items/{item_id}/ws")
async def items(
    websocket: WebSocket, item_id: str, cookie_or_token: Annotated[str, Depends(cookie_or_token)], q: int | None = None
):
    await websocket.accept()
    while True:
        data = await websocket.receive_text()
        await websocket.send_text(f"Session cookie or query token value is: {cookie_or_token}")
        if q is not None:
            await websocket.send_text(f"Query parameter q is: {q}")
        await websocket.send_text(f"Message text was: {data}, for item ID: {item_id}")


def first():
    events.append("first opened")
    try:
        yield "first"
    except Exception as failure:
        events.append(f"first saw {type(failure).__name__}")
        raise
    finally:
        events.append("first closed")


async def second(first: Annotated[str, Depends(first)]):
    events.append("second opened")
    try:
        yield first + " second"
    except WebSocketDisconnect as gone:
        events.append(f"second saw {gone.code}")
        raise
    finally:
        events.append("second closed")


def third(first: Annotated[str, Depends(first)]):
    events.append("third opened")
    yield first + " third"
    events.append("third closed")


@app.websocket("/teardown/{kind}")
async def teardown(
    websocket: WebSocket,
    kind: str,
    second: Annotated[str, Depends(second)],
    third: Annotated[str, Depends(third)],
    function: Annotated[str, Depends(first, scope="function", use_cache=False)],
):
    events.append(f"{second}, {third}")
    await websocket.accept()
    match kind:
        case "close":
            await websocket.close()
        case "receive":
            await websocket.receive_text()
        case "exception":
            raise WebSocketException(4000, "stop")
        case "http":
            raise HTTPException(400)
    events.append("endpoint ended")


def replacing():
    try:
        yield
    except ValueError:
        raise WebSocketException(4242, "replaced")


def swallowing():
    try:
        yield
    except ValueError:
        pass


@app.websocket("/replaced")
async def replaced(websocket: WebSocket, nothing: Annotated[None, Depends(replacing)]):
    await websocket.accept()
    raise ValueError()


@app.websocket("/replaced-before")
async def replaced_before(websocket: WebSocket, nothing: Annotated[None, Depends(replacing)]):
    raise ValueError()


def connection(connection: HTTPConnection):
    return f"{connection.url.path} {connection.headers['host']} {connection.client is not None}"


@app.websocket("/connection")
async def of_websocket(websocket: WebSocket, text: Annotated[str, Depends(connection)]):
    await websocket.accept()
    await websocket.send_text(text)
    await websocket.close()


@app.get("/connection")
def of_http(text: Annotated[str, Depends(connection)]):
    return text


counter = 0


def counted():
    global counter
    counter += 1
    return counter


@app.websocket("/cached")
async def cached(
    websocket: WebSocket,
    one: Annotated[int, Depends(counted)],
    two: Annotated[int, Depends(counted)],
    three: Annotated[int, Depends(counted, use_cache=False)],
):
    await websocket.accept()
    await websocket.send_json([two - one, three - one])
    await websocket.close()


@router.websocket("/{room}", dependencies=[Depends(first)])
async def in_router(websocket: WebSocket, room: str):
    await websocket.accept()
    await websocket.send_text(room)
    await websocket.close()


app.include_router(router)
app.include_router(router, prefix="/v1")


def current_user(token: str):
    return token


def known_user(name: str = "nobody"):
    return f"known {name}"


@app.websocket("/me")
async def me(websocket: WebSocket, user: Annotated[str, Depends(current_user)]):
    await websocket.accept()
    await websocket.send_text(user)
    await websocket.close()


app.dependency_overrides[current_user] = known_user
