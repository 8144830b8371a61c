"""What is None, and numbers that JSON does not have: left out of objects, null in lists."""

from math import inf, nan

from fastapi import Body, FastAPI, Query
from pydantic import BaseModel, Field

app = FastAPI(
    contact={"name": "Ada", "x-none": None, "x-nan": nan},
    servers=[{"url": "/v1", "x-none": None, "x-more": {"a": inf, "b": 1}}],
    openapi_tags=[{"name": "items", "x-none": None}],
)


class Reading(BaseModel):
    value: float = inf
    values: list[float] = [nan, 1.5]
    bounded: float = Field(ge=-inf, le=inf)
    shown: float = Field(2.5, examples=[inf, 2.5], json_schema_extra={"x-inf": inf, "x-list": [inf, None], "x-none": None})


@app.get(
    "/extra/",
    openapi_extra={
        "x-none": None,
        "x-nan": nan,
        "x-more": {"a": inf, "b": None, "c": [nan, None, {"d": -inf}]},
        "summary": None,
    },
    responses={404: {"description": "No", "x-none": None, "headers": {"X": {"schema": {"default": None, "x-inf": inf}}}}},
)
def read_extra(): ...


@app.get("/params/")
def read_params(
    a: float = Query(inf),
    b: float = Query(1.5, examples=[inf, None], openapi_examples={"big": {"value": inf, "summary": None}}),
    c: float = Query(1.5, json_schema_extra={"x-none": None, "x-inf": inf, "x-list": [nan]}),
    d: float = Query(1.5, le=inf),
): ...


@app.post("/readings/")
def create_reading(reading: Reading = Body(examples=[{"bounded": nan, "value": None}])): ...
