"""Requests beside what is declared: the body as it came, path variables, queries, from operations, dependencies, handlers."""

import hashlib
import hmac

from fastapi import APIRouter, Body, Depends, FastAPI, Form, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel

app = FastAPI(openapi_url=None)


class Item(BaseModel):
    name: str
    price: float = 1


@app.exception_handler(RequestValidationError)
async def invalid(request: Request, exc: RequestValidationError):
    raw = await request.body()
    types = [error["type"] for error in exc.errors()]
    body = exc.body.decode() if isinstance(exc.body, bytes) else exc.body
    return JSONResponse({"types": types, "body": body, "raw": raw.decode(), "params": request.path_params}, 422)


@app.post("/hooks/{source}/{number}")
async def hook(source: str, number: int, item: Item, request: Request):
    raw = await request.body()
    return {"source": source, "number": number, "params": request.path_params, "raw": raw.decode(), "item": item}


async def verified(request: Request):
    raw = await request.body()
    expected = hmac.new(b"secret", raw, hashlib.sha256).hexdigest()
    if request.headers.get("x-signature") != expected:
        raise HTTPException(401, "bad signature")
    return expected


@app.post("/signed/{source}", dependencies=[Depends(verified)])
async def signed(source: str, item: Item):
    return {"source": source, "item": item}


@app.post("/signed-async/{source}")
def signed_async(source: str, item: Item, signature: str = Depends(verified)):
    return {"signature": signature, "item": item}


@app.post("/embedded/{source}")
async def embedded(request: Request, item: Item, count: int = Body()):
    return {"raw": (await request.body()).decode(), "count": count, "params": request.path_params}


@app.post("/list/")
async def listed(request: Request, items: list[Item]):
    return {"raw": (await request.body()).decode(), "count": len(items)}


@app.post("/maybe/")
async def maybe(request: Request, item: Item | None = None):
    return {"raw": (await request.body()).decode(), "item": item}


@app.put("/text/{name:path}")
async def text(name: str, request: Request, value: str = Body(media_type="text/plain")):
    return {"raw": (await request.body()).decode(), "value": value, "params": request.path_params}


@app.post("/unread/{name}")
async def unread(name: str, request: Request):
    raw = await request.body()
    return {"raw": raw.decode(), "again": (await request.body()).decode(), "params": request.path_params}


@app.post("/json/")
async def as_json(request: Request):
    return {"json": await request.json()}


@app.post("/form/{name}")
async def form(name: str, request: Request, a: str = Form(), b: list[str] = Form([])):
    fields = await request.form()
    return {"a": a, "b": b, "fields": fields.multi_items(), "params": request.path_params}


@app.get("/query/{name}")
async def query(name: str, request: Request, q: str = "none"):
    return {
        "params": request.path_params,
        "query": request.query_params.multi_items(),
        "method": request.method,
        "cookies": request.cookies,
        "header": request.headers.get("X-Some"),
        "all": request.headers.getlist("x-some"),
        "url": str(request.url),
        "q": q,
    }


def params_of(request: Request):
    return dict(request.path_params)


router = APIRouter(prefix="/users/{user_id}")


@router.get("/items/{item_id}")
async def nested(item_id: str, params: dict = Depends(params_of)):
    return {"item": item_id, "params": params}


app.include_router(router, prefix="/v{version}")

below = FastAPI(openapi_url=None)


@below.post("/things/{thing}")
async def mounted(thing: str, item: Item, request: Request):
    return {"params": request.path_params, "raw": (await request.body()).decode(), "item": item}


@below.get("/things/{thing}/teapot")
async def teapot(thing: str, request: Request):
    raise HTTPException(418)


@below.exception_handler(418)
async def handled(request: Request, exc: HTTPException):
    params = ", ".join(f"{name}={value}" for name, value in request.path_params.items())
    return PlainTextResponse("{" + params + "}" + f" {request.url} {request.method}")


app.mount("/tenants/{tenant}", below)
