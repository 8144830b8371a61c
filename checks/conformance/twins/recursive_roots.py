"""Types that hold themselves without being models: root models of lists, maps and unions, aliases, and both with models in between."""

from typing import Annotated, Optional, Union

from fastapi import Body, FastAPI
from pydantic import BaseModel, Field, RootModel
from typing_extensions import TypeAliasType

app = FastAPI()


class Tree(RootModel[list["Tree"]]):
    pass


class Index(RootModel[dict[str, "Index"]]):
    pass


class Node(RootModel[Union[int, str, list["Node"]]]):
    pass


class Maybe(RootModel[Optional[list["Maybe"]]]):
    pass


class Small(RootModel[Annotated[list["Small"], Field(max_length=2)]]):
    """At most two of these."""


class Rows(RootModel[list["Cells"]]):
    pass


class Cells(RootModel[dict[str, "Rows"]]):
    pass


class Folder(BaseModel):
    name: str = Field(min_length=1)
    note: Optional[str] = None
    children: "Folders"


class Folders(RootModel[list[Folder]]):
    pass


class Leaf(RootModel[Annotated[int, Field(ge=0)]]):
    pass


class Branch(RootModel[list[Union[Leaf, "Branch"]]]):
    pass


Value = TypeAliasType("Value", "Union[dict[str, Optional[Value]], list[Optional[Value]], str, int, float, bool]")
Amount = TypeAliasType("Amount", "Union[Annotated[int, Field(ge=0)], list[Amount], dict[str, Amount]]")


class Step(BaseModel):
    title: str
    steps: list["Plan"] = []


Plan = TypeAliasType("Plan", "Union[Step, list[Plan], int]")


class Holder(BaseModel):
    tree: Optional[Tree] = None
    value: Optional[Value] = None
    amounts: dict[str, Amount] = {}
    either: Union[Amount, bool] = True


@app.post("/tree")
def tree(body: Tree) -> Tree:
    return body


@app.post("/index")
def index(body: Index) -> Index:
    return body


@app.post("/node")
def node(body: Node) -> Node:
    return body


@app.post("/maybe")
def maybe(body: Maybe) -> Maybe:
    return body


@app.post("/small")
def small(body: Small) -> Small:
    return body


@app.post("/rows")
def rows(body: Rows) -> Rows:
    return body


@app.post("/cells")
def cells(body: Cells) -> list[Cells]:
    return [body]


@app.post("/folder", response_model_exclude_unset=True)
def folder(body: Folder) -> Folder:
    return body


@app.get("/filtered", response_model=Folder)
def filtered():
    return {"name": "a", "size": 1, "children": [{"name": "b", "size": 2, "children": []}]}


@app.get("/mistaken", response_model=Tree)
def mistaken():
    return [[], [1]]


@app.post("/part")
def part(body: Annotated[Union[Leaf, Branch], Body()]) -> Union[Leaf, Branch]:
    return body


@app.post("/value")
def value(body: Annotated[Value, Body()]) -> Value:
    return body


@app.post("/amount")
def amount(body: Annotated[Amount, Body()]) -> Amount:
    return body


@app.post("/plan")
def plan(body: Annotated[Plan, Body()]) -> Plan:
    return body


@app.post("/holder")
def holder(body: Holder) -> Holder:
    return body


@app.post("/both")
def both(one: Annotated[Tree, Body()], all: Annotated[list[Index], Body()] = []) -> dict[str, Tree]:
    return {"one": one}
