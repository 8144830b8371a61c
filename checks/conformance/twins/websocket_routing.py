"""Which WebSocket serves a path: beside operations, in mounts and hosts, with slashes too many, and bad handshakes."""

from fastapi import APIRouter, FastAPI, WebSocket

app = FastAPI()


async def tell(websocket: WebSocket, text: str):
    await websocket.accept()
    await websocket.send_text(text)
    await websocket.close()


@app.get("/both")
def both():
    return "http"


@app.websocket("/both")
async def both_websocket(websocket: WebSocket):
    await tell(websocket, "websocket")


@app.get("/only-http")
def only_http():
    return "http"


@app.websocket("/only-websocket")
async def only_websocket(websocket: WebSocket):
    await tell(websocket, "websocket")


@app.websocket("/slash/")
async def with_slash(websocket: WebSocket):
    await tell(websocket, "slash")


@app.websocket("/items/first")
async def first(websocket: WebSocket):
    await tell(websocket, "first")


@app.websocket("/items/{item_id}")
async def item(websocket: WebSocket, item_id: str):
    await tell(websocket, item_id)


@app.websocket("/items/last")
async def last(websocket: WebSocket):
    await tell(websocket, "last")


@app.websocket("/numbers/{number:int}")
async def number(websocket: WebSocket, number: int):
    await tell(websocket, str(number))


@app.websocket("/files/{path:path}")
async def files(websocket: WebSocket, path: str):
    await tell(websocket, path)


below = FastAPI()


@below.websocket("/ws")
async def in_mount(websocket: WebSocket):
    await tell(websocket, f"{websocket.scope['root_path']} {websocket.url.path}")


@below.get("/http")
def http_below():
    return "below"


inner = APIRouter(prefix="/inner")


@inner.websocket("/ws")
async def in_inner(websocket: WebSocket):
    await tell(websocket, "inner")


outer = APIRouter(prefix="/outer")
outer.include_router(inner, prefix="/middle")
app.include_router(outer)
app.mount("/below", below)

tenants = FastAPI()


@tenants.websocket("/ws")
async def of_host(websocket: WebSocket):
    await tell(websocket, "host")


app.host("api.example.org", tenants)
