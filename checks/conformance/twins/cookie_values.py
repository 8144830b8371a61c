"""Cookies as parameters: lists and sets, records of them, repeated ones, quoted and malformed values."""

from typing import Annotated, Union

from fastapi import Cookie, FastAPI
from pydantic import BaseModel, Field

app = FastAPI()


@app.get("/list")
async def read_list(a: Annotated[list[str], Cookie()]):
    return a


@app.get("/numbers")
async def read_numbers(a: Annotated[list[int], Cookie()] = [1]):
    return a


@app.get("/maybe")
async def read_maybe(a: Annotated[list[str] | None, Cookie()] = None):
    return a


@app.get("/set")
async def read_set(a: Annotated[set[str], Cookie()] = set()):
    return sorted(a)


@app.get("/either")
async def read_either(a: Annotated[Union[list[int], int, str], Cookie()] = 0):
    return a


class Visit(BaseModel):
    a: list[str] = []
    b: list[int] | None = None
    c: int = Field(0, ge=0)


@app.get("/record")
async def read_record(visit: Annotated[Visit, Cookie()]):
    return visit


class Closed(BaseModel):
    model_config = {"extra": "forbid"}

    a: str
    other_name: str = Field("n", alias="Other-Name")


@app.get("/closed")
async def read_closed(closed: Annotated[Closed, Cookie()]):
    return closed


class Open(BaseModel):
    model_config = {"extra": "allow"}

    a: str = "none"


@app.get("/open")
async def read_open(open: Annotated[Open, Cookie()]):
    return open


@app.get("/text")
async def read_text(a: Annotated[str | None, Cookie()] = None, b_c: Annotated[str | None, Cookie()] = None):
    return {"a": a, "b_c": b_c}
