"""Bodies of every type: extra data types in a model, plain values, any JSON."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from fastapi import Body, FastAPI
from pydantic import BaseModel

app = FastAPI()


class Kind(str, Enum):
    big = "big"
    small = "small"


class Everything(BaseModel):
    key: UUID
    at: datetime
    day: date
    clock: time
    span: timedelta
    amount: Decimal
    data: bytes
    kind: Kind
    flag: bool
    count: int
    ratio: float
    words: set[str]
    anything: Any = None


class Flags(BaseModel):
    flag: bool = False
    count: int = 0
    ratio: float = 0.0
    text: str = ""
    amount: Decimal = Decimal(0)


@app.post("/everything/")
async def create_everything(everything: Everything) -> Everything:
    return everything


@app.post("/flags/")
async def create_flags(flags: Flags) -> Flags:
    return flags


@app.put("/times/{item_id}")
async def update_times(
    item_id: UUID,
    start: Annotated[datetime, Body()],
    end: Annotated[datetime, Body()],
    process_after: Annotated[timedelta, Body()],
    repeat_at: Annotated[time | None, Body()] = None,
):
    return {
        "item_id": item_id,
        "repeat": repeat_at is not None,
        "duration": (end - (start + process_after)).total_seconds(),
    }


@app.post("/any/")
async def create_any(value: Annotated[Any, Body()]):
    return {"value": value}


@app.post("/dict/")
async def create_dict(value: dict[str, Any]):
    return value


@app.post("/int/")
async def create_int(value: Annotated[int, Body()]):
    return value


@app.post("/float/")
async def create_float(value: Annotated[float, Body()]) -> float:
    return value


@app.post("/bool/")
async def create_bool(value: Annotated[bool, Body()]):
    return value


@app.post("/str/")
async def create_str(value: Annotated[str, Body()]):
    return value


@app.post("/date/")
async def create_date(value: Annotated[date, Body()]):
    return value


@app.post("/datetime/")
async def create_datetime(value: Annotated[datetime, Body()]) -> datetime:
    return value


@app.post("/time/")
async def create_time(value: Annotated[time, Body()]) -> time:
    return value


@app.post("/timedelta/")
async def create_timedelta(value: Annotated[timedelta, Body()]) -> timedelta:
    return value


@app.post("/decimal/")
async def create_decimal(value: Annotated[Decimal, Body()]) -> Decimal:
    return value


@app.post("/uuid/")
async def create_uuid(value: Annotated[UUID, Body()]) -> UUID:
    return value


@app.post("/kind/")
async def create_kind(value: Annotated[Kind, Body()]):
    return value


@app.post("/list/")
async def create_list(value: list[int]):
    return value


@app.post("/bytes/")
async def create_bytes(value: Annotated[bytes, Body()]):
    return value.decode()
