"""Further answers of the application, of routers, inclusions and operations: which one is shown, and the models in them."""

from typing import Any, Generic, TypeVar

from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse, PlainTextResponse, Response
from pydantic import BaseModel, Field

T = TypeVar("T")


class Item(BaseModel):
    name: str
    size: int = 1


class Trouble(BaseModel):
    code: int
    about: str | None = None


class Deep(BaseModel):
    trouble: Trouble
    more: list["Deep"] = []


class Page(BaseModel, Generic[T]):
    items: list[T]


class OnlyRouter(BaseModel):
    router: str = Field(description="Of the router.")


app = FastAPI(
    responses={
        404: {"model": Trouble},
        500: {"description": "app 500", "model": Deep},
        "4XX": {"description": "app 4XX"},
        "default": {"model": list[Trouble]},
        418: {"description": ""},
        300: {
            "description": "chosen",
            "headers": {"location": {"schema": {"type": "string"}}},
            "links": {"next": {"operationId": "other"}},
            "content": {"text/csv": {"schema": {"type": "string"}}},
            "x-own": True,
        },
    }
)


@app.get("/plain")
def read_plain():
    return 1


@app.get("/input")
def read_input(q: int):
    return q


@app.get("/item", responses={404: {"description": "no item"}, 200: {"description": "an item", "x-note": 1}})
def read_item() -> Item:
    return Item(name="a")


@app.post("/item", status_code=201, responses={422: {"model": Trouble}, 201: {"model": Trouble}})
def create_item(item: Item) -> Item:
    return item


@app.put("/item", responses={"5XX": {"model": Trouble}, "2XX": {"model": Page[Item]}, 404: {"model": Page[Trouble]}})
def put_item(item: Item) -> Page[Item]:
    return Page(items=[item])


@app.delete("/item", status_code=204, responses={204: {"description": "gone"}, 304: {"description": "unchanged"}, 403: {"model": Item}})
def delete_item():
    return None


@app.patch("/item", responses={"4xx": {"description": "lower"}, "DEFAULT": {"description": "loud"}, 404: {"model": Item}})
def patch_item(item: Item) -> Item:
    return item


@app.get("/text", response_class=PlainTextResponse, responses={200: {"model": Item}, 404: {"model": Item}})
def read_text():
    return "text"


@app.get(
    "/picture",
    response_class=Response,
    responses={200: {"content": {"image/png": {"example": "x"}}, "description": "a picture"}},
)
def read_picture():
    return Response(b"png", media_type="image/png")


@app.get(
    "/either",
    response_model=Item,
    responses={200: {"content": {"image/png": {}, "application/json": {"example": {"name": "b"}}}}},
)
def read_either():
    return {"name": "a"}


@app.get("/html", response_class=HTMLResponse, responses={403: {"model": dict[str, Any]}, 406: {"model": str}})
def read_html():
    return "<p>"


router = APIRouter(
    prefix="/router",
    responses={404: {"model": OnlyRouter, "description": "router 404"}, 410: {"description": "gone"}},
)


@router.get("/own", responses={410: {"model": Item | Trouble}})
def read_own():
    return 1


@router.get("/none")
def read_none() -> None:
    return None


inner = APIRouter(prefix="/inner", responses={410: {"model": list[Item]}})


@inner.get("/leaf")
def read_leaf(q: str = "a") -> list[Item]:
    return []


router.include_router(inner, responses={404: {"description": "inclusion 404"}, 411: {"model": Item, "description": "411"}})
app.include_router(router)
app.include_router(router, prefix="/again", responses={410: {"description": "again 410"}, "default": {"description": "again"}})

sub = FastAPI(responses={404: {"model": Trouble}})


@sub.get("/below")
def read_below():
    return 1


app.mount("/sub", sub)
