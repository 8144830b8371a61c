"""Field constraints, nested models, lists, sets and maps."""

from typing import Annotated

from fastapi import Body, FastAPI
from pydantic import BaseModel, Field

app = FastAPI()


class Image(BaseModel):
    url: str
    name: Annotated[str, Field(min_length=1, max_length=10)]


class Item(BaseModel):
    name: str = Field(title="The name of the item", max_length=12)
    description: str | None = Field(default=None, title="The description of the item", max_length=20)
    price: float = Field(gt=0, description="The price must be greater than zero")
    tags: set[str] = set()
    image: Image | None = None
    images: list[Image] = []


class Offer(BaseModel):
    name: str
    items: list[Item]
    limits: dict[str, int] = {}


class Measures(BaseModel):
    count: int = Field(ge=1, le=9)
    ratio: float = Field(default=0.5, ge=0, lt=1)
    step: int = Field(default=5, multiple_of=5)
    code: str = Field(default="ab", pattern="^[a-z]{2}$")
    values: list[int] = Field(default=[1], min_length=1, max_length=3)


@app.put("/items/{item_id}")
async def update_item(item_id: int, item: Item):
    return {"item_id": item_id, "name": item.name, "tags": sorted(item.tags), "images": item.images}


@app.post("/offers/")
async def create_offer(offer: Offer) -> Offer:
    return offer


@app.post("/images/multiple/")
async def create_images(images: list[Image]):
    return images


@app.post("/measures/")
async def create_measures(measures: Annotated[Measures, Body(embed=True)]):
    return measures


@app.post("/index-weights/")
async def create_index_weights(weights: dict[int, float]):
    return weights


@app.post("/matrix/")
async def create_matrix(matrix: list[list[int]]):
    return matrix


@app.post("/named-images/")
async def create_named_images(images: dict[str, Image]):
    return images
