"""Records the names that pydantic and FastAPI give to the definitions of generic models.

DefinitionNamesTests compares names.json with the names of the Java twins of these models, NameModels. Types are written
as in Python; the seed is fixed.
"""

import datetime as dt
import enum
import json
import pathlib
import random
import sys
import uuid
import warnings
from decimal import Decimal
from ipaddress import IPv4Address
from typing import Annotated, Any, Generic, Literal, Optional, TypeVar, Union

from fastapi import Body, FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import (
    AfterValidator,
    Base64Bytes,
    BaseModel,
    Discriminator,
    Field,
    FutureDate,
    IPvAnyAddress,
    Json,
    NaiveDatetime,
    PastDate,
    PastDatetime,
    SecretBytes,
    StringConstraints,
    Tag,
)

warnings.simplefilter("ignore")

T = TypeVar("T")
U = TypeVar("U")
V = TypeVar("V")

# Models are where their Java twins are, since modules are part of long names.
ROOT = "io.fastapi.types.schema.NameModels"
sys.modules[ROOT] = sys.modules[__name__]  # where models look for themselves


class Color(enum.Enum):
    __module__ = ROOT

    red = "red"


class Item(BaseModel):
    __module__ = ROOT

    name: str


class Serial(BaseModel):
    """Has a default: its input and output differ."""

    __module__ = ROOT

    number: int = 0


class Cat(BaseModel):
    __module__ = ROOT

    meow: int


class Dog(BaseModel):
    __module__ = ROOT

    bark: int


Pet = Union[Cat, Dog]


class Tea(BaseModel):
    __module__ = ROOT

    kind: Literal["tea"]


class Milk(BaseModel):
    __module__ = ROOT

    kind: Literal["milk"]


class Bus(BaseModel):
    __module__ = ROOT

    wheel_kind: Literal["bus"] = Field(alias="wheelKind")


class Cart(BaseModel):
    __module__ = ROOT

    wheel_kind: Literal["cart"] = Field(alias="wheelKind")


def utc(*args: int) -> dt.datetime:
    return dt.datetime(*args, tzinfo=dt.timezone.utc)


RULED = {
    "Stripped": Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)],
    "Filled": Annotated[str, Field(min_length=1)],
    "PastDate": PastDate,
    "FutureDate": FutureDate,
    "PastDatetime": PastDatetime,
    "UntilToday": Annotated[dt.date, AfterValidator(lambda day: day)],
    "Accepted": Annotated[bool, AfterValidator(lambda flag: flag)],
    "Encoded": Base64Bytes,
    "IntsInJson": Json[list[int]],
    "AnyInJson": Json,
    "FewInJson": Annotated[Json[list[int]], Field(max_length=2)],
    "Since": Annotated[dt.date, Field(ge=dt.date(2020, 1, 1))],
    "NaiveSince": Annotated[NaiveDatetime, Field(ge=dt.datetime(2020, 1, 1))],
    "AwareSince": Annotated[dt.datetime, Field(gt=utc(2020, 1, 1, 0, 0, 5), le=utc(2030, 1, 1, 0, 0, 0, 7))],
    "West": Annotated[dt.datetime, Field(ge=dt.datetime(2020, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=-3))))],
    "Morning": Annotated[dt.time, Field(ge=dt.time(8, 30), lt=dt.time(9, 0, 1))],
    "Brief": Annotated[dt.timedelta, Field(ge=dt.timedelta(hours=-1), le=dt.timedelta(days=2, microseconds=3))],
    "Some": Annotated[dt.timedelta, Field(gt=dt.timedelta())],
    "Cheap": Annotated[Decimal, Field(ge=Decimal("0.5"), le=100, max_digits=5, decimal_places=2)],
    "Tiny": Annotated[float, Field(gt=1e-6, lt=1.5e20)],
    "Steps": Annotated[float, Field(multiple_of=0.25, ge=-1.0)],
    "FromB": Annotated[str, Field(ge="b")],
    "Naive": NaiveDatetime,
    "IPvAnyAddress": IPvAnyAddress,
    "IPv4Address": IPv4Address,
    "SecretBytes": SecretBytes,
    "IntOrStr": Union[int, str],
    "Key": Union[Annotated[int, Field(gt=0)], Literal["all"], dict[str, list[int]], Item],
    "Twice": tuple[tuple[int, str], tuple[Item, bool]],
}

Drink = Annotated[Union[Tea, Milk], Field(discriminator="kind")]
Vehicle = Annotated[Union[Bus, Cart], Field(discriminator="wheel_kind")]
Told = Annotated[Union[Annotated[Tea, Tag("t")], Annotated[Dog, Tag("d")]], Discriminator(lambda sent: "t")]


