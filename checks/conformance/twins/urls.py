"""URLs by name: operations, nested routers, mounts, hosts, WebSockets, files; from everywhere a request is seen."""

import os
import tempfile

from fastapi import APIRouter, Depends, FastAPI, Request, WebSocket
from fastapi.responses import JSONResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.requests import HTTPConnection
from starlette.routing import NoMatchFound


def probe(request):
    values = dict(request.query_params)
    name = values.pop("name")
    try:
        return {"url": str(request.url_for(name, **values))}
    except NoMatchFound:
        return {"error": "no match"}
    except (AssertionError, ValueError):
        return {"error": "no value"}


app = FastAPI()


@app.middleware("http")
async def link(request: Request, call_next):
    response = await call_next(request)
    response.headers["x-home"] = str(request.url_for("read_home"))
    return response


@app.exception_handler(404)
async def not_found(request: Request, exc):
    return JSONResponse({"home": str(request.url_for("read_home"))}, status_code=404)


@app.get("/")
async def read_home():
    return "home"


@app.get("/probe")
async def probe_here(request: Request):
    return probe(request)


@app.get("/base")
async def read_base(request: Request):
    return {"url": str(request.url), "base": str(request.base_url)}


@app.get("/path")
async def read_path(request: Request):
    return {"app": request.app.url_path_for("read_item", item_id="5"), "url": request.url_for("read_home").path}


@app.get("/items/{item_id}")
async def read_item(item_id: str):
    return item_id


@app.get("/items/{item_id}/parts/{part}", name="part of item")
async def read_part(item_id: str, part: str):
    return part


@app.get("/twice/{a}", name="twice")
async def twice_a(a: str):
    return a


@app.get("/twice/{a}/{b}", name="twice")
async def twice_ab(a: str, b: str):
    return a


@app.get("/again/{a}", name="twice")
async def again_a(a: str):
    return a


@app.get("/files/{file_path:path}")
async def read_file(file_path: str):
    return file_path


@app.get("/int/{n:int}")
async def read_int(n: int):
    return n


@app.get("/float/{x:float}")
async def read_float(x: float):
    return x


@app.get("/uuid/{u:uuid}")
async def read_uuid(u: str):
    return u


@app.get("/old")
async def read_old(request: Request):
    return RedirectResponse(request.url_for("read_item", item_id="new item/ä".replace("/", "-")))


@app.websocket("/ws/{room}")
async def talk(websocket: WebSocket, room: str):
    await websocket.accept()
    await websocket.send_text(str(websocket.url_for("talk", room=room)))
    await websocket.send_text(str(websocket.url_for("read_item", item_id=room)))
    await websocket.send_text(str(websocket.url_for("static", path="a.css")))
    await websocket.close()


async def link_of(connection: HTTPConnection):
    return str(connection.url_for("read_home"))


@app.get("/dependency")
async def read_dependency(link: str = Depends(link_of)):
    return link


leaf = APIRouter(prefix="/leaf")


@leaf.get("/{leaf_id}")
async def read_leaf(leaf_id: str):
    return leaf_id


@leaf.get("/probe/here")
async def probe_leaf(request: Request):
    return probe(request)


inner = APIRouter(prefix="/inner/{inner_id}")
inner.include_router(leaf)
app.include_router(inner, prefix="/outer")
app.include_router(leaf, prefix="/second")

directory = tempfile.mkdtemp()
with open(os.path.join(directory, "a.css"), "w") as file:
    file.write("a {}")
app.mount("/static", StaticFiles(directory=directory), name="static")
app.mount("/unnamed", StaticFiles(directory=directory))

deep = FastAPI()


@deep.get("/deep/{deep_id}")
async def read_deep(deep_id: str):
    return deep_id


@deep.get("/probe")
async def probe_deep(request: Request):
    return probe(request)


admin = FastAPI()


@admin.get("/users/{user_id}")
async def read_user(user_id: str):
    return user_id


@admin.get("/probe")
async def probe_admin(request: Request):
    return probe(request)


@admin.get("/{path:path}/tail")
async def read_tail(path: str):
    return path


admin.mount("/deep", deep, name="deep")
app.mount("/admin", admin, name="admin")

tenants = FastAPI()


@tenants.get("/reports/{report_id}")
async def read_report(report_id: str):
    return report_id


@tenants.get("/probe")
async def probe_tenants(request: Request):
    return probe(request)


app.mount("/tenants/{tenant}", tenants, name="tenants")

open_app = FastAPI()


@open_app.get("/open/{open_id}")
async def read_open(open_id: str):
    return open_id


app.mount("/opened", open_app)

api = FastAPI()


@api.get("/status/{status_id}")
async def read_status(status_id: str):
    return status_id


@api.get("/probe")
async def probe_api(request: Request):
    return probe(request)


app.router.host("api.example.org", api, name="api")
app.router.host("{sub}.example.com", api, name="sub")

proxied = FastAPI(root_path="/proxied")


@proxied.get("/probe")
async def probe_proxied(request: Request):
    return probe(request)


@proxied.get("/things/{thing_id}")
async def read_thing(thing_id: str):
    return thing_id


app.mount("/behind", proxied, name="proxied")
