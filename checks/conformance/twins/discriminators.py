"""A union whose members a function tells apart: in bodies, in models, as answer; unions as members of it."""

from typing import Annotated, Literal, Union

from fastapi import Body, FastAPI
from pydantic import BaseModel, Discriminator, Field, Tag

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


class Van(BaseModel):
    kind: Literal["van"]
    seats: int


class Bike(BaseModel):
    kind: Literal["bike"]
    electric: bool = False


class Train(BaseModel):
    line: str


class Tram(BaseModel):
    line: str
    low: bool


Owned = Annotated[Union[Van, Bike], Field(discriminator="kind")]


def get_ride(value):
    if isinstance(value, dict):
        return "owned" if "kind" in value else value.get("ride", "public")
    return "owned" if isinstance(value, (Van, Bike)) else "public"


Ride = Annotated[
    Union[Annotated[Owned, Tag("owned")], Annotated[Union[Train, Tram], Tag("public")]],
    Discriminator(get_ride),
]


class Trip(BaseModel):
    rides: list[Ride] = []
    first: Union[Owned, Train, Tram, None] = None


@app.post("/rides/")
async def create_ride(ride: Annotated[Ride, Body()]) -> Ride:
    return ride


@app.post("/trips/")
async def create_trip(trip: Trip) -> Trip:
    return trip


class Metro(BaseModel):
    kind: Literal["rail"]
    line: str


class Cable(BaseModel):
    kind: Literal["rail"]
    steep: bool


def get_rail(value):
    if isinstance(value, dict):
        return "cable" if "steep" in value else "metro"
    return "cable" if isinstance(value, Cable) else "metro"


Rail = Annotated[
    Union[Annotated[Metro, Tag("metro")], Annotated[Cable, Tag("cable")]],
    Discriminator(get_rail),
]


class Sail(BaseModel):
    kind: Literal["boat"]
    power: Literal["wind"]


class Motor(BaseModel):
    kind: Literal["boat"]
    power: Literal["fuel", "sun"]


Boat = Annotated[Union[Sail, Motor], Field(discriminator="power")]
Vehicle = Annotated[Union[Van, Rail, Boat], Field(discriminator="kind")]


@app.post("/vehicles/")
async def create_vehicle(vehicle: Annotated[Vehicle, Body()]) -> Vehicle:
    return vehicle


class One(BaseModel):
    level: Literal[1]
    a: int = 0


class More(BaseModel):
    level: Literal[2, 3]
    b: int = 0


Levelled = Annotated[Union[One, More], Field(discriminator="level")]


class Levels(BaseModel):
    first: Levelled
    rest: list[Levelled] = []


@app.post("/levels/")
async def create_levels(levels: Levels) -> Levels:
    return levels


class No(BaseModel):
    flag: Literal[False]


class Yes(BaseModel):
    flag: Literal[True]
    a: int = 0


Flag = Annotated[Union[No, Yes], Field(discriminator="flag")]


@app.post("/flags/")
async def create_flag(flag: Annotated[Flag, Body()]) -> Flag:
    return flag
