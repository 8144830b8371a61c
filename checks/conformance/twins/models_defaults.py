"""Defaults that are models, tuples and lists of them: the schema shows what they compute, too."""

from typing import Optional

from fastapi import FastAPI
from pydantic import BaseModel, computed_field

app = FastAPI()


class Address(BaseModel):
    city: str = "c"
    zip: Optional[str] = None

    @computed_field
    @property
    def full(self) -> str:
        return self.city + "!"

    @computed_field
    @property
    def size(self) -> int:
        return len(self.city)


class Person(BaseModel):
    home: Address = Address()
    perhaps: Optional[Address] = Address(city="x")
    several: list[Address] = [Address(), Address(city="other")]
    by_name: dict[str, Address] = {"a": Address(), "b": Address(city="b")}
    position: tuple[int, Address] = (1, Address())
    positions: list[tuple[str, int]] = [("a", 1)]


@app.post("/persons")
def add_person(person: Person) -> Person:
    return person
