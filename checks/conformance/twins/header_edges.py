"""Headers and cookies that cannot be sent, or only just, from everywhere where an answer is made."""

import os
import tempfile

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    StreamingResponse,
)
from fastapi.sse import EventSourceResponse

VALUES = {
    "plain": "v",
    "empty": "",
    "padded": " v",
    "inner": "a  b",
    "tab": "a\tb",
    "latin": "\u00fc\u00ff",
    "nbsp": "\u00a0v\u00a0",
    "euro": "\u20ac",
    "emoji": "\U0001f600",
    "comma": "a, b",
    "quoted": '"a; b"',
    "long": "x" * 20_000,
}

app = FastAPI(openapi_url=None)

fd, PATH = tempfile.mkstemp(suffix=".txt")
os.write(fd, b"abc")
os.close(fd)
os.utime(PATH, (1_699_142_400, 1_699_142_400))


class Refused(Exception):
    def __init__(self, value: str):
        self.value = value


@app.exception_handler(Refused)
async def refused(request: Request, exc: Refused):
    return JSONResponse({"refused": True}, status_code=409, headers={"x-value": exc.value})


def set_by_dependency(kind: str, response: Response):
    response.headers["x-value"] = VALUES[kind]


def raised_by_dependency(kind: str):
    raise HTTPException(403, headers={"x-value": VALUES[kind]})


def raised_at_exit(kind: str):
    yield
    raise HTTPException(403, headers={"x-value": VALUES[kind]})


@app.get("/set/{kind}", dependencies=[Depends(set_by_dependency)])
def read_set(kind: str):
    return kind


@app.get("/status/{kind}", dependencies=[Depends(set_by_dependency)], status_code=204)
def read_status(kind: str):
    return None


@app.get("/raised/{kind}", dependencies=[Depends(raised_by_dependency)])
def read_raised(kind: str):
    return kind


@app.get("/exit/{kind}", dependencies=[Depends(raised_at_exit, scope="function")])
def read_exit(kind: str):
    return kind


@app.get("/handler/{kind}")
def read_handler(kind: str):
    raise Refused(VALUES[kind])


@app.get("/json/{kind}")
def read_json(kind: str):
    return JSONResponse({"a": 1}, headers={"x-value": VALUES[kind]})


@app.get("/plain/{kind}")
async def read_plain(kind: str):
    return PlainTextResponse("text", headers={"x-value": VALUES[kind]})


@app.get("/html/{kind}")
async def read_html(kind: str):
    response = HTMLResponse("<p>")
    response.headers.append("x-value", VALUES[kind])
    response.headers.append("x-value", VALUES[kind])
    return response


@app.get("/file/{kind}")
def read_file(kind: str):
    return FileResponse(PATH, headers={"x-value": VALUES[kind]})


@app.get("/file-type/{kind}")
def read_file_type(kind: str):
    return FileResponse(PATH, media_type=VALUES[kind])


@app.get("/file-name/{kind}")
def read_file_name(kind: str):
    return FileResponse(PATH, filename=VALUES[kind])


@app.get("/stream/{kind}")
def read_stream(kind: str):
    return StreamingResponse(iter(["a"]), headers={"x-value": VALUES[kind]})


@app.get("/stream-type/{kind}")
def read_stream_type(kind: str):
    return StreamingResponse(iter(["a"]), media_type=VALUES[kind])


@app.get("/events/{kind}", response_class=EventSourceResponse, dependencies=[Depends(set_by_dependency)])
def read_events(kind: str):
    yield 1


@app.get("/lines/{kind}", dependencies=[Depends(set_by_dependency)])
def read_lines(kind: str) -> list[int]:
    return [1]


@app.get("/type/{kind}")
def read_type(kind: str):
    return Response("abc", media_type=VALUES[kind])


@app.get("/redirect/{kind}")
def read_redirect(kind: str):
    return RedirectResponse("/to/" + VALUES[kind][:10] + "?a=" + VALUES[kind][:10])


@app.get("/cookie/{kind}")
def read_cookie(kind: str, response: Response):
    response.set_cookie("a", VALUES[kind])
    return kind


@app.get("/cookie-name/{kind}")
def read_cookie_name(kind: str, response: Response):
    response.set_cookie(VALUES[kind][:10], "v")
    return kind


@app.get("/cookie-path/{kind}")
def read_cookie_path(kind: str, response: Response):
    response.set_cookie("a", "v", path=VALUES[kind][:10])
    return kind


@app.get("/cookie-domain/{kind}")
def read_cookie_domain(kind: str, response: Response):
    response.set_cookie("a", "v", domain=VALUES[kind][:10])
    return kind


@app.get("/cookie-deleted/{kind}")
def read_cookie_deleted(kind: str, response: Response):
    response.delete_cookie(VALUES[kind][:10])
    return kind


@app.get("/cookie-ages/{age}")
def read_cookie_ages(age: int, response: Response):
    response.set_cookie("a", "v", max_age=age, expires=None, secure=True, httponly=True, samesite="strict")
    response.set_cookie("b", max_age=age)
    response.set_cookie("c", "v", samesite=None)
    return age


@app.get("/cookie-twice/")
def read_cookie_twice(response: Response):
    response.set_cookie("a", "1")
    response.set_cookie("a", "2", path="/x")
    response.headers["set-cookie"] = "b=3"
    response.set_cookie("c", "4")
    return "twice"




@app.get("/own-length/")
def read_own_length():
    return Response("abc", headers={"content-length": "3", "x-value": "1"})


@app.get("/own-type/")
def read_own_type():
    return JSONResponse([1], headers={"content-type": "application/problem+json"}, media_type="text/x")


@app.get("/text-types/{kind}")
def read_text_types(kind: str):
    types = {
        "text": "text/x",
        "charset": "text/x; charset=ascii",
        "upper": "TEXT/X",
        "javascript": "application/javascript",
        "parameter": "text/x;v=1",
        "xml": "application/xml",
    }
    return Response("\u00e9", media_type=types[kind])
