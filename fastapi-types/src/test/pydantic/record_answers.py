"""Asks the real pydantic what it makes of a table of types and inputs, as FastAPI asks it for bodies and parameters.

Each line of answers.json is [type, input, value] or [type, input, null, errors]; PydanticTypes.java names the same types.
"""

import enum
import json
import pathlib
import random
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from ipaddress import IPv4Address, IPv6Address
from typing import Annotated, Any, Generic, Literal, Optional, TypeVar, Union
from uuid import UUID

import pydantic
from pydantic import (
    AnyUrl, BaseModel, ConfigDict, EmailStr, Field, HttpUrl, IPvAnyAddress, Json, SecretStr, StringConstraints, TypeAdapter,
)

RANDOM = random.Random(20261124)


def ann(base, **rules):
    return Annotated[base, Field(**rules)]


class Color(str, enum.Enum):
    RED = "red"
    GREEN = "green"
    LIGHT_BLUE = "light blue"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2
    TOP = 10


class One(str, enum.Enum):
    ONLY = "only'one"


class Item(BaseModel):
    name: str
    price: float
    tax: Optional[float] = None
    tags: list[str] = []


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: int
    flag: bool = False


class Aliased(BaseModel):
    first: str = Field(alias="firstName")
    second: int = Field(default=2, alias="second-value")


class Ruled(BaseModel):
    name: Annotated[str, Field(min_length=2, max_length=5)]
    age: Annotated[int, Field(ge=0, lt=150)]
    score: Annotated[float, Field(gt=0)] = 1.0
    when: Optional[date] = None


class Nested(BaseModel):
    id: UUID
    item: Item
    others: list[Item] = []
    by_name: dict[str, Strict] = {}


class Tree(BaseModel):
    name: str
    children: list["Tree"] = []


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog", "hound"]
    name: str
    age: Optional[int] = None


class Small(BaseModel):
    a: int


class Big(BaseModel):
    a: int
    b: int = 0


class Texts(BaseModel):
    a: str


Pet = Annotated[Union[Cat, Dog], Field(discriminator="kind")]
T = TypeVar("T")


class Box(BaseModel, Generic[T]):
    value: T
    more: list[T] = []


Point = tuple[int, ann(int, ge=0)]
Mixed = tuple[str, Optional[float], bool]


class Line(BaseModel):
    start: Point
    end: Optional[Point] = None
    labels: list[Mixed] = []


class Loose(BaseModel):
    id: Union[int, str]
    size: Union[int, float] = 1
    days: list[Union[date, str]] = []
    tag: Union[bool, float, None] = None


class Owner(BaseModel):
    pet: Pet
    pets: list[Pet] = []
    any: Union[Small, Texts, None] = None


