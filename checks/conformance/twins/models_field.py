"""What programs ported from FastAPI by their models alone answered differently."""

import math
from datetime import datetime, timedelta
from decimal import Decimal
from enum import IntEnum
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from typing import Annotated, Any, Generic, Optional, TypeVar, Union

from fastapi import FastAPI, Query
from pydantic import BaseModel, Field, Json, Secret, SecretBytes, SecretStr
from pydantic.networks import IPvAnyAddress

app = FastAPI(title="Models")
T = TypeVar("T")


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Task(BaseModel):
    level: Level = Level.LOW
    lead: Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(days=2))] = timedelta(hours=1)
    slack: Optional[Annotated[timedelta, Field(ge=timedelta(minutes=1))]] = None


class Sums(BaseModel):
    by_price: dict[Decimal, int] = {}
    by_weight: dict[float, int] = {}
    by_time: dict[datetime, int] = {}
    by_any: dict[Union[int, Decimal], int] = {}
    prices: Annotated[set[Decimal], Field(max_length=1)] = set()
    weights: set[float] = set()
    times: set[datetime] = set()
    either: set[Union[int, float]] = set()
    raw: set[bytes] = set()


class Hosts(BaseModel):
    any: Union[IPvAnyAddress, int, None] = None
    four: Union[IPv4Address, int, None] = None
    six: Union[IPv6Address, int, None] = None


class Stored(BaseModel):
    values: Json[list[float]]


class Weight(BaseModel):
    grams: float


class Either(BaseModel):
    first: Annotated[Union[int, str], Field(union_mode="left_to_right")] = 1
    maybe: Annotated[Union[int, bool, None], Field(union_mode="left_to_right")] = None
    all: list[Annotated[Union[int, float], Field(union_mode="left_to_right")]] = []
    pin: Union[SecretStr, int, None] = None
    key: Union[SecretBytes, int, None] = None
    code: Union[Secret[int], bool, None] = None
    place: Union[Path, int, None] = None
    packed: Json[Weight]
    level: Optional[Json[Level]] = None
    last: Optional[Json[Weight]] = None


class Meta(BaseModel):
    """What is said of it."""

    size: int = 1


class Held(BaseModel):
    meta: Json[Meta]
    same: Meta = Field(title="Meta", description="What is said of it.")
    other: Meta = Field(title="Meta", description="Another one.")
    either: Optional[Meta] = Field(None, title="Meta", description="What is said of it.")


class Page(BaseModel, Generic[T]):
    items: list[T] = []


@app.post("/tasks")
def add_task(task: Task) -> Task:
    return task


@app.get("/tasks")
def read_tasks(lead: Annotated[timedelta, Query(lt=timedelta(days=1))] = timedelta(0), level: Level = Level.LOW):
    return [lead, level]


@app.post("/sums")
def add_sums(sums: Sums) -> Sums:
    return sums


@app.post("/hosts")
def add_hosts(hosts: Hosts) -> Hosts:
    return hosts


@app.post("/either")
def add_either(either: Either) -> Either:
    return either


@app.get("/raw")
def read_raw(
    raw: Annotated[bytes, Query(max_length=3)] = b"x",
    first: Annotated[Union[int, str, None], Field(union_mode="left_to_right")] = None,
):
    return [raw, first]


@app.post("/held")
def hold(held: Held) -> Held:
    return held


@app.post("/stored")
def store(stored: Stored) -> Stored:
    return stored


class Loose(BaseModel):
    any: Any


@app.get("/weights/{kind}")
def read_weight(kind: str):
    weight = Weight(grams=math.inf)
    held = {"any": Loose(any={"x": [math.inf, math.nan]}), "any-in": Loose(any=Loose(any=-math.inf)), "any-weight": Loose(any=weight)}
    return {"one": weight, "in": {"a": weight}, "list": [weight], "typed": Weight(grams=1e22), **held}[kind]


@app.get("/weights", response_model=list[Weight])
def read_weights():
    return [Weight(grams=math.inf), Weight(grams=math.nan)]


@app.post("/pages")
def add_page(page: Page[dict[str, Any]]) -> Page[Any]:
    return page
