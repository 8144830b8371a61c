"""Small programs for the web: rooms of WebSockets, feeds of events, uploads, doors with several locks, applications below others."""

from collections.abc import AsyncIterable, Iterable
from datetime import date
from enum import Enum
from typing import Annotated, Literal

from fastapi import (
    APIRouter, Body, Cookie, Depends, FastAPI, File, Form, Header, HTTPException, Path, Query, Request,
    Response, Security, UploadFile, WebSocket, WebSocketDisconnect, WebSocketException, status,
)
from fastapi.exceptions import WebSocketRequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.requests import HTTPConnection
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
from fastapi.security import (
    APIKeyCookie, APIKeyHeader, APIKeyQuery, HTTPAuthorizationCredentials, HTTPBasic, HTTPBasicCredentials, HTTPBearer,
    OAuth2AuthorizationCodeBearer, OAuth2PasswordBearer, OAuth2PasswordRequestForm, OpenIdConnect, SecurityScopes,
)
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, ConfigDict, Field, Json, TypeAdapter, ValidationError
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()

# Rooms: WebSockets behind middleware, with sessions, keys, handlers of errors, typed messages and answers that refuse.
rooms = FastAPI(title="Rooms")
rooms.add_middleware(GZipMiddleware, minimum_size=10)
rooms.add_middleware(SessionMiddleware, secret_key="rooms", session_cookie="sid")
rooms.add_middleware(TrustedHostMiddleware, allowed_hosts=["testserver", "*.rooms.example"])
rooms.add_middleware(CORSMiddleware, allow_origins=["https://rooms.example"])
LOG: list[str] = []


class Full(Exception):
    def __init__(self, room: str):
        self.room = room


@rooms.exception_handler(Full)
async def full(connection: HTTPConnection, exc: Full):
    return HTMLResponse(f"<p>{exc.room} is full</p>", 409, {"retry-after": "9"})


@rooms.exception_handler(WebSocketRequestValidationError)
async def unfit(websocket: WebSocket, exc: WebSocketRequestValidationError):
    wrong = [[*error["loc"], error["type"]] for error in exc.errors()]
    await websocket.send_denial_response(JSONResponse({"wrong": wrong}, 422))


@rooms.middleware("http")
async def stamped(request: Request, call_next):
    response = await call_next(request)
    response.headers["x-room"] = "1"
    return response


@rooms.get("/log", include_in_schema=False)
def log():
    return LOG


@rooms.delete("/log", include_in_schema=False)
def forget():
    LOG.clear()


@rooms.get("/enter")
def enter(request: Request, name: str):
    request.session["user"] = name
    return {"name": name}


class Said(BaseModel):
    kind: Literal["said"]
    text: str = Field(min_length=1, max_length=10)


class Moved(BaseModel):
    kind: Literal["moved"]
    to: str
    steps: int = Field(1, gt=0)


def visitor(connection: HTTPConnection, key: Annotated[str | None, Security(APIKeyQuery(name="key", auto_error=False))]):
    LOG.append("visitor in")
    try:
        yield key or connection.session.get("user")
    except WebSocketDisconnect as gone:
        LOG.append(f"visitor saw {gone.code}")
        raise
    finally:
        LOG.append("visitor out")


Visitor = Annotated[str | None, Depends(visitor)]


@rooms.websocket("/room/{room}")
async def room(websocket: WebSocket, room: Annotated[str, Path(max_length=5)], visitor: Visitor, size: Annotated[int, Query(le=3)] = 1):
    if visitor is None:
        raise WebSocketException(status.WS_1008_POLICY_VIOLATION, "who?")
    if room == "full":
        raise Full(room)
    if room == "gone":
        raise HTTPException(410, {"gone": room}, {"x-gone": "1"})
    await websocket.accept()
    await websocket.send_json({"room": room, "visitor": visitor, "size": size})
    async for text in websocket.iter_text():
        if text == "quit":
            await websocket.close(4001, f"bye {visitor}")
            break
        if text == "kick":
            raise WebSocketException(4002, "kicked")
        await websocket.send_text(f"{visitor}: {text}")
    LOG.append("room left")


@rooms.websocket("/typed")
async def typed(websocket: WebSocket):
    await websocket.accept(headers=[(b"x-typed", b"1"), (b"Set-Cookie", b"typed=1")])
    adapter = TypeAdapter(Annotated[Said | Moved, Field(discriminator="kind")])
    while True:
        try:
            message = adapter.validate_python(await websocket.receive_json())
        except ValidationError as wrong:
            await websocket.send_json([{"loc": list(e["loc"]), "type": e["type"]} for e in wrong.errors()])
            continue
        except WebSocketDisconnect as gone:
            LOG.append(f"typed {gone.code} {gone.reason}")
            return
        await websocket.send_json(message.model_dump())


