"""Records the JSON schemas that FastAPI and pydantic write for small models.

JsonSchemasTests compares schemas.json with the schemas of the Java twins of these models, keys in the same order.
"""

import datetime as dt
import enum
import json
import pathlib
import uuid
from decimal import Decimal
from ipaddress import IPv4Address, IPv6Address
from typing import Annotated, Any, Generic, Literal, Optional, TypeVar, Union

from fastapi import Body, FastAPI
from pydantic import (
    AnyUrl,
    BaseModel,
    ConfigDict,
    EmailStr,
    Field,
    IPvAnyAddress,
    Json,
    SecretStr,
    TypeAdapter,
    computed_field,
)

T = TypeVar("T")


class Color(enum.Enum):
    """Colours of things."""

    red = "red"
    green = "green"


class Level(enum.IntEnum):
    low = 1
    high = 2


class Scalars(BaseModel):
    text: str
    flag: bool
    whole: int
    big: int
    real: float
    exact: Decimal
    raw: bytes
    id: uuid.UUID
    link: AnyUrl
    day: dt.date
    clock: dt.time
    moment: dt.datetime
    span: dt.timedelta
    v4: IPv4Address
    v6: IPv6Address
    ip: IPvAnyAddress
    file: pathlib.Path
    anything: Any
    color: Color
    level: Level
    secret: SecretStr


class Constrained(BaseModel):
    name: str = Field(min_length=1, max_length=5, pattern="^a.*z$")
    size: int = Field(ge=1, lt=10, multiple_of=2)
    ratio: float = Field(gt=0, le=10.5)
    price: Decimal = Field(max_digits=5, decimal_places=2, gt=0)
    tags: list[Annotated[str, Field(min_length=3)]] = Field(min_length=1, max_length=3)
    unique: set[int] = Field(max_length=2)
    counts: dict[str, Annotated[int, Field(gt=0)]] = Field(min_length=1)
    mail: EmailStr
    pin: SecretStr = Field(min_length=4)
    chunk: bytes = Field(max_length=8)


class Ruled(BaseModel):
    mail: EmailStr = Field(max_length=30, pattern="a")
    word: str = Field(ge="a", lt="b", max_length=3, pattern="x")
    pin: SecretStr = Field(max_length=8, pattern="a")
    wide: float = Field(gt=1.5e-9, le=1e22, multiple_of=1e3)


class Defaults(BaseModel):
    a: int = 3
    b: str = "asc"
    c: Optional[str] = None
    d: Optional[int] = Field(None, ge=0)
    e: set[str] = set()
    f: list[int] = [1, 2]
    g: Color = Color.red
    h: Optional[Color] = None
    i: Decimal = Decimal("1.10")
    j: dt.date = dt.date(2020, 1, 2)
    k: bool = True
    l: Any = None
    m: Optional[str]
    n: float = 10.5
    o: dict[str, int] = {"x": 1}
    p: set[str] = {"b", "a"}


class Documented(BaseModel):
    """A thing with words."""

    model_config = ConfigDict(title="The thing", json_schema_extra={"examples": [{"size": 1, "inner": {"a": 1}}]})

    size: int = Field(title="Its size", description="How big", examples=[1, 2], deprecated=True)
    inner: "Inner" = Field(description="What is inside")
    maybe: Optional["Inner"] = Field(None, title="Perhaps", examples=[{"a": 1}])


class Inner(BaseModel):
    a: int


class Names(BaseModel):
    item_id: int
    camelCase: int
    dashed: int = Field(alias="item-query")
    x2nd_part: int
    HTTPCode: int


class Forbid(BaseModel):
    model_config = ConfigDict(extra="forbid")

    a: int


class Allow(BaseModel):
    model_config = ConfigDict(extra="allow")

    a: int


class Computed(BaseModel):
    a: int

    @computed_field
    @property
    def twice(self) -> int:
        return 2


class HoldsComputed(BaseModel):
    one: Computed
    many: list[Computed] = []


