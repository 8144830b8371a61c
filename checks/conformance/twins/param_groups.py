"""Models of parameters beside others: several, optional ones, single parameters, those of dependencies."""

from datetime import date
from typing import Annotated

from fastapi import Cookie, Depends, FastAPI, Header, Query
from pydantic import AliasChoices, BaseModel, Field

app = FastAPI()


class Paging(BaseModel):
    limit: int = Field(10, ge=1)
    offset: int = 0


class Period(BaseModel):
    start: date
    end: date


class Strict(BaseModel):
    model_config = {"extra": "forbid"}

    limit: int = 10


class Open(BaseModel):
    model_config = {"extra": "allow"}

    limit: int = 10


class Named(BaseModel):
    first: str = Field(validation_alias=AliasChoices("first", "given", "christian"))
    words: list[str] = Field(default=[], validation_alias=AliasChoices("words", "w"))


class Client(BaseModel):
    x_client: str
    x_version: int = 1


class Session(BaseModel):
    session_id: str


class Tracker(BaseModel):
    tracker_id: int


def paging(paging: Annotated[Paging, Query()]):
    return paging


@app.get("/two/")
async def two(paging: Annotated[Paging, Query()], period: Annotated[Period, Query()]):
    return {"paging": paging, "period": period}


@app.get("/optional/")
async def optional(
    paging: Annotated[Paging, Query()], period: Annotated[Period | None, Query()] = None, search: str | None = None
):
    return {"paging": paging, "period": period, "search": search}


@app.get("/required/")
async def required(period: Annotated[Period | None, Query()]):
    return {"period": period}


@app.get("/single/")
async def single(q: str, paging: Annotated[Paging, Query()], limit: int = 7):
    return {"q": q, "paging": paging, "limit": limit}


@app.get("/strict/")
async def strict(strict: Annotated[Strict, Query()], q: str = "none"):
    return {"strict": strict, "q": q}


@app.get("/open/")
async def open_(open: Annotated[Open, Query()], q: str = "none"):
    return {"open": open, "q": q}


@app.get("/open-optional/")
async def open_optional(open: Annotated[Open | None, Query()] = None):
    return {"open": open}


@app.get("/depending/")
async def depending(paging: Annotated[Paging, Depends(paging)], period: Annotated[Period, Query()]):
    return {"paging": paging, "period": period}


@app.get("/named/")
async def named(named: Annotated[Named, Query()]):
    return named


@app.get("/headers/")
async def headers(client: Annotated[Client | None, Header()] = None, x_token: Annotated[str | None, Header()] = None):
    return {"client": client, "x_token": x_token}


@app.get("/cookies/")
async def cookies(session: Annotated[Session, Cookie()], tracker: Annotated[Tracker | None, Cookie()] = None):
    return {"session": session, "tracker": tracker}
