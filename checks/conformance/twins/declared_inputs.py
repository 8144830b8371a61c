"""What inputs are given besides their type: aliases of bodies, examples, and whether the path decides where they are."""

from typing import Annotated

from fastapi import APIRouter, Body, Cookie, Depends, FastAPI, Form, Header, Path, Query
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str


@app.post("/alias/")
async def alias(item: Annotated[Item, Body(alias="thing")]):
    return item


@app.post("/alias-embedded/")
async def alias_embedded(item: Annotated[Item, Body(alias="thing", embed=True)]):
    return item


@app.post("/two-aliases/")
async def two_aliases(item: Annotated[Item, Body(alias="thing")], count: Annotated[int, Body(alias="num")] = 1):
    return {"item": item, "count": count}


async def same_name(item: Annotated[Item, Body()]):
    return item


@app.post("/alias-of-same-name/")
async def alias_of_same_name(
    item: Annotated[Item, Body(alias="thing")], other: Annotated[Item, Depends(same_name)]
):
    return {"item": item, "other": other}


@app.post("/shared-alias/")
async def shared_alias(a: Annotated[Item, Body(alias="thing")], b: Annotated[Item, Body(alias="thing")]):
    return {"a": a, "b": b}


@app.get("/example/{part}")
async def example(
    part: Annotated[str, Path(example="p")],
    one: Annotated[str, Query(example="a")],
    both: Annotated[int, Query(example=1, examples=[2, 3])] = 4,
    named: Annotated[str, Query(example="a", openapi_examples={"b": {"value": "b"}})] = "c",
    empty: Annotated[str, Header(example="")] = "",
):
    return {"part": part, "one": one, "both": both, "named": named, "empty": empty}


@app.post("/body-example/")
async def body_example(item: Annotated[Item, Body(example={"name": "a"}, examples=[{"name": "b"}])]):
    return item


@app.post("/body-named-example/")
async def body_named_example(
    item: Annotated[Item, Body(example={"name": "a"}, openapi_examples={"b": {"value": {"name": "b"}}})],
):
    return item


@app.post("/part-example/")
async def part_example(
    item: Annotated[Item, Body(example={"name": "a"})], count: Annotated[int, Body(example=1, examples=[2])]
):
    return {"item": item, "count": count}


@app.post("/form-example/")
async def form_example(a: Annotated[str, Form(example="x")], b: Annotated[str, Form(example="y", examples=["z"])]):
    return {"a": a, "b": b}


@app.post("/form-model-example/")
async def form_model_example(item: Annotated[Item, Form(example={"name": "f"})]):
    return item


async def user(user_id: int):
    return user_id


router = APIRouter()


@router.get("/orders")
async def orders(user_id: int, page: int = 1):
    return {"user_id": user_id, "page": page}


@router.get("/orders/{page}")
async def order(page: int, user: Annotated[int, Depends(user)]):
    return {"user_id": user, "page": page}


@router.get("/maybe")
async def maybe(user_id: int | None = None):
    return {"user_id": user_id}


@router.get("/or-else")
async def or_else(user_id: int = 7):
    return {"user_id": user_id}


app.include_router(router, prefix="/users/{user_id}")
app.include_router(router, prefix="/all")


@app.get("/titles/{_id}")
async def titles(
    id_: Annotated[str, Path(alias="_id")],
    first: Annotated[int, Query(alias="__first")],
    last: Annotated[list[int], Query(alias="last__")],
    spaced: Annotated[str | None, Query(alias=" s ")] = None,
    host: Annotated[str | None, Cookie(alias="__Host-id")] = None,
    key: Annotated[str, Header(alias="_key")] = "",
):
    return [id_, first, last]


@app.post("/title-of-a-body/")
async def title_of_a_body(numbers: Annotated[list[int], Body(alias="__numbers")]):
    return numbers


@app.post("/titles-of-parts/")
async def titles_of_parts(a: Annotated[int, Body(alias="__a")], b: Annotated[int, Body(alias="b_")] = 1):
    return [a, b]


@app.post("/titles-of-a-form/")
async def titles_of_a_form(a: Annotated[str, Form(alias="__a")], b: Annotated[str, Form(alias="b_")] = ""):
    return [a, b]
