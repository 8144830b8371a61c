"""How models appear in the document: examples, descriptions, enums, nesting, maps, unions, generics, recursion."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Body, FastAPI
from pydantic import BaseModel, ConfigDict, Field

app = FastAPI()


class Status(str, Enum):
    open = "open"
    closed = "closed"


class Cat(BaseModel):
    kind: Literal["cat"]
    meows: int


class Dog(BaseModel):
    kind: Literal["dog"]
    barks: float


class Node(BaseModel):
    name: str
    children: list[Node] = []


class Described(BaseModel):
    """A model with a description."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Foo", "size": 3}]})

    name: str = Field(description="The name", examples=["Foo", "Bar"])
    size: int = Field(default=1, title="How big", deprecated=True)
    full_name: str | None = Field(default=None, alias="fullName")


class Types(BaseModel):
    text: str
    count: int
    ratio: float
    flag: bool
    amount: Decimal
    key: UUID
    day: date
    at: datetime
    status: Status
    anything: Any
    words: list[str]
    unique: set[int]
    counts: dict[str, int]
    free: dict[str, Any]
    maybe: int | None
    pair: dict[str, list[Status]]


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str


@app.post("/described/")
async def create_described(described: Described):
    return described


@app.post("/types/")
async def create_types(types: Types):
    return types


@app.post("/nodes/")
async def create_node(node: Node) -> Node:
    return node


@app.post("/closed/")
async def create_closed(closed: Closed):
    return closed


@app.post("/pets/")
async def create_pet(pet: Annotated[Cat | Dog, Body(discriminator="kind")]):
    return pet


@app.get("/statuses/")
async def read_statuses(status: Status = Status.open) -> list[Status]:
    return [status]


@app.get("/maps/")
async def read_maps() -> dict[str, Node]:
    return {"a": Node(name="a")}
