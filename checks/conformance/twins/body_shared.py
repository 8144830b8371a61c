"""One body, or one key of it, read by several inputs at different types; and one dependency with and without scopes."""

from typing import Annotated

from fastapi import Body, Depends, FastAPI, Security
from pydantic import BaseModel

app = FastAPI()


class Base(BaseModel):
    name: str


class Item(BaseModel):
    name: str
    price: float


def audit(item: Annotated[dict, Body()]):
    return sorted(item)


def base(item: Base):
    return item.name


def again(item: Item):
    return item.price


def part(item: Annotated[Base, Body(embed=True)], note: Annotated[str, Body()]):
    return [item.name, note]


@app.post("/two-types/")
async def two_types(item: Item, keys: Annotated[list, Depends(audit)]):
    return {"item": item, "keys": keys}


@app.post("/base-and-full/")
async def base_and_full(item: Item, name: Annotated[str, Depends(base)]):
    return {"item": item, "name": name}


@app.post("/twice/")
async def twice(item: Item, price: Annotated[float, Depends(again)]):
    return {"item": item, "price": price}


@app.post("/one-key/")
async def one_key(item: Item, parts: Annotated[list, Depends(part)]):
    return {"item": item, "parts": parts}


calls = []


def user():
    calls.append("user")
    return len(calls)


def reset():
    calls.clear()


@app.get("/scopes/", dependencies=[Depends(reset)])
async def scopes(
    plain: Annotated[int, Depends(user)],
    items: Annotated[int, Security(user, scopes=["items"])],
    again: Annotated[int, Security(user, scopes=["items"])],
    more: Annotated[int, Security(user, scopes=["me", "items"])],
):
    return [plain, items, again, more]