class Box(BaseModel, Generic[T]):
    __module__ = ROOT

    one: T


class Pair(BaseModel, Generic[T, U]):
    __module__ = ROOT

    first: T
    second: U


class Triple(BaseModel, Generic[T, U, V]):
    __module__ = ROOT

    first: T
    second: U
    third: V


class Page(BaseModel, Generic[T]):
    __module__ = ROOT

    items: list[T]
    total: int = 0


class Node(BaseModel, Generic[T]):
    __module__ = ROOT

    value: T
    next: Optional["Node[T]"] = None


class Plain(BaseModel):
    __module__ = ROOT

    page: Page[Item]
    pair: Pair[Serial, Item]


class Hen(BaseModel):
    __module__ = ROOT

    kind: Literal["hen"]


Farm = Annotated[Union[Drink, Hen], Field(discriminator="kind")]
Zoo = Union[Drink, Cat]

Beast = Annotated[
    Union[Annotated[Union[Cat, Dog], Tag("pets")], Annotated[Drink, Tag("drinks")]], Discriminator(lambda sent: "pets")
]


def twin(name: str, place: str, field: str):
    return type(name, (BaseModel,), {"__annotations__": {field: int}, "__qualname__": name, "__module__": ROOT + place})


ShopItem = twin("Item", ".Shop", "price")
StoreItem = twin("Item", ".Store", "weight")
ShopSame = twin("Same", ".Shop", "a")
StoreSame = twin("Same", ".Store", "a")


FirstBox = Box


class Box(BaseModel, Generic[T]):
    __module__ = ROOT + ".Shop"

    two: T


ShopBox, Box = Box, FirstBox

NAMES = {
    "int": int, "str": str, "bool": bool, "float": float, "bytes": bytes, "Any": Any, "None": None, "Decimal": Decimal,
    "datetime": dt.datetime, "date": dt.date, "time": dt.time, "timedelta": dt.timedelta, "UUID": uuid.UUID,
    "Color": Color, "Item": Item, "Serial": Serial, "Cat": Cat, "Dog": Dog, "Pet": Pet, "Box": Box, "Pair": Pair,
    "Triple": Triple, "Page": Page, "Node": Node, "Plain": Plain, "ShopItem": ShopItem, "StoreItem": StoreItem,
    "ShopSame": ShopSame, "StoreSame": StoreSame, "ShopBox": ShopBox, "list": list, "set": set, "dict": dict,
    "Optional": Optional, "Min1": Annotated[int, Field(ge=1)], "Max5": Annotated[int, Field(le=5)],
    "Short": Annotated[str, Field(max_length=3)], "Sized": Annotated[str, Field(min_length=1, max_length=3)],
    "Letters": Annotated[str, Field(pattern="^a+$")], "Positive": Annotated[int, Field(gt=0)],
    "Few": Annotated[list[int], Field(max_length=2)], "Half": Annotated[float, Field(ge=0.5)],
    "Drink": Drink, "Vehicle": Vehicle, "Told": Told, "Farm": Farm, "Zoo": Zoo, "Beast": Beast, "Tree": Any,
    **RULED,
}  # fmt: skip

