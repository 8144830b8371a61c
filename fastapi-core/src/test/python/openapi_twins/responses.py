from typing import Any, Optional

from fastapi import FastAPI, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from pydantic import BaseModel

app = FastAPI(responses={500: {"description": "Something broke"}})


class Item(BaseModel):
    id: str
    value: Optional[int] = None


class Message(BaseModel):
    message: str


@app.get("/item")
def read_item() -> Item: ...


@app.get("/items")
def read_items() -> list[Item]: ...


@app.get("/map")
def read_map() -> dict[str, Item]: ...


@app.get("/text")
def read_text() -> str: ...


@app.get("/optional")
def read_optional() -> Optional[Item]: ...


@app.get("/declared", response_model=Item, response_description="The item")
def read_declared() -> Message: ...


@app.get("/unmodelled", response_model=None)
def read_unmodelled() -> Item: ...


@app.get("/response")
def read_response() -> Response: ...


@app.post("/created", status_code=201)
def create() -> Item: ...


@app.delete("/gone", status_code=204)
def delete(): ...


@app.get("/html", response_class=HTMLResponse)
def read_html(): ...


@app.get("/plain", response_class=PlainTextResponse)
def read_plain(q: str): ...


@app.get("/redirect", response_class=RedirectResponse)
def redirect(): ...


@app.get(
    "/more",
    responses={
        404: {"model": Message, "description": "The item was not found"},
        403: {"model": Message},
        "4XX": {"description": "Some other mistake"},
        "default": {"model": Message},
        418: {"description": "Tea"},
        499: {},
        200: {"description": "Item or image", "content": {"image/png": {}}},
        503: {"headers": {"Retry-After": {"schema": {"type": "integer", "minimum": 1}}}},
    },
)
def read_more(q: str) -> Item: ...


@app.get("/more-without-input", responses={404: {"model": Message, "content": {"application/json": {"example": {}}}}})
def read_more_without_input() -> Item: ...


@app.get("/own-422", responses={422: {"model": Message}})
def read_own_422(q: int) -> Item: ...


@app.get("/any")
def read_any() -> dict[str, Any]: ...
