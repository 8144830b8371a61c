"""More small services: what is written, what is documented, generics, raw bodies, tenants."""

import math
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, Generic, Literal, Optional, TypeVar, Union
from uuid import UUID

from fastapi import APIRouter, Body, Cookie, Depends, FastAPI, File, Form, Header, HTTPException, Path, Query, Request, Response, UploadFile
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel, ConfigDict, Field, HttpUrl, RootModel, computed_field

T = TypeVar("T")
K = TypeVar("K")
app = FastAPI()

# --- written: how values are written, typed and untyped
written = FastAPI(title="Written")
FLOATS = [0.0, -0.0, 1.0, 1e15, 1e16, 123456789012345680.0, 1e22, 1e-4, 1e-5, 1.5e-7, 5e-324, 1.7976931348623157e308, 0.1, 1 / 3, 100.0, 2.5e20, 1e21]
DECIMALS = [Decimal(x) for x in ("0", "1", "1.10", "1E+2", "1E-7", "0.000001", "12345678901234567890.123", "1e20", "-1.5E-10", "100", "0.00")]
SPANS = [timedelta(0), timedelta(seconds=1), timedelta(milliseconds=1), timedelta(microseconds=1), timedelta(days=1), timedelta(days=400, hours=25, minutes=61, seconds=61.5), timedelta(seconds=-1), timedelta(days=-1, microseconds=5), timedelta(weeks=3)]
MOMENTS = [datetime(2024, 1, 2), datetime(2024, 1, 2, 3, 4, 5, 678900), datetime(2024, 1, 2, 3, 4, tzinfo=timezone.utc), datetime(2024, 1, 2, 3, 4, 5, 6, tzinfo=timezone(timedelta(hours=5, minutes=30))), datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=timezone(timedelta(hours=-11)))]
TIMES = [time(0, 0), time(1, 2), time(1, 2, 3), time(1, 2, 3, 4), time(23, 59, 59, 999999), time(1, 2, 3, 120000)]
INTS = [0, -1, 2**31, 2**53, 2**53 + 1, 2**63 - 1, 2**63, -(2**70), 10**40]
TEXTS = ["", "a", "ü", "\u2028", "\x7f", "\x00\x1f", "\"\\/", "\U0001f600", "<script>&", "\ufeff", "\u0085"]

VALUES = {"floats": FLOATS, "decimals": DECIMALS, "spans": SPANS, "moments": MOMENTS, "times": TIMES, "ints": INTS, "texts": TEXTS}


class All(BaseModel):
    floats: list[float]
    decimals: list[Decimal]
    spans: list[timedelta]
    moments: list[datetime]
    times: list[time]
    ints: list[int]
    texts: list[str]


@written.get("/typed")
def typed() -> All:
    return All(**VALUES)


@written.get("/model")
def model():
    return All(**VALUES)


@written.get("/untyped")
def untyped():
    return VALUES


@written.get("/direct")
def direct():
    return JSONResponse({"floats": FLOATS, "ints": INTS, "texts": TEXTS})


@written.get("/any", response_model=Any)
def any_():
    return {"floats": FLOATS, "decimals": DECIMALS, "spans": SPANS, "moments": MOMENTS, "times": TIMES}


class Kind(str, Enum):
    a = "A"
    b = "B"


class Rank(IntEnum):
    one = 1


@written.get("/detail")
def detail():
    raise HTTPException(400, {"float": 1e16, "text": "ü", "list": [None, True, 1.0]})


@written.get("/keys/enum")
def enum_keys() -> dict[Kind, Rank]:
    return {Kind.a: Rank.one}


@written.get("/keys/int")
def int_keys() -> dict[int, dict[bool, str]]:
    return {1: {True: "t"}}


@written.get("/keys/date")
def date_keys() -> dict[date, dict[UUID, timedelta]]:
    return {date(2024, 1, 1): {UUID(int=1): timedelta(hours=1)}}


@written.get("/keys/float")
def float_keys() -> dict[float, dict[Decimal, int]]:
    return {1.0: {Decimal("1.50"): 1}, 1e20: {}, math.nan: {}, math.inf: {}, -math.inf: {}}


@written.get("/keys/untyped")
def untyped_keys():
    return {Kind.a: 1, Rank.one: 2, 2.0: 3, True: 4, date(2024, 1, 1): 5, UUID(int=1): 6}


# --- documented: everything that parameters and fields can say
documented = FastAPI(title="Documented", summary="S", description="D")


class Sub(BaseModel):
    """A sub.

    With two lines.
    """

    x: int = Field(1, title="The X", description="An x.", ge=0, le=9, examples=[3], json_schema_extra={"x-unit": "m"})


class Level(str, Enum):
    """Levels."""

    low = "low"
    high = "high"


