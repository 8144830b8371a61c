"""Which exception handler answers what: the built-in ones count, and 500 and Exception stand outside of them."""

from fastapi import FastAPI, HTTPException, Request
from fastapi.exception_handlers import http_exception_handler, request_validation_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException as StarletteHTTPException


class Item(BaseModel):
    name: str


class Missing(HTTPException):
    def __init__(self, detail: str = "missing"):
        super().__init__(404, detail)


class Trouble(RuntimeError):
    pass


class DoubleTrouble(Trouble):
    pass


def failing(title: str) -> FastAPI:
    """The same operations again and again, to be served with other handlers."""
    app = FastAPI(title=title, openapi_url=None)

    @app.get("/ok/{number}")
    async def ok(number: int):
        return number

    @app.get("/http/{status}")
    async def http(status: int):
        raise HTTPException(status, "raised", headers={"x-raised": "yes"})

    @app.get("/phrase/{status}")
    async def phrase(status: int):
        raise HTTPException(status)

    @app.get("/headers")
    async def headers():
        raise HTTPException(401, headers={"www-authenticate": "Bearer"})

    @app.get("/missing")
    async def missing():
        raise Missing()

    @app.get("/trouble")
    async def trouble():
        raise Trouble("one")

    @app.get("/double")
    async def double():
        raise DoubleTrouble("two")

    @app.get("/unfit", response_model=Item)
    async def unfit():
        return {"name": 1}

    return app


def answer(name: str):
    async def handler(request: Request, exc: Exception):
        return JSONResponse({"by": name, "exception": type(exc).__name__}, status_code=599)

    return handler


async def raising(request: Request, exc: Exception):
    raise Missing("raised by a handler")


async def raising_trouble(request: Request, exc: Exception):
    raise Trouble("raised by a handler")


async def logged_http(request: Request, exc: StarletteHTTPException):
    response = await http_exception_handler(request, exc)
    response.headers["x-logged"] = "yes"
    return response


async def logged_validation(request: Request, exc: RequestValidationError):
    response = await request_validation_exception_handler(request, exc)
    response.headers["x-logged"] = "yes"
    return response


app = FastAPI()


def mount(path: str, handlers: dict):
    child = failing(path)
    for key, handler in handlers.items():
        child.add_exception_handler(key, handler)
    app.mount(path, child)


mount("/none", {})
mount("/all", {Exception: answer("all")})
mount("/by500", {500: answer("500")})
mount("/both", {500: answer("500"), Exception: answer("all")})
mount("/both_reversed", {Exception: answer("all"), 500: answer("500")})
mount("/by404", {404: answer("404")})
mount("/by405", {405: answer("405")})
mount("/by422", {422: answer("422")})
mount("/http", {StarletteHTTPException: answer("http")})
mount("/http_and_404", {StarletteHTTPException: answer("http"), 404: answer("404")})
mount("/missing", {Missing: answer("missing")})
mount("/missing_and_404", {Missing: answer("missing"), 404: answer("404")})
mount("/validation", {RequestValidationError: answer("validation")})
mount("/base", {RuntimeError: answer("runtime")})
mount("/base_and_nearer", {RuntimeError: answer("runtime"), DoubleTrouble: answer("double")})
mount("/raising", {Trouble: raising})
mount("/raising_and_404", {Trouble: raising, 404: answer("404")})
mount("/raising_all", {Exception: raising})
mount("/raising_500", {500: raising_trouble, Trouble: answer("trouble")})
mount("/raising_404", {404: raising_trouble, Trouble: answer("trouble")})
mount("/defaults", {StarletteHTTPException: logged_http, RequestValidationError: logged_validation})
