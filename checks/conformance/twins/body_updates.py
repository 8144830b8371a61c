"""Replacing with PUT and updating a part with PATCH."""

from typing import Any

from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str | None = None
    description: str | None = None
    price: float | None = None
    tax: float = 10.5
    tags: list[str] = []


items: dict[str, Any] = {
    "foo": {"name": "Foo", "price": 50.2},
    "bar": {"name": "Bar", "description": "The bartenders", "price": 62, "tax": 20.2},
}


@app.get("/items/{item_id}", response_model=Item)
async def read_item(item_id: str):
    return items[item_id]


@app.put("/items/{item_id}", response_model=Item)
async def update_item(item_id: str, item: Item):
    items[item_id] = jsonable_encoder(item)
    return items[item_id]


@app.patch("/items/{item_id}", response_model=Item)
async def patch_item(item_id: str, item: Item):
    stored = Item(**items[item_id])
    updated = stored.model_copy(update=item.model_dump(exclude_unset=True))
    items[item_id] = jsonable_encoder(updated)
    return updated


@app.patch("/given/{item_id}")
async def read_given(item_id: str, item: Item):
    return sorted(item.model_fields_set)


@app.patch("/changes/{item_id}", response_model=Item, response_model_exclude_unset=True)
async def read_changes(item_id: str, item: Item):
    return item