class Top(BaseModel):
    model_config = ConfigDict(json_schema_extra={"examples": [{"plain": {}}]}, title="Topmost")

    plain: Sub
    told: Sub = Field(description="Told.", title="Told title", examples=[{"x": 2}])
    given: Sub = Sub(x=5)
    told_given: Annotated[Sub, Field(description="Both.")] = Sub()
    maybe: Sub | None = Field(None, description="Perhaps.")
    many: list[Sub] = Field([], description="Many.", max_length=2)
    named: dict[str, Sub] = Field({}, description="Named.")
    level: Level = Field(Level.low, description="Its level.")
    bare_level: Level
    maybe_level: Level | None = None
    old: Annotated[int | None, Field(deprecated=True, gt=0)] = None
    const: Literal["c"] = "c"
    choice: Literal["a", "b"] | None = "a"
    number: float | None = Field(1.5, gt=0, lt=10, multiple_of=0.5)
    text: str | None = Field(None, min_length=1, max_length=5, pattern="^a")
    items: list[Annotated[int, Field(ge=1)]] | None = Field(None, min_length=1)
    anything: Any = None
    any_list: list = []
    any_dict: dict = {}
    nested: list[list[int]] = [[1]]


@documented.post("/top")
def put_top(top: Annotated[Top, Body(title="T", description="The top.", examples=[{"plain": {"x": 1}}])]) -> Top:
    return top


@documented.post("/tops")
def put_tops(tops: Annotated[list[Top], Body(min_length=1, description="Several.")], level: Annotated[Level, Body(description="L.")] = Level.high, sub: Annotated[Sub | None, Body(title="S")] = None):
    return tops


@documented.get("/all/{id}/{level}")
def all_(
    id: Annotated[int, Path(title="The ID", description="Of it.", ge=1, le=1000, examples=[5], deprecated=True)],
    level: Annotated[Level, Path(description="Level.")],
    q: Annotated[str | None, Query(alias="item-query", title="Q", description="Query.", min_length=3, max_length=50, pattern="^f", deprecated=True, examples=["fix"])] = None,
    hidden: Annotated[str, Query(include_in_schema=False)] = "h",
    size: Annotated[float, Query(gt=0, lt=10.5, json_schema_extra={"x-s": 1})] = 1.0,
    tags: Annotated[list[Annotated[str, Field(min_length=2)]], Query(max_length=3, description="Tags.")] = [],
    levels: Annotated[set[Level] | None, Query()] = None,
    x_token: Annotated[str, Header(description="Token.", examples=["t"])] = "t",
    x_list: Annotated[list[int] | None, Header(deprecated=True)] = None,
    ads: Annotated[str | None, Cookie(description="Ads.", max_length=3)] = None,
    example: Annotated[int, Query(openapi_examples={"one": {"summary": "One", "value": 1}, "two": {"value": 2}})] = 1,
):
    return {"id": id, "level": level, "q": q, "hidden": hidden, "size": size, "tags": tags, "levels": sorted(levels or []), "x_token": x_token, "x_list": x_list, "ads": ads, "example": example}


@documented.post("/form")
def form(
    name: Annotated[str, Form(title="N", description="Name.", min_length=2, examples=["Ada"], alias="full-name")],
    age: Annotated[int | None, Form(ge=0, deprecated=True)] = None,
    photo: Annotated[UploadFile | None, File(description="Photo.")] = None,
    level: Annotated[Level, Form()] = Level.low,
):
    return {"name": name, "age": age, "photo": photo and photo.filename, "level": level}


@documented.get("/texts", tags=["a", "b"], deprecated=True, response_description="R", summary="Sum", description="Desc\n\nmore", operation_id="opTexts", status_code=203, responses={"default": {"description": "All", "model": Sub}, 203: {"description": "Own", "links": {"l": {"operationId": "opTexts"}}}, 404: {"content": {"application/xml": {}}, "description": "X", "model": Sub}})
def texts() -> list[str]:
    return ["a"]


# --- generic: generics in and out
generic = FastAPI(title="Generic")


class Box(BaseModel, Generic[T]):
    value: T
    more: list[T] = []


class Pair(BaseModel, Generic[K, T]):
    first: K
    second: T | None = None


class Sealed(Box[int]):
    seal: str = "s"


class Nested(BaseModel, Generic[T]):
    box: Box[T]
    pairs: dict[str, Pair[T, int]] = {}


class Tree(BaseModel, Generic[T]):
    value: T
    children: list["Tree[T]"] = []


@generic.post("/box")
def box(box: Box[int | None]) -> Box[int | None]:
    return box


@generic.post("/pair")
def pair(pair: Pair[Box[str], list[Sub]]) -> Pair[Box[str], list[Sub]]:
    return pair


@generic.post("/sealed")
def sealed(sealed: Sealed) -> Box[int]:
    return sealed


@generic.post("/nested")
def nested(nested: Nested[date]) -> Nested[date]:
    return nested


@generic.post("/tree")
def tree(tree: Tree[Pair[str, float]]) -> Tree[Pair[str, float]]:
    return tree


@generic.get("/page")
def page(p: Annotated[Box[int], Query()]) -> Box[int]:
    return p


@generic.post("/form")
def form_(p: Annotated[Pair[str, int], Form()]) -> Pair[str, int]:
    return p


@generic.post("/lists")
def lists(boxes: list[Box[Level]], by: dict[str, Box[Kind]] | None = None) -> dict[str, list[Box[Level]]]:
    return {"all": boxes}


