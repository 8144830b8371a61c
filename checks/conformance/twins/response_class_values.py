"""Response classes of an application's own: media type, status, rendering, and what the document shows of them."""

import json
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from pydantic import BaseModel

app = FastAPI()


class Pairs(Response):
    media_type = "application/x-pairs"

    def render(self, content: Any) -> bytes:
        return "".join(f"{key}={value};" for key, value in content.items()).encode()


class Dump(Response):
    media_type = "text/x-dump"

    def __init__(self, content: Any = None, status_code: int = 203, **rest: Any):
        super().__init__(content, status_code, **rest)

    def render(self, content: Any) -> bytes:
        return json.dumps(content, separators=(",", ":")).encode()


class Untyped(Response):
    def render(self, content: Any) -> bytes:
        return json.dumps(content, separators=(",", ":")).encode()


class Csv(Response):
    media_type = "text/csv"


class Vendor(JSONResponse):
    media_type = "application/vnd.item+json"


class Bare(JSONResponse):
    def render(self, content: Any) -> bytes:
        return ("<" + json.dumps(content, separators=(",", ":")) + ">").encode()


class Item(BaseModel):
    name: str
    price: float = 1.5


class Problem(BaseModel):
    title: str


@app.get("/pairs", response_class=Pairs)
def read_pairs():
    return {"a": 1, "b": "two"}


@app.get("/pairs-model", response_class=Pairs, response_model=Item)
def read_pairs_model():
    return {"name": "hammer", "secret": 1}


@app.get("/pairs-signature", response_class=Pairs)
def read_pairs_signature() -> Item:
    return Item(name="saw")


@app.get("/pairs-direct", response_class=Pairs)
def read_pairs_direct():
    return PlainTextResponse("as it is", status_code=202)


@app.get(
    "/pairs-responses",
    response_class=Pairs,
    responses={
        200: {"description": "Pairs", "content": {"application/x-pairs": {"example": "a=1;"}}},
        404: {"model": Problem},
    },
)
def read_pairs_responses():
    return {}


@app.get("/pairs-unfit", response_class=Pairs, response_model=Item)
def read_pairs_unfit():
    return {"price": "high"}


@app.get("/pairs-broken", response_class=Pairs)
def read_pairs_broken():
    return 5


@app.get("/dump", response_class=Dump)
def read_dump():
    return [None, True, 2, 2.5, "text", {"k": []}]


@app.get("/dump-null", response_class=Dump)
def read_dump_null():
    return None


@app.get("/dump-status", response_class=Dump, status_code=201)
def read_dump_status():
    return "text"


@app.get("/dump-empty", response_class=Dump, status_code=204)
def read_dump_empty():
    return None


@app.get("/untyped", response_class=Untyped)
def read_untyped():
    return {"a": 1}


@app.get("/csv", response_class=Csv)
def read_csv():
    return "a,b"


@app.get("/vendor", response_class=Vendor)
def read_vendor() -> Item:
    return Item(name="saw")


@app.get("/vendor-responses", response_class=Vendor, responses={404: {"model": Problem}})
def read_vendor_responses():
    return {"any": "thing"}


@app.get("/bare", response_class=Bare)
def read_bare() -> Item:
    return Item(name="saw")


router = APIRouter(prefix="/router", default_response_class=Pairs)


@router.get("/default")
def read_default():
    return {"from": "router"}


@router.get("/own", response_class=Vendor)
def read_own():
    return {"from": "operation"}


app.include_router(router)