@rooms.websocket("/protocol")
async def protocol(websocket: WebSocket, sec_websocket_protocol: Annotated[str | None, Header()] = None, authorization: Annotated[str | None, Header()] = None):
    offered = websocket.scope["subprotocols"]
    chosen = next((name for name in offered if name in ("v2.chat", "v1.chat")), None)
    if chosen is None:
        await websocket.send_denial_response(PlainTextResponse("speak chat", 426, {"upgrade": "v2.chat", "x-offered": str(len(offered))}))
        return
    await websocket.accept(chosen)
    await websocket.send_json([sec_websocket_protocol, authorization, chosen])
    await websocket.close(status.WS_1001_GOING_AWAY)


@rooms.websocket("/about")
async def about(websocket: WebSocket, theme: Annotated[str, Cookie(pattern="^(dark|light)$")] = "light", tags: Annotated[list[int], Query()] = []):
    await websocket.accept()
    await websocket.send_json(
        {
            "url": str(websocket.url),
            "base": str(websocket.base_url),
            "path": websocket.url.path,
            "query": dict(sorted(websocket.query_params.items())),
            "cookies": dict(sorted(websocket.cookies.items())),
            "session": dict(websocket.session),
            "theme": theme,
            "tags": tags,
            "room": str(websocket.url_for("enter")),
        }
    )
    first = await websocket.receive_json(mode="binary")
    await websocket.send_bytes(b"\x00\xff")
    await websocket.send_json({"first": first}, mode="binary")
    await websocket.close(reason="done")


def bearer(token: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]):
    return token.credentials


@rooms.websocket("/keys/bearer")
async def by_bearer(websocket: WebSocket, token: Annotated[str, Depends(bearer)]):
    await websocket.accept()
    await websocket.send_text(token)


@rooms.websocket("/keys/basic")
async def by_basic(websocket: WebSocket, who: Annotated[HTTPBasicCredentials, Depends(HTTPBasic(realm="rooms"))]):
    await websocket.accept()
    await websocket.send_text(who.username)


@rooms.websocket("/keys/cookie")
async def by_cookie(websocket: WebSocket, key: Annotated[str, Security(APIKeyCookie(name="key"), scopes=["a"])], scopes: SecurityScopes):
    await websocket.accept()
    await websocket.send_json([key, scopes.scopes])


@rooms.websocket("/keys/oauth")
async def by_oauth(websocket: WebSocket, token: Annotated[str, Depends(OAuth2PasswordBearer("token"))]):
    await websocket.accept()
    await websocket.send_text(token)


# News: events and lines of several types, behind middleware.
news = FastAPI(title="News", description="What *happens*.")
news.add_middleware(GZipMiddleware, minimum_size=20)
news.add_middleware(CORSMiddleware, allow_origins=["*"], expose_headers=["X-Feed"])


class Level(str, Enum):
    low = "low"
    high = "high"


