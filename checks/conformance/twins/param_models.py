"""One model for all query parameters, headers or cookies; unknown names forbidden or ignored."""

from typing import Annotated, Literal

from fastapi import Cookie, FastAPI, Form, Header, Query
from pydantic import BaseModel, Field, Json

app = FastAPI()


class FilterParams(BaseModel):
    model_config = {"extra": "forbid"}

    limit: int = Field(100, gt=0, le=100)
    offset: int = Field(0, ge=0)
    order_by: Literal["created_at", "updated_at"] = "created_at"
    tags: list[str] = []


class Paging(BaseModel):
    page: int
    size: int = 20
    q: str | None = None


class CommonHeaders(BaseModel):
    host: str
    save_data: bool
    if_modified_since: str | None = None
    traceparent: str | None = None
    x_tag: list[str] = []


class StrictHeaders(BaseModel):
    model_config = {"extra": "forbid"}

    host: str
    x_token: str


class Cookies(BaseModel):
    session_id: str
    fatebook_tracker: str | None = None
    visits: int = 0


class StrictCookies(BaseModel):
    model_config = {"extra": "forbid"}

    session_id: str


class Packed(BaseModel):
    ids: Json[list[int]]
    more: Json[list[str]] = ["m"]
    one: Json[int] = 1
    names: Json[dict[str, int]] = {}


@app.get("/filter/")
async def read_filter(filter_query: Annotated[FilterParams, Query()]):
    return filter_query


@app.get("/paging/")
async def read_paging(paging: Annotated[Paging, Query()]):
    return paging


@app.get("/headers/")
async def read_headers(headers: Annotated[CommonHeaders, Header()]):
    return headers


@app.get("/strict-headers/")
async def read_strict_headers(headers: Annotated[StrictHeaders, Header()]):
    return headers


@app.get("/cookies/")
async def read_cookies(cookies: Annotated[Cookies, Cookie()]):
    return cookies


@app.get("/strict-cookies/")
async def read_strict_cookies(cookies: Annotated[StrictCookies, Cookie()]):
    return cookies


@app.get("/packed/query")
async def packed_query(packed: Annotated[Packed, Query()]):
    return packed


@app.get("/packed/header")
async def packed_header(packed: Annotated[Packed, Header()]):
    return packed


@app.get("/packed/cookie")
async def packed_cookie(packed: Annotated[Packed, Cookie()]):
    return packed


@app.post("/packed/form")
async def packed_form(packed: Annotated[Packed, Form()]):
    return packed