CHOSEN = [
    ["Box[Item]"],
    ["Box[int]", "Box[str]", "Box[bool]", "Box[float]", "Box[bytes]", "Box[Any]"],
    ["Box[None]", "Box[Optional[None]]", "Box[list[None]]", "Pair[None, Item]"],
    ["Box[Decimal]", "Box[datetime]", "Box[date]", "Box[time]", "Box[timedelta]", "Box[UUID]"],
    ["Box[Color]", "Page[Color]"],
    ["Box[list[Item]]", "Box[set[int]]", "Box[dict[str, Item]]", "Box[dict[str, list[int]]]"],
    ["Box[Optional[Item]]", "Box[Optional[int]]", "Box[Optional[list[Optional[Item]]]]"],
    ["Box[Pet]", "Box[Optional[Pet]]", "Box[list[Pet]]"],
    ["Pair[Item, Serial]"],
    ["Pair[Item, Serial]", ">Pair[Item, Serial]"],
    ["Pair[int, str]", "Pair[str, int]", "Pair[Pair[int, str], int]", "Box[Pair[int, str]]"],
    ["Triple[int, str, Item]", "Triple[Box[int], Pair[int, str], list[Item]]"],
    ["Page[Item]", ">Page[Item]"],
    ["Page[Serial]", ">Page[Serial]", "Serial", ">Serial"],
    ["Plain", ">Plain"],
    ["Node[Item]", ">Node[Item]", "Node[Node[int]]"],
    ["ShopItem", "StoreItem"],
    ["Item", "ShopItem", "StoreItem"],
    ["ShopSame", "StoreSame"],
    ["Box[ShopItem]", "Box[StoreItem]"],
    ["Box[ShopSame]", "Box[StoreSame]"],
    ["Box[Item]", "ShopBox[Item]"],
    ["Box[int]", "ShopBox[int]", ">Box[int]"],
    ["Page[ShopItem]", ">Page[ShopItem]", "Page[StoreItem]", ">Page[StoreItem]"],
    ["Pair[ShopItem, StoreItem]", "Pair[StoreItem, ShopItem]"],
    ["Box[Min1]"],
    ["Box[Min1]", "Box[int]"],
    ["Pair[Min1, Item]", "Pair[int, Item]", "Pair[int, Short]"],
    ["Box[Max5]", "Box[Short]", "Box[Sized]", "Box[Letters]", "Box[Positive]", "Box[Half]"],
    ["Box[Few]", "Box[list[int]]", "Box[list[Min1]]", "Box[dict[str, Short]]", "Box[Optional[Min1]]"],
    ["Page[Min1]", ">Page[Min1]", ">Page[int]"],
    ["Serial", ">Serial", "Box[Serial]", ">Box[Serial]", "Box[list[Serial]]", ">Box[list[Serial]]"],
    ["Box[Drink]", "Box[Optional[Drink]]", "Pair[Drink, int]"],
    ["Box[Vehicle]", "Box[Optional[Vehicle]]", "Box[list[Vehicle]]", "Pair[int, Vehicle]"],
    ["Box[Told]", "Box[Optional[Told]]", "Box[list[Told]]"],
    ["Box[Farm]", "Box[Optional[Farm]]", "Box[list[Zoo]]", "Pair[Zoo, Optional[Zoo]]", "Box[Tree]", "Pair[Tree, int]"],
    ["Box[Beast]", "Box[Optional[Beast]]"],
    *[[f"Box[{ruled}]", f"Box[Optional[{ruled}]]", f">Pair[{ruled}, list[{ruled}]]"] for ruled in RULED],
]

LEAVES = [
    "int", "str", "bool", "float", "Any", "Decimal", "datetime", "UUID", "Color", "Item", "Serial", "Pet", "ShopItem",
    "StoreItem", "ShopSame", "StoreSame", "Plain",
]  # fmt: skip


def generated(rng: random.Random, depth: int) -> str:
    kind = rng.random()
    if depth == 0 or kind < 0.3:
        return rng.choice(LEAVES)
    inner = lambda: generated(rng, depth - 1)  # noqa: E731
    if kind < 0.4:
        return f"Optional[{inner()}]"
    if kind < 0.5:
        return f"list[{inner()}]"
    if kind < 0.6:
        return f"dict[str, {inner()}]"
    if kind < 0.75:
        return f"{rng.choice(['Box', 'Page', 'Node', 'ShopBox'])}[{inner()}]"
    return f"Pair[{inner()}, {inner()}]" if kind < 0.95 else f"Triple[{inner()}, {inner()}, {inner()}]"


def cases() -> list[list[str]]:
    rng = random.Random(8)
    made = [
        [rng.choice(["", ">"]) + generated(rng, 3) for _ in range(rng.randint(1, 4))] for _ in range(200)
    ]
    return CHOSEN + made


def names(roots: list[str]) -> dict[str, Any]:
    app = FastAPI()
    for index, root in enumerate(roots):
        type_ = eval(root.lstrip(">"), {}, NAMES)
        if root.startswith(">"):
            app.get(f"/{index}", response_model=type_)(lambda: None)
        else:

            def read(body):
                return None

            read.__annotations__ = {"body": Annotated[type_, Body()]}
            app.post(f"/{index}", response_model=None)(read)
    schemas = get_openapi(title="", version="", routes=app.routes).get("components", {}).get("schemas", {})
    own = {"HTTPValidationError", "ValidationError"}
    return {"roots": roots, "names": {name: s.get("title") for name, s in schemas.items() if name not in own}}


def record():
    target = pathlib.Path(__file__).resolve().parents[1] / "resources/io/fastapi/types/schema/names.json"
    lines = [json.dumps(names(roots)) for roots in cases()]
    return {target: "[\n" + ",\n".join(lines) + "\n]\n"}
