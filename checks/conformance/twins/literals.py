"""Literals of texts and of integers wherever a value stands, and names that an alias or a strategy gives."""

from typing import Annotated, Literal, Optional

from fastapi import Cookie, FastAPI, Form, Header, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

app = FastAPI()

Few = Literal[1, 2, 3]
Word = Literal["a", "b c", "\u00e9"]


@app.get("/path/{few}/{word}")
async def read_path(few: Annotated[Few, Path()], word: Annotated[Word, Path()]):
    return [few, word]


@app.get("/query")
async def read_query(
    few: Few = 2,
    word: Annotated[Optional[Word], Query()] = None,
    words: Annotated[list[Word], Query()] = [],
    fews: Annotated[list[Few], Query()] = [1],
    only: Literal["one"] = "one",
    number: Literal[5] = 5,
):
    return [few, word, words, fews, only, number]


@app.get("/header")
async def read_header(x_word: Annotated[Word, Header()], x_few: Annotated[Few, Header()] = 1):
    return [x_word, x_few]


@app.get("/cookie")
async def read_cookie(word: Annotated[Optional[Word], Cookie()] = None, few: Annotated[Few, Cookie()] = 1):
    return [word, few]


@app.post("/form")
async def create_form(word: Annotated[Word, Form()], few: Annotated[Few, Form()] = 1):
    return [word, few]


class Model(BaseModel):
    few: Few
    word: Word = "a"
    maybe: Optional[Few] = None
    fews: list[Few] = []
    by_word: dict[Word, Few] = {}
    far: Literal[-1, 0, 10_000_000_000] = 0
    only: Literal["x"] = "x"


@app.post("/model")
async def create_model(model: Model) -> Model:
    return model


@app.get("/answer/{kind}", response_model=Model)
async def read_answer(kind: str):
    return {"right": {"few": 1}, "wrong": {"few": 4}, "text": {"few": "1"}, "word": {"few": 1, "word": "z"}}[kind]


class Part(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    part_name: str
    own_name: int = Field(1, alias="x-own")


class Whole(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    whole_name: str = "w"
    first_part: Part
    more_parts: list[Part] = []
    by_name: dict[str, Part] = {}


WHOLE = Whole(first_part=Part(part_name="f"), more_parts=[Part(part_name="m", own_name=2)], by_name={"a_b": Part(part_name="d")})


@app.get("/aliases", response_model=Whole)
async def read_aliases():
    return WHOLE


@app.get("/names", response_model=Whole, response_model_by_alias=False)
async def read_names():
    return WHOLE


@app.get("/names-some", response_model=Whole, response_model_by_alias=False, response_model_exclude={"more_parts", "by_name"})
async def read_names_some():
    return WHOLE


@app.get("/names-list", response_model=list[Whole], response_model_by_alias=False, response_model_exclude_defaults=True)
async def read_names_list():
    return [WHOLE, Whole(first_part=Part(part_name="p"))]


@app.get("/names-dict", response_model=Whole, response_model_by_alias=False)
async def read_names_dict():
    return {"firstPart": {"partName": "f", "x-own": 5}}