TYPES: dict[str, Any] = {
    "any": Any,
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "decimal": Decimal,
    "bytes": bytes,
    "date": date,
    "datetime": datetime,
    "time": time,
    "timedelta": timedelta,
    "uuid": UUID,
    "url": AnyUrl,
    "path": pathlib.Path,
    "ipv4": IPv4Address,
    "ipv6": IPv6Address,
    "email": EmailStr,
    "secret": SecretStr,
    "secret_min3": ann(SecretStr, min_length=3),
    "json_ints": Json[list[int]],
    "str_strict": ann(str, strict=True),
    "int_strict": ann(int, strict=True),
    "float_strict": ann(float, strict=True),
    "bool_strict": ann(bool, strict=True),
    "date_strict": ann(date, strict=True),
    "list_strict": Annotated[list[int], Field(strict=True)],
    "str_2_4": ann(str, min_length=2, max_length=4),
    "str_1": ann(str, min_length=1),
    "str_max1": ann(str, max_length=1),
    "str_pattern": ann(str, pattern="^a+b?$"),
    "str_pattern_find": ann(str, pattern="[0-9]{2}"),
    "str_all": ann(str, min_length=2, max_length=4, pattern="^[a-z]*$"),
    "str_strip": Annotated[str, StringConstraints(strip_whitespace=True, min_length=2)],
    "str_lower": Annotated[str, StringConstraints(to_lower=True, pattern="^[a-z]+$")],
    "str_upper": Annotated[str, StringConstraints(to_upper=True, max_length=3)],
    "int_gt0": ann(int, gt=0),
    "int_ge3_le7": ann(int, ge=3, le=7),
    "int_lt_mult": ann(int, lt=100, multiple_of=5),
    "float_gt0": ann(float, gt=0),
    "float_ge_le": ann(float, ge=-1.5, le=1e16),
    "float_finite": ann(float, allow_inf_nan=False),
    "float_mult": ann(float, multiple_of=0.5),
    "decimal_3_1": ann(Decimal, max_digits=3, decimal_places=1),
    "decimal_max4": ann(Decimal, max_digits=4),
    "decimal_places2": ann(Decimal, decimal_places=2),
    "decimal_bounds": ann(Decimal, ge=Decimal("3.50"), lt=Decimal("100")),
    "decimal_mult": ann(Decimal, multiple_of=Decimal("0.25")),
    "bytes_2_3": ann(bytes, min_length=2, max_length=3),
    "date_ge": ann(date, ge=date(2020, 1, 1), lt=date(2021, 1, 1)),
    "color": Color,
    "level": Level,
    "one": One,
    "literal": Literal["a", "b's", "c"],
    "opt_int": Optional[int],
    "opt_str": Optional[str],
    "list_int": list[int],
    "list_str": list[str],
    "list_any": list[Any],
    "list_opt": list[Optional[int]],
    "list_2_3": ann(list[int], min_length=2, max_length=3),
    "list_min1": ann(list[str], min_length=1),
    "set_int": set[int],
    "set_str_2": ann(set[str], min_length=2, max_length=2),
    "list_list": list[list[int]],
    "dict_str_int": dict[str, int],
    "dict_int_str": dict[int, str],
    "dict_date": dict[date, list[int]],
    "dict_color": dict[Color, bool],
    "dict_1_2": ann(dict[str, int], min_length=1, max_length=2),
    "dict_any": dict[str, Any],
    "none": None,
    "list_none": list[None],
    "dict_none": dict[str, None],
    "item": Item,
    "list_item": list[Item],
    "opt_item": Optional[Item],
    "strict": Strict,
    "aliased": Aliased,
    "ruled": Ruled,
    "nested": Nested,
    "tree": Tree,
    "pet": Pet,
    "owner": Owner,
    "int_or_str": Union[int, str],
    "str_or_int": Union[str, int],
    "int_or_float": Union[int, float],
    "float_or_int": Union[float, int],
    "bool_or_int": Union[bool, int],
    "int_or_bool_or_null": Union[int, bool, None],
    "date_or_datetime": Union[date, datetime],
    "list_or_int": Union[list[int], int],
    "list_union": list[Union[int, str]],
    "dict_union": dict[str, Union[int, float]],
    "ruled_union": Union[ann(int, gt=3), ann(str, min_length=2), ann(float, lt=0)],
    "color_or_level": Union[Color, Level],
    "item_or_strict": Union[Item, Strict],
    "small_or_big": Union[Small, Big],
    "big_or_small": Union[Big, Small],
    "small_or_texts": Union[Small, Texts],
    "item_or_str": Union[Item, str],
    "literal_or_int": Union[Literal["a", "b's", "c"], int],
    "list_small_or_texts": list[Union[Small, Texts]],
    "union_of_unions": Union[list[Union[int, bool]], dict[str, Union[Small, Texts]]],
    "uuid_or_str": Union[UUID, str],
    "decimal_or_date": Union[Decimal, date],
    "point": Point,
    "mixed": Mixed,
    "list_point": list[Point],
    "dict_point": dict[str, Point],
    "opt_point": Optional[Point],
    "line": Line,
    "box_int": Box[int],
    "box_str": Box[str],
    "box_opt": Box[Optional[int]],
    "box_none": Box[None],
    "box_item": Box[Item],
    "box_opt_item": Box[Optional[Item]],
    "box_list": Box[list[int]],
    "box_box": Box[Box[int]],
    "box_union": Box[Union[int, str]],
    "box_point": Box[Point],
    "box_date": Box[date],
    "dict_box": dict[str, Box[bool]],
    "list_opt_item": list[Optional[Item]],
    "dict_opt": dict[str, Optional[int]],
    "opt_list_opt": Optional[list[Optional[str]]],
    "loose": Loose,
    "float_or_bool": Union[float, bool],
    "bool_or_str": Union[bool, str],
    "int_float_str": Union[int, float, str],
    "date_or_str": Union[date, str],
    "uuid_or_int": Union[UUID, int],
    "decimal_or_str": Union[Decimal, str],
    "time_or_datetime": Union[time, datetime],
    "opt_int_or_str": Union[int, None, str],
    "list_str_or_str": Union[list[str], str],
    "list_int_or_item": Union[list[int], Item],
    "point_or_str": Union[Point, str],
    "point_or_list": Union[Point, list[int]],
    "int_literal": Literal[1, 2, 10],
    "int_literal_or_str": Union[Literal[1, 2], str],
    "json_min2": ann(Json[list[int]], min_length=2),
    "json_inner2": Json[ann(list[int], min_length=2)],
    "json_ge2": ann(Json[int], ge=2, lt=10),
    "word": ann(str, pattern=r"^\w+$"),
    "digits": ann(str, pattern=r"^\d{1,3}$"),
    "no_space": ann(str, pattern=r"^\S+$"),
    "http_url": HttpUrl,
}



class Kind(enum.Enum):
    TEXT = "a"
    ONE = 1
    HALF = 0.5


class Gap(enum.Enum):
    TEXT = "a"
    ONE = 1
    NOTHING = None


