"""Custom routes: what FastAPI's APIRoute class wraps: bodies that are compressed, times, errors that are looked at."""

import gzip
import json
from collections.abc import AsyncIterable

from fastapi import APIRouter, BackgroundTasks, Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.routing import APIRoute
from starlette.background import BackgroundTask

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


class LateRoute(APIRoute):
    def get_route_handler(self):
        original = super().get_route_handler()

        async def custom(request: Request) -> Response:
            late = request.query_params.get("late")
            try:
                response = await original(request)
                if late == "twice":
                    response = await original(request)
            except Exception as exc:
                events.append(f"around saw {type(exc).__name__}")
                if late == "answer":
                    return JSONResponse({"answered": True}, status_code=202, background=BackgroundTask(later))
                if late == "http":
                    raise HTTPException(status_code=409, detail="late")
                raise
            events.append(f"around saw {response.status_code}")
            if late == "first":
                try:
                    await original(request)
                except Exception as exc:
                    events.append(f"around saw {type(exc).__name__}, too")
                response.headers["x-first"] = "yes"
            if late == "mine":
                response.background = BackgroundTask(later)
            if late == "more":
                response.background = BackgroundTasks([BackgroundTask(response.background), BackgroundTask(later)])
            if late == "broken":
                await original(request)
                response.background = BackgroundTask(fail, "teapot", "task")
            if late == "read":
                return JSONResponse({"read": response.body.decode()})
            if late == "answer":
                return JSONResponse({"answered": True}, status_code=202, background=BackgroundTask(later))
            if late == "stream":
                return StreamingResponse(broken(), media_type="text/plain")
            fail(late, "late")
            return response

        return custom


def later():
    events.append("task of around")


async def broken():
    yield "a"
    raise Teapot()


def fail(how, detail):
    if how == "http":
        raise HTTPException(status_code=409, detail=detail)
    if how == "teapot":
        raise Teapot()
    if how == "fault":
        raise ValueError(detail)


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


def closer(name):
    async def opened(request: Request):
        how = request.query_params.get(name)
        events.append(f"{name} opened")
        try:
            yield name
        except Exception as exc:
            events.append(f"{name} saw {type(exc).__name__}")
            if how == "again":
                raise HTTPException(status_code=410, detail=name)
            raise
        events.append(f"{name} closed")
        fail(how, name)

    return opened


late = APIRouter(prefix="/late", route_class=LateRoute)
OfRequest = Depends(closer("request"))
OfFunction = Depends(closer("function"), scope="function")


@late.get("/async")
async def late_async(tasks: BackgroundTasks, a: str = OfRequest, b: str = OfFunction, how: str = ""):
    tasks.add_task(events.append, "task")
    events.append("handler")
    fail(how, "handler")
    return {"from": "async"}


@late.get("/sync")
def late_sync(tasks: BackgroundTasks, a: str = OfRequest, b: str = OfFunction, how: str = ""):
    tasks.add_task(events.append, "task")
    events.append("handler")
    fail(how, "handler")
    return {"from": "sync"}


@late.get("/stream")
async def late_stream(a: str = OfRequest, b: str = OfFunction):
    async def pieces():
        events.append("piece")
        yield "a"

    return StreamingResponse(pieces(), media_type="text/plain", background=BackgroundTask(events.append, "task"))


@late.get("/lines")
async def late_lines(a: str = OfRequest, b: str = OfFunction) -> AsyncIterable[int]:
    events.append("piece")
    yield 1


@late.get("/count")
async def late_count(
    request: Request, response: Response, tasks: BackgroundTasks, a: str = OfRequest, b: str = OfFunction, second: str = ""
):
    count = getattr(request.state, "count", 0) + 1
    request.state.count = count
    tasks.add_task(events.append, f"task {count}")
    events.append(f"handler {count}")
    response.headers["x-count"] = str(count)
    response.headers[f"x-count-{count}"] = "yes"
    response.set_cookie(f"count{count}", "yes")
    if count == 2:
        response.status_code = 203
        fail(second, "second")
    return {"count": count}


@late.get("/unfit/{n}")
async def late_unfit(n: int, a: str = OfRequest, b: str = OfFunction):
    return n


@app.get("/plain")
async def read_plain():
    return "plain"


app.include_router(zipped)
app.include_router(checked)
app.include_router(timed)
app.include_router(late)
