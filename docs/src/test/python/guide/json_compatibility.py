from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal
from uuid import UUID

from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder
from pydantic import BaseModel, Field

app = FastAPI()


class Level(str, Enum):
    low = "low"
    high = "high"


class Event(BaseModel):
    id: UUID
    day: date
    length: timedelta
    price: Decimal
    level: Level = Level.low
    seats: dict[int, str] = {}
    product_id: int = Field(alias="productId")


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    barks: bool


class Item(BaseModel):
    name: str = "?"
    price: float = 0
    tags: list[str] = []


items = {"foo": Item(name="Foo", price=50.2, tags=["a"])}


@app.post("/events/")
async def create_event(event: Event) -> Event:
    return event


@app.post("/pets/")
async def create_pet(pet: Annotated[Cat | Dog, Field(discriminator="kind")]):
    return pet


@app.get("/untyped")
async def read_untyped():
    day = datetime(2026, 5, 1, 10, 20)
    return jsonable_encoder([day, timedelta(minutes=90), Decimal("1.10"), {1: None}])


@app.patch("/items/{item_id}", response_model=Item)
async def update_item(item_id: str, item: Item):
    stored = items[item_id]
    items[item_id] = stored.model_copy(update=item.model_dump(exclude_unset=True))
    return items[item_id]


@app.post("/echo/", response_model=Item, response_model_exclude_unset=True)
async def echo(item: Item):
    return item