LEFT = {"union_mode": "left_to_right"}
PATTERNS = {
    "case": r"(?i)^ab$", "case_beyond_ascii": r"(?i)^[é-ü]k$", "letters": r"^\p{L}+$", "no_letters": r"^\P{L}+$",
    "greek": r"\p{Greek}", "dot": r"^a.c$", "dotall": r"(?s)^a.c$", "lines": r"(?m)^b$", "end": r"b$", "absolute": r"\Aab\z",
    "named": r"^(?P<y>\d{4})-(?P<m>\d\d)$", "posix": r"^[[:alpha:]]+$", "posix_not": r"[[:^digit:]]",
    "only_letters": r"^[^\W\d_]+$", "choice": r"^(?:a|b|)$", "empty": "", "lazy": r"^a+?b$", "hex": r"^\x41\u{42}\u0043$",
    "escaped": r"^\.\*\[\]\-\/$", "flags_in_group": r"^(?i:a)b$", "at_least": r"^a{2,}$", "braces": r"^\{x\}$",
    "controls": r"^\t\n\v\f\r$", "no_digits": r"^\D+$", "dash": r"^[a-]+$", "bracket": r"^[]a]+$", "ungreedy": r"(?U)^a+b$",
    "long_hex": r"^\U0001F600?[\u{61}-\u{7A}]c$",
}
TYPES |= {
    "str_or_int_left": ann(Union[str, int], **LEFT),
    "int_or_str_left": ann(Union[int, str], **LEFT),
    "float_or_int_left": ann(Union[float, int], **LEFT),
    "bool_or_int_or_str_left": ann(Union[bool, int, str], **LEFT),
    "date_or_str_left": ann(Union[date, str], **LEFT),
    "small_or_big_left": ann(Union[Small, Big], **LEFT),
    "list_of_left": list[ann(Union[int, float, str], **LEFT)],
    "opt_left": Optional[ann(Union[int, str], **LEFT)],
    "int_mult7": ann(int, multiple_of=7),
    "int_mult_huge": ann(int, multiple_of=10**20),
    "float_mult_tenth": ann(float, multiple_of=0.1),
    "float_mult3": ann(float, multiple_of=3),
    "float_mult_tiny": ann(float, multiple_of=1e-7),
    "float_mult_huge": ann(float, multiple_of=1e300),
    "decimal_mult_tenth": ann(Decimal, multiple_of=Decimal("0.1")),
    "int_literal_signed": Literal[-1, 0, 10**12],
    "kind": Kind,
    "list_literal": list[Literal["a", "b"]],
    "set_color": set[Color],
    "dict_float": dict[float, int],
    "dict_bool": dict[bool, int],
    "dict_uuid": dict[UUID, int],
    "dict_decimal": dict[Decimal, int],
    "dict_level": dict[Level, int],
    "dict_ruled": dict[ann(str, min_length=2), ann(int, gt=0)],
    "ip": IPvAnyAddress,
    **{f"pattern_{name}": ann(str, pattern=pattern) for name, pattern in PATTERNS.items()},
    "gap": Gap,
    "gap_or_null": Optional[Gap],
    "list_gap": list[Gap],
}

NAN, INF = float("nan"), float("inf")

ANYTHING: list[Any] = [
    None, True, False, 0, 1, -1, 2, 3, 5, 7, 10, 100, 150, 255, 2**31, 2**63 - 1, -(2**63), 2**63, 10**20, -(10**30),
    0.0, -0.0, 1.0, 2.0, 0.5, 1.5, -1.5, 3.5, 1e16, 1e-7, 1e22, 1e300, 2.0**63, 1.1, 123456.789, NAN, INF, -INF,
    "", " ", "a", "ab", "abc", "aaab", "abcde", "ABC", " ab ", "1", "01", "-1", "+1", " 1 ", "1_000", "1.0", "1.5", "1e3",
    "true", "False", "on", "yes", "t", "nan", "inf", "null", "None", "é", "😀", "😀😀", "\u0000", "a\nb", "10", "12",
    [], [1], [1, 2], [1, 2, 3, 4], ["1", "x"], [None], [[1], ["x"]], [1, 1, 1], [True, 1.5, "2"], {}, {"a": 1},
    {"a": "1", "b": 2}, {"1": "x"}, {"a": {"b": [1, None]}}, {"name": "x", "price": 1}, {"id": 1}, {"id": "x", "more": 1},
    {"kind": "cat", "lives": 3}, {"kind": "dog", "name": "Rex"}, {"kind": "fish"}, {"a": 1, "b": 2, "c": 3},
]

