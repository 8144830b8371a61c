"""What stands for values that are left out: defaults of every kind, None for what is never null, nullable paths."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from fastapi import Body, Cookie, FastAPI, File, Form, Header, Path, Query, UploadFile
from pydantic import BaseModel, Field, StringConstraints

app = FastAPI()


class Sizing(str, Enum):
    SMALL = "s"
    LARGE = "l"


class Side(BaseModel):
    n: int = 3
    note: str | None = None


class Usual(BaseModel):
    text: Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, min_length=9)] = " x "
    count: int = Field(-1, ge=0)
    few: list[str] = Field([], min_length=1)
    ratio: float = 3
    price: Decimal = Decimal("1.50")
    day: date = date(2020, 1, 2)
    when: datetime = datetime(2020, 1, 2, 3, 4, 5)
    span: timedelta = timedelta(hours=1)
    size: Sizing = Sizing.SMALL
    sizes: list[Sizing] = [Sizing.LARGE]
    side: Side = Side()
    sides: list[Side] = [Side(n=4)]
    by_name: dict[str, Side] = {"q": Side()}
    key: UUID = UUID(int=1)
    anything: Any = {"z": [1, None]}
    maybe: int | None = 7
    made: list[int] = Field(default_factory=list)
    side_made: Side = Field(default_factory=Side)


class Inner(BaseModel):
    x: int = None


class Page(BaseModel):
    limit: int = None
    order: str = Field(None, max_length=3)
    ids: list[int] = None
    inner: Inner = None


@app.post("/usual")
def usual(usual: Usual) -> Usual:
    return usual


@app.post("/usual-unset", response_model=Usual, response_model_exclude_unset=True)
def usual_unset(usual: Usual):
    return usual


@app.get("/queries")
def queries(
    text: str = Query(" x ", min_length=9),
    count: int = Query(-1, ge=0),
    price: Decimal = Decimal("1.50"),
    day: date = date(2020, 1, 2),
    span: timedelta = timedelta(hours=1),
    size: Sizing = Sizing.SMALL,
    sizes: list[Sizing] = Query([Sizing.LARGE]),
    made: list[int] = Query(default_factory=lambda: [1, 2]),
):
    return [text, count, price, day, span, size, sizes, made]


@app.post("/page")
def page(page: Page) -> Page:
    return page


@app.get("/page")
def page_query(page: Annotated[Page, Query()]):
    return page


@app.get("/page-dict", response_model=Page)
def page_dict():
    return {"limit": None}


@app.get("/omitted")
def omitted(
    limit: int = None,
    order: str = Query(None, max_length=3),
    ids: list[int] = Query(None),
    depth: Annotated[int, Header()] = None,
    visits: Annotated[int, Cookie()] = None,
):
    return {"limit": limit, "order": order, "ids": ids, "depth": depth, "visits": visits}


@app.post("/omitted-form")
def omitted_form(
    limit: int = Form(None),
    ids: list[int] = Form(None),
    file: UploadFile = None,
    files: list[UploadFile] = File(None),
):
    return {"limit": limit, "ids": ids, "file": file and file.filename, "files": files and len(files)}


@app.post("/omitted-bodies")
def omitted_bodies(limit: int = Body(None), inner: Inner = None):
    return {"limit": limit, "inner": inner}


@app.post("/omitted-body")
def omitted_body(inner: Inner = None):
    return inner


@app.get("/nullable/{n}")
def nullable(n: int | None):
    return n


@app.get("/nullable-ruled/{n}")
def nullable_ruled(n: Annotated[int | None, Path(gt=3)]):
    return n
