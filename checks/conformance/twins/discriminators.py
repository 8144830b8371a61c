"""A union whose members a function tells apart: in bodies, in models, as answer."""

from typing import Annotated, Union

from fastapi import Body, FastAPI
from pydantic import BaseModel, Discriminator, Tag

app = FastAPI()

class Meows(BaseModel):
    pet_type: str = "cat"
    meows: int


class Barks(BaseModel):
    barks: float


def get_pet_type(value):
    if isinstance(value, dict):
        return value.get("pet_type", "dog" if "barks" in value else None)
    return getattr(value, "pet_type", "dog")


Pet = Annotated[
    Union[Annotated[Meows, Tag("cat")], Annotated[Barks, Tag("dog")]],
    Discriminator(get_pet_type),
]


class Owner(BaseModel):
    pet: Pet
    pets: list[Pet] = []
    last: Union[Pet, None] = None


@app.post("/pets/")
async def create_pet(pet: Annotated[Pet, Body()]) -> Pet:
    return pet


@app.post("/owners/")
async def create_owner(owner: Owner) -> Owner:
    return owner


@app.get("/pets/{kind}", response_model=Pet)
async def read_pet(kind: str):
    return {"cat": {"pet_type": "cat", "meows": 3, "more": 1}, "dog": Barks(barks=1)}.get(kind, {})
