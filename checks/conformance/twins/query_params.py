"""Query parameters: types, optional, defaults, lists."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated
from uuid import UUID

from fastapi import FastAPI, Query

app = FastAPI()


class Sort(str, Enum):
    up = "up"
    down = "down"


@app.get("/page")
async def read_page(skip: int = 0, limit: int = 10):
    return {"skip": skip, "limit": limit}


@app.get("/items/{item_id}")
async def read_item(item_id: str, needy: str, q: str | None = None, short: bool = False):
    return {"item_id": item_id, "needy": needy, "q": q, "short": short}


@app.get("/required")
async def read_required(name: str, count: int, ratio: float, flag: bool, sort: Sort, day: date):
    return {"name": name, "count": count, "ratio": ratio, "flag": flag, "sort": sort, "day": day}


@app.get("/optional")
async def read_optional(
    name: str | None = None,
    count: int | None = None,
    ratio: float | None = None,
    flag: bool | None = None,
    sort: Sort | None = None,
    at: datetime | None = None,
    key: UUID | None = None,
):
    return {"name": name, "count": count, "ratio": ratio, "flag": flag, "sort": sort, "at": at, "key": key}


@app.get("/defaults")
async def read_defaults(
    name: str = "Ann",
    count: int = 3,
    ratio: float = 0.5,
    flag: bool = True,
    sort: Sort = Sort.up,
    amount: Decimal = Decimal("1.50"),
):
    return {"name": name, "count": count, "ratio": ratio, "flag": flag, "sort": sort, "amount": str(amount)}


@app.get("/flag")
async def read_flag(flag: bool):
    return {"flag": flag}


@app.get("/number")
async def read_number(number: int):
    return {"number": number}


@app.get("/ratio")
async def read_ratio(ratio: float) -> dict[str, float]:
    return {"ratio": ratio}


@app.get("/lists")
async def read_lists(
    words: Annotated[list[str], Query()],
    numbers: Annotated[list[int], Query()] = [],
    more: Annotated[list[str] | None, Query()] = None,
):
    return {"words": words, "numbers": numbers, "more": more}


@app.get("/list-default")
async def read_list_default(q: Annotated[list[str], Query()] = ["foo", "bar"]):
    return {"q": q}


@app.get("/set")
async def read_set(q: Annotated[set[int], Query()] = set()):
    return {"q": sorted(q)}


@app.get("/sorts")
async def read_sorts(sort: Annotated[list[Sort], Query()]):
    return {"sort": sort}
