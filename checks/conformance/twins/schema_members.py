"""What inputs, fields and classes add to their schemas: further members, examples, titles, deprecation; everywhere."""

from typing import Annotated, Optional

from fastapi import Body, Cookie, FastAPI, File, Form, Header, Path, Query, UploadFile
from pydantic import BaseModel, ConfigDict, Field

app = FastAPI()


class Inner(BaseModel):
    """Inside."""

    x: int = 1


class Titled(BaseModel):
    model_config = ConfigDict(
        title="Another title",
        json_schema_extra={"description": "From the extra.", "x-order": [2, 1], "required": ["a"], "additionalProperties": False},
    )

    a: str
    b: int = 0


class Fields(BaseModel):
    plain: str = Field(json_schema_extra={"x-a": None, "x-b": {"c": [True, 1.5, "t"]}, "format": "phone"})
    typed: str = Field(json_schema_extra={"type": "integer", "title": "Replaced"})
    inner: Inner = Field(json_schema_extra={"x-inner": 1})
    described: Inner = Field(description="Described.", title="Titled", examples=[{"x": 2}])
    with_default: Inner = Field(default=Inner(), json_schema_extra={"x-default": 1})
    optional: Optional[Inner] = Field(default=None, json_schema_extra={"x-optional": 1}, description="Perhaps.")
    listed: list[Inner] = Field(default=[], json_schema_extra={"x-list": 1, "items": {"type": "object"}})
    by_name: dict[str, Annotated[int, Field(ge=1)]] = {}
    several: list[Annotated[str, Field(min_length=2)]] = []
    old: int = Field(default=1, deprecated=True, examples=[1, 2])
    ruled: int = Field(default=5, ge=1, json_schema_extra={"minimum": 0, "example": 3})


class Holder(BaseModel):
    titled: Titled
    more: list[Titled] = []


@app.get("/parameters/{part}")
def parameters(
    part: Annotated[str, Path(json_schema_extra={"x-path": 1}, title="A part", description="Of it.", examples=["p"])],
    q: Annotated[str, Query(json_schema_extra={"x-query": {"a": [1]}, "format": "own"}, examples=["a", "b"])] = "d",
    n: Annotated[Optional[int], Query(json_schema_extra={"x-n": 1}, ge=1, deprecated=True)] = None,
    words: Annotated[list[str], Query(json_schema_extra={"items": {"type": "string", "enum": ["a"]}}, min_length=1)] = ["a"],
    x_head: Annotated[int, Header(json_schema_extra={"x-head": 1}, example=3)] = 1,
    crumb: Annotated[str, Cookie(json_schema_extra={"x-crumb": 1}, openapi_examples={"a": {"value": "v", "summary": "S"}})] = "",
    hidden: Annotated[str, Query(include_in_schema=False, json_schema_extra={"x": 1})] = "",
):
    return [part, q, n, words, x_head, crumb]


@app.post("/whole")
def whole(item: Annotated[Inner, Body(json_schema_extra={"x-body": 1}, title="A body", description="Of it.", examples=[{"x": 1}])]):
    return item


@app.post("/scalar")
def scalar(size: Annotated[int, Body(json_schema_extra={"x-size": 1}, ge=1, example=5)]):
    return size


@app.post("/parts")
def parts(
    inner: Annotated[Inner, Body(json_schema_extra={"x-inner": 1}, description="Described.", title="Part")],
    size: Annotated[int, Body(json_schema_extra={"x-size": 1}, deprecated=True)] = 1,
    note: Annotated[Optional[str], Body(json_schema_extra={"x-note": 1}, max_length=5)] = None,
):
    return [inner, size, note]


@app.post("/form")
def form(
    name: Annotated[str, Form(json_schema_extra={"x-name": 1}, example="n", title="Name!")],
    tags: Annotated[list[str], Form(json_schema_extra={"x-tags": 1}, examples=[["a"]])] = [],
):
    return [name, tags]


@app.post("/files")
def files(
    file: Annotated[UploadFile, File(json_schema_extra={"x-file": 1}, description="A file.")],
    raw: Annotated[bytes, File(json_schema_extra={"x-raw": 1})] = b"",
    more: Annotated[list[UploadFile], File(json_schema_extra={"x-more": 1}, deprecated=True)] = [],
):
    return [file.filename, len(raw), len(more)]


@app.post("/fields")
def fields(fields: Fields) -> Fields:
    return fields


@app.post("/holder")
def holder(holder: Holder) -> Holder:
    return holder


@app.get("/query-model")
def query_model(titled: Annotated[Titled, Query()]):
    return titled


@app.post("/form-model")
def form_model(titled: Annotated[Titled, Form()]):
    return titled
