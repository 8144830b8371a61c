"""Several body parameters in one operation: all are embedded under their names."""

from typing import Annotated

from fastapi import Body, FastAPI, Path
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str
    price: float
    tax: float | None = None


class User(BaseModel):
    username: str
    full_name: str | None = None


@app.put("/items/{item_id}")
async def update_item(
    item_id: Annotated[int, Path(title="The ID of the item to get", ge=0, le=1000)],
    item: Item,
    user: User,
    importance: Annotated[int, Body(gt=0)],
    q: str | None = None,
):
    return {"item_id": item_id, "item": item, "user": user, "importance": importance, "q": q}


@app.post("/partly-optional/")
async def create_partly_optional(
    item: Item | None = None,
    user: User | None = None,
    note: Annotated[str, Body(max_length=5)] = "none",
):
    return {"item": item, "user": user, "note": note}


@app.post("/singular/")
async def create_singular(importance: Annotated[int, Body()]):
    return {"importance": importance}


@app.post("/two-singular/")
async def create_two_singular(a: Annotated[int, Body()], b: Annotated[str, Body(min_length=2)]):
    return {"a": a, "b": b}
