"""Small services of the kind that real ones are made of."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, Dict, Generic, List, Literal, Optional, Tuple, TypeVar, Union
from uuid import UUID

from fastapi import (
    APIRouter, BackgroundTasks, Body, Cookie, Depends, FastAPI, File, Form, Header, HTTPException, Path, Query, Request, Response,
    Security, UploadFile,
)
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from pydantic import (
    AliasChoices, AnyUrl, BaseModel, ConfigDict, EmailStr, Field, Json, NonNegativeInt, PositiveInt, SecretStr, StringConstraints, computed_field,
    field_validator, model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic.networks import IPvAnyAddress
from starlette.exceptions import HTTPException as StarletteHTTPException
from fastapi.exceptions import RequestValidationError

T = TypeVar("T")
E = TypeVar("E")
app = FastAPI()

# --- albums: a form with models, JSON in fields, several files
albums = FastAPI(title="Albums")


class Meta(BaseModel):
    title: str = Field(min_length=2)
    year: int | None = None


class Upload(BaseModel):
    model_config = ConfigDict(extra="forbid")
    artist: str
    meta: Json[Meta]
    tags: set[str] = set()
    ratings: list[Annotated[int, Field(ge=1, le=5)]] = Field([], max_length=2)
    released: date | None = None
    kind: Literal["lp", "ep"] = "lp"


@albums.post("/albums")
async def put_album(upload: Annotated[Upload, Form()]):
    return {"artist": upload.artist, "meta": upload.meta, "tags": sorted(upload.tags), "ratings": upload.ratings, "released": upload.released, "kind": upload.kind}


@albums.post("/scans")
async def put_scans(
    meta: Annotated[Json[Meta], Form(description="As JSON.")],
    scans: Annotated[list[UploadFile] | None, File(description="Pages.")] = None,
    cover: Annotated[UploadFile | None, File()] = None,
    raw: Annotated[list[bytes], File(max_length=2)] = [],
    n: Annotated[list[int], Form()] = [1],
):
    return {
        "meta": meta,
        "scans": None if scans is None else [[s.filename, s.content_type, s.size] for s in scans],
        "cover": cover and cover.filename,
        "raw": [len(r) for r in raw],
        "n": n,
    }


class Texts(BaseModel):
    meta: Json[Meta]
    many: Annotated[Json[list[int]], Field(min_length=1)]
    maybe: Json[int] | None = None


@albums.post("/texts")
def put_texts(texts: Texts) -> Texts:
    return texts


# --- places: what may stand in a path
places = FastAPI(title="Places")


class Zone(IntEnum):
    one = 1
    two = 2


class Colour(str, Enum):
    """How it looks."""

    red = "red"
    dark_blue = "dark blue"


@places.get("/zone/{zone}")
def zone(zone: Zone):
    return zone


@places.get("/colour/{colour}/{id}")
def colour(colour: Colour, id: UUID, at: date | None = None):
    return {"colour": colour, "id": id, "at": at}


@places.get("/amount/{amount}")
def amount(amount: Annotated[Decimal, Path(ge=0, max_digits=5, decimal_places=2)]):
    return {"amount": amount}


@places.get("/flag/{flag}")
def flag(flag: bool):
    return flag


@places.get("/when/{when}")
def when(when: datetime):
    return when


@places.get("/span/{span}")
def span(span: timedelta):
    return span


@places.get("/kind/{kind}")
def kind(kind: Literal[1, 2, 3]):
    return kind


@places.get("/name/{name}.{ext}")
def named(name: str, ext: Annotated[str, Path(min_length=2)]):
    return [name, ext]


@places.get("/range/{low}-{high}")
def ranged(low: int, high: int):
    return [low, high]


@places.get("/tree/{path:path}/leaf")
def leaf(path: str):
    return path


@places.get("/tree/{path:path}")
def tree(path: str):
    return {"tree": path}


@places.get("/trail/")
def trail():
    return "trail"


@places.get("/bare")
def bare():
    return "bare"


@places.get("/bytes/{data}")
def data(data: bytes):
    return data


@places.get("/union/{value}")
def union(value: int | Literal["all"]):
    return value


# --- teardown: dependencies that open and close
teardown = FastAPI(title="Teardown")
LOG: list[str] = []


class Oops(Exception):
    pass


@teardown.exception_handler(Oops)
async def oops(request: Request, exc: Oops):
    LOG.append("handler")
    return JSONResponse({"oops": str(exc)}, status_code=418)


def outer(tasks: BackgroundTasks, response: Response):
    LOG.append("outer in")
    tasks.add_task(LOG.append, "task of outer")
    response.headers["x-outer"] = "1"
    try:
        yield "outer"
    except Oops as e:
        LOG.append(f"outer saw {e}")
        raise
    finally:
        LOG.append("outer out")


def inner(outer: Annotated[str, Depends(outer)], mode: str = ""):
    LOG.append("inner in")
    if mode == "before":
        raise Oops("before")
    if mode == "refuse":
        raise HTTPException(403, "refused", {"x-why": "mode"})
    try:
        yield outer + " inner"
    except Oops as e:
        LOG.append(f"inner saw {e}")
        if mode == "translate":
            raise HTTPException(409, "translated")
        if mode == "replace":
            raise Oops("replaced")
        raise
    LOG.append("inner out")
    if mode == "after":
        raise Oops("after")


@teardown.get("/run")
def run(inner: Annotated[str, Depends(inner)], tasks: BackgroundTasks, mode: str = ""):
    LOG.append("run")
    tasks.add_task(LOG.append, "task of run")
    if mode in ("fail", "translate", "replace"):
        raise Oops("run")
    if mode == "http":
        raise HTTPException(404, "no")
    return inner


@teardown.get("/direct")
def direct(inner: Annotated[str, Depends(inner)], tasks: BackgroundTasks):
    tasks.add_task(LOG.append, "task of direct")
    return PlainTextResponse("direct", headers={"x-direct": "1"})


@teardown.get("/invalid")
def invalid(inner: Annotated[str, Depends(inner)], n: int):
    return n


@teardown.get("/log")
def log():
    return LOG


@teardown.delete("/log")
def clear():
    LOG.clear()


# --- answers: statuses, bodies, redirects
answers = FastAPI(title="Answers")


class Item(BaseModel):
    name: str
    price: float = 1.5
    tags: list[str] = []


@answers.delete("/none/{id}", status_code=204)
def none(id: int):
    return None


@answers.get("/status/{code}", response_model=Item | None)
def status(code: int, response: Response):
    response.status_code = code
    return Item(name="n")


@answers.get("/moved", status_code=302, response_class=RedirectResponse)
def moved():
    return "/answers/a b?q=ü&x=1#f"


@answers.get("/moved/{code}")
def moved_code(code: int):
    return RedirectResponse("elsewhere/ä", code)


@answers.head("/both")
@answers.get("/both")
def both(response: Response):
    response.headers["x-both"] = "1"
    return {"both": True}


@answers.options("/options")
def options(response: Response):
    response.headers["allow"] = "GET, OPTIONS"
    return {"a": 1}


@answers.get("/page", response_class=HTMLResponse)
def page(who: str = "you"):
    return f"<p>{who}</p>"


@answers.get("/text", response_class=PlainTextResponse)
def text(n: int | None = None):
    return "text" if n is None else n


@answers.get("/cookies")
def cookies(response: Response):
    response.set_cookie("a", "1; 2, \"3\"", max_age=60, secure=True, httponly=True, samesite="strict")
    response.set_cookie("b", "ü", path="/x", domain="example.com")
    response.set_cookie("c", "", samesite=None)
    response.delete_cookie("d", path="/y")
    return None


@answers.get("/headers")
def headers(response: Response, v: str = "x"):
    response.headers["X-Value"] = v
    response.headers.append("X-More", "1")
    response.headers.append("X-More", "2")
    return JSONResponse({"own": 1}, headers={"x-own": v})


@answers.get("/several", responses={404: {"model": Item, "description": "None"}, "5XX": {"description": "Broken", "headers": {"x-a": {"schema": {"type": "string"}}}}})
def several() -> list[Item] | Item | None:
    return [Item(name="a"), Item(name="b", price=2)]


@answers.get("/literal")
def literal() -> Literal["a"]:
    return "a"


@answers.get("/wrong")
def wrong() -> int:
    return "not a number"


@answers.get("/loose", response_model=dict[str, Item | list[Item]])
def loose():
    return {"one": {"name": "a", "more": 1}, "many": [{"name": "b", "tags": ["x"], "more": 2}]}


# --- scalars: a model of everything
scalars = FastAPI(title="Scalars")


class Everything(BaseModel):
    model_config = ConfigDict(title="All of it")
    id: UUID
    amount: Decimal = Field(gt=0, max_digits=6, decimal_places=2)
    wait: timedelta = timedelta(hours=1, seconds=1)
    at: datetime
    day: date
    clock: time | None = None
    host: IPvAnyAddress | None = None
    link: AnyUrl | None = None
    mail: EmailStr | None = None
    code: Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, min_length=2, pattern="^[A-Z]+$")]
    pin: SecretStr = SecretStr("")
    count: PositiveInt = 1
    stock: dict[Colour, NonNegativeInt] = {}
    data: bytes = b"abc"
    level: Zone = Zone.one
    ratio: float = Field(0.5, ge=0, le=1, multiple_of=0.25)
    pair: tuple[int, str] = (1, "a")
    unique: set[int] = Field(set(), max_length=3)
    flag: bool | None = None
    either: int | float | str | None = None
    kind: Literal["x", "y"] | None = None


@scalars.post("/everything")
def everything(value: Everything) -> Everything:
    return value


@scalars.post("/raw")
def raw(value: Everything):
    return {"value": value, "either": type(value.either).__name__}


def first(
    amount: Annotated[Decimal, Query(lt=10)] = Decimal("1.0"),
    wait: timedelta = timedelta(minutes=1),
    level: Zone = Zone.two,
    colour: Annotated[list[Colour], Query()] = [Colour.red],
    day: date = date(2024, 2, 29),
    at: datetime | None = None,
    host: IPvAnyAddress | None = None,
):
    return {"amount": amount, "wait": wait, "level": level, "colour": colour, "day": day, "at": at, "host": host}


@scalars.get("/query")
def query(
    first: Annotated[dict, Depends(first)],
    big: int = 5,
    ratio: float = 1e3,
    either: int | bool | None = None,
    kind: Literal["x", "y"] | None = None,
    uid: UUID | None = None,
):
    return {**first, "big": big, "ratio": ratio, "either": either, "kind": kind, "uid": uid}


# --- closed: forbidden extras, aliases, names
closed = FastAPI(title="Closed")


class Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")
    first_name: str
    last_name: str = Field("", alias="surname")
    home_address: Optional["Address"] = None


class Address(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, extra="allow")
    street_name: str
    house_no: int = 1
    code: str = Field("", validation_alias=AliasChoices("zip", "postcode"), serialization_alias="zip")


Camel.model_rebuild()


@closed.post("/camel")
def camel(camel: Camel) -> Camel:
    return camel


@closed.post("/names", response_model=Camel, response_model_by_alias=False)
def names(camel: Camel):
    return camel


@closed.post("/sparse", response_model=Camel, response_model_exclude_unset=True)
def sparse(camel: Camel):
    return camel


class Filters(BaseModel):
    model_config = ConfigDict(extra="forbid")
    page_size: int = Field(10, alias="pageSize", ge=1)
    sort: list[Literal["a", "b"]] = ["a"]
    since: date | None = Field(None, alias="from")
    ids: set[int] = set()
    at: tuple[float, float] | None = None
    kind: str = Field("k", validation_alias=AliasChoices("kind", "type"))


@closed.get("/filters")
def filters(filters: Annotated[Filters, Query()]):
    return {"page_size": filters.page_size, "sort": filters.sort, "since": filters.since, "ids": sorted(filters.ids), "at": filters.at, "kind": filters.kind}


# --- events: unions in lists and maps, recursive, generic
events = FastAPI(title="Events")


class Created(BaseModel):
    type: Literal["created"] = "created"
    by: str


class Moved(BaseModel):
    type: Literal["moved"]
    to: "Spot"
    path: list["Spot"] = []


class Spot(BaseModel):
    x: int
    y: int = 0


class Batch(BaseModel):
    type: Literal["batch", "bulk"]
    events: list["Event"] = Field(min_length=1)


Event = Annotated[Union[Created, Moved, Batch], Field(discriminator="type")]
Moved.model_rebuild()
Batch.model_rebuild()


class Node(BaseModel):
    value: int
    children: list["Node"] = []
    parent: Optional["Node"] = None
    named: dict[str, "Node"] = {}


class Page(BaseModel, Generic[T]):
    items: list[T]
    next: str | None = None


class Outcome(BaseModel, Generic[T, E]):
    ok: T | None = None
    error: E | None = None


class Problem(BaseModel):
    code: int
    details: dict[str, Any] = {}


@events.post("/events", response_model=list[Event])
def put_events(events: Annotated[list[Event], Body(min_length=1, max_length=3)]):
    return events


@events.post("/page")
def put_page(page: Page[Event]) -> Page[Event]:
    return page


@events.post("/outcome")
def put_outcome(outcome: Outcome[Event, Problem]) -> Outcome[Event, Problem]:
    return outcome


@events.post("/pages", response_model=dict[str, Page[Outcome[int, str]]])
def put_pages(pages: dict[str, Page[Outcome[int, str]]]):
    return pages


@events.post("/nodes", response_model_exclude_defaults=True)
def put_nodes(node: Node) -> Node:
    return node


@events.post("/event", response_model_exclude_unset=True)
def put_event(event: Event, note: Annotated[str | None, Body()] = None) -> Event:
    return event


# --- bodies: what is read from where
bodies = FastAPI(title="Bodies")


@bodies.post("/any")
def any_(value: Any = Body()):
    return {"value": value}


@bodies.post("/any/optional")
def any_optional(value: Any = Body(None)):
    return {"value": value}


@bodies.post("/scalar")
def scalar(value: Annotated[int | str, Body()]):
    return {"value": value, "type": type(value).__name__}


@bodies.post("/bytes")
def bytes_(value: Annotated[bytes, Body()]):
    return value


@bodies.post("/bool")
def bool_(value: Annotated[bool, Body(embed=True)]):
    return value


@bodies.put("/strict")
def strict(value: Annotated[int, Body(strict=True)], ratio: Annotated[float, Body(strict=True, allow_inf_nan=False)] = 0.0):
    return [value, ratio]


@bodies.post("/ints")
def ints(value: list[int]):
    return value


@bodies.post("/set")
def set_(value: set[str]):
    return sorted(value)


@bodies.post("/pairs")
def pairs(value: list[tuple[str, int]]):
    return value


@bodies.post("/map")
def map_(value: dict[int, float | None]):
    return value


@bodies.post("/nested")
def nested(value: list[list[list[int]]]):
    return value


@bodies.put("/dict")
def dict_(value: dict):
    return value


@bodies.post("/optional")
def optional(item: Item | None = None):
    return item


@bodies.post("/three/{item}")
def three(item: str, body: Annotated[Item, Body(alias="item")], other: Annotated[Item | None, Body()] = None, flag: Annotated[bool, Body()] = False):
    return {"path": item, "body": body, "other": other, "flag": flag}


# --- callers: headers and cookies
callers = FastAPI(title="Callers")


class Caller(BaseModel):
    model_config = ConfigDict(extra="forbid")
    host: str
    save_data: bool
    if_modified_since: str | None = None
    x_tag: list[str] = []
    x_level: Zone | None = None


class Jar(BaseModel):
    session_id: UUID | None = None
    theme: Literal["dark", "light"] = "light"
    n: int = Field(1, alias="n.1")


@callers.get("/caller")
def caller(caller: Annotated[Caller, Header()]):
    return caller


@callers.get("/underscores")
def underscores(caller: Annotated[Caller, Header(convert_underscores=False)]):
    return caller


@callers.get("/jar")
def jar(jar: Annotated[Jar, Cookie()]):
    return jar


@callers.get("/one")
def one(
    x_ids: Annotated[list[int] | None, Header()] = None,
    x_when: Annotated[datetime | None, Header()] = None,
    x_flag: Annotated[bool, Header(alias="X-Flag")] = False,
    strange_header: Annotated[str | None, Header(convert_underscores=False)] = None,
    x_meta: Annotated[Json[dict[str, int]] | None, Header()] = None,
    content_type: Annotated[str | None, Header()] = None,
):
    return {"ids": x_ids, "when": x_when, "flag": x_flag, "strange": strange_header, "meta": x_meta, "type": content_type}


@callers.get("/cookies")
def read_cookies(a: Annotated[str | None, Cookie()] = None, b_c: Annotated[int, Cookie(alias="b-c", ge=1)] = 1, d: Annotated[list[str], Cookie()] = []):
    return {"a": a, "b_c": b_c, "d": d}


# --- rights: schemes at every level
from fastapi.security import APIKeyCookie, APIKeyHeader, APIKeyQuery, HTTPBasic, HTTPBasicCredentials, HTTPBearer, OAuth2PasswordBearer, OAuth2PasswordRequestForm, SecurityScopes

key = APIKeyHeader(name="X-Key", description="A key.")
key_query = APIKeyQuery(name="key", auto_error=False)
key_cookie = APIKeyCookie(name="key", auto_error=False, scheme_name="Crumb")
basic = HTTPBasic(auto_error=False, realm="r")
oauth = OAuth2PasswordBearer(tokenUrl="token", scopes={"me": "Me", "all": "All"}, auto_error=False)


def anyone(q: Annotated[str | None, Depends(key_query)], c: Annotated[str | None, Depends(key_cookie)], b: Annotated[HTTPBasicCredentials | None, Depends(basic)]):
    if q or c:
        return q or c
    if b:
        return b.username
    raise HTTPException(401, "who?", {"WWW-Authenticate": "Any"})


def scoped(needed: SecurityScopes, token: Annotated[str | None, Depends(oauth)]):
    had = (token or "").split(",")
    if not set(needed.scopes) <= set(had):
        raise HTTPException(403, {"needed": needed.scopes, "as": needed.scope_str})
    return had


rights = FastAPI(title="Rights")
guarded = APIRouter(prefix="/guarded", dependencies=[Security(scoped, scopes=["all"])], responses={403: {"description": "No"}})


@rights.get("/key")
def with_key(key: Annotated[str, Security(key)]):
    return key


@rights.get("/any")
def with_any(who: Annotated[str, Depends(anyone)]):
    return who


@guarded.get("/me")
def me(had: Annotated[list[str], Security(scoped, scopes=["me"])]):
    return had


@guarded.get("/all", dependencies=[Depends(anyone)])
def all_(bearer: Annotated[Any, Security(HTTPBearer(auto_error=False, scheme_name="B"))]):
    return bearer


@rights.post("/token")
def token(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    return {"access_token": ",".join(form.scopes), "token_type": "bearer", "client": form.client_id}


rights.include_router(guarded)
rights.include_router(guarded, prefix="/again", dependencies=[Depends(key)], tags=["again"])


# --- faults: handlers of every kind
faults = FastAPI(title="Faults")


class Quota(HTTPException):
    def __init__(self, left: int):
        super().__init__(429, {"left": left}, {"retry-after": "5"})


class Missing(KeyError):
    pass


@faults.exception_handler(Missing)
def missing(request: Request, exc: Missing):
    return JSONResponse({"missing": exc.args[0]}, 404)


@faults.exception_handler(LookupError)
def lookup(request: Request, exc: LookupError):
    return PlainTextResponse("lookup", 410)


@faults.exception_handler(StarletteHTTPException)
async def http(request: Request, exc):
    return JSONResponse({"http": exc.detail, "path": request.url.path}, exc.status_code, exc.headers)


@faults.exception_handler(RequestValidationError)
async def validation(request: Request, exc: RequestValidationError):
    return JSONResponse({"errors": [{"at": list(e["loc"]), "msg": e["msg"], "type": e["type"]} for e in exc.errors()], "body": exc.body if isinstance(exc.body, (dict, list)) else None}, 400)


@faults.exception_handler(405)
def method(request: Request, exc):
    return JSONResponse({"no": request.method}, 405)


@faults.get("/raise/{what}")
def raise_(what: str):
    if what == "quota":
        raise Quota(0)
    if what == "missing":
        raise Missing("a")
    if what == "key":
        raise KeyError("b")
    if what == "index":
        raise IndexError("c")
    if what == "http":
        raise StarletteHTTPException(402)
    if what == "value":
        raise ValueError("d")
    raise HTTPException(400, [what])


@faults.post("/item/{id}")
def item(id: int, item: Item, n: Annotated[int, Query(gt=3)] = 4):
    return item


@faults.post("/form")
def form(a: Annotated[int, Form()], b: Annotated[str, Form(min_length=2)]):
    return [a, b]


# --- team: dataclasses and tuples
team = FastAPI(title="Team")


@dataclass
class Skill:
    name: str
    level: int = 1


@dataclass
class Member:
    name: str
    skills: list[Skill] = field(default_factory=list)
    lead: Optional["Member"] = None


Shift = tuple[date, float]


class Plan(BaseModel):
    members: list[Member]
    shifts: dict[str, Shift] = {}


@team.post("/members", response_model=Member)
def put_member(member: Member):
    return member


@team.post("/plan")
def put_plan(plan: Plan) -> Plan:
    return plan


@team.get("/members", response_model=list[Member])
def get_members():
    return [Member("a", [Skill("x")]), {"name": "b", "lead": {"name": "c", "more": 1}}]


@team.get("/raw")
def get_raw():
    return {"m": Member("a", [Skill("x")], Member("b")), "s": (date(2024, 1, 1), 8.0)}


# --- shapes: computed fields, excluded ones, titles
shapes = FastAPI(title="Shapes")


class Base(BaseModel):
    model_config = ConfigDict(use_enum_values=True)
    id: int = Field(title="The ID", description="Of it.", examples=[1, 2], deprecated=True, json_schema_extra={"x-a": [1]})
    colour: Colour = Field(Colour.red, description="Its colour.")


class Box(Base):
    width: float = Field(gt=0)
    height: float = Field(1, gt=0)
    secret: str = Field("s", exclude=True)

    @computed_field(alias="totalArea", title="Area", description="w * h", json_schema_extra={"x-b": 1})
    @property
    def area(self) -> float:
        return self.width * self.height

    @computed_field
    @property
    def inner(self) -> Base | None:
        return Base(id=self.id, colour=Colour.red)


@shapes.post("/boxes")
def put_boxes(boxes: list[Box]) -> list[Box]:
    return boxes


@shapes.post("/defaults", response_model=Box, response_model_exclude_defaults=True)
def defaults(box: Box):
    return box


@shapes.post("/unset", response_model=Box, response_model_exclude_unset=True, response_model_by_alias=False)
def unset(box: Box):
    return box


@shapes.post("/parts", response_model=Page[Box], response_model_include={"items": {"__all__": {"id", "inner"}, 0: {"width"}}, "next": True})
def parts(boxes: list[Box]):
    return {"items": boxes, "next": "n"}


@shapes.post("/less", response_model=Page[Box], response_model_exclude={"items": {"__all__": {"inner": {"colour"}}, -1: {"area"}}}, response_model_exclude_none=True)
def less(boxes: list[Box]):
    return {"items": boxes}


# --- shared: dependencies that ask for the same things
shared = FastAPI(title="Shared")


def paging(q: str | None = None, limit: Annotated[int, Query(le=10)] = 5):
    return {"q": q, "limit": limit}


def loose_paging(limit: Annotated[int | None, Query(description="Loose.")] = None, x_token: Annotated[str, Header()] = "none"):
    return {"limit": limit, "token": x_token}


class Commons:
    def __init__(self, p: Annotated[dict, Depends(paging)], r: Request, skip: int = 0):
        self.p, self.skip, self.path = p, skip, r.url.path


def reader(item: Annotated[Item, Body()]):
    return item.name


def second(other: Annotated[Item, Body(alias="second")], q: str = "dep"):
    return [other.name, q]


@shared.get("/both")
def both_deps(a: Annotated[dict, Depends(paging)], b: Annotated[dict, Depends(loose_paging)], c: Annotated[Commons, Depends()], limit: float = 0.5):
    return {"a": a, "b": b, "c": [c.p, c.skip, c.path], "limit": limit}


@shared.post("/bodies")
def bodies_of(a: Annotated[str, Depends(reader)], b: Annotated[list, Depends(second)], q: Annotated[int, Query()] = 1):
    return [a, b, q]


@shared.post("/same")
def same_body(item: Item, name: Annotated[str, Depends(reader)]):
    return [item, name]


COUNT = {"n": 0}


def counted():
    COUNT["n"] += 1
    return COUNT["n"]


def twice(a: Annotated[int, Depends(counted)], b: Annotated[int, Depends(counted, use_cache=False)]):
    return b - a


@shared.get("/counted")
def counted_(a: Annotated[int, Depends(counted)], b: Annotated[int, Depends(counted)], t: Annotated[int, Depends(twice)]):
    return [b - a, t]


# --- streams: lines and events of models
from collections.abc import AsyncIterable, Iterable
from fastapi.sse import EventSourceResponse, ServerSentEvent

streams = FastAPI(title="Streams")


@streams.get("/lines", response_model_exclude_unset=True)
def lines(n: Annotated[int, Query(le=5)] = 2) -> Iterable[Item]:
    for i in range(n):
        yield Item(name=str(i))


@streams.get("/events", response_class=EventSourceResponse)
async def sse(n: int = 1) -> AsyncIterable[Created | Moved]:
    yield Created(by="a")
    yield Moved(type="moved", to=Spot(x=n))


@streams.get("/named", response_class=EventSourceResponse)
async def named_events() -> AsyncIterable[ServerSentEvent]:
    yield ServerSentEvent(data=Item(name="ü"), event="item", id="1", retry=10, comment="c\nd")
    yield ServerSentEvent(data=[1, None, "a\nb"])
    yield ServerSentEvent(raw_data="a\r\nb\n", id="2")
    yield ServerSentEvent(data=None)


@streams.get("/ints")
def ints_lines() -> Iterable[int]:
    yield from (1, 2)


@streams.get("/raw", response_class=StreamingResponse)
def raw_stream() -> Iterable[str]:
    yield "a"
    yield "ü"


# --- nested: applications and routers in each other
nested_app = FastAPI(title="Nested", root_path_in_servers=False, openapi_tags=[{"name": "in", "description": "Inside"}, {"name": "x"}], dependencies=[Depends(loose_paging)], responses={418: {"description": "Tea"}}, deprecated=True)
leaves = APIRouter(tags=["leaf"], responses={404: {"description": "leaf"}}, prefix="/leaf", default_response_class=PlainTextResponse)
branch = APIRouter(tags=["branch", "leaf"], responses={404: {"description": "branch"}, 500: {"model": Problem}}, prefix="/branch")
inside = FastAPI(title="Inside", docs_url=None, openapi_url="/spec.json")


@leaves.get("", operation_id="leafRoot", tags=["in"], summary="Root of leaf")
def leaf_root():
    """Not the summary.

    Second paragraph.\fHidden.
    """
    return "leaf"


@leaves.get("/{n}", responses={404: {"description": "own", "content": {"text/plain": {"example": "no"}}}})
def leaf_n(n: int):
    return str(n)


@branch.get("/")
def branch_root() -> dict[str, int]:
    return {"a": 1}


@inside.get("/")
def inside_root(request: Request):
    return {"path": request.url.path, "root": request.scope["root_path"]}


@inside.exception_handler(404)
def inside_404(request, exc):
    return JSONResponse({"inside": True}, 404)


branch.include_router(leaves)
nested_app.include_router(branch, prefix="/v1", include_in_schema=True)
nested_app.include_router(branch, prefix="/v2", tags=["v2"], deprecated=False, generate_unique_id_function=lambda route: "v2_" + route.name)
nested_app.include_router(leaves, include_in_schema=False, prefix="/hidden")
nested_app.mount("/inside", inside)


# --- hooks: callbacks and webhooks
hooks = FastAPI(title="Hooks", contact={"name": "c", "email": "c@example.com"}, license_info={"name": "MIT", "identifier": "MIT"}, terms_of_service="http://example.com/tos")
out = APIRouter(tags=["out"])


@out.put("{$request.query.url}/{id}", responses={410: {"model": Problem}}, status_code=202, summary="Tell")
def tell(id: str, outcome: Outcome[int, Problem], x_sign: Annotated[str, Header()], key: Annotated[str, Security(key)]) -> None:
    """Told."""


@hooks.post("/subscribe", callbacks=out.routes, status_code=201, response_description="Subscribed")
def subscribe(url: AnyUrl, event: Annotated[Event, Body(embed=True, openapi_examples={"c": {"value": {"type": "created", "by": "a"}}})]):
    return {"url": url}


@hooks.webhooks.put("changed", tags=["w"], deprecated=True)
def changed(body: Page[Spot], dry: bool = False):
    """Changed."""


# --- patches: what was sent
patches = FastAPI(title="Patches")


class Profile(BaseModel):
    name: str = "?"
    size: int | None = None
    spot: Spot | None = None
    links: dict[str, Spot] = {}


STORED = {"name": "n", "size": 3, "spot": {"x": 1, "y": 2}, "links": {"a": {"x": 5}}}


@patches.patch("/profile")
def patch(profile: Profile) -> Profile:
    stored = Profile(**STORED)
    return Profile(**{**stored.model_dump(), **profile.model_dump(exclude_unset=True)})


@patches.post("/given")
def given(profile: Profile):
    return sorted(profile.model_fields_set)


@patches.post("/dump", response_model=Profile, response_model_exclude_unset=True)
def dump(profile: Profile):
    return profile


@patches.post("/dump/none", response_model=Profile, response_model_exclude_unset=True, response_model_exclude_none=True)
def dump_none(profile: Profile):
    return profile


APPS = {
    "albums": albums, "places": places, "teardown": teardown, "answers": answers, "scalars": scalars, "closed": closed, "events": events,
    "bodies": bodies, "callers": callers, "rights": rights, "faults": faults, "team": team, "shapes": shapes, "shared": shared,
    "streams": streams, "nested": nested_app, "hooks": hooks, "patches": patches,
}
for name, each in APPS.items():
    app.mount("/" + name, each)
