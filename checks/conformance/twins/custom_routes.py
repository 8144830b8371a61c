"""Custom routes: what FastAPI's APIRoute class wraps: bodies that are compressed, times, errors that are looked at."""

import gzip
import json

from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

events = []


class GzipRequest(Request):
    async def body(self):
        if not hasattr(self, "_body"):
            body = await super().body()
            if "gzip" in self.headers.getlist("Content-Encoding"):
                body = gzip.decompress(body)
            self._body = body
        return self._body


class GzipRoute(APIRoute):
    def get_route_handler(self):
        original = super().get_route_handler()

        async def custom(request: Request) -> Response:
            return await original(GzipRequest(request.scope, request.receive))

        return custom


class ErrorRoute(APIRoute):
    def get_route_handler(self):
        original = super().get_route_handler()

        async def custom(request: Request) -> Response:
            try:
                return await original(request)
            except RequestValidationError as exc:
                body = await request.body()
                detail = {"types": [error["type"] for error in exc.errors()], "body": body.decode()}
                raise HTTPException(status_code=422, detail=detail)

        return custom


class EventRoute(APIRoute):
    def get_route_handler(self):
        original = super().get_route_handler()

        async def custom(request: Request) -> Response:
            events.append(f"before {request.url.path}")
            if request.headers.get("x-stop"):
                return JSONResponse({"stopped": True}, status_code=202)
            try:
                response = await original(request)
            except Exception as exc:
                events.append(f"raised {type(exc).__name__}")
                raise
            events.append(f"after {response.status_code}")
            response.headers["x-custom"] = "yes"
            return response

        return custom


app = FastAPI()


class Teapot(Exception):
    pass


@app.exception_handler(Teapot)
async def teapot(request, exc):
    return JSONResponse({"teapot": True}, status_code=418)


@app.get("/events", include_in_schema=False)
async def read_events():
    return events


@app.delete("/events", include_in_schema=False)
async def delete_events():
    events.clear()


zipped = APIRouter(prefix="/zipped", route_class=GzipRoute)


@zipped.post("/sum")
async def sum_numbers(numbers: list[int] = Body()):
    return {"sum": sum(numbers)}


checked = APIRouter(prefix="/checked", route_class=ErrorRoute)


@checked.post("/")
async def sum_list(numbers: list[int] = Body()):
    return sum(numbers)


timed = APIRouter(prefix="/timed", route_class=EventRoute)


async def dependency():
    events.append("dependency")
    yield 1
    events.append("teardown")


@timed.get("/items/{item_id}")
async def read_timed(item_id: int, value: int = Depends(dependency)):
    events.append("handler")
    return {"item": item_id}


@timed.get("/http")
async def read_http():
    raise HTTPException(status_code=403, detail="no")


@timed.get("/teapot")
async def read_teapot():
    raise Teapot()


@timed.get("/fault")
async def read_fault():
    raise ValueError("fault")


@app.get("/plain")
async def read_plain():
    return "plain"


app.include_router(zipped)
app.include_router(checked)
app.include_router(timed)
