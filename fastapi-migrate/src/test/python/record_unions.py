"""Records the document of a service of unions, and where FastAPI says that its errors are.

MigratedErrorsTests makes a service of the document and asks it the same.
"""

import json
from enum import Enum
from pathlib import Path
from typing import Annotated, Generic, Literal, TypeVar, Union

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict, Field, RootModel, create_model
from typing_extensions import TypeAliasType

TARGET = Path(__file__).resolve().parents[1] / "resources/io/fastapi/migrate"

T = TypeVar("T")
S = TypeVar("S")
FIRST = create_model("Item", __module__="shop.first", a=(int, ...))
SECOND = create_model("Item", __module__="shop.second", b=(int, ...))


class Leaf(BaseModel):
    v: int
    d: int = 1


class Expr(BaseModel):
    left: Union["Expr", Leaf, int]
    op: str = "+"


class Titled(BaseModel):
    model_config = ConfigDict(title="Another title")
    z: Union[Expr, Leaf]


class Color(str, Enum):
    red = "red"
    blue = "blue"


class Pair(BaseModel, Generic[T, S]):
    t: T
    s: S


class Ids(RootModel[list[int]]): ...


class Cap(RootModel[Annotated[int, Field(le=5)]]): ...


Numbers = TypeAliasType("Numbers", list[int])


class Anything(BaseModel):
    x: Union[Ids, Cap, Pair[FIRST, int], Color, Numbers, FIRST, SECOND]


class Cat(BaseModel):
    kind: Literal["cat"]
    left: Expr


class Dog(BaseModel):
    kind: Literal["dog"]
    n: int = 1


class Pet(BaseModel):
    pet: Annotated[Union[Cat, Dog], Field(discriminator="kind")]


app = FastAPI(title="Unions")


@app.post("/expr")
def calculate(x: Expr) -> Expr: ...


@app.post("/choice")
def choose(x: Union[Expr, Leaf]) -> Union[Expr, Leaf]: ...


@app.post("/titled")
def entitle(x: Union[Titled, Leaf]) -> Union[Titled, Leaf]: ...


@app.post("/anything")
def take(x: Anything): ...


@app.post("/pet")
def feed(x: Pet) -> Pet: ...


BODIES = [
    ("/expr", {"left": {"left": "x"}}),
    ("/choice", "x"),
    ("/choice", {"left": "x"}),
    ("/titled", {"z": "x"}),
    ("/anything", {"x": "x"}),
    ("/anything", {"x": ["x"]}),
    ("/anything", {"x": {"t": 1}}),
    ("/pet", {"pet": {"kind": "cat", "left": {"left": "x"}}}),
]


def record():
    client = TestClient(app)
    asked = []
    for path, body in BODIES:
        errors = client.post(path, json=body).json()["detail"]
        asked.append({"path": path, "body": body, "locations": [error["loc"] for error in errors]})
    return {
        TARGET / "unions.openapi.json": json.dumps(app.openapi(), indent=1) + "\n",
        TARGET / "unions.json": json.dumps(asked, indent=1) + "\n",
    }