U = "12345678-1234-1234-1234-123456789abc"
TEXTS: dict[str, list[Any]] = {
    "int": ["+-1", "--1", "1__0", "_1", "1_", "0_1", "00", "1.00", "1.", "-0", "-", "+", "0x1", "9" * 60, "-" + "9" * 60,
            "9" * 4300, "9" * 4301, "1_0.0", "0.0", "-0.0", "\u0661", "1.0_0", "0_0", "+ 1", "\u00a01", "1\x1f", "00.0", "1_.0",
            "1.0.0", "  -5", "5\n", "1,000", "1 000", "٣", "１", "1e0", "0b1", "0o7", "+0", "-00", "+_1", "-_1"],
    "float": ["1_000.5", "1__0", "_1", "1_", "1_000 ", "1e400", "-1e400", "-inf", "+NaN", "nan ", "infinity", "-Infinity",
              "1e5", "1E-5", "1.", ".", ".5", "e5", "1e", "1e+", "0x10", "1d", "1f", "1 0", "\u00a01", "+.5", "-.5e1",
              "1e5_0", "1_0e5", "+-1", "1.5.", "NAN", "iNf", "in", "nano", "4e-324", "0.1e1", "1" * 400],
    "bool": ["TRUE", "Yes", " true", "2", "0", "f", "n", "off", "no", "Y", "N", "ON", "oN", "yEs", "tru", "enabled", "1.0",
             "\u212a", "ﬀ"],
    "decimal": ["1e5", "NaN", "sNaN", "-inf", "Infinity", "4_0", "1__0", "_1", "1_", ".5", "5.", "0x1", "1e", "--1", "+4",
                "1e-400", "0.10", "100.00", "1E+2", "12.34", "123.4", "0.01", "120e-1", "00012.3", "1.25", "3.5", "3.49",
                "99.999", "100", "0.25", "0.3", "1234", "0.0001", "1.2300", "1e3", "nan123", " 5\t", "1.5 ", "5e0", "-0"],
    "date": ["2020-01-01", "2020-12-31", "0000-01-01", "9999-12-31", "2020-02-29", "2021-02-29", "2020-13-01", "2020-00-10",
             "2020-01-32", "2020-01-00", "2020-1-1", "20200101", "2020-01-01T00:00:00", "2020-01-01T00:00:00Z",
             "2020-01-01T00:00:01", "2020-01-01 ", " 2020-01-01", "2020-01-01T", "2020/01/01", "86400", "86401", "86400.0",
             "1.0", "-86400", "2020-01-01T00:00:00.000001", "2020", "x020-01-01", "2020-x1-01", "2020-01-x1", "253402300800",
             "2020-06-15T00:00:00+05:00", "１234-01-01", "٠٠٠٠-01-01", "-2020-01-01", "1e5", "2020-01-01x"],
    "datetime": ["2020-01-01T12:30:45", "2020-01-01 12:30", "2020-01-01t12:30:45z", "2020-01-01_12:30:45.5",
                 "2020-01-01T12:30:45.123456789", "2020-01-01T12:30:45,25", "2020-01-01T12:30:45+01:00",
                 "2020-01-01T12:30:45-0330", "2020-01-01T12:30:45+01", "2020-01-01T25:00:00", "2020-01-01T24:00:00",
                 "2020-01-01T12:60:00", "2020-01-01T12:30:60", "2020-01-01T12:30:4", "2020-01-01T1:30:45", "2020-01-01T12",
                 "2020-01-01x12:30", "0000-01-01T00:00:00", "2020-02-30T00:00:00", "1.5", "-1.25", "+5", ".5", "5.", "1e5",
                 "1.5e3", "12345678901", "20000000000", "20000000001", "-20000000001", "1234567890123456789012",
                 "2020-01-01T00:00:00\u22120330", "2020-01-01 00:00 ", "2020-01-01T12:30:45 Z", "2020-01-01T12:30:45Zx",
                 "2020-01-01T12:30:45+17:59", "2020-01-01T12:30:45.Z", "32536799999", "253402300799", "253402300799000",
                 "253402300800000", "-62167219200000", "-62135596800000", "1609459200.123456"],
    "time": ["10:00", "10:00:00", "10:00:00.5", "10:00:00,123456789", "10:00Z", "10:00:00z", "10:00+01:00", "10:00-0330",
             "10:00+01", "10:00+01:0", "10:00+01:60", "10:00+24:00", "24:00", "10:60", "10:00:60", "10:00:0", "10:00:00.",
             "1:00", "1:00:00", "10", "10.00", "1000", "10:00x", "10:00:00x", "10:00:00 Z", "xx:00", "10:xx", "10:00:xx",
             "", "23:59:59.999999", "10:00\u22121200", "10:00Zx", "10:00+x1:00", "10:00+01:x0", "00:00", "86399"],
    "timedelta": ["10:00", "100:00:00", "100:00", "24:00:00", "25:61:00", "P1Y", "P1M", "P1W", "P1D", "PT1H", "PT1M", "PT1S",
                  "P1Y2M3W4DT5H6M7.89S", "p1d", "-P1D", "+P1D", "1d", "1 day", "1 days", "1 days, 10:00", "1 d 10", "1 d 10:00",
                  "10", "P", "PT", "P1", "P1H", "PT1.5H", "P1.5DT1S", "P0.5D", "1 DAY 1:00", "-1 day 01:00", "99:99",
                  "00:00:00.1234567", "P1W2D", "P1.5W", "P99999999999D", "P999999999D", "P1000000000D", "1000000000 d",
                  "-1 d 10:00", "+12:00:00", "PT1S1M", "P1DT", "P-1D", "1 dayz", "1  day", "1 dy", "1d,10:00", "1d 10:00:00.5",
                  "-0.25", "+1.5", "-1234", "-12345", "1dAy", "1DAYS", "1dayS", "1DAYs", "1daY", "1DAys 10:00", "1 DAY, 10:00",
                  "PTT1S", "P1DT1", "PT1,5S", "-00:00:01", "x", "12345678901:00", "9999999999:00", "1day10:00", "P1D1Y", "1:2:3",
                  "1 day, 2:00:00", "-1 day, 2:00:00.5", "1 day, 24:00:00", "1 day, 100:00:00", "1 day 2:60:00", "1d2:00:00,5", "1 day, 2:0:0",
                  "1 day, 10:00:00Z", "1 day, 10:00:00+02:00", "1 day, 12345678901:00", "999999999 days, 24:00:00"],
    "uuid": [U, U.upper(), U.replace("-", ""), "{" + U + "}", "urn:uuid:" + U, "URN:UUID:" + U, "{" + U, U[:-1], U + "0",
             U.replace("-", "_"), "1234567-12345-1234-1234-123456789abc", "12345678-1234-1234-1234123456789abc",
             "12345678-1234-1234-1234-12345678-abc", U[:-1] + "g", "g" * 32, "{" + U.replace("-", "") + "}", " " + U,
             "12345678-1234-1234-123-4123456789abc", "é" + U[1:], "-" * 36, "1-2-3-4-5", "zz-zz", "0" * 31, "0" * 33],
    "url": ["http://example.com", "https://example.com/a/b?c=d#e", "http://", "http:/", "http:", "example.com", "//x",
            "http://[::1]", "http://exa mple.com", "http://a:99999", "http://a:80/", "http://a:8080", "mailto:x@y", "a:b",
            "http://ü.com", "HTTP://EX.com/a b?q=ü", "/x", "foo://", "1http://x", " http://a ", "http://a:b@c:80/",
            "http://192.168.1.300", "http://192.168.1.1", "redis://localhost:6379/0", "postgres://u:p@h/db", "http://ex_ample.com",
            "ftp://a/b", "https://a.b.c:443/x", "http://a?b", "http://a#b", "data:x,y",
            "http://h/x/../y", "http://h/..", "http://h/.", "http://h/a/.", "http://h/a/..", "http://h/a/./b", "http://h/../a",
            "http://h/a/%2e%2e/b", "http://h/a/%2E/b", "http://h/a/.%2e", "foo://h/a/../b", "foo:/a/../b", "foo:a/../b",
            "http://h/a//../b", "http://h/a\\..\\b", "foo://a b", "foo://a<b/", "foo://a^b", "fo\to://a", "http://h/a/..?q=../x#../y", "http://h/a/.../b",
            "http://h/a/..b", "file:///a/../b", "file:///C:/../b", "http:///a/../b", "http://h/a/b/../../../c/", "http://h/a/..;x/b",
            "foo://h/..", "foo://h/.", "foo:/..", "foo:/.//a", "foo:///..//b", "http://h//..//", "http://h?/../a", "foo:/a/..?/../b",
            "file://host/a/../b", "file:/a/../b", "file:a", "file:", "file://", "file://H", "http://h/C:/../b", "foo://h/C:/../b"],
    "path": ["a/b", "/a/b", "", ".", "./a", "a/./b", "a/.", "/.", "///a", "a/", "a/../b", "./.", "/", "a//b", " ", "./", "..", "../",
             "/a/..", ".a/b.", "/../a"],
    "ipv4": ["1.2.3.4", "0.0.0.0", "255.255.255.255", "256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", " 1.2.3.4", "1.2.3.4 ",
             "1.2.3.x", "1..2.3", "::1", "1.2.3.-4", "1.2.3.4/8"],
    "ipv6": ["::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::1::", "12345::", "::ffff:1.2.3.4",
             "1:2:3:4:5:6:1.2.3.4", "::g", "FE80::1", "1.2.3.4", ":1:2:3:4:5:6:7", ":", ":::", "1:2:3:4:5:6:7::"],
    "email": ["a@b.co", "@b.co", "a@", "a@b", "A@B.CO", "a b@c.de", "a..b@c.de", ".a@c.de", "a.@c.de", "a@.c.de", "a@c.de.",
              "a@-c.de", "a@c-.de", "a@c.d1", "a@localhost", "a@b.test", "Name <a@b.co>", "John Doe <j.d@b.co>", "a@b@c.de",
              " a@b.co ", "INFO@x.co", "ü@b.co", "a@ü.com", "a@b..co", "a@[1.2.3.4]", "a(@b.co", "a@b_c.de", "a\\b@c.de",
              "a@" + "x" * 64 + ".co", "a+b@c.de", "a@b.c", "a'b@c.de", "a@b.c-d", "a,b@c.de", "a;<>@c.de", "user@sub.example.org",
              "a@ab--c.de", "x" * 70 + "@a.co", "a@" + "x." * 130 + "co", "plainaddress", "a@b.local", "\"a\"@b.co", "\"a1@b.co", "a\"@b.co",
              "a\"@\"b@c.de", "\"a <b@c.de>", "\"a\\\"@b.co"],
    "json_ints": ["[1,2]", "[1,", "{", "[1,'a']", "[1,]", "nul", '"abc', "[1 2]", '{"a" 1}', "{1:2}", "[1] x", '["a"]', "[NaN]",
                  '{"a":1,}', "[01]", "[1\n,", "-", "[.5]", '{"a":}', "tru", "1.", "[]", "null", "[[1]]", '{"a":1}', "["],
    "color": ["red", "RED", "green", "light blue", "light_blue", "LIGHT_BLUE", " red"],
    "level": ["1", "2", "10", "1.0", "LOW", "03", "3"],
    "one": ["only'one", "only", "ONLY"],
    "literal": ["a", "b's", "c", "d"],
    "str_pattern": ["aab", "aab\n", "b", "aabb", "xaab"],
    "str_pattern_find": ["x12", "1 2", "123", "١٢"],
    "str_strip": [" a ", "  ab", "\u00a0a\u00a0", "\ta\n", "\u2003ab\u2003"],
    "str_lower": ["ABC", "aBc", "É", "İ", "ß", "A1"],
    "str_upper": ["abc", "ß", "ßß", "ǆ", "abcd", "éa"],
    "bytes": ["aé", "é", "abcd"],
    "word": ["é", "٣", "a b", "²", "ª", "a-b", "_", "中文", "a\u200d"],
    "digits": ["٣٤", "12", "1234", "²", "１２"],
    "http_url": ["http://a/" + "x" * 2074, "http://a/" + "x" * 2075, "http://a/" + "\u00e9" * 1100, "ftp://a/" + "x" * 3000, "x" * 3000],
    "no_space": ["a\u00a0b", "a\u2003", "\x1c", "\x85", "é"],
    "json_min2": ["[1,2]", "[1]", "[]", "null", '["a",1]', "[1,2,3]"],
    "json_ge2": ["1", "2", "9", "10", "11", "2.0", '"5"', "x"],
    "int_literal": ["1", "2"],
    "float_mult_tenth": [0.3, 0.1, 0.2, 0.7, 1.1, 1e15, 1e16 + 2, 123456789.1, 0.30000000000000004, -0.3, 5e-324, 1e308, 1e22],
    "float_mult3": [3e300, 1e17, 9007199254740993.0, 4.5, -6.0, 3.0000000000000004],
    "float_mult_huge": [1e300, 2e300, 3e300, 1.5e300, 1e301, 1e308],
    "float_mult_tiny": [1e-7, 3e-7, 0.1, 1.0000001, 1e-8],
    "int_mult7": [7, 14, -7, 7 * 10**30, 10**30, "21", "-14"],
    "int_mult_huge": [10**20, 3 * 10**20, -(10**20), 10**21 + 1, 10**40],
    "decimal_mult_tenth": ["0.3", "0.35", "1e3", "1e-3", "-0.1", "12345678901234567890.1", 0.3, 0.1],
    "int_literal_signed": [-1, "-1", 10**12, -1.0, "0"],
    "kind": ["a", 1, 0.5, True, "1", 1.0, "TEXT", "0.5", False],
    "gap": ["a", 1, None, "None", "null", 2],
    "list_gap": [["a", None, 1], [None, 2]],
    "set_color": [["red", "red", "green"], ["red", "x"]],
    "ip": ["::", "1:0:0:2:0:0:0:3", "::ffff:1.2.3.4", "1.2.3.4", "FE80::A", "1:0:2:3:4:5:6:7", 4294967295, 4294967296, 2**128 - 1,
           2**128, "0:0:0:0:0:0:0:0", "01.2.3.4", "a.b", "1::2::3", "::1.2.3", "2001:DB8::"],
}
PATTERN_TEXTS = [
    "ab", "AB", "aB", "Ab", "abc", "a.c", "a\nc", "aXc", "a\nb\nc", "b", "b\n", "a", "A", "aa", "aaa", "aab", "aaab", "", " ", "\u00a0",
    "2020-12", "xx2020-12", "٢٠٢٠-١٢", "1", "12", "²", "αβ", "éü", "ÉK", "ék", "ü\u212a", "ß", "ẞ", "日本", "a1", "a_", "_", "-", "a-", "]a",
    "ABC", ".*[]-/", "{x}", "\t\n\x0b\x0c\r", "😀", "a😀c", "a\u2028c", "\n", "É", "x\u0301",
]

