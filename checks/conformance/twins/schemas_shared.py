"""One component for input and output of a model, except where fields are computed."""

from fastapi import FastAPI
from pydantic import BaseModel, computed_field

app = FastAPI(separate_input_output_schemas=False)


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
