"""Inclusion of routers: what it adds, what the router says itself, several inclusions, mounts and hosts."""

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException
from fastapi.responses import HTMLResponse, PlainTextResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.routing import Host

events = []


class Event(BaseModel):
    name: str


class Problem(BaseModel):
    code: int


def note(name):
    async def dependency():
        events.append(name)

    return Depends(dependency)


async def verify(x_key: str = Header()):
    if x_key != "secret":
        raise HTTPException(status_code=400, detail="X-Key invalid")


def camel(route: APIRoute):
    return f"{route.tags[0] if route.tags else 'none'}-{route.name}"


def loud(route: APIRoute):
    return f"LOUD_{route.name}"


callbacks = APIRouter()


@callbacks.post("{$callback_url}/done", name="done")
def done(body: Event):
    pass


app = FastAPI(
    dependencies=[note("app")],
    responses={500: {"description": "app 500"}},
    generate_unique_id_function=camel,
)


@app.get("/events", include_in_schema=False, dependencies=[])
async def read_events():
    seen = list(events)
    events.clear()
    return seen


items = APIRouter(
    prefix="/items",
    tags=["items"],
    dependencies=[note("items")],
    responses={404: {"description": "items 404"}, 500: {"description": "items 500"}},
)


@items.get("/", name="read_items")
async def read_items():
    return ["a"]


@items.get("/{item_id}", name="read_item", tags=["one"], responses={404: {"description": "one 404"}},
           dependencies=[note("operation")])
async def read_item(item_id: str):
    return item_id


@items.get("/hidden/one", name="hidden", include_in_schema=False)
async def hidden():
    return "hidden"


app.include_router(items)
app.include_router(
    items,
    prefix="/v2",
    tags=["v2"],
    dependencies=[Depends(verify), note("v2")],
    responses={404: {"description": "v2 404"}, 418: {"model": Problem, "description": "v2 418"}},
    callbacks=callbacks.routes,
    deprecated=True,
    generate_unique_id_function=loud,
)
app.include_router(items, prefix="/secret", include_in_schema=False)
app.include_router(items, prefix="/text", default_response_class=PlainTextResponse, tags=["text"])

html = APIRouter(prefix="/html", default_response_class=HTMLResponse, generate_unique_id_function=loud)


@html.get("/page", name="page")
async def page():
    return "<b>page</b>"


@html.get("/text", name="text_page", response_class=PlainTextResponse)
async def text_page():
    return "text"


outer = APIRouter(prefix="/outer", tags=["outer"], deprecated=True, dependencies=[note("outer")],
                  default_response_class=PlainTextResponse)
outer.include_router(html, prefix="/inner", tags=["inner"], dependencies=[note("inner")])


@outer.get("/own", name="own")
async def own():
    return "own"


app.include_router(outer)
app.include_router(outer, prefix="/again", default_response_class=HTMLResponse, responses={"4XX": {"description": "again"}})

invisible = APIRouter(prefix="/invisible", include_in_schema=False)


@invisible.get("/a", name="invisible_a")
async def invisible_a():
    return "a"


app.include_router(invisible, include_in_schema=True)

strict = APIRouter(redirect_slashes=False)


@strict.get("/slash/", name="slash")
async def slash():
    return "slash"


app.include_router(strict, prefix="/included")
app.mount("/mounted", strict)

loose = APIRouter()


@loose.get("/slash/", name="loose_slash")
async def loose_slash():
    return "loose"


app.mount("/loose", loose)

api = APIRouter()
tenants = FastAPI()


@tenants.get("/who/", name="who")
async def who():
    return "who"


api.routes.append(Host("{tenant}.example.org", tenants))
app.include_router(api)
app.include_router(api, prefix="/hosted")
