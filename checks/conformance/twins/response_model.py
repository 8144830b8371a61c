"""What a response model does to the value returned: validation, filtering, serialization."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class BaseUser(BaseModel):
    username: str
    email: str
    full_name: str | None = None


class UserIn(BaseUser):
    password: str


class Item(BaseModel):
    name: str
    description: str | None = None
    price: float
    tax: float = 10.5
    tags: list[str] = []


class Owner(BaseModel):
    name: str
    secret: str = "s"


class Thing(BaseModel):
    name: str
    owner: Owner
    note: str | None = None


class Car(BaseModel):
    description: str


class Plane(BaseModel):
    description: str
    size: int


class Values(BaseModel):
    amount: Decimal
    span: timedelta
    at: datetime
    ratio: float
    data: bytes


ITEMS: dict[str, dict[str, Any]] = {
    "foo": {"name": "Foo", "price": 50.2},
    "bar": {"name": "Bar", "description": "The bartenders", "price": 62, "tax": 20.2},
    "baz": {"name": "Baz", "description": None, "price": 50.2, "tax": 10.5, "tags": []},
}


def example_values() -> dict[str, Any]:
    return {
        "amount": Decimal("1.10"),
        "span": timedelta(days=1, seconds=1, milliseconds=500),
        "at": datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc),
        "ratio": 1e-7,
        "data": b"bytes",
    }


@app.post("/users/", response_model=BaseUser)
async def create_user(user: UserIn):
    return user


@app.post("/users-annotated/")
async def create_user_annotated(user: UserIn) -> BaseUser:
    return user


@app.get("/items/{item_id}", response_model=Item)
async def read_item(item_id: str):
    return ITEMS[item_id]


@app.get("/unset/{item_id}", response_model=Item, response_model_exclude_unset=True)
async def read_unset(item_id: str):
    return ITEMS[item_id]


@app.get("/defaults/{item_id}", response_model=Item, response_model_exclude_defaults=True)
async def read_defaults(item_id: str):
    return ITEMS[item_id]


@app.get("/none/{item_id}", response_model=Item, response_model_exclude_none=True)
async def read_none(item_id: str):
    return ITEMS[item_id]


@app.get("/include/{item_id}", response_model=Item, response_model_include={"name", "description"})
async def read_include(item_id: str):
    return ITEMS[item_id]


@app.get("/exclude/{item_id}", response_model=Item, response_model_exclude={"tax"})
async def read_exclude(item_id: str):
    return ITEMS[item_id]


@app.get(
    "/both/{item_id}",
    response_model=Item,
    response_model_include={"name", "tax", "price"},
    response_model_exclude={"price"},
)
async def read_both(item_id: str):
    return ITEMS[item_id]


@app.get("/items/", response_model=list[Item])
async def read_items():
    return list(ITEMS.values())


@app.get("/map/", response_model=dict[str, float])
async def read_map():
    return {"foo": 2.3, "bar": 3}


@app.get("/vehicles/{kind}", response_model=Plane | Car)
async def read_vehicle(kind: str):
    if kind == "car":
        return {"description": "Low"}
    return {"description": "High", "size": 5}


@app.get("/things/", response_model=list[Thing], response_model_exclude={"__all__": {"owner": {"secret"}}})
async def read_things():
    return [{"name": "a", "owner": {"name": "Ann"}}, {"name": "b", "owner": {"name": "Bob", "secret": "x"}}]


@app.get("/typed-values/")
async def read_typed_values() -> Values:
    return Values(**example_values())


@app.get("/untyped-values/")
async def read_untyped_values():
    return example_values()


@app.get("/untyped-model/")
async def read_untyped_model():
    return Values(**example_values())


@app.get("/no-model/", response_model=None)
async def read_no_model() -> Item:
    return Item(name="Foo", price=1)


@app.get("/null/")
async def read_null() -> Item | None:
    return None


@app.get("/invalid/", response_model=Item)
async def read_invalid():
    return {"name": "Foo"}


@app.get("/scalar/", response_model=int)
async def read_scalar():
    return 7


@app.get("/text/")
async def read_text() -> str:
    return "plain"
