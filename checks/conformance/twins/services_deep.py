"""Deep services: generic answers of other content, tuples everywhere, nulls in type arguments, what was sent."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Generic, Literal, Optional, TypeVar, Union

from fastapi import Body, Cookie, Depends, FastAPI, File, Form, Header, Query, Response, UploadFile
from pydantic import BaseModel, ConfigDict, Field, computed_field

T = TypeVar("T")
U = TypeVar("U")
app = FastAPI()

# --- reduced: generic response models of other content
reduced = FastAPI(title="Reduced")


class Public(BaseModel):
    name: str


class Private(BaseModel):
    name: str
    secret: str = "s"


class Child(Public):
    secret: str = "c"


class Box(BaseModel, Generic[T]):
    one: T
    all: list[T] = []
    by: dict[str, T] = {}
    maybe: T | None = None


class Both(BaseModel, Generic[T, U]):
    left: Box[T]
    right: list[Box[U]] = []


class Wide(BaseModel):
    one: Private
    all: list[Private] = []
    extra: int = 1


P = Private(name="p")
C = Child(name="c")


def full(x):
    return Box(one=x, all=[x, x], by={"k": x}, maybe=x)


@reduced.get("/box", response_model=Box[Public])
def box():
    return Box[Private](one=P, all=[P], by={"k": P}, maybe=P)


@reduced.get("/child", response_model=Box[Public])
def child():
    return Box[Child](one=C, all=[C], by={"k": C}, maybe=C)


@reduced.get("/untyped", response_model=Box[Public])
def untyped():
    return full(C)


@reduced.get("/wide", response_model=Box[Public])
def wide():
    return Wide(one=P, all=[P])


@reduced.get("/list", response_model=list[Box[Public]])
def list_():
    return [Box[Private](one=P), Box[Child](one=C), {"one": {"name": "d", "more": 1}}]


@reduced.get("/map", response_model=dict[str, list[Box[Public]]])
def map_():
    return {"a": [Box[Private](one=P)], "b": []}


@reduced.get("/unset", response_model=Box[Public], response_model_exclude_unset=True)
def unset():
    return {"one": {"name": "n", "more": 1}}


@reduced.get("/none", response_model=Box[Private], response_model_exclude_none=True, response_model_exclude={"one": {"secret"}, "all": {"__all__": {"secret"}}})
def none():
    return full(P)


@reduced.get("/both", response_model=Both[Public, Public | None])
def both():
    return Both[Private, Child | None](left=Box[Private](one=P), right=[Box[Child | None](one=None, all=[C, None])])


@reduced.get("/boxes", response_model=Box[Box[Public]])
def boxes():
    return Box[Box[Private]](one=Box[Private](one=P), all=[Box[Private](one=P, maybe=P)])


@reduced.get("/any", response_model=Box[Any])
def any_():
    return full(C)


@reduced.get("/either", response_model=Box[Public] | Public)
def either(bare: bool = False):
    return C if bare else Box[Child](one=C)


@reduced.get("/missing", response_model=Box[Private])
def missing():
    return Box[Public](one=Public(name="n"))


@reduced.get("/wrong", response_model=Box[int])
def wrong():
    return Box[str](one="x", all=["1", "y"])


@reduced.get("/converted", response_model=Box[int])
def converted():
    return Box[str](one="1", all=["2"], by={"a": "3"})


# --- tupled: tuples in every place
tupled = FastAPI(title="Tupled")


class Shape(BaseModel):
    at: tuple[float, float] = (0, 0)
    span: tuple[date, date | None] | None = None
    path: list[tuple[int, int]] = []
    names: dict[str, tuple[str, Public]] = {}
    deep: tuple[tuple[int, str], list[int]] = ((1, "a"), [])


@tupled.get("/query")
def query(at: Annotated[tuple[int, int], Query()], span: Annotated[tuple[date, float] | None, Query(description="Span.")] = None):
    return {"at": at, "span": span}


@tupled.get("/header")
def header(x_at: Annotated[tuple[int, str], Header()] = (1, "d")):
    return x_at


@tupled.get("/cookie")
def cookie(at: Annotated[tuple[int, str] | None, Cookie()] = None):
    return at


@tupled.post("/form")
def form(at: Annotated[tuple[int, str], Form()], more: Annotated[tuple[bool, bool], Form()] = (True, False)):
    return [at, more]


@tupled.post("/shape")
def shape(shape: Shape) -> Shape:
    return shape


@tupled.post("/body")
def body(pair: tuple[Public, int]) -> tuple[Public, int]:
    return pair


@tupled.post("/embed")
def embed(a: Annotated[tuple[int, str], Body()], b: Annotated[list[tuple[str, bool]], Body(max_length=1)] = []):
    return {"a": a, "b": b}


@tupled.get("/out", response_model=tuple[Public, list[Public]])
def out():
    return (C, [P, {"name": "d", "more": 1}])


@tupled.get("/out/wrong", response_model=tuple[int, int])
def out_wrong():
    return [1, 2, 3]


# --- nullable: nulls in type arguments
nullable = FastAPI(title="Nullable")


class Rows(BaseModel, Generic[T]):
    rows: list[T]
    first: T | None = None


@nullable.post("/list")
def nlist(rows: list[Public | None]) -> list[Public | None]:
    return rows


@nullable.post("/map")
def nmap(rows: dict[str, int | None]) -> dict[str, int | None]:
    return rows


@nullable.post("/rows")
def nrows(rows: Rows[Public | None]) -> Rows[Public | None]:
    return rows


@nullable.post("/rows/int")
def nrows_int(rows: Rows[int | None]) -> Rows[int | None]:
    return rows


@nullable.post("/rows/list")
def nrows_list(rows: Rows[list[int | None] | None]) -> Rows[list[int | None] | None]:
    return rows


@nullable.get("/query")
def nquery(a: Annotated[list[int | None], Query()] = [], b: Annotated[list[int] | None, Query()] = None):
    return {"a": a, "b": b}


@nullable.post("/body")
def nbody(a: Annotated[int | None, Body()], b: Annotated[Public | None, Body()] = None, c: Annotated[list[int] | None, Body()] = [1]):
    return {"a": a, "b": b, "c": c}


@nullable.post("/single")
def nsingle(a: Annotated[Public | None, Body()]):
    return a


@nullable.post("/form")
def nform(a: Annotated[int | None, Form()], b: Annotated[list[int | None], Form()] = []):
    return {"a": a, "b": b}


# --- sent: what was sent, through models, lists, maps and unions
sent = FastAPI(title="Sent")


class Leaf(BaseModel):
    a: int = 1
    b: int | None = None


class Branch(BaseModel):
    leaf: Leaf = Leaf()
    leaves: list[Leaf] = []
    named: dict[str, Leaf] = {}
    maybe: Leaf | None = None
    either: Leaf | int | None = 5
    pair: tuple[Leaf, int] | None = None
    branch: Optional["Branch"] = None

    @computed_field
    @property
    def count(self) -> int:
        return len(self.leaves)


@sent.post("/unset", response_model=Branch, response_model_exclude_unset=True)
def sunset(branch: Branch):
    return branch


@sent.post("/unset/list", response_model=list[Branch], response_model_exclude_unset=True)
def sunset_list(branches: list[Branch]):
    return branches


@sent.post("/unset/map", response_model=dict[str, Branch], response_model_exclude_unset=True)
def sunset_map(branches: dict[str, Branch]):
    return branches


@sent.post("/defaults", response_model=Branch, response_model_exclude_defaults=True)
def sdefaults(branch: Branch):
    return branch


@sent.post("/none", response_model=Branch, response_model_exclude_none=True)
def snone(branch: Branch):
    return branch


@sent.post("/all", response_model=Branch, response_model_exclude_none=True, response_model_exclude_unset=True, response_model_exclude_defaults=True)
def sall(branch: Branch):
    return branch


@sent.post("/parts", response_model=Branch, response_model_exclude_unset=True, response_model_include={"leaf", "named", "count"}, response_model_exclude={"named": {"x": True, "__all__": {"b"}}})
def sparts(branch: Branch):
    return branch


APPS = {"reduced": reduced, "tupled": tupled, "nullable": nullable, "sent": sent}
for name, each in APPS.items():
    app.mount("/" + name, each)
