"""Models that hold themselves, at once and by way of others: what their fields say of themselves stands beside the reference."""

from typing import Optional

from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()


class Plain(BaseModel):
    a: int


class Node(BaseModel):
    name: str
    child: Optional["Node"] = Field(None, title="The child", description="One below")
    required: Plain = Field(title="P", description="A plain one")
    children: list["Node"] = Field([], title="Cs", description="Many")
    by: dict[str, "Node"] = Field({}, description="By name")


class Left(BaseModel):
    right: "Right" = Field(title="Its right", description="To the right")


class Right(BaseModel):
    left: Optional[Left] = Field(None, description="Back")
    other: Optional["Right"] = Field(None, title="Other", deprecated=True)


class Only(BaseModel):
    me: "Only"
    many: list["Only"]


@app.post("/nodes")
def add_node(node: Node) -> Node:
    return node


@app.post("/lefts")
def add_left(left: Left) -> Left:
    return left


@app.post("/onlys")
def add_only(only: Only) -> Only:
    return only
