from enum import Enum
from typing import Annotated

from fastapi import Body, Cookie, FastAPI, File, Form, Header, Path, Query, UploadFile
from pydantic import BaseModel, Field

app = FastAPI()


class Colour(str, Enum):
    red = "red"
    green = "green"


class Image(BaseModel):
    url: str
    name: str


class Item(BaseModel):
    name: str = Field(min_length=1, max_length=20)
    price: float = Field(gt=0)
    tags: set[str] = set()
    image: Image | None = None


class Filter(BaseModel):
    limit: int = Field(default=100, gt=0, le=100)
    offset: int = Field(default=0, ge=0)
    order_by: str = "created_at"


@app.get("/items/{item_id}")
async def read_item(
    item_id: Annotated[int, Path(title="The item", ge=1)],
    colour: Colour = Colour.red,
    q: Annotated[str | None, Query(min_length=3, pattern="^[a-z]+$")] = None,
    tag: Annotated[list[str], Query()] = [],
):
    return [item_id, colour, q, tag]


@app.get("/filtered/")
async def read_filtered(filter: Annotated[Filter, Query()]):
    return filter


@app.get("/client")
async def read_client(
    user_agent: Annotated[str | None, Header()] = None,
    session: Annotated[str | None, Cookie()] = None,
):
    return [user_agent, session]


@app.post("/items/")
async def create_item(item: Item):
    return item


@app.put("/items/{item_id}")
async def update_item(item_id: int, item: Item, importance: Annotated[int, Body(gt=0)]):
    return [item_id, item, importance]


@app.post("/login")
async def login(username: Annotated[str, Form()], password: Annotated[str, Form()]):
    return {"user": username}


@app.post("/upload")
async def upload(file: Annotated[UploadFile, File()], note: Annotated[str, Form()]):
    return [file.filename, file.size, note]


@app.get("/files/{file_path:path}")
async def read_file(file_path: str):
    return {"file": file_path}