class Story(BaseModel):
    """A story."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"id": 1, "title": "t"}]})

    id: int
    title: str = Field(alias="headline")
    day: date | None = None
    level: Level = Level.low


class Tick(BaseModel):
    kind: Literal["tick"] = "tick"
    at: float


class Gone(BaseModel):
    kind: Literal["gone"] = "gone"
    why: str | None = None


Happening = Annotated[Tick | Gone, Field(discriminator="kind")]
feed = APIRouter(prefix="/feed", tags=["feed"], responses={503: {"description": "Busy"}})


def paced(response: Response, x_pace: Annotated[int, Header(ge=1)] = 1):
    response.headers["x-feed"] = str(x_pace)
    return x_pace


@feed.get("/stories", response_class=EventSourceResponse, response_description="Stories")
async def stories(pace: Annotated[int, Depends(paced)], last_event_id: Annotated[str | None, Header()] = None) -> AsyncIterable[Story]:
    yield Story(id=pace, headline=last_event_id or "none", day=date(2024, 2, 29))
    yield Story(id=pace + 1, headline="\u00fc\u2028 \"q\"", level=Level.high)


@feed.get("/happenings", response_class=EventSourceResponse)
def happenings(n: Annotated[int, Query(le=3)] = 2) -> Iterable[Happening]:
    for i in range(n):
        yield Tick(at=i)
    yield Gone()


@feed.post("/ask", response_class=EventSourceResponse, status_code=202, deprecated=True)
async def ask(prompt: Annotated[str, Body(embed=True, min_length=2)], model: Annotated[Level, Body()] = Level.low) -> AsyncIterable[ServerSentEvent]:
    yield ServerSentEvent(comment=f"by {model.value}")
    for n, word in enumerate(prompt.split()):
        yield ServerSentEvent(data={"word": word, "n": n}, event="word", id=f"{n}", retry=10 if n else None)
    yield ServerSentEvent(data=Story(id=1, headline="h"), event="story")
    yield ServerSentEvent(raw_data="[DONE]")


@feed.get("/lines", response_model_by_alias=False, response_model_exclude_none=True)
def lines(level: Level | None = None) -> Iterable[Story]:
    for i in range(2):
        yield Story(id=i, headline="h" * 20, level=level or Level.low)


@feed.get("/maps", response_model=None)
def maps():
    yield {"a": 1, "b": Level.high}
    yield Story(id=1, headline="h")


@feed.get("/broken", response_class=EventSourceResponse)
async def broken(early: bool = False) -> AsyncIterable[Tick]:
    if early:
        raise HTTPException(418, "early")
    yield Tick(at=1)


news.include_router(feed)
news.include_router(feed, prefix="/v2", tags=["two"], dependencies=[Depends(paced)])


@news.get("/page", response_class=HTMLResponse)
def page(accept: Annotated[str | None, Header()] = None):
    return f"<p>{accept}</p>" * 3


# Uploads: forms, files, models and JSON in fields together, and other bodies sent by mistake.
uploads = FastAPI(title="Uploads")


class Kind(str, Enum):
    photo = "photo"
    scan = "scan"


class Meta(BaseModel):
    author: str = Field(min_length=1)
    tags: list[str] = []


class Upload(BaseModel):
    model_config = ConfigDict(extra="forbid", title="An upload")

    title: Annotated[str, Field(max_length=8, examples=["cat"])]
    kind: Kind = Kind.photo
    taken: date | None = None
    stars: list[Annotated[int, Field(ge=1, le=5)]] = []
    meta: Json[Meta] | None = None
    public: bool = False


@uploads.post("/uploads", status_code=201)
async def upload(form: Annotated[Upload, Form()]):
    return form


@uploads.post("/albums/{album_id}")
async def album(
    album_id: int,
    cover: Annotated[UploadFile, File(description="The cover.")],
    pages: Annotated[list[UploadFile], File(min_length=1, max_length=2)],
    title: Annotated[str, Form(min_length=2, title="Title")],
    kinds: Annotated[list[Kind], Form()] = [Kind.scan],
    note: Annotated[str | None, Form(deprecated=True)] = None,
    raw: Annotated[bytes | None, File()] = None,
):
    return {
        "cover": [cover.filename, cover.content_type, cover.size, (await cover.read()).decode()],
        "pages": [[page.filename, page.size] for page in pages],
        "title": title,
        "kinds": kinds,
        "note": note,
        "raw": None if raw is None else raw.decode(),
        "disposition": cover.headers.get("content-disposition"),
    }


@uploads.post("/maybe")
async def maybe(file: UploadFile | None = None, name: Annotated[str, Form()] = "none"):
    return {"file": file and file.filename, "name": name}


@uploads.post("/both")
def both(a: Annotated[int, Form()], b: Annotated[int | None, Form(alias="B", gt=0)] = None, agree: Annotated[bool, Form()] = False, q: Annotated[int, Query()] = 0):
    return [a, b, agree, q]


@uploads.put("/either", openapi_extra={"requestBody": {"content": {"text/plain": {"schema": {"type": "string"}}}}})
async def either(request: Request):
    kind = request.headers.get("content-type", "").split(";")[0]
    if kind in ("multipart/form-data", "application/x-www-form-urlencoded"):
        async with request.form() as form:
            return {key: form.getlist(key) if isinstance(form[key], str) else form[key].filename for key in form}
    return {"kind": kind, "size": len(await request.body())}


# Doors: several locks on one application, and what they answer.
oauth = OAuth2AuthorizationCodeBearer(
    authorizationUrl="https://id.example.com/authorize", tokenUrl="https://id.example.com/token", scopes={"read": "Read", "write": "Write"}, auto_error=False
)
openid = OpenIdConnect(openIdConnectUrl="https://id.example.com/.well-known/openid-configuration", scheme_name="Somebody", description="Who you are.", auto_error=False)
header_key = APIKeyHeader(name="X-Door", description="A key.")
cookie_key = APIKeyCookie(name="door", scheme_name="Cookie", auto_error=False)
query_key = APIKeyQuery(name="door", scheme_name="Query", auto_error=False)
basic = HTTPBasic(realm="Doors", description="Name and password.")


async def scoped(scopes: SecurityScopes, token: Annotated[str | None, Depends(oauth)], openid: Annotated[str | None, Depends(openid)]):
    have = (token or "").split(".")
    missing = [scope for scope in scopes.scopes if scope not in have]
    if missing:
        challenge = f'Bearer scope="{scopes.scope_str}"' if scopes.scopes else "Bearer"
        raise HTTPException(401 if token is None else 403, {"missing": missing}, {"WWW-Authenticate": challenge})
    return {"token": token, "openid": openid, "scopes": scopes.scopes}


def any_key(cookie: Annotated[str | None, Depends(cookie_key)], query: Annotated[str | None, Depends(query_key)]):
    key = cookie or query
    if not key:
        raise HTTPException(status_code=401)
    return key


def named(credentials: Annotated[HTTPBasicCredentials, Depends(basic)]):
    if credentials.password != "open":
        raise HTTPException(401, "Wrong", {"WWW-Authenticate": 'Basic realm="Doors"'})
    return credentials


doors = FastAPI(title="Doors", dependencies=[Depends(header_key)])
wing = APIRouter(prefix="/wing", dependencies=[Security(scoped, scopes=["read"])], responses={403: {"description": "Not yours"}})


@doors.get("/hall")
def hall(key: Annotated[str, Depends(header_key)], size: int = 1):
    return [key, size]


@wing.get("/room")
async def wing_room(found: Annotated[dict, Security(scoped, scopes=["write"])], again: Annotated[dict, Depends(scoped)]):
    return [found, again]


@wing.post("/room", dependencies=[Security(scoped, scopes=["read", "write"])])
async def enter_room(key: Annotated[str, Depends(any_key)], name: Annotated[HTTPBasicCredentials, Depends(named)]):
    return [key, name]


@doors.post("/token")
def token(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    return {"access_token": ".".join([form.username, *form.scopes]), "token_type": "bearer", "client": form.client_id}


doors.include_router(wing)
doors.include_router(wing, prefix="/old", deprecated=True, tags=["old"], dependencies=[Depends(any_key)])

# Gateway: applications below an application, each with a document, handlers and middleware of its own.
gateway = FastAPI(title="Gateway", docs_url="/", redoc_url=None, servers=[{"url": "https://gate.example.com"}])
billing = FastAPI(title="Billing", version="3", openapi_url="/schema.json", docs_url=None, redoc_url="/", redirect_slashes=False)
legacy = FastAPI(title="Legacy", openapi_url=None, default_response_class=PlainTextResponse)
billing.add_middleware(CORSMiddleware, allow_origins=["https://bill.example.com"], allow_methods=["*"], allow_headers=["*"], allow_credentials=True)
gateway.add_middleware(CORSMiddleware, allow_origins=["https://gate.example.com"], expose_headers=["x-gate"])


class Unpaid(StarletteHTTPException):
    def __init__(self, sum: float):
        super().__init__(402, f"Pay {sum}", {"x-sum": str(sum)})


@gateway.exception_handler(404)
async def lost(request: Request, exc: StarletteHTTPException):
    return PlainTextResponse(f"lost: {request.url.path} {exc.detail}", 404)


@gateway.exception_handler(405)
async def forbidden(request: Request, exc: StarletteHTTPException):
    return JSONResponse({"not": request.method}, 405, exc.headers)


@billing.exception_handler(StarletteHTTPException)
async def billed(request: Request, exc: StarletteHTTPException):
    return JSONResponse({"bill": exc.detail, "root": request.scope["root_path"]}, exc.status_code, exc.headers)


@billing.middleware("http")
async def timed(request: Request, call_next):
    if request.query_params.get("skip"):
        return PlainTextResponse("skipped", 203)
    response = await call_next(request)
    response.headers.append("vary", "X-Time")
    response.headers["x-root"] = request.scope["root_path"]
    return response


@billing.get("/bills/{bill_id}", name="bill")
def bill(request: Request, bill_id: int):
    if bill_id > 2:
        raise Unpaid(bill_id * 1.5)
    return {"id": bill_id, "url": str(request.url_for("billing:bill", bill_id=bill_id)), "root": request.scope["root_path"]}


@billing.get("/slash/")
def slash():
    return "slash"


@legacy.get("/old/{rest:path}")
def old(rest: str, request: Request):
    return f"{rest} {request.scope['root_path']}"


@legacy.get("/object")
def an_object():
    return JSONResponse({"a": 1}, headers={"x-old": "1"})


@gateway.get("/bills/mine", tags=["gate"])
def mine(request: Request):
    return {"first": str(request.url_for("billing:bill", bill_id=1)), "old": request.url_for("legacy:old", rest="a/b").path}


billing.mount("/legacy", legacy, name="legacy")
gateway.mount("/bills/{tenant}", billing, name="tenant")
gateway.mount("/billing", billing, name="billing")
gateway.mount("/legacy", legacy, name="legacy")


for sub in (rooms, news, uploads, doors, gateway):
    app.mount("/" + sub.title.lower(), sub)