FAMILIES = {
    "int": ["int_float_str", "opt_int_or_str", "uuid_or_int", "int_strict", "int_gt0", "int_ge3_le7", "int_lt_mult", "opt_int", "int_or_str", "str_or_int", "int_or_float",
            "bool_or_int", "int_or_bool_or_null", "ruled_union"],
    "float": ["float_or_bool", "int_float_str", "float_strict", "float_gt0", "float_ge_le", "float_finite", "float_mult", "float_or_int", "int_or_float"],
    "bool": ["bool_strict", "bool_or_int", "bool_or_str", "float_or_bool"],
    "decimal": ["decimal_or_str", "decimal_3_1", "decimal_max4", "decimal_places2", "decimal_bounds", "decimal_mult", "decimal_or_date"],
    "date": ["date_or_str", "date_strict", "date_ge", "date_or_datetime", "decimal_or_date", "datetime"],
    "datetime": ["date_or_datetime", "date", "time_or_datetime"],
    "time": ["time_or_datetime"],
    "uuid": ["uuid_or_str", "uuid_or_int"],
    "color": ["color_or_level"],
    "level": ["color_or_level"],
    "literal": ["literal_or_int"],
    "url": ["http_url"],
    "bytes": ["bytes_2_3"],
    "json_min2": ["json_inner2"],
    "int_literal": ["int_literal_or_str"],
}
LATER_FAMILIES = {
    "int": ["str_or_int_left", "int_or_str_left", "bool_or_int_or_str_left", "opt_left", "float_or_int_left", "int_mult7"],
    "float": ["float_or_int_left", "float_mult3"],
    "bool": ["bool_or_int_or_str_left"],
    "date": ["date_or_str_left"],
    "decimal": ["decimal_mult_tenth"],
    "ipv4": ["ip"],
    "ipv6": ["ip"],
}

