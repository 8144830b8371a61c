"""One JSON body bound to a model, alone and beside other parameters."""

from typing import Annotated

from fastapi import Body, FastAPI
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str
    description: str | None = None
    price: float
    tax: float | None = None


@app.post("/items/")
async def create_item(item: Item):
    return item


@app.post("/totals/")
def create_total(item: Item):
    return {"name": item.name, "total": item.price + (item.tax or 0)}


@app.put("/items/{item_id}")
async def update_item(item_id: int, item: Item, q: str | None = None):
    return {"item_id": item_id, "item": item, "q": q}


@app.post("/optional/")
async def create_optional(item: Item | None = None):
    return {"item": item}


@app.post("/embedded/")
async def create_embedded(item: Annotated[Item, Body(embed=True)]):
    return {"item": item}


@app.post("/optional-embedded/")
async def create_optional_embedded(item: Annotated[Item | None, Body(embed=True)] = None):
    return {"item": item}


@app.delete("/items/{item_id}")
async def delete_item(item_id: int, item: Item):
    return {"item_id": item_id, "name": item.name}
