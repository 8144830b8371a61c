"""Generic response models: values of another parametrization are validated and filtered at any depth."""

from dataclasses import dataclass
from typing import Annotated, Any, Generic, Optional, TypeVar, Union

from fastapi import FastAPI
from pydantic import BaseModel, Field, computed_field

app = FastAPI()

T = TypeVar("T")
U = TypeVar("U")


class Pub(BaseModel):
    name: str


class Priv(BaseModel):
    name: str
    secret: str = "s"


class Other(BaseModel):
    label: int = 1


class Box(BaseModel, Generic[T]):
    one: T


class Pair(BaseModel, Generic[T, U]):
    first: T
    second: U


class Page(BaseModel, Generic[T]):
    items: list[T]
    by_name: dict[str, T] = {}
    next: Optional["Page[T]"] = None


class Absent(BaseModel):
    name: str
    nothing: None = None
    nothings: dict[str, None] = {}


class Holder(BaseModel):
    box: Box[Pub]


class OpenHolder(BaseModel):
    box: Box[Priv]
    note: str = "n"


@dataclass
class Loose:
    one: Any
    more: int = 1


class Shown(BaseModel, Generic[T]):
    one: T
    label: Optional[str] = None

    @computed_field
    @property
    def size(self) -> int:
        return len(self.label or "")


class Left(BaseModel, Generic[T]):
    left: T


class Right(BaseModel, Generic[T]):
    rights: list[T]


def priv(name: str = "a") -> Priv:
    return Priv(name=name)


ANSWERS: list[tuple[str, Any, Any]] = [
    ("box", Box[Pub], lambda: Box[Priv](one=priv())),
    ("box_same", Box[Pub], lambda: Box[Pub](one=Pub(name="a"))),
    ("box_map", Box[Pub], lambda: {"one": {"name": "a", "secret": "x"}}),
    ("box_loose", Box[Pub], lambda: Loose(one=priv())),
    ("box_loose_map", Box[Pub], lambda: Loose(one={"name": "b", "secret": "x"})),
    ("box_wrong", Box[Pub], lambda: Box[Other](one=Other())),
    ("box_box", Box[Box[Pub]], lambda: Box[Box[Priv]](one=Box[Priv](one=priv()))),
    ("box_list", Box[list[Pub]], lambda: Box[list[Priv]](one=[priv(), priv("b")])),
    ("box_dict", Box[dict[str, Pub]], lambda: Box[dict[str, Priv]](one={"k": priv()})),
    ("box_optional", Box[Optional[Pub]], lambda: Box[Optional[Priv]](one=priv())),
    ("box_none", Box[Optional[Pub]], lambda: Box[Optional[Priv]](one=None)),
    ("box_none_wrong", Box[Pub], lambda: Box[Optional[Priv]](one=None)),
    ("box_nothing", Box[None], lambda: {"one": None}),
    ("list_box", list[Box[Pub]], lambda: [Box[Priv](one=priv()), Box[Pub](one=Pub(name="b"))]),
    ("dict_box", dict[str, Box[Pub]], lambda: {"k": Box[Priv](one=priv())}),
    ("optional_box", Optional[Box[Pub]], lambda: Box[Priv](one=priv())),
    ("optional_none", Optional[Box[Pub]], lambda: None),
    ("list_optional", list[Optional[Pub]], lambda: [None, priv()]),
    ("dict_optional", dict[str, Optional[Pub]], lambda: {"a": None, "b": priv()}),
    ("pair", Pair[Pub, int], lambda: Pair[Priv, str](first=priv(), second="5")),
    ("pair_wrong", Pair[Pub, int], lambda: Pair[Priv, str](first=priv(), second="x")),
    ("pair_pair", Pair[Pair[Pub, int], Box[Pub]],
     lambda: Pair[Pair[Priv, int], Box[Priv]](first=Pair[Priv, int](first=priv(), second=1), second=Box[Priv](one=priv()))),
    ("page", Page[Pub],
     lambda: Page[Priv](items=[priv()], by_name={"k": priv("b")}, next=Page[Priv](items=[priv("c")]))),
    ("positive", Box[Annotated[int, Field(ge=1)]], lambda: Box[int](one=0)),
    ("positive_fine", Box[Annotated[int, Field(ge=1)]], lambda: Box[int](one=1)),
    ("holder", Holder, lambda: OpenHolder(box=Box[Priv](one=priv()))),
    ("holder_map", Holder, lambda: {"box": Box[Priv](one=priv())}),
    ("text", Box[str], lambda: Box[int](one=1)),
    ("shown", Shown[Pub], lambda: Shown[Priv](one=priv(), label="abc")),
    ("shown_same", Shown[Pub], lambda: Shown[Pub](one=Pub(name="a"))),
    ("shown_map", Shown[Pub], lambda: {"one": priv(), "label": "ab", "size": 9}),
    ("shown_loose", Shown[Pub], lambda: Loose(one=priv())),
    ("shown_wrong", Shown[Pub], lambda: Shown[Other](one=Other())),
    ("shown_list", Shown[list[Pub]], lambda: Shown[list[Priv]](one=[priv(), priv("b")])),
    ("list_shown", list[Shown[Pub]], lambda: [Shown[Priv](one=priv())]),
    ("box_shown", Box[Shown[Pub]], lambda: Box[Shown[Priv]](one=Shown[Priv](one=priv()))),
    ("left", Union[Left[Pub], Right[Pub]], lambda: Left[Priv](left=priv())),
    ("right", Union[Left[Pub], Right[Pub]], lambda: Right[Priv](rights=[priv()])),
    ("list_right", list[Union[Left[Pub], Right[Pub]]], lambda: [Right[Priv](rights=[priv()])]),
    ("left_none", Union[Left[Optional[Pub]], Right[Optional[Pub]]], lambda: Right[Optional[Priv]](rights=[None])),
    ("left_positive", Union[Left[Annotated[int, Field(ge=1)]], Right[Annotated[int, Field(ge=1)]]], lambda: Left[int](left=0)),
]

for name, model, answer in ANSWERS:
    app.get(f"/{name}", name=name, response_model=model)(answer)


@app.get("/returned")
def returned() -> list[Optional[Box[Pub]]]:
    return [None, Box[Priv](one=priv())]


@app.get("/returned_box")
def returned_box() -> Box[Annotated[int, Field(ge=1)]]:
    return Box[int](one=0)


@app.get("/returned_numbers")
def returned_numbers() -> list[Annotated[int, Field(ge=1)]]:
    return [3, 2, 0]


@app.get("/returned_few")
def returned_few() -> Annotated[list[str], Field(max_length=1)]:
    return ["a", "b"]


@app.get("/returned_union")
def returned_union() -> Union[int, str]:
    return "b"


@app.get("/returned_unions")
async def returned_unions() -> list[Union[int, str]]:
    return [1, "b"]


@app.post("/wrapped")
def wrapped(box: Box[Optional[Pub]]) -> Box[Optional[Pub]]:
    return box


@app.post("/listed")
def listed(items: list[Optional[Pub]]) -> list[Optional[Pub]]:
    return items


@app.post("/nothing")
def nothing(box: Box[None]) -> Box[None]:
    return box


@app.post("/nothings")
def nothings(items: list[None]) -> list[None]:
    return items


@app.post("/absent")
def absent(absent: Absent) -> Absent:
    return absent
