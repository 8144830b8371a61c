"""Small programs as others write them, each of which uses several features together."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Generic, Literal, Optional, TypeVar, Union
from uuid import UUID

from fastapi import (
    APIRouter,
    Body,
    Cookie,
    Depends,
    FastAPI,
    File,
    Form,
    Header,
    HTTPException,
    Path,
    Query,
    Request,
    Response,
    Security,
    UploadFile,
)
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
from fastapi.security import APIKeyHeader, HTTPBearer, OAuth2PasswordBearer, SecurityScopes
from pydantic import BaseModel, ConfigDict, Field, SecretStr, computed_field, field_validator, model_validator

app = FastAPI()
T = TypeVar("T")


# A catalogue: models of parameters with a base, aliases, rules of their own, through dependencies.
catalogue = FastAPI(title="Catalogue")


class Sort(str, Enum):
    name = "name"
    price = "price"


class Paging(BaseModel):
    limit: int = Field(10, ge=1, le=50, description="How many.")
    offset: int = Field(0, ge=0, examples=[20])


class Search(Paging):
    model_config = ConfigDict(extra="forbid")

    q: Annotated[str | None, Field(alias="search", min_length=2)] = None
    sort: list[Sort] = Field([], max_length=2)
    least: Decimal | None = Field(None, ge=0, decimal_places=2, deprecated=True)
    most: Decimal | None = None
    kinds: set[Literal["book", "toy"]] | None = None
    since: date | None = None
    exact: bool = False

    @field_validator("q")
    @classmethod
    def no_star(cls, value):
        if value is not None and "*" in value:
            raise ValueError("no stars")
        return value

    @model_validator(mode="after")
    def ordered(self):
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError("least is more than most")
        return self


class Client(BaseModel):
    model_config = ConfigDict(extra="ignore")

    x_client: str = Field(pattern="^[a-z]+$", description="Who asks.")
    x_trace: list[UUID] = []
    accept_language: str | None = None


class Seen(BaseModel):
    model_config = ConfigDict(extra="forbid")

    last: int | None = None
    theme: Literal["dark", "light"] = "light"
    budget: Decimal = Decimal("2.50")
    pin: SecretStr = SecretStr("1234")


def searched(search: Annotated[Search, Query()], client: Annotated[Client, Header()]):
    return {"search": search, "client": client}


@catalogue.get("/things")
def things(found: Annotated[dict, Depends(searched)], seen: Annotated[Seen, Cookie()]):
    return {**found, "seen": seen}


@catalogue.get("/paged")
def paged(paging: Annotated[Paging, Query()], more: Annotated[list[int], Query(max_length=2)] = [1]) -> dict[str, Any]:
    return {"paging": paging, "more": more}


# A zoo: unions in unions told apart at each level, and written as what they are.
zoo = FastAPI(title="Zoo")


class BlackCat(BaseModel):
    kind: Literal["cat"]
    color: Literal["black"]
    name: str
    secret: str = "s"


class WhiteCat(BaseModel):
    kind: Literal["cat"]
    color: Literal["white"]
    lives: int = Field(9, ge=0)


class Dog(BaseModel):
    kind: Literal["dog", "puppy"]
    friends: list["Animal"] = []


Cat = Annotated[BlackCat | WhiteCat, Field(discriminator="color")]
Animal = Annotated[Union[Cat, Dog], Field(discriminator="kind")]
Dog.model_rebuild()


class Cage(BaseModel):
    first: Animal
    rest: dict[str, Animal] = {}
    maybe: Animal | None = None


@zoo.post("/cages", response_model_exclude_unset=True)
def put_cage(cage: Cage) -> Cage:
    return cage


@zoo.post("/animals")
def put_animals(animals: list[Animal], loud: Annotated[bool, Query()] = False) -> list[Animal]:
    return animals


@zoo.post("/animal", response_model=Animal | None)
def put_animal(animal: Annotated[Animal | None, Body(embed=True, title="One", description="Or none.")] = None):
    return animal


# A post office: forms with files, models and rules.
office = FastAPI(title="Office")


class Letter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    to: str = Field(min_length=1, examples=["Ada"])
    stamps: list[int] = Field([], max_length=3)
    fast: bool = False
    scan: UploadFile | None = None


@office.post("/letters", status_code=201)
async def send(letter: Annotated[Letter, Form()], x_desk: Annotated[int, Header(gt=0)] = 1):
    return {
        "to": letter.to,
        "stamps": letter.stamps,
        "fast": letter.fast,
        "scan": letter.scan and letter.scan.filename,
        "desk": x_desk,
    }


@office.post("/parcels")
async def parcel(
    weight: Annotated[float, Form(gt=0, openapi_examples={"light": {"value": 0.5}, "heavy": {"summary": "H", "value": 9}})],
    photos: Annotated[list[UploadFile], File(description="At most two.", max_length=2)],
    notes: Annotated[list[str] | None, Form(deprecated=True)] = None,
    raw: Annotated[bytes, File(examples=["x"])] = b"",
):
    return {"weight": weight, "photos": [p.filename for p in photos], "notes": notes, "raw": len(raw)}


# A ledger: what is shown of what is kept.
ledger = FastAPI(title="Ledger", separate_input_output_schemas=True)


class Money(BaseModel):
    amount: Decimal = Decimal("1.50")
    unit: str = Field("EUR", alias="currency")

    @computed_field
    @property
    def text(self) -> str:
        return f"{self.amount} {self.unit}"


class Entry(BaseModel, Generic[T]):
    model_config = ConfigDict(populate_by_name=True)

    id: int
    what: T
    note: str | None = None
    tags: list[str] = []
    by: dict[str, Money] = {}


class Account(BaseModel):
    owner: str
    entries: list[Entry[Money]] = []
    last: Entry[str] | None = None


KEPT = {
    "owner": "ada",
    "entries": [
        {"id": 1, "what": {"currency": "USD"}, "note": "n", "by": {"a": {"amount": "2"}}},
        {"id": 2, "what": {"amount": 3, "currency": "EUR"}, "tags": ["x"]},
    ],
    "last": {"id": 3, "what": "w", "note": None},
    "hidden": True,
}


@ledger.get("/all", response_model=Account)
def all_of_it():
    return KEPT


@ledger.get("/unset", response_model=Account, response_model_exclude_unset=True)
def unset():
    return KEPT


@ledger.get("/defaults", response_model=Account, response_model_exclude_defaults=True)
def defaults():
    return KEPT


@ledger.get("/none", response_model=Account, response_model_exclude_none=True, response_model_by_alias=False)
def none():
    return KEPT


@ledger.get("/in", response_model=Account, response_model_include={"owner": True, "entries": {"__all__": {"id", "by"}}})
def included():
    return KEPT


@ledger.get("/ex", response_model=Account, response_model_exclude={"entries": {0: {"what": {"text"}}, -1: True}, "last": {"what"}})
def excluded():
    return KEPT


@ledger.get("/map", response_model=dict[str, Entry[Money]], response_model_exclude_none=True)
def mapped():
    return {"k": KEPT["entries"][0]}


@ledger.get("/either")
def either(raw: bool = False) -> Money | list[Money]:
    return [{"amount": 1}] if raw else Money()


@ledger.post("/entries")
def add(entry: Entry[Money], other: Annotated[Entry[int] | None, Body()] = None) -> Entry[Money]:
    return entry


# Quiet: answers without bodies.
quiet = FastAPI(title="Quiet", default_response_class=PlainTextResponse)


@quiet.delete("/gone/{id}", status_code=204)
def gone(id: Annotated[int, Path(ge=1, description="Which.")], response: Response) -> None:
    response.headers["x-gone"] = str(id)


@quiet.get("/same", status_code=304, responses={304: {"description": "Not changed"}, 404: {"model": Money}})
def same():
    return None


@quiet.put("/reset", status_code=205)
def reset():
    pass


@quiet.get("/changed")
def changed(response: Response, code: int = 204):
    response.status_code = code
    return None


@quiet.get("/raised/{code}")
def raised(code: int):
    raise HTTPException(code, "never shown", headers={"x-code": str(code)})


@quiet.get("/json", response_class=JSONResponse)
def as_json() -> dict[str, int]:
    return {"a": 1}


@quiet.get("/text")
def as_text() -> str:
    return "text"


# Keys: security of an application, its routers and operations, in documents and in use.
bearer = HTTPBearer(auto_error=False, bearerFormat="JWT", description="A token.")
key = APIKeyHeader(name="x-key", scheme_name="Key", auto_error=False)
oauth = OAuth2PasswordBearer(tokenUrl="token", scopes={"read": "Read", "write": "Write"}, auto_error=False, refreshUrl="again")


def either_key(token: Annotated[Any, Depends(bearer)], own: Annotated[str | None, Security(key)]):
    if token is None and own is None:
        raise HTTPException(403, "no key", headers={"WWW-Authenticate": "Key"})
    return own or token.credentials


def user(scopes: SecurityScopes, token: Annotated[str | None, Security(oauth, scopes=["read"])]):
    return {"scopes": scopes.scopes, "token": token}


keys = FastAPI(title="Keys", dependencies=[Depends(either_key)])
admin = APIRouter(prefix="/admin", dependencies=[Security(user, scopes=["admin"])], tags=["admin"])


@keys.get("/open")
def opened(who: Annotated[str, Depends(either_key)]):
    return who


@admin.get("/me")
def me(user: Annotated[dict, Security(user, scopes=["write", "read"])], again: Annotated[dict, Depends(user)]):
    return [user, again]


@admin.post("/them", dependencies=[Security(oauth, scopes=["them"])])
def them():
    return None


keys.include_router(admin, tags=["more"], deprecated=True)

# Hooks: what this application calls, with models that nothing else uses.
hooks = FastAPI(title="Hooks", servers=[{"url": "https://{zone}.example.com", "variables": {"zone": {"default": "eu", "enum": ["eu", "us"]}}}])


class Event(BaseModel, Generic[T]):
    kind: str = "made"
    of: T


class Failed(BaseModel):
    why: str = Field(json_schema_extra={"x-why": 1})


class Only(BaseModel):
    only: int = 1


outgoing = APIRouter(responses={500: {"model": Failed}})


@outgoing.post("{$request.body#/url}", response_model=Only, status_code=202, responses={409: {"model": list[Event[int]]}})
def told(event: Event[Only], x_sign: Annotated[str, Header(examples=["a"])]):
    pass


@hooks.post("/subscribe", callbacks=outgoing.routes, openapi_extra={"x-only": Only(), "responses": {"201": {"description": "Made", "content": {"application/json": {"example": Event[int](of=1)}}}}})
def subscribe(url: Annotated[str, Body(embed=True, openapi_examples={"a": {"summary": "A", "value": "http://a"}})]):
    return url


@hooks.webhooks.post("made", responses={"4XX": {"model": Failed | None}, "default": {"description": "D"}})
def made(event: Annotated[Event[list[Only]], Body(description="The event.")], dry: bool = False) -> Only | None:
    """Something was made."""


@hooks.get("/hidden", include_in_schema=False, response_model=Money)
def hidden():
    return {}


# Failures: handlers, dependencies with exits, and what they change.
failing = FastAPI(title="Failing", responses={422: {"description": "Wrong", "model": Failed}})
LOG: list[str] = []


class Busy(Exception):
    def __init__(self, seconds: int):
        self.seconds = seconds


@failing.exception_handler(Busy)
def busy(request: Request, error: Busy):
    return JSONResponse({"busy": request.url.path}, 503, headers={"retry-after": str(error.seconds)})


@failing.exception_handler(RequestValidationError)
async def invalid(request: Request, error: RequestValidationError):
    return JSONResponse({"why": [[".".join(str(x) for x in e["loc"]), e["type"]] for e in error.errors()], "body": error.body}, 400)


def session(fail: str = ""):
    LOG.append("open")
    if fail == "open":
        raise Busy(1)
    try:
        yield "session"
    except Busy as e:
        LOG.append(f"busy {e.seconds}")
        raise Busy(e.seconds + 1)
    except HTTPException as e:
        LOG.append(f"http {e.status_code}")
        raise
    finally:
        LOG.append("close")


def inner(session: Annotated[str, Depends(session)], fail: str = ""):
    if fail == "inner":
        raise HTTPException(409)
    yield session + " inner"
    LOG.append("inner done")


class Work(BaseModel):
    a: int = Field(validate_default=True)


@failing.post("/work/{id}")
def work(id: int, session: Annotated[str, Depends(inner)], work: Work, fail: str = ""):
    LOG.append("work")
    if fail == "busy":
        raise Busy(5)
    if fail == "http":
        raise HTTPException(404, {"id": id}, {"x-id": str(id)})
    return [session, work]


@failing.get("/log")
def log():
    return LOG


@failing.delete("/log", status_code=204)
def clear_log():
    LOG.clear()


# Pages: own response classes with media types and models.
class Vendor(JSONResponse):
    media_type = "application/vnd.page+json"


pages = FastAPI(title="Pages", default_response_class=Vendor, responses={404: {"model": Failed}})
html = APIRouter(default_response_class=HTMLResponse, prefix="/html")


@pages.get("/one", responses={200: {"content": {"text/csv": {}}}})
def one() -> Money:
    return Money()


@pages.get("/list", responses={"2XX": {"model": list[Only], "description": "Some"}})
def many() -> list[Money]:
    return [Money()]


@pages.post("/typed")
def typed(money: Annotated[Money, Body(media_type="application/vnd.money+json", examples=[{"amount": 1}])]):
    return money


@html.get("/a", responses={403: {"model": Only}})
def page():
    return "<p>"


@html.get("/b", response_class=JSONResponse)
def not_html() -> Optional[Only]:
    return None


pages.include_router(html, default_response_class=PlainTextResponse, responses={410: {"model": Only}})

for sub in (catalogue, zoo, office, ledger, quiet, keys, hooks, failing, pages):
    app.mount("/" + sub.title.lower(), sub)
