"""A portal with all the middleware that applications on the web have, pages in front of it, and answers to errors of its own."""

import mimetypes
import os
import tempfile
from typing import Annotated

from fastapi import APIRouter, Cookie, Depends, FastAPI, Form, Header, HTTPException, Request, Response, status
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.middleware.sessions import SessionMiddleware

mimetypes.knownfiles.clear()  # the types that Python knows itself, not those of the machine
mimetypes.init()
SITE = tempfile.mkdtemp()


def file(path, text):
    path = os.path.join(SITE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write(text)
    os.utime(path, (1_699_142_400.25, 1_699_142_400.25))


file("index.html", "<h1>Portal</h1>")
file("404.html", "<h1>Nothing here</h1>")
file("about/index.html", "<h1>About</h1>")
file("css/site.css", "body { margin: 0 }\n" * 30)
file("api/shadow.txt", "never")

app = FastAPI(title="Portal")
app.add_middleware(GZipMiddleware, minimum_size=200)
app.add_middleware(SessionMiddleware, secret_key="portal", session_cookie="sid", max_age=None, same_site="none", https_only=True)


@app.middleware("http")
async def count(request: Request, call_next):
    response = await call_next(request)
    response.headers["x-seen"] = f"{request.method} {request.url.path}"
    if "x-powered-by" in response.headers:
        del response.headers["x-powered-by"]
    return response


app.add_middleware(
    CORSMiddleware,
    allow_origin_regex=r"https://([a-z]+\.)?example\.org",
    allow_credentials=True,
    allow_methods=["GET", "POST", "DELETE"],
    allow_headers=["Authorization", "X-Requested-With"],
    expose_headers=["X-Seen", "ETag"],
    max_age=120,
)
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["testserver", "*.example.org"])


class Problem(BaseModel):
    title: str
    status: int
    errors: list[str] = []


class Broken(Exception):
    pass


def problem(code: int, title: str, errors: list[str] = [], headers: dict | None = None):
    body = Problem(title=title, status=code, errors=errors).model_dump()
    return JSONResponse(body, code, headers, media_type="application/problem+json")


@app.exception_handler(RequestValidationError)
async def invalid(request: Request, exc: RequestValidationError):
    return problem(400, "Invalid", [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in exc.errors()])


@app.exception_handler(StarletteHTTPException)
async def refused(request: Request, exc: StarletteHTTPException):
    if request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", ""):
        return problem(exc.status_code, str(exc.detail), headers=exc.headers)
    return HTMLResponse(f"<h1>{exc.status_code}</h1>", exc.status_code, exc.headers)


@app.exception_handler(Broken)
def broken(request: Request, exc: Broken):
    response = RedirectResponse("/about/?from=" + request.url.path, status_code=303)
    response.set_cookie("broken", "yes", httponly=True, samesite="strict")
    return response


@app.exception_handler(Exception)
async def fault(request: Request, exc: Exception):
    return problem(500, type(exc).__name__, headers={"x-fault": "1"})


def signed_in(request: Request) -> str:
    if "user" not in request.session:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "Log in", {"WWW-Authenticate": "Session"})
    return request.session["user"]


class Note(BaseModel):
    text: str = Field(min_length=1, max_length=300)
    stars: int = Field(0, ge=0, le=5)


api = APIRouter(prefix="/api", responses={400: {"model": Problem, "description": "Wrong"}, 401: {"model": Problem}})
NOTES: dict[int, Note] = {1: Note(text="first"), 2: Note(text="s" * 250, stars=5)}


@app.post("/login", include_in_schema=False)
async def login(request: Request, name: Annotated[str, Form(min_length=2)], next: Annotated[str, Form()] = "/"):
    request.session["user"] = name
    return RedirectResponse(next, status_code=status.HTTP_303_SEE_OTHER)


@app.post("/logout", include_in_schema=False, status_code=204)
async def logout(request: Request):
    request.session.clear()


@api.get("/me")
def me(user: Annotated[str, Depends(signed_in)]) -> dict[str, str]:
    return {"user": user}


@api.get("/notes/{note_id}", response_model_exclude_defaults=True)
def note(note_id: int, response: Response, if_none_match: Annotated[str | None, Header()] = None) -> Note:
    if note_id not in NOTES:
        raise HTTPException(404, "No such note")
    etag = f'"note-{note_id}"'
    if if_none_match == etag:
        raise HTTPException(304, headers={"etag": etag})
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private"
    response.headers["X-Powered-By"] = "me"
    return NOTES[note_id]


@api.head("/notes/{note_id}", include_in_schema=False)
def note_exists(note_id: int):
    return Response(status_code=200 if note_id in NOTES else 404, headers={"x-exists": str(note_id in NOTES)})


@api.post("/notes", status_code=201)
def create(note: Note, user: Annotated[str, Depends(signed_in)], response: Response, theme: Annotated[str | None, Cookie()] = None) -> Note:
    response.headers["location"] = "/api/notes/3"
    response.set_cookie("theme", theme or "light", max_age=60, path="/api", secure=True)
    response.delete_cookie("old", path="/api")
    return note


@api.delete("/notes/{note_id}", status_code=204, dependencies=[Depends(signed_in)])
def delete(note_id: int) -> None:
    if note_id == 2:
        raise Broken()
    if note_id == 3:
        raise KeyError("three")


@api.get("/export")
def export(size: int = 3):
    return StreamingResponse((f"line {i}\n" * 10 for i in range(min(size, 100))), media_type="text/csv", headers={"Content-Disposition": "attachment; filename=x.csv"})


@api.get("/style", response_class=FileResponse)
def style():
    return FileResponse(os.path.join(SITE, "css/site.css"), filename="s\u00fc\u00df.css", headers={"x-file": "1"})


app.include_router(api)


@app.get("/robots.txt", response_class=PlainTextResponse, include_in_schema=False)
def robots():
    return "User-agent: *"


app.mount("/", StaticFiles(directory=SITE, html=True), name="site")
