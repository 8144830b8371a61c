"""Below a proxy that removes a path, which the server was told: uvicorn's --root-path, or fastapi.root-path."""

import os
import tempfile

from fastapi import APIRouter, FastAPI, Request
from fastapi.staticfiles import StaticFiles

ROOT_PATH = "/api/v1"

DIRECTORY = tempfile.mkdtemp()
os.mkdir(os.path.join(DIRECTORY, "guide"))
for name in ("a.txt", "guide/index.html"):
    with open(os.path.join(DIRECTORY, name), "w") as file:
        file.write(name)
    os.utime(os.path.join(DIRECTORY, name), (1_699_142_400.25, 1_699_142_400.25))

app = FastAPI()


def seen(request: Request):
    return {
        "root_path": request.scope["root_path"],
        "url": str(request.url),
        "base": str(request.base_url),
        "item": str(request.url_for("read_item", item_id="5")),
        "below": str(request.url_for("sub:read_below")),
        "file": str(request.url_for("static", path="/a.txt")),
    }


@app.get("/app")
async def read_app(request: Request):
    return seen(request)


@app.get("/")
async def read_root():
    return "root"


@app.get("/slash/")
async def read_slash():
    return "slash"


@app.get("/api/v1/twice")
async def read_twice():
    return "twice"


items = APIRouter(prefix="/items")


@items.get("/{item_id}")
async def read_item(item_id: str):
    return item_id


app.include_router(items)
sub = FastAPI()


@sub.get("/below")
async def read_below(request: Request):
    return seen(request)


@sub.get("/slash/")
async def read_slash_below():
    return "slash below"


app.mount("/sub", sub, name="sub")
app.mount("/static", StaticFiles(directory=DIRECTORY, html=True), name="static")
