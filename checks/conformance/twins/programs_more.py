"""More small programs that use several features together: versions told by numbers, shops, feeds, drafts, offices."""

from datetime import datetime, timedelta
from enum import IntEnum
from typing import Annotated, Any, Generic, Literal, NamedTuple, Optional, TypeVar

from fastapi import APIRouter, BackgroundTasks, Body, Cookie, Depends, FastAPI, File, Form, Header, HTTPException, Path, Query, Request, Response, UploadFile
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from pydantic import BaseModel, ConfigDict, EmailStr, Field, HttpUrl, SecretStr, computed_field

app = FastAPI()
T = TypeVar("T")
K = TypeVar("K")


# Versions: unions told apart by numbers and by enums' values.
versions = FastAPI(title="Versions")


class First(BaseModel):
    version: Literal[1]
    name: str


class Second(BaseModel):
    version: Literal[2, 3] = 2
    names: list[str] = Field(min_length=1)


Document = Annotated[First | Second, Field(discriminator="version")]


class Stored(BaseModel, Generic[K, T]):
    key: K
    value: T
    at: datetime | None = None


@versions.post("/documents")
def put_document(document: Document, note: Annotated[str | None, Body(max_length=3)] = None) -> Stored[int, Document]:
    return Stored(key=1, value=document)


@versions.post("/both", response_model=list[First | Second])
def put_both(documents: list[Document]):
    return documents


# A shop: pages of generics in and out, enums, secrets, tuples, and models in maps.
shop = FastAPI(title="Shop", separate_input_output_schemas=False)


class Level(IntEnum):
    low = 1
    high = 2


class Point(NamedTuple):
    x: int
    y: int = 0


class Buyer(BaseModel):
    """Who buys."""

    model_config = ConfigDict(str_strip_whitespace=True, json_schema_extra={"examples": [{"name": "Ada"}]})

    name: str = Field(min_length=1, max_length=5, title="Full name")
    mail: EmailStr | None = None
    site: HttpUrl | None = None
    password: SecretStr = SecretStr("none")
    level: Level = Level.low
    places: dict[str, tuple[float, float]] = {}
    wait: timedelta = timedelta(minutes=1)

    @computed_field(description="Whether it is high.")
    @property
    def high(self) -> bool:
        return self.level == Level.high


class Page(BaseModel, Generic[T]):
    items: list[T]
    total: int = Field(ge=0)
    next: Optional["Page[T]"] = None


@shop.post("/pages")
def put_page(page: Page[Buyer]) -> Page[Buyer]:
    return page


@shop.post("/maps", response_model=dict[Level, list[Buyer]], response_model_exclude={"__all__": {"__all__": {"places"}}})
def put_map(buyers: dict[Level, list[Buyer]]):
    return buyers


@shop.get("/levels/{level}")
def level(level: Level, more: Annotated[set[Level], Query(max_length=2)] = set(), worst: Level | None = None) -> dict[str, Any]:
    return {"level": level, "more": sorted(more), "worst": worst}


# Drafts: bodies of several kinds with defaults, nulls and names.
drafts = FastAPI(title="Drafts")


class Draft(BaseModel):
    model_config = ConfigDict(extra="allow")

    title: str | None
    words: int = 0
    parent: Optional["Draft"] = None


@drafts.put("/drafts/{id:path}")
def put_draft(
    id: Annotated[str, Path(max_length=8, pattern="^[a-z/]+$")],
    draft: Draft | None = None,
    by: Annotated[str, Body(alias="writtenBy", examples=["ada"])] = "nobody",
    rank: Annotated[float | None, Body(gt=0, deprecated=True)] = None,
    tags: Annotated[list[Annotated[str, Field(min_length=2)]], Body(description="Words.")] = [],
    x_dry: Annotated[bool | None, Header(alias="X-Dry-Run")] = None,
):
    return {"id": id, "draft": draft, "by": by, "rank": rank, "tags": tags, "dry": x_dry}


@drafts.patch("/drafts", response_model=Draft, response_model_exclude_unset=True)
def patch_draft(draft: Draft):
    return draft


@drafts.post("/root")
def put_root(root: dict[str, list[int]]) -> dict[str, list[int]]:
    return root


# Feeds: answers of several kinds behind shared dependencies.
feeds = FastAPI(title="Feeds", responses={"default": {"description": "Anything"}})


def locale(accept_language: Annotated[str | None, Header(examples=["de"])] = None, lang: Annotated[str, Cookie(max_length=2)] = "en"):
    return accept_language or lang


class Pages:
    def __init__(self, page: Annotated[int, Query(ge=1)] = 1, size: Annotated[int, Query(alias="pageSize", le=5)] = 5, locale: str = Depends(locale)):
        self.page, self.size, self.locale = page, size, locale


@feeds.get("/feed", response_model_exclude_none=True)
def feed(pages: Annotated[Pages, Depends()], response: Response) -> Page[str]:
    response.headers["content-language"] = pages.locale
    response.set_cookie("page", str(pages.page), max_age=5)
    return Page(items=[pages.locale] * pages.size, total=pages.page)


@feeds.get("/moved", response_class=RedirectResponse, status_code=302)
def moved(to: Annotated[str, Query(min_length=1)] = "/feeds/feed"):
    return to


@feeds.get("/lines", response_class=StreamingResponse)
def lines(n: Annotated[int, Query(le=3)] = 2):
    return StreamingResponse((f"{i}\n" for i in range(n)), 203, {"x-n": str(n)}, "text/csv")


@feeds.get("/either", response_model=None)
def either(kind: Literal["json", "text", "dict", "none"] = "json") -> Response | dict | None:
    if kind == "json":
        return JSONResponse({"a": 1}, 202)
    if kind == "text":
        return PlainTextResponse("a", headers={"x-a": "1"})
    return {"b": 2} if kind == "dict" else None


@feeds.get("/wrong")
def wrong() -> Page[int]:
    raise HTTPException(status_code=418, detail=[{"a": None}], headers={"x-b": "2"})


for sub in (versions, shop, drafts, feeds):
    app.mount("/" + sub.title.lower(), sub)
