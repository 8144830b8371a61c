"""Programs of public reports, asked again: what was sent of parameters, tags with another name, what is computed, names of generics."""

from datetime import datetime, time, timezone
from decimal import Decimal
from typing import Annotated, Generic, Literal, Optional, TypeVar, Union

from fastapi import Cookie, FastAPI, Form, Header, Query
from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr, computed_field
from pydantic.alias_generators import to_camel
from typing_extensions import TypeAliasType

K = TypeVar("K")
V = TypeVar("V")
app = FastAPI()


class Flags(BaseModel):
    shown: bool = True
    max_count: Optional[int] = None
    levels: list[int] = [1]


class Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel)


class Cat(Camel):
    pet_kind: Literal["cat"]
    lives_left: int


class Dog(Camel):
    pet_kind: Literal["dog", "puppy"]
    barks_loud: bool = True


class Fish(BaseModel):
    pet_kind: Literal["fish"] = Field(alias="petKind")


Furry = Annotated[Union[Cat, Dog], Field(discriminator="pet_kind")]


class Owner(Camel):
    first_pet: Annotated[Union[Cat, Dog, Fish], Field(discriminator="pet_kind")]
    all_pets: list[Furry] = []


class Opened(BaseModel):
    kind: Literal["opened"] = Field("opened", alias="type")
    at: int


class Closed(BaseModel):
    kind: Literal["closed"] = Field("closed", alias="type")


class Area(BaseModel):
    w: int
    h: Optional[int] = None
    d: Optional[int]

    @computed_field
    @property
    def area(self) -> Optional[int]:
        return None if self.h is None else self.w * self.h

    @computed_field
    @property
    def none(self) -> Optional[str]:
        return None


class Areas(BaseModel):
    first: Area
    others: dict[str, list[Area]] = {}


class Defaults(BaseModel):
    price: Decimal = Decimal("1.0")
    prices: list[Decimal] = [Decimal("1.0")]
    ratio: float = 0.0
    ratios: dict[str, float] = {"a": 0.0}
    start: datetime = datetime(2024, 1, 1, tzinfo=timezone.utc)
    daily: time = time(12, 0, tzinfo=timezone.utc)
    maybe: Optional[Decimal] = Decimal("2")
    some: set[Decimal] = {Decimal("1.0")}


class Exact(BaseModel):
    model_config = ConfigDict(strict=True)
    id: Union[int, str]
    ids: list[Union[float, str]] = []


class Partly(BaseModel):
    id: Union[StrictInt, StrictStr]
    other: Union[int, bool, None] = None


Value = TypeAliasType("Value", "Union[dict[str, Value], list[Value], str, float, bool]")
Maybe = TypeAliasType("Maybe", "Union[dict[str, Optional[Maybe]], int]")


class Part(BaseModel):
    title: str
    parts: Optional["Parts"] = None


Parts = TypeAliasType("Parts", "Union[Part, list[Parts]]")


class Page(BaseModel, Generic[V]):
    items: list[V]
    next: Optional["Page[V]"] = None


class Pair(BaseModel, Generic[K, V]):
    key: K
    value: V


@app.post("/sent/form")
def sent_form(flags: Annotated[Flags, Form()]) -> list[str]:
    return sorted(flags.model_fields_set)


@app.post("/unset/form", response_model_exclude_unset=True)
def unset_form(flags: Annotated[Flags, Form()]) -> Flags:
    return flags


@app.get("/unset/query", response_model_exclude_unset=True)
def unset_query(flags: Annotated[Flags, Query()]) -> Flags:
    return flags


@app.get("/unset/beside", response_model_exclude_unset=True)
def unset_beside(flags: Annotated[Flags, Query()], q: str = "q") -> Flags:
    return flags


@app.get("/unset/header", response_model_exclude_unset=True)
def unset_header(flags: Annotated[Flags, Header()]) -> Flags:
    return flags


@app.get("/unset/cookie", response_model_exclude_unset=True)
def unset_cookie(flags: Annotated[Flags, Cookie()]) -> Flags:
    return flags


@app.post("/owner")
def owner(owner: Owner) -> Owner:
    return owner


@app.get("/pets", response_model=list[Furry])
def pets():
    return [{"petKind": "cat", "livesLeft": 3}, Dog(petKind="puppy")]


@app.post("/event")
def event(event: Annotated[Union[Opened, Closed], Field(discriminator="kind")]) -> Annotated[Union[Opened, Closed], Field(discriminator="kind")]:
    return event


@app.post("/area/defaults", response_model_exclude_defaults=True)
def area_defaults(area: Area) -> Area:
    return area


@app.post("/area/none", response_model_exclude_none=True)
def area_none(area: Area) -> Area:
    return area


@app.post("/area/unset", response_model_exclude_unset=True)
def area_unset(area: Area) -> Area:
    return area


@app.post("/areas", response_model_exclude_defaults=True)
def areas(areas: Areas) -> Areas:
    return areas


@app.post("/defaults", response_model_exclude_defaults=True)
def defaults(defaults: Defaults) -> Defaults:
    return defaults


@app.post("/exact")
def exact(exact: Exact) -> Exact:
    return exact


@app.post("/partly")
def partly(partly: Partly) -> Partly:
    return partly


@app.post("/page")
def page(page: Page[Value]) -> Page[Value]:
    return page


@app.post("/lists")
def lists(page: Page[list[Value]]) -> Pair[str, Value]:
    return Pair(key="a", value=page.items[0])


@app.post("/maps")
def maps(page: Page[dict[str, Maybe]]) -> Pair[Value, Optional[Maybe]]:
    return Pair(key="a", value=None)


@app.post("/parts")
def parts(page: Page[Parts]) -> Page[Parts]:
    return page


@app.post("/part")
def part(page: Page[Union[Part, list[Part]]]) -> Page[Union[Part, list[Part]]]:
    return page