OBJECTS = ["small_or_big_left", "item", "strict", "aliased", "ruled", "nested", "tree", "pet", "owner", "item_or_strict", "small_or_big",
           "big_or_small", "small_or_texts", "item_or_str"]
NAMES = ["name", "price", "tax", "tags", "id", "flag", "first", "firstName", "second-value", "age", "score", "when", "item",
         "others", "by_name", "children", "kind", "lives", "pet", "pets", "any", "a", "b", "extra"]


def mutated(text: str) -> str:
    alphabet = "0123456789:-+.TZ eEpPdDxX_,/@\u00e9"
    at = RANDOM.randrange(len(text) + 1)
    choice = RANDOM.randrange(3)
    if choice == 0:
        return text[:at] + RANDOM.choice(alphabet) + text[at:]
    if choice == 1:
        return text[:at] + text[at + 1:]
    return text[:at] + RANDOM.choice(alphabet) + text[at + 1:]


def fitting(name: str) -> Any:
    """A value that is likely to suit a field."""
    choose = RANDOM.choice
    if name in ("item", "others", "children", "pet", "pets", "by_name", "any"):
        return {
            "item": lambda: model("item"),
            "others": lambda: [model("item") for _ in range(RANDOM.randrange(3))],
            "children": lambda: [model("tree") for _ in range(RANDOM.randrange(2))],
            "pet": lambda: model("pet"),
            "pets": lambda: [model("pet") for _ in range(RANDOM.randrange(3))],
            "by_name": lambda: {k: model("strict") for k in "xy"[: RANDOM.randrange(3)]},
            "any": lambda: choose([None, model("small_or_texts")]),
        }[name]()
    return {
        "id": choose([1, "2", U, U, 3.0]), "flag": choose([True, "yes", 0]), "price": choose([1, 2.5, "3.5", -1]),
        "tax": choose([None, 0.1, "0.2"]), "tags": choose([[], ["a"], ["a", "b"]]), "age": choose([0, 30, "149", 150, -1]),
        "score": choose([1, 0.5, 0, "2"]), "when": choose([None, "2020-01-01", "x"]), "kind": choose(["cat", "dog", "hound", "fish"]),
        "lives": choose([9, "7"]), "second-value": choose([1, "2", "x"]), "a": choose([1, "2", "x"]), "b": choose([1, "3", None]),
    }.get(name, choose(["abc", "x", "Rex", "toolong"]))


