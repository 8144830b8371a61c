"""What models add to their schemas; values without a JSON form."""

import enum
from typing import Annotated, Any, Optional

from fastapi import FastAPI, Form, UploadFile
from pydantic import BaseModel, ConfigDict, Field

app = FastAPI()


class Nothing(enum.Enum):
    """Has no values."""


class Described(BaseModel):
    """Shown.\fHidden."""

    none: Optional[Nothing] = None
    text: str = Field(json_schema_extra={"example": "t", "x-unit": ["kg", 1]})
    size: int = Field(default=1, description="A size.", json_schema_extra={"description": "Replaced."})


class Extended(BaseModel):
    model_config = ConfigDict(json_schema_extra={"examples": [{"a": 1}], "x-kind": "extended"})

    a: int = 1


class Always(BaseModel):
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    a: int = 1
    b: Optional[str] = None
    c: list[int] = Field(default_factory=list)
    d: str


class Inner(BaseModel):
    x: float = 1
    y: str = "y"


class Outer(BaseModel):
    inner: Inner = Inner()
    given: Inner = Inner(x=2)
    several: list[Inner] = [Inner(y="z")]
    price: float = 10


class Upload(BaseModel):
    name: str
    file: UploadFile
    more: list[UploadFile] = []


@app.post("/described/")
def described(item: Described) -> str:
    return item.text


@app.post("/extended/")
def extended(item: Extended) -> Extended:
    return item


@app.post("/always/")
def always(item: Always) -> Always:
    return item


@app.post("/outer/")
def outer(item: Outer) -> Outer:
    return item


@app.post("/upload/")
def upload(form: Annotated[Upload, Form()]) -> str:
    return form.name


@app.get("/object/", response_model=None)
def read_object() -> Any:
    return object()


@app.get("/objects/", response_model=None)
def read_objects() -> Any:
    return {"a": [object()]}


@app.get("/cycle/", response_model=None)
def read_cycle() -> Any:
    cycle: list[Any] = []
    cycle.append(cycle)
    return cycle


@app.get("/cycle-in-model/", response_model=dict[str, Any])
def read_cycle_in_model() -> Any:
    cycle: dict[str, Any] = {}
    cycle["a"] = cycle
    return cycle
