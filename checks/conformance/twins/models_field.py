"""What programs ported from FastAPI by their models alone answered differently."""

import math
from datetime import datetime, timedelta
from decimal import Decimal
from enum import IntEnum
from ipaddress import IPv4Address, IPv6Address
from typing import Annotated, Any, Generic, Optional, TypeVar, Union

from fastapi import FastAPI, Query
from pydantic import BaseModel, Field, Json
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


@app.post("/stored")
def store(stored: Stored) -> Stored:
    return stored


@app.get("/weights/{kind}")
def read_weight(kind: str):
    weight = Weight(grams=math.inf)
    return {"one": weight, "in": {"a": weight}, "list": [weight], "typed": Weight(grams=1e22)}[kind]


@app.get("/weights", response_model=list[Weight])
def read_weights():
    return [Weight(grams=math.inf), Weight(grams=math.nan)]


@app.post("/pages")
def add_page(page: Page[dict[str, Any]]) -> Page[Any]:
    return page
