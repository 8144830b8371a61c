"""Fields that were not given are left out at every depth; names by the model's own fields."""

from typing import Any, Optional, TypeVar, Generic

from fastapi import FastAPI
from pydantic import BaseModel, Field, computed_field

app = FastAPI()

T = TypeVar("T")


class Sub(BaseModel):
    a: int = 1
    b: int = 2


class Item(BaseModel):
    sub: Sub = Sub()
    subs: list[Sub] = []
    by_name: dict[str, Sub] = {}
    extra: Optional[Sub] = None
    size: int = 0


class Wide(BaseModel):
    sub: Sub = Sub()
    size: int = 0
    more: int = 3


class Box(BaseModel, Generic[T]):
    one: T
    note: str = "n"


class Rect(BaseModel):
    w: int
    h: int = 2

    @computed_field
    @property
    def area(self) -> int:
        return self.w * self.h


class Named(BaseModel):
    item_id: int = Field(alias="itemIdentifier")
    plain_name: str = "p"


GIVEN: dict[str, Any] = {
    "sub": {"sub": {}},
    "list": {"subs": [{}, {"a": 5}]},
    "dict": {"by_name": {"k": {}, "l": {"b": 7}}},
    "optional": {"extra": {"b": 3}},
    "none": {"extra": None},
    "size": {"size": 1},
    "nothing": {},
}


@app.get("/maps/{key}", response_model=Item, response_model_exclude_unset=True)
def read_map(key: str):
    return GIVEN[key]


@app.post("/items/", response_model=Item, response_model_exclude_unset=True)
def echo_item(item: Item):
    return item


@app.post("/whole/", response_model=Item)
def echo_whole(item: Item):
    return item


@app.post("/untyped/", response_model=None)
def echo_untyped(item: Item):
    return item


@app.post("/lists/", response_model=list[Item], response_model_exclude_unset=True)
def echo_list(items: list[Item]):
    return items


@app.post("/dicts/", response_model=dict[str, Item], response_model_exclude_unset=True)
def echo_dict(items: dict[str, Item]):
    return items


@app.post("/optionals/", response_model=Optional[Item], response_model_exclude_unset=True)
def echo_optional(item: Item):
    return item


@app.post("/boxes/", response_model=Box[Item], response_model_exclude_unset=True)
def echo_box(box: Box[Item]):
    return box


@app.post("/boxes-of-others/", response_model=Box[Item], response_model_exclude_unset=True)
def echo_box_of_others(box: Box[Wide]):
    return box


@app.post("/others/", response_model=Item, response_model_exclude_unset=True)
def echo_other(item: Wide):
    return item


@app.post("/wrapped/", response_model=dict[str, list[Item]], response_model_exclude_unset=True)
def wrap(item: Item):
    return {"items": [item, {"sub": {"b": 1}}]}


@app.post("/excluded/", response_model=Item, response_model_exclude_unset=True, response_model_exclude={"size": True, "sub": {"a"}})
def echo_excluded(item: Item):
    return item


@app.post("/none-too/", response_model=Item, response_model_exclude_unset=True, response_model_exclude_none=True)
def echo_none_too(item: Item):
    return item


@app.post("/updates/", response_model=Item)
def update(item: Item):
    stored = Item(size=5, sub=Sub(a=8, b=9))
    return stored.model_copy(update={name: getattr(item, name) for name in item.model_fields_set})


@app.get("/computed/{how}", response_model=Rect, response_model_exclude_unset=True)
def read_computed(how: str):
    return {"w": 3}


@app.get("/computed-defaults/", response_model=Rect, response_model_exclude_defaults=True)
def read_computed_defaults():
    return {"w": 3}


@app.get("/named/", response_model=Named, response_model_by_alias=False)
def read_named():
    return {"itemIdentifier": 1}


@app.get("/named-alias/", response_model=Named)
def read_named_alias():
    return {"itemIdentifier": 1}


@app.get("/named-list/", response_model=list[Named], response_model_by_alias=False, response_model_include={"__all__": {"item_id"}})
def read_named_list():
    return [{"itemIdentifier": 1}, {"itemIdentifier": 2, "plain_name": "q"}]
