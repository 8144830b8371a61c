"""Bodies, forms and queries that a function reads itself, and what a handler of failures sees of them."""

import gzip
import json
from collections.abc import Callable
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Body, FastAPI, Form, Request, Response, UploadFile
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel

app = FastAPI(openapi_url=None)


@app.exception_handler(RequestValidationError)
async def shown(request: Request, exc: RequestValidationError):
    return JSONResponse(jsonable_encoder({"at": [error["loc"] for error in exc.errors()], "body": exc.body}), 422)


class Item(BaseModel):
    a: int
    b: str = "x"


@app.post("/form")
def form(a: Annotated[int, Form()], b: Annotated[str, Form()] = "x"):
    return a


@app.post("/form-model")
def form_model(item: Annotated[Item, Form()]):
    return item


@app.post("/file")
def file(f: UploadFile, n: Annotated[int, Form()]):
    return n


@app.post("/item")
def item(item: Item):
    return item


@app.post("/uuid")
def uuid(u: Annotated[UUID, Body()]):
    return u


@app.post("/bytes")
def bytes_(u: Annotated[bytes, Body()]):
    return u


@app.post("/str")
def text(u: Annotated[str, Body()]):
    return u


@app.post("/raw-form")
async def raw_form(request: Request):
    return [[name, value] for name, value in (await request.form()).multi_items() if isinstance(value, str)]


@app.post("/form-twice")
async def form_twice(request: Request, a: Annotated[int, Form()]):
    return [a, dict(await request.form())]


@app.post("/json-twice")
async def json_twice(request: Request, item: Item):
    return [item, json.loads(await request.body()), await request.json()]


@app.get("/query")
async def query(request: Request):
    return request.query_params.multi_items()


@app.get("/slash/{a}/")
async def slash(a: str):
    return a


@app.head("/length")
def length():
    return Response("abc", headers={"content-length": "17"})


@app.head("/length-of-nothing")
def length_of_nothing():
    return Response(headers={"content-length": "17"})


class GzipRequest(Request):
    async def body(self) -> bytes:
        if not hasattr(self, "_body"):
            body = await super().body()
            if "gzip" in self.headers.getlist("Content-Encoding"):
                body = gzip.decompress(body)
            self._body = body
        return self._body


class GzipRoute(APIRoute):
    def get_route_handler(self) -> Callable[[Request], Any]:
        original = super().get_route_handler()

        async def unzipping(request: Request) -> Response:
            return await original(GzipRequest(request.scope, request.receive))

        return unzipping


zipped = APIRouter(route_class=GzipRoute, prefix="/zipped")


@zipped.post("/item")
def zipped_item(item: Item):
    return item


app.include_router(zipped)
