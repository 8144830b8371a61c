"""Several names of one input: which one counts, where errors are, and what the document shows."""

from typing import Annotated

from fastapi import Body, Cookie, Depends, FastAPI, File, Form, Header, Query, UploadFile
from pydantic import AliasChoices, BaseModel, Field

app = FastAPI()


class Item(BaseModel):
    name: str


class Filters(BaseModel):
    limit: int = Field(validation_alias=AliasChoices("max", "limit", "size"))
    sort: list[str] = Field([], validation_alias=AliasChoices("sort-by", "order"))
    start: Annotated[int | None, Field(validation_alias="from")] = None


def names(*choices):
    return AliasChoices(*choices)


async def counted(count: Annotated[int, Query(validation_alias=names("c", "count"))] = 0):
    return count


@app.get("/query/")
async def query(
    number: Annotated[int, Query(validation_alias=names("n", "number", "no"), ge=1)],
    text: Annotated[str, Query(validation_alias=names("t", "text"))] = "none",
    words: Annotated[list[str], Query(validation_alias=names("w", "words"))] = [],
    maybe: Annotated[int | None, Query(validation_alias=names("m", "maybe"))] = None,
):
    return {"number": number, "text": text, "words": words, "maybe": maybe}


@app.get("/one/")
async def one(number: Annotated[int, Query(alias="a", validation_alias="b")]):
    return number


@app.get("/headers/")
async def headers(
    token: Annotated[str, Header(validation_alias=names("X-Token", "x_key", "Token"))],
    several: Annotated[list[int], Header(validation_alias=names("x-n", "x-m"))] = [],
):
    return {"token": token, "several": several}


@app.get("/cookies/")
async def cookies(session: Annotated[int, Cookie(validation_alias=names("sid", "session", "s"))]):
    return session


@app.get("/dependency/")
async def dependency(count: Annotated[int, Depends(counted)]):
    return count


@app.post("/form/")
async def form(
    name: Annotated[str, Form(validation_alias=names("n", "name"), min_length=2)],
    tags: Annotated[list[str], Form(validation_alias=names("t", "tags"))] = [],
):
    return {"name": name, "tags": tags}


@app.post("/files/")
async def files(
    file: Annotated[UploadFile, File(validation_alias=names("f", "file"))],
    raw: Annotated[bytes, File(validation_alias=names("r", "raw"))] = b"",
    several: Annotated[list[UploadFile], File(validation_alias=names("s", "several"))] = [],
):
    return {"file": file.filename, "raw": len(raw), "several": [each.filename for each in several]}


@app.post("/body/")
async def body(item: Annotated[Item, Body(validation_alias=names("thing", "item"), embed=True)]):
    return item


@app.post("/bodies/")
async def bodies(
    item: Annotated[Item, Body(validation_alias=names("thing", "item"))],
    count: Annotated[int, Body(validation_alias=names("n", "count"))] = 1,
):
    return {"item": item, "count": count}


@app.post("/whole/")
async def whole(item: Annotated[Item, Body(validation_alias=names("thing", "item"))]):
    return item


@app.get("/filters/")
async def filters(filters: Annotated[Filters, Query()]):
    return {"limit": filters.limit, "sort": filters.sort, "start": filters.start}


@app.post("/filters/")
async def filters_form(filters: Annotated[Filters, Form()]):
    return {"limit": filters.limit, "sort": filters.sort, "start": filters.start}


@app.post("/filters-json/")
async def filters_json(filters: Filters):
    return {"limit": filters.limit, "sort": filters.sort, "start": filters.start}
