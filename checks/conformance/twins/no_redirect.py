"""Options of the application as a whole: no slash redirects, JSON without a content type, no document."""

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(redirect_slashes=False, strict_content_type=False, openapi_url=None)


class Item(BaseModel):
    name: str


@app.get("/slash/")
async def read_slash():
    return "slash"


@app.get("/noslash")
async def read_noslash():
    return "noslash"


@app.post("/items/")
async def create_item(item: Item):
    return item
