"""Tuples, unions of scalars, forms of one of several models, literals, patterns, JSON texts."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Union

from fastapi import Body, Cookie, FastAPI, Form, Header, Path, Query
from pydantic import BaseModel, Field, Json

app = FastAPI()

Point = tuple[float, Annotated[float, Field(ge=0)]]


class Line(BaseModel):
    start: Point
    end: Point | None = None
    labels: list[tuple[str, bool]] = []


class Loose(BaseModel):
    id: Union[int, str]
    size: Union[int, float] = 1
    days: list[Union[date, int]] = []


class Retry(BaseModel):
    backoff: Literal["linear", "exponential"]
    attempts: Literal[1, 3, 5] = 3


class Texts(BaseModel):
    word: Annotated[str, Field(pattern=r"^\w+$")] = "a"
    digits: Annotated[str, Field(pattern=r"\d{2}")] = "12"


class Card(BaseModel):
    number: str


class Transfer(BaseModel):
    iban: str
    bank: str = "GLS"


@app.post("/line/")
async def line(line: Line) -> Line:
    return line


@app.post("/point/")
async def point(point: Point) -> Point:
    return point


@app.post("/loose/")
async def loose(loose: Loose) -> Loose:
    return loose


@app.get("/scalars/{id}")
async def scalars(
    id: Annotated[Union[int, str], Path()],
    size: Annotated[Union[int, bool], Query()] = 1,
    x_when: Annotated[Union[int, date, None], Header()] = None,
    limit: Annotated[Union[int, float, None], Cookie()] = None,
):
    return {"id": id, "size": size, "when": x_when, "limit": limit}


@app.post("/pay/")
async def pay(payment: Annotated[Union[Card, Transfer], Form()]):
    return payment


@app.post("/retry/")
async def retry(retry: Retry) -> Retry:
    return retry


@app.get("/attempts/")
async def attempts(n: Literal[1, 3, 5] = 3, backoff: Literal["linear"] = "linear"):
    return {"n": n, "backoff": backoff}


@app.post("/texts/")
async def texts(texts: Texts) -> Texts:
    return texts


@app.get("/codes/")
async def codes(code: Annotated[str, Query(pattern="[0-9]{2}")]):
    return code


@app.post("/any/")
async def any_(value: Annotated[Any, Body()]):
    return value


@app.post("/wrong/")
async def wrong(value: Annotated[int, Body(embed=True)]):
    return value


@app.get("/json/")
async def json(
    ids: Annotated[Json[Annotated[list[Annotated[int, Field(ge=1)]], Field(min_length=2)]], Query()],
    n: Annotated[Json[int], Query(lt=10)] = 1,
):
    return {"ids": ids, "n": n}


@app.post("/when/")
async def when(at: Annotated[datetime, Body(embed=True)]):
    return at
