"""Models in layers: generics, tuples, dates, defaults, filters and patterns inside of one another."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, Generic, Literal, Optional, TypeVar, Union
from uuid import UUID

from fastapi import Body, Cookie, FastAPI, File, Form, Header, Path, Query, UploadFile
from pydantic import BaseModel, ConfigDict, Field, HttpUrl, computed_field
from pydantic.alias_generators import to_camel

app = FastAPI()

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


class Tone(str, Enum):
    low = "low"
    high = "high"


class Size(IntEnum):
    s = 1
    l = 2


class Name(BaseModel):
    first: str
    last: Optional[str] = None


class Full(BaseModel):
    first: str
    last: Optional[str] = None
    secret: str = "s"


class Slot(BaseModel, Generic[A]):
    value: A
    note: Optional[str] = None


class Trio(BaseModel, Generic[A, B, C]):
    a: A
    b: B
    c: C


class Tree(BaseModel, Generic[A, B]):
    label: A
    leaves: dict[str, B] = {}
    children: list["Tree[A, B]"] = []


class Price(BaseModel):
    amount: Decimal
    currency: str = "EUR"


def full(first: str = "f") -> Full:
    return Full(first=first)


ANSWERS: list[tuple[str, Any, Any]] = [
    ("trio", Trio[Name, list[Name], dict[str, Name]],
     lambda: Trio[Full, list[Full], dict[str, Full]](a=full(), b=[full("g")], c={"k": full("h")})),
    ("trio_mixed", Trio[Slot[Name], Optional[Name], tuple[Name, int]],
     lambda: Trio[Slot[Full], Optional[Full], tuple[Full, int]](a=Slot[Full](value=full()), b=None, c=(full("c"), 3))),
    ("trio_slots", Trio[Slot[Slot[Name]], list[Slot[Optional[Name]]], Optional[list[Name]]],
     lambda: Trio[Slot[Slot[Full]], list[Slot[Optional[Full]]], Optional[list[Full]]](
         a=Slot[Slot[Full]](value=Slot[Full](value=full())), b=[Slot[Optional[Full]](value=None), Slot[Optional[Full]](value=full())],
         c=[full()])),
    ("trio_wrong", Trio[int, Name, tuple[int, int]],
     lambda: {"a": "x", "b": {"last": 1}, "c": (1, "z", 3)}),
    ("tree", Tree[str, Name],
     lambda: Tree[str, Full](label="a", leaves={"x": full()},
                             children=[Tree[str, Full](label="b", children=[Tree[str, Full](label="c", leaves={"y": full("y")})])])),
    ("tree_none", Tree[int, Optional[Name]], lambda: Tree[int, Optional[Full]](label=1, leaves={"n": None, "m": full()})),
    ("tree_wrong", Tree[int, Name], lambda: {"label": 1, "children": [{"label": "q", "leaves": {"l": {}}}]}),
    ("tuple", Slot[tuple[int, Name]], lambda: Slot[tuple[int, Full]](value=(1, full()))),
    ("tuples", Slot[list[tuple[int, Name]]], lambda: Slot[list[tuple[int, Full]]](value=[(1, full())])),
    ("tuple_none", Slot[Optional[tuple[int, Name]]], lambda: {"value": None}),
    ("tuple_short", Slot[tuple[int, Name]], lambda: {"value": [1]}),
    ("deep", Slot[dict[str, list[Slot[Name]]]],
     lambda: Slot[dict[str, list[Slot[Full]]]](value={"k": [Slot[Full](value=full(), note="n")]})),
    ("tone", Slot[Tone], lambda: {"value": "low"}),
    ("size", Slot[Size], lambda: {"value": 2}),
    ("tones", Slot[dict[Tone, list[Size]]], lambda: {"value": {"high": [1, 2]}}),
    ("tones_wrong", Slot[dict[Tone, list[Size]]], lambda: {"value": {"mid": [1, 3]}}),
    ("date", Slot[date], lambda: {"value": date(2026, 1, 2)}),
    ("datetime", Slot[datetime], lambda: {"value": datetime(2026, 1, 2, 3)}),
    ("uuid", Slot[UUID], lambda: {"value": "12345678-1234-5678-1234-567812345678"}),
    ("decimal", Slot[Decimal], lambda: {"value": Decimal("1.50")}),
    ("bytes", Slot[bytes], lambda: {"value": b"ab"}),
    ("float", Slot[float], lambda: {"value": 1}),
    ("bool", Slot[bool], lambda: {"value": "yes"}),
    ("any", Slot[Any], lambda: {"value": [1, None]}),
    ("literal", Slot[Literal["a", "b"]], lambda: {"value": "b"}),
    ("literal_int", Slot[Literal[1, 2]], lambda: {"value": 3}),
    ("either", Slot[Union[int, str]], lambda: {"value": "1"}),
    ("either_models", Slot[Union[Name, Price]], lambda: {"value": {"amount": "2.0"}}),
    ("short", Slot[Annotated[str, Field(min_length=2)]], lambda: {"value": "a"}),
    ("text", Slot[str], lambda: {"value": "a"}),
    ("words", Slot[Annotated[str, Field(pattern=r"^\w+$")]], lambda: {"value": "\u00e4\u0663"}),
    ("punctuated", Slot[Annotated[str, Field(pattern=r"^[a-z,']+\.(x:|\[)$")]], lambda: {"value": "a.x:"}),
    ("many_rules", Slot[Annotated[str, Field(pattern="^a", max_length=3, min_length=1)]], lambda: {"value": "abcd"}),
    ("strict", Slot[Annotated[int, Field(le=5, gt=0, strict=True)]], lambda: {"value": 6}),
    ("digits", Slot[Annotated[Decimal, Field(max_digits=3, decimal_places=1)]], lambda: {"value": "1.25"}),
    ("finite", Slot[Annotated[float, Field(allow_inf_nan=False, multiple_of=0.5)]], lambda: {"value": 0.75}),
    ("http_url", Slot[HttpUrl], lambda: {"value": "http://a.b"}),
    ("quoted", Slot[Literal["it's", "a\\b", "\u00e9\u00a0\n", "\U0001f389\u200b"]], lambda: {"value": "x"}),
    ("positives", Slot[list[Annotated[int, Field(ge=1)]]], lambda: {"value": [1, 0]}),
    ("few", Slot[Annotated[list[int], Field(max_length=1)]], lambda: {"value": [1, 0]}),
    ("inner_none", Slot[Slot[Optional[int]]], lambda: {"value": {"value": None}}),
    ("list_none", list[Slot[Optional[list[Optional[int]]]]], lambda: [{"value": None}, {"value": [None, 1]}]),
]

for name, model, answer in ANSWERS:
    app.get(f"/answers/{name}", name=name, response_model=model)(answer)


@app.post("/trio")
def echo_trio(trio: Trio[int, Optional[str], tuple[int, str]]) -> Trio[int, Optional[str], tuple[int, str]]:
    return trio


@app.post("/price")
def echo_price(price: Slot[Price]) -> Slot[Price]:
    return price


@app.post("/prices")
def echo_prices(prices: Trio[Price, list[Price], Optional[Price]]) -> Trio[Price, list[Price], Optional[Price]]:
    return prices


class Route(BaseModel):
    stops: list[tuple[str, Optional[int]]] = []
    by: dict[str, tuple[int, int]] = {}
    maybe: Optional[tuple[int, str]] = None
    slot: Slot[tuple[int, int]] = Slot[tuple[int, int]](value=(1, 2))
    nested: tuple[tuple[int, int], list[tuple[str, bool]]] = ((0, 0), [])
    named: Optional[list[tuple[str, Name]]] = None


@app.post("/route")
def echo_route(route: Route) -> Route:
    return route


@app.post("/route/none", response_model_exclude_none=True)
def echo_route_none(route: Route) -> Route:
    return route


@app.post("/route/unset", response_model_exclude_unset=True)
def echo_route_unset(route: Route) -> Route:
    return route


@app.post("/route/defaults", response_model_exclude_defaults=True)
def echo_route_defaults(route: Route) -> Route:
    return route


class Leaf(BaseModel):
    a: int = 1
    b: Optional[int] = None


class Deep(BaseModel):
    rows: list[dict[str, Leaf]] = []
    grid: list[list[Leaf]] = []
    slot: Optional[Slot[list[Leaf]]] = None
    by: dict[str, list[Leaf]] = {}
    pos: tuple[int, Leaf] = (1, Leaf())
    maybe: list[Optional[Leaf]] = []


def cut(path: str, name: str, **how: Any) -> None:
    @app.post(f"/cut/{path}", name=name, response_model=Deep, **how)
    def echo(deep: Deep):
        return deep


cut("unset", "cut_unset", response_model_exclude_unset=True)
cut("defaults", "cut_defaults", response_model_exclude_defaults=True)
cut("none", "cut_none", response_model_exclude_none=True)
cut("include", "cut_include", response_model_include={"rows": {"__all__": {"k": {"a"}}}, "grid": {0: {"__all__": {"b"}}}, "by": {"x"}})
cut("exclude", "cut_exclude", response_model_exclude={"rows": {"__all__": {"k": {"a"}}}, "grid": {0: {1: {"b"}}}, "by": {"x"}, "slot": {"value": {"__all__": {"a"}}}, "pos": {1: {"a"}}})
cut("both", "cut_both", response_model_include={"rows", "pos", "slot"}, response_model_exclude={"rows": {0}, "slot": {"note"}}, response_model_exclude_none=True)


@app.post("/cut/list", response_model_exclude={"__all__": {"a"}})
def cut_list(leaves: list[Leaf]) -> list[Leaf]:
    return leaves


@app.post("/cut/dict", response_model_exclude={"k": {"a"}, "m": True})
def cut_dict(leaves: dict[str, Leaf]) -> dict[str, Leaf]:
    return leaves


@app.post("/cut/lists", response_model_include={"k": {"__all__": {"b"}}}, response_model_exclude_none=True)
def cut_lists(leaves: dict[str, list[Leaf]]) -> dict[str, list[Leaf]]:
    return leaves


@app.post("/cut/slot", response_model_exclude={"value": {"__all__": {"b"}}}, response_model_exclude_unset=True)
def cut_slot(slot: Slot[list[Leaf]]) -> Slot[list[Leaf]]:
    return slot


@app.post("/cut/union", response_model_exclude={"first", "currency"}, response_model_exclude_defaults=True)
def cut_union(item: Union[Name, Price]) -> Union[Name, Price]:
    return item


@app.post("/cut/pair", response_model=tuple[int, Leaf], response_model_exclude={1: {"a"}})
def cut_pair(pair: tuple[int, Leaf]):
    return pair


class Times(BaseModel):
    at: datetime
    several: list[datetime] = []
    by: dict[str, datetime] = {}
    maybe: Optional[datetime] = None
    since: datetime = datetime(2026, 1, 2, 3, 4)
    span: Optional[tuple[datetime, datetime]] = None
    slot: Optional[Slot[datetime]] = None
    days: list[date] = Field(default_factory=lambda: [date(2026, 1, 1)])


@app.post("/times")
def echo_times(times: Times) -> Times:
    return times


@app.get("/times")
def read_times(
    at: datetime,
    several: Annotated[list[datetime], Query(default_factory=list)],
    since: datetime = datetime(2026, 1, 2, 3, 4, 5, 600),
    x_at: Annotated[Optional[datetime], Header()] = None,
    c_at: Annotated[Optional[datetime], Cookie()] = None,
):
    return {"at": at, "several": several, "since": since, "x_at": x_at, "c_at": c_at}


class Made(BaseModel):
    names: list[str] = Field(default_factory=lambda: ["a"])
    leaf: Leaf = Field(default_factory=Leaf)
    by: dict[str, Leaf] = Field(default_factory=lambda: {"k": Leaf(a=2)})
    slot: Slot[int] = Field(default_factory=lambda: Slot[int](value=1))
    pair: tuple[int, str] = Field(default_factory=lambda: (1, "x"))
    number: int = Field(default_factory=lambda: 5, ge=1)


@app.post("/made")
def echo_made(made: Made) -> Made:
    return made


@app.post("/made/defaults", response_model=Made, response_model_exclude_defaults=True)
def echo_made_defaults(made: Made):
    return made


Quoted = Literal["it's", "a\\b", "\u00e9\u00a0\n", "\U0001f389\u200b"]


@app.post("/quoted")
def echo_quoted(quoted: Slot[Quoted]) -> Slot[Quoted]:
    return quoted


@app.post("/made/body")
def read_made_body(
    leaf: Annotated[Leaf, Body(default_factory=lambda: Leaf(a=7))],
    names: Annotated[list[str], Body(default_factory=lambda: ["n"])],
):
    return {"leaf": leaf, "names": names}


class Lax(BaseModel):
    n: int = None
    leaf: Leaf = None
    leaves: list[Leaf] = None
    tone: Tone = None
    by: dict[str, int] = None
    day: date = Field(default=None, title="Day of it")
    pair: tuple[int, int] = None


@app.post("/lax")
def echo_lax(lax: Lax) -> Any:
    return lax


@app.post("/lax/typed", response_model_exclude_none=True)
def echo_lax_typed(lax: Lax) -> Lax:
    return lax


@app.get("/lax")
def read_lax(
    n: int = None,
    tones: list[Tone] = Query(None),
    x_n: int = Header(None),
    c_n: int = Cookie(None),
    tone: Tone = None,
):
    return {"n": n, "tones": tones, "x_n": x_n, "c_n": c_n, "tone": tone}


@app.post("/lax/form")
def read_lax_form(n: int = Form(None), words: list[str] = Form(None)):
    return {"n": n, "words": words}


@app.post("/lax/body")
def read_lax_body(leaf: Leaf = Body(None), n: int = Body(None, ge=1)):
    return {"leaf": leaf, "n": n}


class Sure(BaseModel):
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)
    a: int = 1
    leaf: Leaf = Leaf()
    none: Optional[int] = None
    names: list[str] = Field(default_factory=list)
    slot: Optional[Slot[int]] = None


class SureSlot(BaseModel, Generic[A]):
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)
    value: A
    note: str = "n"


@app.post("/sure")
def echo_sure(sure: Sure) -> Sure:
    return sure


@app.post("/sure/slot")
def echo_sure_slot(slot: SureSlot[Sure]) -> SureSlot[Sure]:
    return slot


@app.post("/sure/in")
def read_sure(sure: SureSlot[Optional[Sure]]) -> list[SureSlot[Leaf]]:
    return []


class FormIn(BaseModel):
    title: str = Field(alias="x-title")
    tones: list[Tone] = []
    sizes: set[Size] = set()
    kind: Literal[1, 2] = 1
    numbers: list[int] = Field(default=[1], alias="nums")
    file: UploadFile
    more: list[UploadFile] = []
    maybe: Optional[UploadFile] = None


@app.post("/form")
def read_form(form: Annotated[FormIn, Form(media_type="multipart/form-data")]):
    return {
        "title": form.title, "tones": form.tones, "sizes": sorted(form.sizes), "kind": form.kind, "numbers": form.numbers,
        "file": form.file.filename, "more": [f.filename for f in form.more], "maybe": form.maybe and form.maybe.filename,
    }


@app.post("/form/single")
def read_form_single(
    tones: Annotated[list[Tone], Form(alias="t")],
    kinds: Annotated[list[Literal[1, 2]], Form()] = [1],
    sizes: Annotated[Optional[list[Size]], Form()] = None,
    file: Annotated[Optional[bytes], File(alias="f")] = None,
):
    return {"tones": tones, "kinds": kinds, "sizes": sizes, "file": file and len(file)}


class Jar(BaseModel):
    ids: list[int] = []
    tones: Optional[list[Tone]] = None
    name: str = "n"


@app.get("/jar")
def read_jar(jar: Annotated[Jar, Cookie()]):
    return jar


@app.get("/cookies")
def read_cookies(
    ids: Annotated[list[int], Cookie()] = [1],
    tones: Annotated[Optional[list[Tone]], Cookie()] = None,
    kind: Annotated[Literal[1, 2], Cookie()] = 1,
):
    return {"ids": ids, "tones": tones, "kind": kind}


@app.get("/multiples")
def read_multiples(
    i: Annotated[int, Query(multiple_of=3)] = 3,
    f: Annotated[float, Query(multiple_of=0.1)] = 0.1,
    d: Annotated[Decimal, Query(multiple_of=Decimal("0.01"))] = Decimal("0.01"),
    several: Annotated[list[Annotated[int, Field(multiple_of=2)]], Query()] = [],
):
    return {"i": i, "f": f, "d": d, "several": several}


class Multiples(BaseModel):
    i: int = Field(3, multiple_of=3)
    f: float = Field(0.5, multiple_of=0.5)
    by: dict[str, Annotated[int, Field(multiple_of=2)]] = {}


@app.post("/multiples")
def echo_multiples(multiples: Multiples) -> Multiples:
    return multiples


class Patterns(BaseModel):
    word: Annotated[str, Field(pattern=r"^\w+$")] = "w"
    several: list[Annotated[str, Field(pattern=r"^\d{2}$")]] = []
    by: dict[Annotated[str, Field(pattern=r"^[\w-]+$")], Annotated[str, Field(pattern=r"\s")]] = {}
    maybe: Optional[Annotated[str, Field(pattern=r"^\W\D$")]] = None
    letters: Annotated[str, Field(pattern=r"^[^\W\d]+$")] = "l"
    free: Annotated[str, Field(pattern=r"(?i)^[^\W\d_]b.$")] = "abc"


@app.post("/patterns")
def echo_patterns(patterns: Patterns) -> Patterns:
    return patterns


@app.get("/patterns/{word}")
def read_patterns(
    word: Annotated[str, Path(pattern=r"^\w+$")],
    digits: Annotated[Optional[str], Query(pattern=r"^\d+$")] = None,
    several: Annotated[list[Annotated[str, Field(pattern=r"^\D+$")]], Query()] = [],
    x_space: Annotated[Optional[str], Header(pattern=r"^\S+\s\S+$")] = None,
    c_word: Annotated[Optional[str], Cookie(pattern=r"^\w{2}$")] = None,
):
    return {"word": word, "digits": digits, "several": several, "x_space": x_space, "c_word": c_word}


@app.post("/patterns/form")
def read_pattern_form(word: Annotated[str, Form(pattern=r"^\w\d$")], several: Annotated[list[Annotated[str, Field(pattern=r"\d")]], Form()] = []):
    return {"word": word, "several": several}


class CamelLeaf(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)
    leaf_size: int = 1
    own_name: str = Field("o", alias="x-own")


class CamelTree(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)
    first_leaf: CamelLeaf
    more_leaves: list[CamelLeaf] = []
    by_name: dict[str, CamelLeaf] = {}
    leaf_slot: Optional[Slot[CamelLeaf]] = None


TREE = CamelTree(first_leaf=CamelLeaf(leaf_size=2), more_leaves=[CamelLeaf()], by_name={"a_b": CamelLeaf(own_name="p")},
                 leaf_slot=Slot[CamelLeaf](value=CamelLeaf()))


@app.get("/camel", response_model=CamelTree)
def read_camel():
    return TREE


@app.get("/camel/names", response_model=CamelTree, response_model_by_alias=False)
def read_camel_names():
    return TREE


@app.get("/camel/list", response_model=list[CamelTree], response_model_by_alias=False, response_model_exclude_defaults=True)
def read_camel_list():
    return [TREE]


@app.get("/camel/dict", response_model=dict[str, Slot[CamelTree]], response_model_by_alias=False, response_model_exclude={"t": {"value": {"first_leaf"}}})
def read_camel_dict():
    return {"t": {"value": TREE}}


@app.api_route("/methods")
def no_methods(q: int = 1):
    return q


@app.get("/nullable/{n}/{day}/{tone}/{text}")
def read_nullable(n: Optional[int], day: Optional[date], tone: Optional[Tone], text: Annotated[Optional[str], Path(min_length=2)]):
    return {"n": n, "day": day, "tone": tone, "text": text}


class Filter(BaseModel):
    needed: int
    tone: Tone = Tone.low
    day: date = date(2026, 1, 2)
    at: datetime = datetime(2026, 1, 2, 3)
    price: Decimal = Decimal("1.50")
    words: list[str] = ["a", "b"]
    tones: list[Tone] = Field(default_factory=lambda: [Tone.high])
    strip: Annotated[str, Field(min_length=2)] = " x "
    ratio: float = 2
    none: Optional[str] = None


@app.get("/filter")
def read_filter(filter: Annotated[Filter, Query()]):
    return filter


@app.get("/filter/header")
def read_filter_header(filter: Annotated[Filter, Header()]):
    return filter


@app.get("/filter/cookie")
def read_filter_cookie(filter: Annotated[Filter, Cookie()]):
    return filter


@app.post("/filter/form")
def read_filter_form(filter: Annotated[Filter, Form()]):
    return filter


single = FastAPI(title="Single", separate_input_output_schemas=False)


class Cat(BaseModel):
    kind: Literal["cat"] = "cat"
    price: Price

    @computed_field
    @property
    def loud(self) -> bool:
        return True


class Dog(BaseModel):
    kind: Literal["dog"] = "dog"
    price: Optional[Price] = None
    names: Trio[Price, Optional[int], tuple[int, Price]]


@single.post("/pets")
def echo_pet(pet: Union[Cat, Dog]) -> Union[Cat, Dog]:
    return pet


@single.post("/slots")
def echo_pet_slot(slot: Slot[Union[Cat, Dog]]) -> Slot[Union[Cat, Dog]]:
    return slot


@single.post("/sure")
def echo_single_sure(sure: SureSlot[Sure]) -> list[SureSlot[Sure]]:
    return [sure]


@single.post("/lists")
def echo_single_lists(slots: list[Slot[Optional[Price]]]) -> dict[str, Slot[Optional[Price]]]:
    return {str(i): slot for i, slot in enumerate(slots)}


app.mount("/single", single)
