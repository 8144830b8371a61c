"""The size of bodies: limits of application, router, inclusion and operation, with and without a declared length."""

from typing import Annotated

from fastapi import APIRouter, Body, FastAPI, Form, Request
from fastapi.responses import JSONResponse

app = FastAPI(max_body_size=20)


@app.post("/json/")
async def read_json(value: Annotated[str, Body()]):
    return value


@app.post("/more/", max_body_size=40)
async def read_more(value: Annotated[str, Body()]):
    return value


@app.post("/nothing/", max_body_size=0)
async def read_nothing(value: Annotated[str | None, Body()] = None):
    return value


@app.post("/form/")
async def read_form(value: Annotated[str, Form()]):
    return value


@app.post("/unread/")
async def read_unread():
    return "unread"


@app.post("/stream/")
async def read_stream(request: Request):
    return len(b"".join([piece async for piece in request.stream()]))


@app.post("/whole/")
async def read_whole(request: Request):
    return len(await request.body())


@app.get("/get-only/")
async def get_only():
    return "get"


router = APIRouter(max_body_size=10)


@router.post("/json/")
async def read_router_json(value: Annotated[str, Body()]):
    return value


@router.post("/more/", max_body_size=40)
async def read_router_more(value: Annotated[str, Body()]):
    return value


unlimited = APIRouter()


@unlimited.post("/json/")
async def read_unlimited_json(value: Annotated[str, Body()]):
    return value


app.include_router(router, prefix="/router", max_body_size=5)
app.include_router(unlimited, prefix="/included", max_body_size=5)
app.include_router(unlimited, prefix="/plain")

sub = FastAPI()


@sub.exception_handler(413)
async def handle_too_large(request: Request, error: Exception):
    return JSONResponse({"handled": 413}, status_code=413)


@sub.post("/json/")
async def read_sub_json(value: Annotated[str, Body()]):
    return value


@sub.post("/more/", max_body_size=40)
async def read_sub_more(value: Annotated[str, Body()]):
    return value


own = FastAPI(max_body_size=40)


@own.post("/json/")
async def read_own_json(value: Annotated[str, Body()]):
    return value


@own.post("/form/")
async def read_own_form(a: Annotated[str, Form()]):
    return a


app.mount("/sub", sub)
app.mount("/own", own)

small = APIRouter(max_body_size=5)


@small.post("/json/")
async def read_small_json(value: Annotated[str, Body()]):
    return value


tight = APIRouter(max_body_size=10, form_limits={"max_fields": 2})
tight.mount("/sub", sub)
tight.mount("/own", own)
tight.mount("/routed", unlimited)
app.include_router(tight, prefix="/tight")
app.mount("/small", small)