class Priced(BaseModel):
    price: Decimal


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog", "hound"]
    barks: bool


Pet = Annotated[Union[Cat, Dog], Field(discriminator="kind")]


class Owner(BaseModel):
    pet: Pet
    pets: list[Pet]
    maybe: Optional[Pet] = None


class Circle(BaseModel):
    radius: float


class Square(BaseModel):
    side: float


class Drawing(BaseModel):
    figure: Union[Circle, Square]
    figures: list[Union[Circle, Square]] = []
    maybe: Optional[Union[Circle, Square]] = None


class Tree(BaseModel):
    name: str
    children: list["Tree"] = []
    parent: Optional["Tree"] = None


class Page(BaseModel, Generic[T]):
    items: list[T]
    next: Optional["Page[T]"] = None


class Containers(BaseModel):
    lists: list[list[int]]
    any_list: list[Any]
    any_map: dict[str, Any]
    by_int: dict[int, str]
    by_color: dict[Color, Inner]
    by_id: dict[uuid.UUID, int]
    gaps: list[Optional[int]]
    models: dict[str, Inner]


CASES = {
    "scalars": Scalars,
    "constrained": Constrained,
    "ruled": Ruled,
    "defaults": Defaults,
    "documented": Documented,
    "names": Names,
    "forbid": Forbid,
    "allow": Allow,
    "computed": Computed,
    "holds_computed": HoldsComputed,
    "priced": Priced,
    "owner": Owner,
    "drawing": Drawing,
    "tree": Tree,
    "page_of_inner": Page[Inner],
    "page_of_lists": Page[list[int]],
    "page_of_pages": Page[Page[str]],
    "containers": Containers,
    "int": int,
    "constrained_int": Annotated[int, Field(ge=1, lt=5)],
    "decimal": Annotated[Decimal, Field(max_digits=3)],
    "optional_text": Optional[Annotated[str, Field(max_length=3)]],
    "list_of_models": list[Inner],
    "map_of_ints": dict[str, int],
    "pets": list[Pet],
    "figure": Union[Circle, Square],
    "color": Color,
    "any": Any,
    "bytes": bytes,
    "json_text": Json[list[int]],
    "ruled_mail": Annotated[EmailStr, Field(max_length=30)],
    "bounded_text": Annotated[str, Field(ge="a", max_length=3)],
    "wide_float": Annotated[float, Field(le=1e22)],
}

FASTAPIS_OWN = {"HTTPValidationError", "ValidationError"}


def inline(schema):
    """What a parameter adds itself is taken away."""
    if "$ref" not in schema:
        schema.pop("title", None)
    return schema


def contents(document, path):
    post = document["paths"][path]["post"]
    request = post["requestBody"]["content"]["application/json"]["schema"]
    response = post["responses"]["200"]["content"]["application/json"]["schema"]
    return inline(request), inline(response)


def schemas(tp):
    app = FastAPI()

    # FastAPI's model of a path item does not take parameters strictly, so those with some stay as they were made.
    @app.post("/with-parameters")
    def with_parameters(q: int, body: Annotated[tp, Body()]) -> tp: ...

    @app.post("/without-parameters")
    def without_parameters(body: Annotated[tp, Body()]) -> tp: ...

    document = app.openapi()
    request, response = contents(document, "/with-parameters")
    modelled_request, modelled_response = contents(document, "/without-parameters")
    components = document["components"]["schemas"]
    adapter = TypeAdapter(tp)
    return {
        "input": request,
        "output": response,
        "modelled_input": modelled_request,
        "modelled_output": modelled_response,
        "components": {name: components[name] for name in components if name not in FASTAPIS_OWN},
        "standalone": adapter.json_schema(),
        "standalone_output": adapter.json_schema(mode="serialization"),
    }


def record():
    target = pathlib.Path(__file__).resolve().parents[1] / "resources/io/fastapi/types/schema/schemas.json"
    recorded = {name: schemas(tp) for name, tp in CASES.items()}
    return {target: json.dumps(recorded, indent=1) + "\n"}
