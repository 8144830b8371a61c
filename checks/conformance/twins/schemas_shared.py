"""One component for input and output of a model, except where fields are computed; models in answers of the application."""

from collections.abc import AsyncIterable, Iterable

from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel, computed_field


class Problem(BaseModel):
    code: int
    hint: str = "none"


class Fault(BaseModel):
    problem: Problem


app = FastAPI(
    separate_input_output_schemas=False,
    responses={404: {"model": Problem, "description": "Not there"}, 500: {"model": Fault}},
)


class Sub(BaseModel):
    a: int = 1


class Item(BaseModel):
    name: str
    sub: Sub = Sub()


class Rect(BaseModel):
    w: int
    h: int = 2

    @computed_field
    @property
    def area(self) -> int:
        return self.w * self.h


@app.post("/items/")
def create_item(item: Item) -> Item:
    return item


@app.get("/items/")
def read_items() -> list[Item]:
    return [Item(name="a")]


@app.post("/rects/")
def create_rect(rect: Rect) -> Rect:
    return rect


class Plan(BaseModel):
    rect: Rect
    rects: list[Rect] = []
    by_name: dict[str, Rect] = {}
    maybe: Rect | None = None


class Outer(BaseModel):
    plan: Plan
    note: str = ""


@app.post("/plans/")
def create_plan(plan: Plan) -> Plan:
    return plan


@app.post("/outers/")
def create_outer(outer: Outer) -> Outer:
    return outer


@app.post("/outer-lists/")
def create_outers(outers: list[Outer]) -> dict[str, Outer]:
    return {str(i): outer for i, outer in enumerate(outers)}


router = APIRouter(responses={404: {"model": Fault, "description": "Nor here"}, 409: {"model": list[Problem]}})


@router.get("/routed", responses={422: {"model": Problem, "description": "Unfit"}})
def routed(n: int) -> int:
    return n


@router.get("/missing", responses={410: {"model": Problem}})
def missing():
    return JSONResponse({"code": 1}, 410)


app.include_router(router, responses={418: {"model": Problem | None}})


class Shown(BaseModel):
    count: int
    ratio: float = float("nan")


@app.get("/shown")
def shown() -> Shown:
    return Shown(count=3)


@app.get("/numbers")
def numbers() -> Iterable[float]:
    yield 1.5
    yield float("nan")
    yield float("-inf")


@app.get("/number-models")
async def number_models() -> AsyncIterable[Shown]:
    yield Shown(count=1)
    yield Shown(count=2, ratio=float("inf"))


@app.get("/number-dicts")
def number_dicts():
    yield {"a": [float("nan"), 1]}


@app.get("/number-events", response_class=EventSourceResponse)
def number_events() -> Iterable[Shown]:
    yield Shown(count=1, ratio=float("inf"))
