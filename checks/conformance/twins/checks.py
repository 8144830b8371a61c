"""Rarer rules on parameters and fields: own checks, JSON in a text, strictness, decimals, dates, e-mail addresses."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from fastapi import Body, FastAPI, Query
from pydantic import AfterValidator, BaseModel, EmailStr, Field, Json, SecretStr, StringConstraints, model_validator

app = FastAPI()


class Point(BaseModel):
    x: int
    y: int


class Booking(BaseModel):
    start: date
    end: date
    guests: int = Field(default=1, strict=True)

    @model_validator(mode="after")
    def ends_after_start(self):
        if self.end < self.start:
            raise ValueError("end is before start")
        return self


class Account(BaseModel):
    email: EmailStr
    password: SecretStr
    balance: Decimal = Field(default=Decimal("0.00"), max_digits=5, decimal_places=2)
    code: Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, min_length=2)] = "AB"


def must_be_even(value: int) -> int:
    if value % 2:
        raise ValueError("must be even")
    return value


def check_prefix(value: str) -> str:
    if not value.startswith("isbn-"):
        raise ValueError('must start with "isbn-"')
    return value


@app.get("/even/")
async def read_even(n: Annotated[int, Query(ge=0), AfterValidator(must_be_even)]):
    return n


@app.get("/isbn/")
async def read_isbn(id: Annotated[str, AfterValidator(check_prefix)] = "isbn-0"):
    return id


@app.get("/json/")
async def read_json(q: Annotated[Json[list[int]], Query()]):
    return q


@app.get("/decimal/")
async def read_decimal(
    d: Annotated[Decimal, Query(max_digits=4, decimal_places=2)], e: Annotated[Decimal, Query(gt=0, le=10)] = Decimal(1)
) -> Decimal:
    return d


@app.get("/finite/")
async def read_finite(f: Annotated[float, Query(allow_inf_nan=False)]):
    return f


@app.get("/since/")
async def read_since(day: Annotated[date, Query(ge=date(2026, 1, 1), lt=date(2027, 1, 1))]):
    return day


@app.post("/bookings/")
async def create_booking(booking: Booking):
    return booking


@app.post("/accounts/")
async def create_account(account: Account) -> Account:
    return account


@app.post("/points/")
async def create_points(points: Annotated[list[Point], Body(min_length=1, max_length=2)]):
    return points


@app.post("/notes/")
async def create_note(note: Annotated[str, Body(media_type="text/plain", max_length=5)]):
    return note