# --- raw: bodies that are read by hand
raw = FastAPI(title="Raw")


@raw.post("/echo")
async def echo(request: Request):
    body = await request.body()
    return Response(body, media_type=request.headers.get("content-type"), headers={"x-size": str(len(body))})


@raw.post("/json")
async def json_(request: Request, flag: bool = False):
    return {"body": await request.json(), "flag": flag}


@raw.post("/form")
async def raw_form(request: Request):
    form = await request.form()
    return [[k, v if isinstance(v, str) else v.filename] for k, v in form.multi_items()]


@raw.get("/query")
async def query(request: Request):
    return {"items": request.query_params.multi_items(), "path": request.url.path, "host": request.headers.get("host"), "cookies": request.cookies, "method": request.method}


@raw.post("/stream")
async def stream(request: Request):
    n = 0
    async for chunk in request.stream():
        n += len(chunk)
    return n


@raw.post("/bytes")
async def bytes_(body: Annotated[bytes, Body(media_type="application/octet-stream")]):
    return len(body)


@raw.post("/text")
async def text(body: Annotated[str, Body(media_type="text/plain")]):
    return body


# --- tenants: prefixes with variables, overriding dependencies, statuses of their own
tenants = FastAPI(title="Tenants", redirect_slashes=False)
ITEMS: dict[str, dict[int, str]] = {}


class Thing(BaseModel):
    name: Annotated[str, Field(min_length=1)]


class Stored(Thing):
    id: int


class Names(RootModel[list[str]]):
    pass


def tenant(tenant: Annotated[str, Path(pattern="^[a-z]+$")], x_admin: Annotated[bool, Header()] = False):
    if tenant == "none":
        raise HTTPException(404, "No such tenant")
    return ITEMS.setdefault(tenant, {}), x_admin


Tenant = Annotated[tuple, Depends(tenant)]
things = APIRouter(prefix="/{tenant}/things", tags=["things"], dependencies=[Depends(tenant)])


@things.get("")
def all_things(t: Tenant, skip: Annotated[int, Query(ge=0)] = 0, limit: Annotated[int, Query(ge=1, le=2)] = 2, sort: Literal["name", "-name"] = "name", response: Response = None) -> list[Stored]:
    found = sorted(t[0].items(), key=lambda i: i[1], reverse=sort[0] == "-")
    response.headers["x-total"] = str(len(found))
    return [{"id": i, "name": n} for i, n in found[skip : skip + limit]]


@things.post("", status_code=201, responses={409: {"description": "There"}})
def make(t: Tenant, thing: Thing, response: Response, request: Request) -> Stored:
    if thing.name in t[0].values():
        raise HTTPException(409, {"name": thing.name})
    id = len(t[0]) + 1
    t[0][id] = thing.name
    response.headers["location"] = request.url_for("one_thing", tenant=request.path_params["tenant"], id=id).path
    return Stored(id=id, name=thing.name)


@things.get("/{id}", name="one_thing")
def one(t: Tenant, id: int) -> Stored:
    if id not in t[0]:
        raise HTTPException(404, "No such thing", headers={"x-id": str(id)})
    return {"id": id, "name": t[0][id]}


@things.put("/{id}")
def put(t: Tenant, id: Annotated[int, Path(gt=0)], thing: Thing, response: Response) -> Stored:
    response.status_code = 200 if id in t[0] else 201
    t[0][id] = thing.name
    return {"id": id, **thing.model_dump()}


@things.delete("/{id}", status_code=204, response_class=Response)
def remove(t: Tenant, id: int):
    t[0].pop(id, None)


@things.post("/names", response_model=Names)
def names(t: Tenant, names: Names):
    return names.root + list(t[0].values())


@things.delete("")
def clear(t: Tenant):
    t[0].clear()
    return None


tenants.include_router(things)

# --- lineage: models with bases
lineage = FastAPI(title="Lineage")


class Animal(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    legs: int = 4


class Bird(Animal):
    legs: int = Field(2, le=2)
    wings: bool = True


class Parrot(Bird):
    model_config = ConfigDict(extra="allow")
    words: list[str] = []

    @computed_field
    @property
    def loud(self) -> bool:
        return len(self.words) > 1


@lineage.post("/parrot")
def parrot(parrot: Parrot) -> Animal:
    return parrot


@lineage.post("/same")
def same(parrot: Parrot) -> Parrot:
    return parrot


@lineage.post("/any", response_model=Parrot | Bird | Animal)
def any_animal(animal: Parrot | Bird | Animal):
    return animal


@lineage.post("/list", response_model=list[Bird])
def list_(birds: list[Bird]):
    return [b.model_dump() for b in birds]


@lineage.post("/bird")
def bird(bird: Bird, other: Annotated[Animal | None, Body()] = None) -> dict[str, Bird | Animal | None]:
    return {"bird": bird, "other": other}


APPS = {"written": written, "documented": documented, "generic": generic, "raw": raw, "tenants": tenants, "lineage": lineage}
for name, each in APPS.items():
    app.mount("/" + name, each)
