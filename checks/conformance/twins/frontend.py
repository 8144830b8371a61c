"""A built frontend behind the operations: which requests come to it, its fallbacks, methods, dependencies."""

import mimetypes
import os
import tempfile
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Cookie, Depends, FastAPI, Header, HTTPException, Response, WebSocket
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException as AnyHTTPException

mimetypes.knownfiles.clear()  # the types that Python knows itself, not those of the machine
mimetypes.init()

ROOT = tempfile.mkdtemp()
MODIFIED = 1_699_142_400.25
EVENTS: list[str] = []


def file(path, text):
    path = os.path.join(ROOT, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write(text)
    os.utime(path, (MODIFIED, MODIFIED))


file("secret.txt", "secret")
file("dist/index.html", "<h1>app</h1>")
file("dist/assets/app.css", "a { b: 1 }")
file("dist/guide/index.html", "<h1>guide of dist</h1>")
file("dist/items/index.html", "<h1>items of dist</h1>")
file("dist/empty/other.txt", "other")
file("dist/sub dir/index.html", "<h1>sub dir</h1>")
file("dist/admin/index.html", "<h1>hidden by the admin</h1>")
file("dist/static/style.css", "hidden by the mount")
file("site/index.html", "<h1>site</h1>")
file("site/404.html", "<h1>not here</h1>")
file("site/page.html", "<h1>page</h1>")
file("admin/index.html", "<h1>admin</h1>")
file("admin/only.txt", "only")
file("bare/file.txt", "bare")
os.symlink(os.path.join(ROOT, "secret.txt"), os.path.join(ROOT, "dist", "out.txt"))


def d(name):
    return os.path.join(ROOT, name)


app = FastAPI()


@app.get("/items")
def items():
    return ["api"]


@app.post("/orders")
def order():
    return "ordered"


@app.get("/users/{user}")
def user(user: int):
    return user


@app.get("/late/{rest:path}")
def late(rest: str):
    return rest


@app.websocket("/ws")
async def ws(socket: WebSocket):
    await socket.accept()
    await socket.close()


app.mount("/static", StaticFiles(directory=d("bare")))
app.frontend("/", directory=d("dist"))
app.frontend("/admin", directory=d("admin"), fallback=None)
app.frontend("/admin/", directory=d("site"))  # as specific as the one before, which wins
app.frontend("/site", directory=d("site"))
app.frontend("/site-index", directory=d("site"), fallback="index.html")
app.frontend("/site-404", directory=d("site"), fallback="404.html")
app.frontend("/bare", directory=d("bare"))
app.frontend("/later", directory=d("not-there"), check_dir=False)
app.frontend("/nofile", directory=d("bare"), fallback="index.html", check_dir=False)


@app.get("/after")
def after():
    return "after"


def guard(response: Response, tasks: BackgroundTasks, token: Annotated[str, Header()]):
    EVENTS.append("guard")
    if token == "wrong":
        raise HTTPException(403, "Wrong token")
    response.headers["x-guard"] = token
    response.set_cookie("seen", "yes")
    response.status_code = 299
    tasks.add_task(EVENTS.append, "task")


def opened(flavour: Annotated[str | None, Cookie()] = None):
    EVENTS.append(f"open {flavour}")
    try:
        yield
    except AnyHTTPException as failure:
        EVENTS.append(f"failed {failure.status_code}")
        raise
    finally:
        EVENTS.append("close")


def scoped(name, scope):
    def opened(tasks: BackgroundTasks):
        EVENTS.append(f"{name} open")
        tasks.add_task(EVENTS.append, f"task of {name}")
        try:
            yield
        except AnyHTTPException as failure:
            EVENTS.append(f"{name} failed {failure.status_code}")
            raise
        finally:
            EVENTS.append(f"{name} close")

    return Depends(opened, scope=scope)


levels = APIRouter(
    prefix="/levels",
    dependencies=[scoped("one", "request"), scoped("two", "function"), scoped("three", "request"), scoped("four", "function")],
)
levels.frontend("/", directory=d("admin"))
app.include_router(levels)
private = APIRouter(prefix="/private", dependencies=[Depends(guard)])
private.frontend("/", directory=d("admin"))
private.frontend("/deep", directory=d("dist"))
app.include_router(private, dependencies=[Depends(opened)])
app.include_router(private, prefix="/again")

shop = APIRouter()
shop.frontend("/shop", directory=d("dist"))


@shop.get("/shop/price")
def price():
    return 3


below = FastAPI(dependencies=[Depends(opened)])


@below.get("/api")
def below_api():
    return "api"


below.frontend("/", directory=d("dist"))
app.mount("/below", below)
app.include_router(shop)


@app.get("/events")
def events():
    return EVENTS


@app.delete("/events")
def forget():
    EVENTS.clear()
