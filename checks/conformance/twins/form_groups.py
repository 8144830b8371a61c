"""Models of forms beside others: fields, files, several models, optional ones."""

from typing import Annotated

from fastapi import FastAPI, File, Form, UploadFile
from pydantic import BaseModel, Field

app = FastAPI()


class Person(BaseModel):
    name: str
    age: int = Field(18, ge=0)


class Address(BaseModel):
    street: str
    city: str = "Berlin"


class Strict(BaseModel):
    model_config = {"extra": "forbid"}

    name: str


@app.post("/two/")
async def two(person: Annotated[Person, Form()], address: Annotated[Address, Form()]):
    return {"person": person, "address": address}


@app.post("/field/")
async def field(person: Annotated[Person, Form()], note: Annotated[str, Form()], copies: Annotated[int, Form()] = 1):
    return {"person": person, "note": note, "copies": copies}


@app.post("/file/")
async def file(person: Annotated[Person, Form()], photo: UploadFile, thumbnail: Annotated[bytes, File()] = b""):
    return {"person": person, "photo": photo.filename, "thumbnail": len(thumbnail)}


@app.post("/optional/")
async def optional(person: Annotated[Person | None, Form()] = None, note: Annotated[str, Form()] = "none"):
    return {"person": person, "note": note}


@app.post("/only-optional/")
async def only_optional(person: Annotated[Person | None, Form()] = None):
    return {"person": person}


@app.post("/strict/")
async def strict(strict: Annotated[Strict, Form()], note: Annotated[str, Form()] = "none"):
    return {"strict": strict, "note": note}


class Card(BaseModel):
    number: str
    tags: list[str] = []
    kind: str = "card"


class Transfer(BaseModel):
    iban: list[str]
    number: str = "none"
    model_config = {"extra": "allow"}


@app.post("/either/")
async def either(payment: Annotated[Card | Transfer, Form()]):
    return payment


@app.post("/perhaps/")
async def perhaps(payment: Annotated[Card | Transfer | None, Form()] = None):
    return payment


@app.post("/noted/")
async def noted(payment: Annotated[Card | Transfer, Form()], note: Annotated[str, Form()] = "none"):
    return {"payment": payment, "note": note}