FIELDS = {
    "item": ["name", "price", "tax", "tags"], "strict": ["id", "flag"], "aliased": ["firstName", "second-value", "first"],
    "ruled": ["name", "age", "score", "when"], "nested": ["id", "item", "others", "by_name"], "tree": ["name", "children"],
    "pet": ["kind", "lives", "name", "age"], "owner": ["pet", "pets", "any"], "item_or_strict": ["name", "price", "id", "flag"],
    "small_or_big_left": ["a", "b"], "small_or_big": ["a", "b"], "big_or_small": ["a", "b"], "small_or_texts": ["a"], "item_or_str": ["name", "price"],
}


def model(name: str) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for field in FIELDS[name]:
        luck = RANDOM.random()
        if luck < 0.8:
            made[field] = fitting(field)
        elif luck < 0.9:
            made[field] = RANDOM.choice(ANYTHING)
    if RANDOM.random() < 0.15:
        made[RANDOM.choice(NAMES)] = RANDOM.choice(ANYTHING)
    return made


def item(depth: int = 0) -> Any:
    """Something that may stand in a list, tuple or generic: small, and sometimes nested."""
    luck = RANDOM.random()
    if luck < 0.5 or depth > 1:
        return RANDOM.choice([0, 1, -1, 7, "1", "x", "", None, True, 1.5, "2020-01-01", "yes", 2.0, U])
    if luck < 0.7:
        return [item(depth + 1) for _ in range(RANDOM.randrange(4))]
    if luck < 0.85:
        return {"value": item(depth + 1), **({"more": [item(depth + 1)]} if RANDOM.random() < 0.4 else {})}
    return model("item")


def structured(name: str) -> Any:
    if "box" in name:
        return {"value": item(), **({"more": [item() for _ in range(RANDOM.randrange(3))]} if RANDOM.random() < 0.5 else {})}
    if name == "line":
        return {k: v for k, v in {"start": pair(), "end": RANDOM.choice([None, pair()]), "labels": [triple() for _ in range(
            RANDOM.randrange(3))]}.items() if RANDOM.random() < 0.8}
    if name == "loose":
        return {k: v for k, v in {"id": item(1), "size": item(1), "days": [item(1), item(1)], "tag": item(1)}.items()
                if RANDOM.random() < 0.8}
    if name == "mixed":
        return triple()
    return pair() if RANDOM.random() < 0.6 else [item() for _ in range(RANDOM.randrange(5))]


def pair() -> Any:
    return [RANDOM.choice([1, "2", -1, 3.0, "x", None, True]) for _ in range(RANDOM.choice([0, 1, 2, 2, 2, 2, 3]))]


def triple() -> Any:
    return [RANDOM.choice(["a", 1, None, "b"]), RANDOM.choice([1.5, "2", None, "x"]), RANDOM.choice([True, "no", 2])][
        : RANDOM.choice([1, 2, 3, 3, 3])] + ([1] if RANDOM.random() < 0.1 else [])


