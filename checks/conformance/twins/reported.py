"""Programs of the kinds that users of FastAPI and pydantic asked about in public: what surprised them, once more."""

import math
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Generic, Literal, Optional, TypeVar, Union
from uuid import UUID

from fastapi import APIRouter, Body, Cookie, Depends, FastAPI, File, Form, Header, HTTPException, Query, Response, UploadFile
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, computed_field

T = TypeVar("T")
app = FastAPI()


class Account(BaseModel):
    username: str


class Secret(Account):
    password: str


class Holder(BaseModel):
    name: str
    account: Account
    accounts: list[Account] = []
    by_name: dict[str, Account] = {}
    perhaps: Optional[Account] = None


SECRET = Secret(username="ann", password="hidden")


class Base(BaseModel):
    id: int


class WithLevel(Base):
    level: str


class WithMail(Base):
    email: str
    level: Optional[str] = None


class WithNext(Base):
    level: str
    next: str


Any3 = Union[WithLevel, WithMail, WithNext]


class Nothing(BaseModel):
    pass


class Something(Nothing):
    size: int


class HoldsNothing(BaseModel):
    item: Nothing
    size: int = 1


class Wrapped(BaseModel, Generic[T]):
    data: Optional[T] = None
    total: int = 0


class OnlyComputed(BaseModel):
    @computed_field
    @property
    def b(self) -> str:
        return "b"


class Computed(BaseModel):
    my_field: str = Field(alias="myField")

    @computed_field(alias="myComputed", description="Made of it.", title="Made")
    @property
    def computed(self) -> int:
        return len(self.my_field)


class Cookies(BaseModel):
    session_id: Annotated[str, Field(alias="session-id")]
    seen: int = 0


class Day(Enum):
    FIRST = "2024-01-01"
    LAST = "2024-12-31"


