from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Shop", version="1.0.0")


class Item(BaseModel):
    name: str
    price: float
    is_offer: bool | None = None


class Stored(BaseModel):
    item_id: int
    item_name: str
    price_with_tax: float


@app.get("/")
async def read_root():
    return {"Hello": "World"}


@app.get("/items/{item_id}")
async def read_item(item_id: int, q: str = "nothing"):
    return {f"item {item_id}": q}


@app.put("/items/{item_id}")
async def update_item(item_id: int, item: Item) -> Stored:
    return Stored(
        item_id=item_id, item_name=item.name, price_with_tax=item.price * 1.25
    )
