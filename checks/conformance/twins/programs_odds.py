"""Answers to errors that look at the request, answers of other kinds than a value, and WebSockets whose failures have handlers."""

import hashlib
import os
import tempfile
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import BackgroundTasks, Body, FastAPI, Form, HTTPException, Query, Request, Response, UploadFile, WebSocket, WebSocketException
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException as StarletteHTTPException

app = FastAPI()

# Errors: handlers that show what was sent, that read the request again, and that answer differently by client.
errors = FastAPI(title="Errors")


class Item(BaseModel):
    name: str = Field(max_length=5)
    size: int = 1


class Limited(Exception):
    def __init__(self, after: int):
        self.after = after


@errors.exception_handler(RequestValidationError)
async def shown(request: Request, exc: RequestValidationError):
    return JSONResponse(status_code=422, content=jsonable_encoder({"detail": [[e["type"], *e["loc"]] for e in exc.errors()], "body": exc.body}))


@errors.exception_handler(Limited)
async def limited(request: Request, exc: Limited):
    sent = await request.body()
    return JSONResponse({"after": exc.after, "sent": sent.decode(), "path": request.path_params, "query": dict(request.query_params)}, HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": str(exc.after)})


@errors.exception_handler(404)
async def missing(request: Request, exc: StarletteHTTPException):
    if "text/html" in request.headers.get("accept", ""):
        return RedirectResponse("/errors/home?lost=" + request.url.path)
    return JSONResponse({"missing": exc.detail, "own": type(exc) is not StarletteHTTPException}, 404, exc.headers)


@errors.exception_handler(ZeroDivisionError)
def divided(request: Request, exc: ZeroDivisionError):
    return PlainTextResponse(str(exc), 400)


@errors.post("/items")
async def post_item(item: Item, q: int = 0):
    return item


@errors.post("/form")
async def post_form(a: Annotated[int, Form()], b: Annotated[list[int], Form()] = []):
    return [a, b]


@errors.post("/file")
async def post_file(file: UploadFile, n: Annotated[int, Form()]):
    return [file.filename, n]


@errors.post("/two")
async def post_two(a: Annotated[int, Body()], b: Annotated[int, Body()]):
    return [a, b]


@errors.get("/query")
async def query(q: int):
    return q


@errors.post("/limited/{name}")
async def post_limited(name: str, item: Item, seconds: int = 3):
    raise Limited(seconds)


@errors.get("/home")
def home(lost: str = ""):
    return HTMLResponse(f"lost {lost}", HTTPStatus.ACCEPTED)


@errors.get("/raise/{what}")
async def raise_(what: str, tasks: BackgroundTasks):
    match what:
        case "404":
            raise HTTPException(404, {"a": 1}, {"x-a": "1"})
        case "404s":
            raise StarletteHTTPException(404)
        case "zero":
            1 / 0
        case "own":
            raise RequestValidationError([{"type": "own", "loc": ("query", "what"), "msg": "m", "input": what}], body={"own": True})
        case "204":
            raise HTTPException(204)
        case "none":
            raise HTTPException(410, None)
        case "list":
            raise HTTPException(HTTPStatus.CONFLICT, [1, None, {"b": 2.0}])
        case "empty":
            raise HTTPException(400, "")
        case "zero-detail":
            raise HTTPException(400, 0)


# Replies: other kinds of answers.
replies = FastAPI(title="Replies", redoc_url=None)
FILE = os.path.join(tempfile.mkdtemp(), "report.txt")
with open(FILE, "w") as out:
    out.write("0123456789" * 5)
os.utime(FILE, (1_699_142_400.25, 1_699_142_400.25))


class Envelope(JSONResponse):
    def render(self, content: Any) -> bytes:
        return super().render({"data": content})


class Yaml(Response):
    media_type = "application/yaml"

    def render(self, content: Any) -> bytes:
        return "".join(f"{key}: {value}\n" for key, value in content.items()).encode()


@replies.middleware("http")
async def digest(request: Request, call_next):
    response = await call_next(request)
    if "digest" not in request.query_params:
        return response
    body = b"".join([chunk async for chunk in response.body_iterator])
    headers = dict(response.headers)
    headers["x-digest"] = hashlib.md5(body).hexdigest()
    return Response(body + b"!", response.status_code, {k: v for k, v in headers.items() if k != "content-length"})


@replies.get("/envelope", response_class=Envelope)
def envelope():
    return {"a": [1, 2], "b": "ü"}


@replies.get("/yaml", response_class=Yaml, responses={200: {"content": {"application/yaml": {"example": "a: 1"}}}})
def yaml() -> dict[str, int]:
    return {"a": 1, "b": 2}


@replies.get("/kinds/{kind}", response_model=None)
def kinds(kind: str, background: BackgroundTasks):
    match kind:
        case "null-204":
            return Response(status_code=204)
        case "json-null":
            return JSONResponse(None)
        case "text-none":
            return PlainTextResponse(None)
        case "empty":
            return Response()
        case "bytes":
            return Response(b"\x00\xff", media_type="application/octet-stream")
        case "typed":
            return Response("<a/>", headers={"content-type": "application/xml"})
        case "html-type":
            return HTMLResponse("x", media_type="text/html; charset=latin-1")
        case "charset":
            return PlainTextResponse("x", media_type="text/plain; charset=utf-16")
        case "text-json":
            return PlainTextResponse("{}", media_type="application/json")
        case "see-other":
            return RedirectResponse("/ü b?c=d&e=%20#f", HTTPStatus.SEE_OTHER, {"x-r": "1"})
        case "stream":
            return StreamingResponse(iter([b"a", "b"]), media_type="text/event-stream", headers={"cache-control": "no-store"})
        case "headers":
            response = JSONResponse({"a": 1}, headers={"X-Dup": "1"})
            response.headers.append("X-Dup", "2")
            response.raw_headers.append((b"x-raw", b"3"))
            response.set_cookie("a", "b c;d", expires=0, samesite=None)
            response.set_cookie("e", "", domain="example.com", secure=True)
            response.delete_cookie("f", secure=True, httponly=True, samesite="none")
            return response
    return {"kind": kind}


@replies.get("/file", response_class=FileResponse, responses={404: {"description": "No file"}})
def file(inline: bool = False, name: str | None = None, type: str | None = None):
    return FileResponse(FILE, filename=name, media_type=type, content_disposition_type="inline" if inline else "attachment", headers={"cache-control": "no-cache"}, status_code=200)


@replies.get("/file-path", response_class=FileResponse)
def file_path():
    return FILE


@replies.get("/stream", response_class=StreamingResponse, responses={200: {"content": {"text/csv": {}}}})
async def stream(response: Response):
    response.headers["x-never"] = "1"
    return StreamingResponse(iter(["a,b\n", "1,2\n"]), media_type="text/csv")


@replies.post("/accepted", status_code=HTTPStatus.ACCEPTED, response_model=None, response_description="Taken")
def accepted(response: Response, n: Annotated[int, Query()] = 0) -> dict | None:
    response.headers["x-n"] = str(n)
    if n > 1:
        response.status_code = 201
    return {"n": n} if n else None


# Lines: WebSockets whose failures have handlers, which close them with a code of their own.
lines = FastAPI(title="Lines")
SEEN: list[str] = []


class Banned(Exception):
    def __init__(self, who: str):
        self.who = who


class Teapot(Exception):
    pass


@lines.exception_handler(Banned)
async def banned(websocket: WebSocket, exc: Banned):
    SEEN.append(f"banned {exc.who}")
    await websocket.close(4403, f"banned {exc.who}")


@lines.exception_handler(Teapot)
async def teapot(websocket: WebSocket, exc: Teapot):
    SEEN.append("teapot")
    return JSONResponse({"tea": True}, 418)


@lines.exception_handler(LookupError)
async def moved(websocket: WebSocket, exc: LookupError):
    return RedirectResponse(f"/lines/early/{exc}", 303)


@lines.exception_handler(WebSocketException)
async def closing(websocket: WebSocket, exc: WebSocketException):
    SEEN.append(f"closing {exc.code}")
    await websocket.close(exc.code + 1, exc.reason + "!")


@lines.exception_handler(Exception)
async def anything(request: Request, exc: Exception):
    SEEN.append(f"anything {type(exc).__name__}")
    return JSONResponse({"any": True}, 500)


@lines.get("/seen")
def seen():
    lines = list(SEEN)
    SEEN.clear()
    return lines


def fail(how: str):
    match how:
        case "banned":
            raise Banned("ada")
        case "teapot":
            raise Teapot()
        case "close":
            raise WebSocketException(4000, "why")
        case "fault":
            raise ValueError("fault")
        case "moved":
            raise LookupError("none")
        case "http":
            raise HTTPException(402, "pay")


@lines.websocket("/early/{how}")
async def early(websocket: WebSocket, how: str):
    fail(how)


@lines.websocket("/late/{how}")
async def late(websocket: WebSocket, how: str):
    await websocket.accept()
    await websocket.receive_text()
    fail(how)


for sub in (errors, replies, lines):
    app.mount("/" + sub.title.lower(), sub)