class Cat(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kind: Literal["cat"] = "cat"
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    name: str


Pet = Annotated[Union[Cat, Dog], Field(discriminator="kind")]


class Initial(BaseModel):
    pet: Optional[Pet] = None
    pets: list[Pet] = []


class Derived(BaseModel):
    initial: Initial
    by_name: dict[str, Pet] = {}


class Numbers(BaseModel):
    x: float
    y: Optional[float] = None


def paging(skip: Annotated[int, Query(ge=0)] = 0, limit: Annotated[int, Query(le=100)] = 10):
    return {"skip": skip, "limit": limit}


class Filters(BaseModel):
    foo: int | None = None
    bar: str | None = None


def rolled_back(response: Response):
    try:
        yield "session"
    except HTTPException as failure:
        raise HTTPException(409, {"rolled back": failure.detail}, headers={"x-was": str(failure.status_code)})


@app.get("/nested/dict", response_model=Holder)
def nested_dict():
    return {"name": "n", "account": SECRET, "accounts": [SECRET], "by_name": {"a": SECRET}, "perhaps": SECRET}


@app.get("/nested/model")
def nested_model() -> Holder:
    return Holder(name="n", account=SECRET, accounts=[SECRET], by_name={"a": SECRET}, perhaps=SECRET)


@app.get("/nested/untyped")
def nested_untyped():
    return {"name": "n", "account": SECRET}


@app.get("/parent", response_model=HoldsNothing)
def parent():
    return {"item": Something(size=3)}


@app.get("/generic", response_model=Wrapped[list[Account]])
def generic():
    return {"data": [SECRET, {"username": "bob", "password": "x"}], "total": 2}


@app.get("/generic/none", response_model=Wrapped[Account])
def generic_none():
    return {"data": None}


@app.get("/union/instances", response_model=list[Any3])
def union_instances():
    return [WithNext(id=1, level="a", next="b"), WithMail(id=2, email="e"), WithLevel(id=3, level="c")]


@app.get("/union/dicts", response_model=list[Any3])
def union_dicts():
    return [{"id": 1, "level": "a", "next": "b"}, {"id": 2, "email": "e", "level": "x"}, {"id": 3, "level": "c"}]


@app.get("/union/none", response_model=list[Any3])
def union_none():
    return [{"id": 1}]


@app.get("/computed/only")
def computed_only() -> OnlyComputed:
    return OnlyComputed()


@app.post("/computed")
def computed(item: Computed) -> Computed:
    return item


@app.post("/computed/names", response_model=Computed, response_model_by_alias=False)
def computed_names(item: Computed):
    return item


@app.post("/computed/exclude", response_model=Computed, response_model_exclude={"computed"})
def computed_exclude(item: Computed):
    return item


@app.post("/text")
def text(url: Annotated[str, Body()]):
    return url


@app.post("/texts")
def texts(name: Annotated[str, Body()], age: Annotated[int, Body()] = 1, tags: Annotated[list[str], Body()] = []):
    return {"name": name, "age": age, "tags": tags}


@app.post("/pets")
def pets(derived: Derived) -> Derived:
    return derived


@app.get("/body-of-get")
def body_of_get(account: Account):
    return account


@app.delete("/body-of-delete")
def body_of_delete(ids: Annotated[list[int], Body(embed=True)]):
    return ids


@app.get("/cookies")
def cookies(cookies: Annotated[Cookies, Cookie()]):
    return cookies


@app.get("/cookies/by-name", response_model=Cookies, response_model_by_alias=False)
def cookies_by_name(cookies: Annotated[Cookies, Cookie()]):
    return cookies


@app.get("/values")
def values():
    return {
        Day.FIRST: Day.LAST,
        1: Decimal("1.50"),
        2.5: Decimal("3"),
        "day": date(2024, 1, 2),
        "when": datetime(2024, 1, 2, 3, 4, 5, 6),
        "set": {1},
        "tuple": (1, "a", None),
        "id": UUID(int=5),
        "nested": [{"x": [Account(username="a")]}],
        "bytes": b"abc",
        "none": None,
    }


@app.get("/lists")
def lists(
    q: Annotated[Optional[list[str]], Query()] = None,
    n: Annotated[list[int], Query(min_length=1, max_length=2)] = [1],
    kinds: Annotated[list[Literal["a", "b"]], Query()] = ["a"],
    days: Annotated[list[Day] | None, Query()] = None,
):
    return {"q": q, "n": n, "kinds": kinds, "days": days}


@app.get("/moment")
def moment(at: datetime, day: date | None = None):
    return {"at": at, "day": day}


@app.get("/flag")
def flag(on: bool, maybe: bool | None = None):
    return {"on": on, "maybe": maybe}


@app.get("/filters")
def filters(filters: Annotated[Filters, Query()], page: Annotated[dict, Depends(paging)]):
    return {"filters": filters, "page": page}


@app.get("/headers")
def headers(
    user_agent: Annotated[str | None, Header()] = None,
    x_a: Annotated[list[str] | None, Header()] = None,
    if_none_match: Annotated[str | None, Header()] = None,
    accept: Annotated[str, Header(alias="Accept")] = "none",
):
    return {"user_agent": user_agent, "x_a": x_a, "if_none_match": if_none_match, "accept": accept}


@app.get("/numbers/{kind}", response_model=Numbers)
def numbers(kind: str):
    return {"x": {"nan": math.nan, "inf": math.inf, "big": 1e300, "zero": -0.0}[kind], "y": 2}


@app.get("/numbers-untyped/{kind}")
def numbers_untyped(kind: str):
    return {"x": {"nan": math.nan, "inf": math.inf, "big": 1e300, "zero": -0.0}[kind]}


@app.get("/nothing", response_model=Account)
def nothing():
    return None


@app.get("/nothing/optional", response_model=Optional[Account])
def nothing_optional():
    return None


@app.get("/nothing/list", response_model=list[Account])
def nothing_list():
    return None


@app.post("/files")
async def files(
    token: Annotated[str, Form()],
    file: Annotated[UploadFile, File()],
    optional: Annotated[list[UploadFile] | None, File()] = None,
    several: Annotated[list[UploadFile], File()] = [],
):
    return {
        "token": token,
        "file": file.filename,
        "optional": None if optional is None else [each.filename for each in optional],
        "several": [each.filename for each in several],
    }


@app.post("/checkbox")
def checkbox(agree: Annotated[bool, Form()] = False, size: Annotated[int | None, Form()] = None, note: Annotated[str, Form()] = "n"):
    return {"agree": agree, "size": size, "note": note}


@app.get("/session/{status}")
def session(status: int, session: Annotated[str, Depends(rolled_back)]):
    if status >= 400:
        raise HTTPException(status, "failed")
    return session


@app.get("/detail/{kind}")
def detail(kind: str):
    raise HTTPException(
        400,
        {"none": None, "list": [1, {"a": None}], "model": {"code": 5}, "empty": "", "zero": 0, "text": "\u00e9\n\"q\""}[kind],
    )


@app.get("/status/{code}", status_code=201)
def status(code: int, response: Response):
    response.status_code = code
    return {"code": code}


@app.get("/own-status", status_code=202)
def own_status():
    return JSONResponse({"a": 1})


router = APIRouter(prefix="/items/{item_id}")


@router.get("")
def read_root(item_id: int):
    return {"root": item_id}


@router.get("/{part}")
def read_part(item_id: int, part: str):
    return {"item": item_id, "part": part}


app.include_router(router)
