from enum import Enum
from typing import Annotated, Any, Optional
from uuid import UUID

from fastapi import Cookie, FastAPI, Header, Path, Query
from pydantic import BaseModel, Field

app = FastAPI()


class Color(str, Enum):
    red = "red"
    dark_blue = "dark-blue"


class Paging(BaseModel):
    limit: Annotated[int, Field(ge=1, le=100)] = 20
    order_by: Optional[str] = None
    tags: list[str] = []


class Trace(BaseModel):
    trace_id: str
    save_data: bool = False


@app.get("/items/{item_id}")
def read_item(item_id: Annotated[int, Path(title="The ID of the item", ge=0, le=1000)], q: Optional[str] = None): ...


@app.get("/files/{file_path:path}")
def read_file(file_path: str): ...


@app.get("/numbers/{number:int}/{id:uuid}")
def read_number(number: int, id: UUID): ...


@app.get("/colors/{color}")
def read_color(color: Color, other: Optional[Color] = None, best: Color = Color.dark_blue): ...


@app.get("/query")
def read_query(
    needed: str,
    unique: Annotated[set[Color], Query()],
    size: Annotated[float, Query(gt=0, lt=10.5)] = 1.5,
    q: Annotated[
        Optional[str],
        Query(
            alias="item-query", title="Query string", description="What to search", min_length=3, max_length=50,
            pattern="^fixed.*$", deprecated=True, examples=["fixedquery"],
        ),
    ] = None,
    skip: int = 0,
    short: bool = False,
    names: Annotated[list[str], Query(min_length=1)] = ["foo", "bar"],
    numbers: Annotated[Optional[list[int]], Query(max_length=5)] = None,
    hidden: Annotated[Optional[str], Query(include_in_schema=False)] = None,
    named: Annotated[
        str, Query(openapi_examples={"normal": {"summary": "A usual one", "value": "Foo"}, "none": {"value": None}})
    ] = "x",
): ...


@app.get("/only-hidden")
def read_only_hidden(hidden: Annotated[Optional[str], Query(include_in_schema=False)] = None): ...


@app.get("/headers")
def read_headers(
    session: Annotated[str, Cookie(alias="SESSION-ID")],
    user_agent: Annotated[Optional[str], Header()] = None,
    strange_header: Annotated[Optional[str], Header(convert_underscores=False)] = None,
    x_token: Annotated[Optional[list[str]], Header()] = None,
    ads_id: Annotated[Optional[str], Cookie()] = None,
): ...


@app.get("/models")
def read_models(paging: Annotated[Paging, Query()], trace: Annotated[Trace, Header()]): ...


@app.get("/model-beside")
def read_model_beside(paging: Annotated[Paging, Query()], q: str): ...


@app.get("/nothing")
def read_nothing(): ...
