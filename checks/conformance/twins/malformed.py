"""Bodies that are not JSON, and what answers first: the parser, a dependency, or the validation."""

from typing import Annotated, Any

from fastapi import Body, Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str
    price: float


async def authenticate(x_token: Annotated[str, Header()]):
    if x_token != "good":
        raise HTTPException(status_code=401, detail="Bad token")


@app.post("/items/")
async def create_item(item: Item):
    return item


@app.post("/any/")
async def create_any(value: Annotated[Any, Body()]):
    return value


@app.post("/guarded/", dependencies=[Depends(authenticate)])
async def create_guarded(item: Item):
    return item
