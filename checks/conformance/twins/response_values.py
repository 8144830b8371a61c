"""What leaves with an answer: headers, cookies, statuses without a body, and values that are sent as text."""

import uuid
from datetime import datetime, timezone
from enum import Enum
from typing import Annotated

from fastapi import FastAPI, HTTPException, Response
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from pydantic import Field

app = FastAPI()


class Color(Enum):
    RED = "red"


@app.get("/header/{kind}")
def read_header(kind: str, response: Response):
    if kind == "latin":
        response.headers["X-Name"] = "na\u00efve"
    elif kind == "beyond":
        response.headers["X-Name"] = "\u20ac"
    elif kind == "set":
        response.headers["X-A"] = "1"
        response.headers.append("x-a", "2")
        response.headers["x-b"] = "3"
        response.headers["X-a"] = "4"
        response.headers.append("X-A", "5")
    elif kind == "exception":
        raise HTTPException(400, "bad", headers={"X-Name": "\u20ac"})
    elif kind == "exception-type":
        raise HTTPException(400, "bad", headers={"Content-Type": "application/problem+json", "X-A": "1"})
    return 1


@app.get("/response-header/{kind}")
def read_response_header(kind: str):
    if kind == "constructor":
        return JSONResponse({"a": 1}, headers={"Content-Type": "application/x", "X-A": "1"})
    response = Response("abc", media_type="text/csv")
    if kind == "type":
        response.headers["Content-Type"] = "text/other"
    elif kind == "set":
        response.headers["x-a"] = "1"
        response.headers["x-b"] = "2"
        response.headers["X-A"] = "3"
        response.headers.append("x-a", "4")
    elif kind == "beyond":
        response.headers["x-a"] = "\u0107"
    elif kind == "media-type":
        return Response("x", media_type="text/\u20ac")
    return response


@app.get("/cookie/{kind}")
def read_cookie(kind: str, response: Response):
    if kind == "beyond":
        response.set_cookie("a", "\u20ac")
    elif kind == "quoted":
        response.set_cookie("a", 'na\u00efve; x,"y" \\ \n')
    elif kind == "name":
        response.set_cookie("a b", "x")
    elif kind == "reserved":
        response.set_cookie("Path", "x")
    elif kind == "expires":
        at = datetime(2023, 11, 5, 1, 2, 3, tzinfo=timezone.utc)
        response.set_cookie("a", "x", expires=at, domain="example.com", path="/b")
    elif kind == "policy":
        response.set_cookie("a", "x", samesite="LAX")
    elif kind == "no-policy":
        response.set_cookie("a", "x", samesite="no")
    elif kind == "latin-path":
        response.set_cookie("a", "x", path="/\u00e9")
    elif kind == "deleted":
        response.delete_cookie("a")
    return 1


VALUES = {
    "text": "t",
    "empty": "",
    "none": None,
    "bytes": b"<p>\xc3\xa9</p>",
    "binary": b"\xff",
    "number": 5,
    "bool": True,
    "object": {"a": 1},
    "list": ["a"],
    "uuid": uuid.UUID("12345678-1234-5678-1234-567812345678"),
    "enum": Color.RED,
    "absent": None,
    "present": "t",
    "present-bytes": b"<p>\xc3\xa9</p>",
}


@app.get("/text/{kind}", response_class=PlainTextResponse)
def read_text(kind: str):
    return VALUES[kind]


@app.get("/html/{kind}", response_class=HTMLResponse)
def read_html(kind: str, response: Response):
    response.headers["x-a"] = "1"
    return VALUES[kind]


@app.get("/text-model/{kind}", response_class=PlainTextResponse, response_model=Annotated[str, Field(max_length=3)])
def read_text_model(kind: str):
    return "more" if kind == "long" else VALUES[kind]


@app.get("/text-nullable/{kind}", response_class=HTMLResponse, response_model=str | None)
def read_text_nullable(kind: str):
    return VALUES[kind]


@app.get("/redirect-model", response_class=RedirectResponse, response_model=Annotated[str, Field(pattern="^/")])
def read_redirect_model(to: str):
    return to


@app.get("/perhaps/{kind}", response_model=None)
def read_perhaps(kind: str):
    return PlainTextResponse("own") if kind == "own" else VALUES[kind]


@app.get("/perhaps-stream/{kind}", response_class=StreamingResponse)
def read_perhaps_stream(kind: str):
    return PlainTextResponse("own") if kind == "own" else VALUES[kind]


@app.get("/redirect", response_class=RedirectResponse, status_code=302)
def read_redirect(to: str, response: Response):
    response.headers["x-a"] = "1"
    return to


@app.get("/no-content", response_class=PlainTextResponse, status_code=204)
def read_no_content():
    return "x"


@app.get("/status/{kind}")
def read_status(kind: str):
    if kind == "no-content":
        return Response(status_code=204)
    if kind == "no-content-text":
        return Response("abc", status_code=204, media_type="text/plain")
    if kind == "not-modified":
        return JSONResponse(None, status_code=304)
    if kind == "reset":
        return Response(status_code=205)
    if kind == "see-other":
        return RedirectResponse("/x", status_code=303, headers={"x-a": "1"})
    if kind == "json":
        return JSONResponse({"a": 1.0}, status_code=404)
    if kind == "charset":
        return HTMLResponse("\u00e9", status_code=400, media_type="text/html; charset=latin-1")
    if kind == "upper":
        return Response("x", media_type="TEXT/plain")
    if kind == "untyped":
        return Response("x")
    return Response()


@app.get("/stream/{kind}")
def read_stream(kind: str):
    if kind == "text":
        return StreamingResponse(iter(["a", b"b", "\u00e9"]), media_type="text/csv")
    if kind == "status":
        return StreamingResponse(iter(["a"]), status_code=201, headers={"x-a": "1", "content-type": "a/b"})
    return StreamingResponse(iter([]))