STRUCTURED = ["point", "mixed", "line", "box_int", "box_str", "box_opt", "box_item", "box_opt_item", "box_list", "box_box",
              "box_union", "box_point", "box_date", "loose", "point_or_str", "point_or_list", "opt_point"]


def inputs(name: str) -> list[Any]:
    found = list(ANYTHING)
    if name in STRUCTURED:
        found += [structured(name) for _ in range(150)]
    if name in ("list_point", "list_opt_item", "opt_list_opt", "list_str_or_str", "list_int_or_item"):
        found += [[structured(name) if "point" in name else item() for _ in range(RANDOM.randrange(4))] for _ in range(80)]
    if name in ("dict_point", "dict_box", "dict_opt"):
        kind = {"dict_point": "point", "dict_box": "box_int"}.get(name)
        found += [{key: structured(kind) if kind else item() for key in "abc"[: RANDOM.randrange(4)]} for _ in range(80)]
    texts = list(TEXTS.get(name, []))
    for family, members in [*FAMILIES.items(), *LATER_FAMILIES.items()]:
        if name in members:
            texts += TEXTS[family]
    if name.startswith("pattern_"):
        return PATTERN_TEXTS
    found += texts
    short = [t for t in texts if isinstance(t, str) and len(t) < 100]
    for _ in range(min(40, 2 * len(short))):
        found.append(mutated(RANDOM.choice(short)))
    if name in OBJECTS:
        found += [model(name) for _ in range(60)]
    if name == "list_item":
        found += [[model("item") for _ in range(RANDOM.randrange(4))] for _ in range(30)]
    if name == "list_small_or_texts":
        found += [[model("small_or_texts") for _ in range(RANDOM.randrange(4))] for _ in range(20)]
    if name.startswith(("list", "set", "union_of")):
        found += [[RANDOM.choice(ANYTHING) for _ in range(RANDOM.randrange(5))] for _ in range(25)]
    if name.startswith("dict") or name == "union_of_unions":
        keys = ["a", "1", "2020-01-01", "red", "x", "10", "green", ""]
        if name in ("dict_float", "dict_bool", "dict_uuid", "dict_decimal", "dict_level", "dict_ruled"):
            keys += ["1.5", "true", "off", U, "1e3", "nan", "-0", "2", "ab", "1.50", "1.5"]
        found += [{RANDOM.choice(keys): RANDOM.choice(ANYTHING) for _ in range(RANDOM.randrange(4))} for _ in range(30)]
    return found


def plain(value: Any) -> Any:
    """A value as JSON that tells Java's counterpart of it from any other."""
    if value is None or isinstance(value, (bool, int, float, str)) and not isinstance(value, enum.Enum):
        return value
    if isinstance(value, enum.Enum):
        return {"enum": value.name}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, datetime):
        moment = value if value.tzinfo else value.replace(tzinfo=timezone.utc)
        return {"datetime": moment.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return {"time": (value if value.tzinfo else value.replace(tzinfo=timezone.utc)).isoformat()}
    if isinstance(value, timedelta):
        return {"micros": value // timedelta(microseconds=1)}
    if isinstance(value, (IPv4Address, IPv6Address)):
        return {"bytes": value.packed.hex()}
    if isinstance(value, (UUID, AnyUrl, pathlib.Path)):
        return {"text": str(value)}
    if isinstance(value, SecretStr):
        return {"secret": value.get_secret_value()}
    if isinstance(value, BaseModel):
        return {"model": type(value).__name__.split("[")[0], "fields": {k: plain(getattr(value, k)) for k in type(value).model_fields if k != "kind"}}
    if isinstance(value, (set, frozenset)):
        return {"set": sorted((plain(v) for v in value), key=repr)}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {"map": [[plain(k), plain(v)] for k, v in value.items()]}
    raise TypeError(type(value))


def context(ctx: dict[str, Any]) -> dict[str, Any]:
    # exceptions are written as {} by FastAPI; limits keep their type
    return {k: {} if isinstance(v, Exception) else plain(v) if isinstance(v, (Decimal, date, timedelta)) else v for k, v in ctx.items()}


def answer(adapter: TypeAdapter, value: Any) -> list[Any]:
    try:
        return [plain(adapter.validate_python(value, from_attributes=True))]
    except pydantic.ValidationError as error:
        found = error.errors(include_url=False)
        return [None, [[e["type"], list(e["loc"]), e["msg"], e["input"], context(e.get("ctx", {}))] for e in found]]


def record() -> dict[pathlib.Path, str]:
    lines = []
    for name, annotation in TYPES.items():
        adapter = TypeAdapter(annotation)
        for value in inputs(name):
            try:
                lines.append(json.dumps([name, value, *answer(adapter, value)], separators=(",", ":")))
            except ArithmeticError as crash:  # pydantic's own defect: Decimal % Decimal may overflow
                print("left out", name, value, crash)
    print(len(lines), "cases for", len(TYPES), "types by pydantic", pydantic.VERSION)
    target = pathlib.Path(__file__).resolve().parents[1] / "resources/pydantic/answers.json"
    return {target: "[" + ",\n".join(lines) + "]\n"}
