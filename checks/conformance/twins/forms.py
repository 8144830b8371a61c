"""URL-encoded and multipart forms: single fields and models."""

from typing import Annotated

from fastapi import FastAPI, Form
from pydantic import BaseModel

app = FastAPI()


class FormData(BaseModel):
    username: str
    password: str


class StrictFormData(BaseModel):
    model_config = {"extra": "forbid"}

    username: str
    age: int = 0
    tags: list[str] = []


@app.post("/login/")
async def login(username: Annotated[str, Form()], password: Annotated[str, Form(min_length=3)]):
    return {"username": username, "password": password}


@app.post("/optional/")
async def optional(
    name: Annotated[str | None, Form()] = None,
    count: Annotated[int, Form(ge=1, title="Count", description="How many")] = 1,
    agree: Annotated[bool, Form()] = False,
):
    return {"name": name, "count": count, "agree": agree}


@app.post("/lists/")
async def lists(words: Annotated[list[str], Form()], numbers: Annotated[list[int], Form()] = []):
    return {"words": words, "numbers": numbers}


@app.post("/single/")
async def single(token: Annotated[str, Form(alias="csrf-token")]):
    return {"token": token}


@app.post("/model/")
async def model(data: Annotated[FormData, Form()]):
    return data


@app.post("/strict-model/")
async def strict_model(data: Annotated[StrictFormData, Form()]):
    return data
