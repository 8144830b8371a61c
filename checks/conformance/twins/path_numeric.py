"""Numeric constraints and documentation of path parameters."""

from typing import Annotated

from fastapi import FastAPI, Path, Query

app = FastAPI()


@app.get("/items/{item_id}")
async def read_items(
    item_id: Annotated[int, Path(title="The ID of the item", description="A positive number", ge=1)],
    q: Annotated[str | None, Query(alias="item-query")] = None,
):
    return {"item_id": item_id, "q": q}


@app.get("/between/{value}")
async def read_between(value: Annotated[int, Path(gt=0, le=1000)]):
    return {"value": value}


@app.get("/lower/{value}")
async def read_lower(value: Annotated[int, Path(ge=-5, lt=5)]):
    return {"value": value}


@app.get("/multiples/{value}")
async def read_multiple(value: Annotated[int, Path(multiple_of=3, le=100)]):
    return {"value": value}


@app.get("/sizes/{size}")
async def read_size(
    size: Annotated[float, Path(gt=0, lt=10.5)],
    weight: Annotated[float, Query(ge=0.5, le=99.5)] = 1.0,
):
    return {"size": size, "weight": weight}


@app.get("/old/{name}")
async def read_old(
    name: Annotated[str, Path(min_length=2, max_length=5, pattern="^[a-z]+$", deprecated=True, examples=["abc"])],
):
    return {"name": name}
