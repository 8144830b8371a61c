"""Programs around dependencies, as a team that moves a service would have them: a ledger whose units of work commit or
roll back at every place, a gate with every scheme and several alternatives, a hall of middleware, state and mounts."""

from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import (
    APIRouter,
    BackgroundTasks,
    Depends,
    FastAPI,
    Form,
    Header,
    HTTPException,
    Path,
    Query,
    Request,
    Response,
    Security,
    WebSocket,
    WebSocketException,
)
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from fastapi.security import (
    APIKeyCookie,
    APIKeyHeader,
    APIKeyQuery,
    HTTPAuthorizationCredentials,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    HTTPDigest,
    OAuth2AuthorizationCodeBearer,
    OAuth2PasswordBearer,
    OAuth2PasswordRequestForm,
    OAuth2PasswordRequestFormStrict,
    OpenIdConnect,
    SecurityScopes,
)
from pydantic import BaseModel

events: list[str] = []

# -- the ledger ------------------------------------------------------------------------------------------------------


class Broken(Exception):
    def __init__(self, where: str):
        self.where = where


class Entry(BaseModel):
    account: str
    amount: int


def kind(error: BaseException | None) -> str:
    return f"{type(error).__name__}" if error else "none"


async def trace(response: Response, tasks: BackgroundTasks, x_trace: Annotated[str | None, Header()] = None):
    events.append(f"trace {x_trace}")
    tasks.add_task(events.append, "task of trace")
    response.headers["x-trace"] = x_trace or "new"
    response.set_cookie("trace", "t")
    return x_trace or "new"


class Unit:
    """A dependency with parameters that yields: fails where the query says."""

    def __init__(self, name: str, late: bool = False):
        self.name = name
        self.late = late

    async def __call__(self, request: Request, fail: list[str] = Query([])):
        if f"{self.name}-open" in fail:
            raise Broken(f"{self.name} open")
        if f"{self.name}-refuse" in fail:
            raise HTTPException(403, {"refused": self.name}, headers={"x-refused": self.name})
        events.append(f"{self.name} open")
        error = None
        try:
            yield self.name
        except (Broken, HTTPException, RequestValidationError) as e:
            error = e
            events.append(f"{self.name} saw {kind(e)}")
            if f"{self.name}-turn" in fail:
                raise HTTPException(409, f"turned by {self.name}", headers={"x-turned": self.name}) from e
            if f"{self.name}-break" in fail:
                raise Broken(f"{self.name} break") from e
            raise
        finally:
            events.append(f"{self.name} close")
        if f"{self.name}-close" in fail:
            raise Broken(f"{self.name} close")
        if f"{self.name}-late" in fail:
            raise HTTPException(410, f"late {self.name}", headers={"x-late": self.name})


pool = Unit("pool")
work = Unit("work")
audit = Unit("audit")


async def connection(
    pool: Annotated[str, Depends(pool)], trace: Annotated[str, Depends(trace)], tasks: BackgroundTasks
):
    events.append("connection open")
    tasks.add_task(events.append, "task of connection")
    try:
        yield f"{pool}/{trace}"
    finally:
        events.append("connection close")


Connection = Annotated[str, Depends(connection)]
Work = Annotated[str, Depends(work, scope="function")]
Audit = Annotated[str, Depends(audit)]


def repository(connection: Connection, work: Work) -> str:
    return f"repository of {connection} in {work}"


class Page:
    def __init__(self, response: Response, offset: int = 0, limit: Annotated[int, Query(le=50)] = 10):
        response.headers["x-page"] = f"{offset}-{limit}"
        response.status_code = 206 if offset else 200
        self.offset = offset
        self.limit = limit


class Sorted(Page):
    def __init__(self, page: Annotated[Page, Depends()], by: str = "id"):
        self.page = page
        self.by = by


async def number(tasks: BackgroundTasks):
    events.append("number")
    tasks.add_task(events.append, "task of number")
    return len([e for e in events if e == "number"])


async def double(n: Annotated[int, Depends(number)]):
    return n * 2


async def fresh(n: Annotated[int, Depends(number, use_cache=False)]):
    return n


async def both(a: Annotated[int, Depends(double)], b: Annotated[int, Depends(fresh)]):
    return [a, b]


def ends(request: Request, exc: Broken):
    events.append(f"handler {exc.where}")
    return JSONResponse({"broken": exc.where}, 418, headers={"x-handler": "broken"})


ledger = FastAPI(
    title="Ledger", dependencies=[Depends(trace)], exception_handlers={Broken: ends}, responses={418: {"description": "Broken"}}
)
entries = APIRouter(prefix="/entries", dependencies=[Depends(audit)], tags=["entries"])


@entries.post("", status_code=201)
async def write_entry(
    entry: Entry,
    repository: Annotated[str, Depends(repository)],
    response: Response,
    tasks: BackgroundTasks,
    fail: list[str] = Query([]),
) -> Entry:
    events.append(repository)
    tasks.add_task(events.append, "task of write_entry")
    response.headers["location"] = f"/entries/{entry.account}"
    response.set_cookie("last", entry.account, max_age=60, httponly=True)
    if "run" in fail:
        raise Broken("run")
    if "http" in fail:
        raise HTTPException(404, "no account", headers={"x-http": "1"})
    if "status" in fail:
        response.status_code = 202
    return entry


@entries.get("")
async def list_entries(sort: Annotated[Sorted, Depends()], work: Work, audit: Audit, response: Response):
    response.headers.append("x-page", "more")
    response.delete_cookie("last")
    return {"by": sort.by, "offset": sort.page.offset, "limit": sort.page.limit, "in": [work, audit]}


@entries.get("/export", response_class=StreamingResponse)
async def export(connection: Connection, work: Work, fail: list[str] = Query([])):
    async def lines():
        yield "one\n"
        yield "two\n"

    if "run" in fail:
        raise Broken("run")
    return StreamingResponse(lines(), media_type="text/csv", headers={"x-export": "1"})


@entries.get("/numbers")
async def numbers(
    a: Annotated[int, Depends(number)],
    b: Annotated[list[int], Depends(both)],
    c: Annotated[int, Depends(number, use_cache=False)],
    d: Annotated[int, Depends(fresh)],
    e: Annotated[int, Depends(fresh, use_cache=False)],
):
    return {"a": a, "b": b, "c": c, "d": d, "e": e}


@entries.delete("/{account}", status_code=204, dependencies=[Depends(work, scope="function"), Depends(connection)])
async def remove(account: Annotated[str, Path(min_length=2)], response: Response, purge: bool = False):
    if purge:
        response.status_code = 200
    response.headers["x-removed"] = account


@entries.get("/{account}/check")
async def check(account: int, audit: Audit, first: Connection, again: Annotated[str, Depends(connection, use_cache=False)]):
    events.append("check")
    return [account, audit, first, again]


nested = APIRouter(prefix="/closed", dependencies=[Depends(pool), Depends(work)])
nested.include_router(entries, dependencies=[Depends(connection)], tags=["closed"], responses={403: {"description": "Refused"}})
ledger.include_router(entries)
ledger.include_router(nested)

# -- the gate --------------------------------------------------------------------------------------------------------

oauth2 = OAuth2PasswordBearer(
    tokenUrl="login", scopes={"read": "Read", "write": "Write", "admin": "All"}, description="By password", refreshUrl="again"
)
maybe_oauth2 = OAuth2PasswordBearer(tokenUrl="login", scheme_name="MaybeOAuth2", auto_error=False)
code_flow = OAuth2AuthorizationCodeBearer(authorizationUrl="authorize", tokenUrl="code", scopes={"read": "Read"}, auto_error=False)
oidc = OpenIdConnect(openIdConnectUrl="/.well-known", description="Elsewhere")
maybe_oidc = OpenIdConnect(openIdConnectUrl="/.well-known", scheme_name="MaybeOidc", auto_error=False)
basic = HTTPBasic(realm="gate", auto_error=False)
strict_basic = HTTPBasic(scheme_name="StrictBasic", realm="gate \"inner\"")
bearer = HTTPBearer(bearerFormat="JWT", auto_error=False)
digest = HTTPDigest(auto_error=False)
key_header = APIKeyHeader(name="X-Api-Key", auto_error=False)
key_query = APIKeyQuery(name="api_key", auto_error=False, description="In the query")
key_cookie = APIKeyCookie(name="key", auto_error=False)
must_query = APIKeyQuery(name="must", scheme_name="MustQuery")

TOKENS = {"r": ["read"], "rw": ["read", "write"], "root": ["read", "write", "admin"], "none": []}


async def user(scopes: SecurityScopes, token: Annotated[str, Depends(oauth2)], response: Response):
    events.append(f"user [{scopes.scope_str}]")
    challenge = f'Bearer scope="{scopes.scope_str}"' if scopes.scopes else "Bearer"
    if token not in TOKENS:
        raise HTTPException(401, "Unknown token", headers={"WWW-Authenticate": challenge})
    for scope in scopes.scopes:
        if scope not in TOKENS[token]:
            raise HTTPException(403, f"Lacks {scope}", headers={"WWW-Authenticate": challenge})
    response.headers.append("x-checked", scopes.scope_str or "-")
    return {"token": token, "scopes": scopes.scopes}


async def reader(user: Annotated[dict, Security(user, scopes=["read"])]):
    return user


async def writer(reader: Annotated[dict, Security(reader, scopes=["write"])], scopes: SecurityScopes):
    return {"reader": reader, "own": scopes.scopes}


async def anyone(
    request: Request,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
    basic: Annotated[HTTPBasicCredentials | None, Depends(basic)],
    header: Annotated[str | None, Security(key_header)],
    query: Annotated[str | None, Security(key_query)],
    cookie: Annotated[str | None, Security(key_cookie)],
) -> dict[str, Any]:
    found = {"bearer": bearer, "basic": basic, "header": header, "query": query, "cookie": cookie}
    found = {name: value for name, value in found.items() if value is not None}
    if not found:
        raise HTTPException(401, "Nobody", headers={"WWW-Authenticate": 'Bearer, Basic realm="gate"'})
    return found


gate = FastAPI(title="Gate")


@gate.post("/login")
async def login(form: Annotated[OAuth2PasswordRequestForm, Depends()], response: Response):
    response.headers["cache-control"] = "no-store"
    return {
        "access_token": form.username,
        "scope": " ".join(form.scopes),
        "grant": form.grant_type,
        "client": [form.client_id, form.client_secret],
        "password": form.password,
    }


@gate.post("/strict", status_code=201)
async def strict(
    form: Annotated[OAuth2PasswordRequestFormStrict, Depends()],
    otp: Annotated[int | None, Form(ge=0)] = None,
    key: Annotated[str | None, Depends(key_header)] = None,
):
    return {"user": form.username, "scopes": form.scopes, "otp": otp, "key": key}


@gate.get("/me")
async def me(user: Annotated[dict, Security(user)]):
    return user


@gate.get("/read", dependencies=[Security(user, scopes=["read"])])
async def read(user: Annotated[dict, Security(reader, scopes=["read"])]):
    return user


@gate.put("/write")
async def write(
    body: Entry, writer: Annotated[dict, Security(writer, scopes=["admin"])], me: Annotated[dict, Depends(user)]
):
    return [writer, me, body]


@gate.get("/anyone")
async def read_anyone(found: Annotated[dict, Depends(anyone)]):
    return found


@gate.get("/tokens")
async def tokens(
    a: Annotated[str | None, Depends(maybe_oauth2)],
    b: Annotated[str | None, Security(code_flow, scopes=["read"])],
    c: Annotated[str | None, Depends(maybe_oidc)],
    d: Annotated[HTTPAuthorizationCredentials | None, Depends(digest)],
):
    return [a, b, c, d]


@gate.get("/oidc")
async def read_oidc(value: Annotated[str, Security(oidc, scopes=["openid", "mail"])], must: Annotated[str, Depends(must_query)]):
    return [value, must]


@gate.get("/basic")
async def read_basic(credentials: Annotated[HTTPBasicCredentials, Depends(strict_basic)], n: int = 0):
    return [credentials.username, credentials.password, n]


admin = APIRouter(prefix="/admin", dependencies=[Security(user, scopes=["admin"]), Depends(key_cookie)])


@admin.get("/stats")
async def stats(user: Annotated[dict, Security(reader)], key: Annotated[str | None, Depends(key_query)]):
    return [user, key]


gate.include_router(admin)
gate.include_router(admin, prefix="/v2", dependencies=[Security(reader, scopes=["write"])])


@gate.websocket("/ws/key")
async def ws_key(socket: WebSocket, key: Annotated[str | None, Depends(key_query)], cookie: Annotated[str | None, Depends(key_cookie)]):
    await socket.accept()
    await socket.send_json([key, cookie])
    await socket.close(4000)


@gate.websocket("/ws/must")
async def ws_must(socket: WebSocket, key: Annotated[str, Depends(must_query)]):
    await socket.accept()
    await socket.send_text(key)
    await socket.close()


async def ws_session(socket: WebSocket, key: Annotated[str | None, Depends(key_header)], fail: str = ""):
    events.append(f"session {key}")
    if key is None:
        raise WebSocketException(4401, "no key")
    if fail == "http":
        raise HTTPException(402, "pay", headers={"x-pay": "1"})
    try:
        yield key
    except WebSocketException as e:
        events.append(f"session saw {e.code}")
        raise
    finally:
        events.append("session close")


async def ws_scopes(scopes: SecurityScopes, session: Annotated[str, Depends(ws_session)]):
    return [session, scopes.scopes]


@gate.websocket("/ws/session", dependencies=[Security(ws_scopes, scopes=["outer"])])
async def ws_room(socket: WebSocket, room: Annotated[list, Security(ws_scopes, scopes=["inner", "room"])], n: int = 1):
    await socket.accept(headers=[(b"x-room", b"1")])
    await socket.send_json(room)
    if n > 1:
        raise WebSocketException(4000 + n, "too many")
    await socket.close(4001, "end")


# -- the hall --------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def lifespan(app: FastAPI):
    yield {"names": ["ada"], "greeting": "hello"}


class Lost(Exception):
    pass


class Deep(Lost):
    pass


hall = FastAPI(title="Hall", lifespan=lifespan)
app = hall
annex = FastAPI(title="Annex", description="Below")
bare = FastAPI(title="Bare", openapi_url=None)


@hall.middleware("http")
async def inner(request: Request, call_next):
    if request.url.path.startswith("/events"):
        return await call_next(request)
    events.append("inner in")
    request.state.steps = request.state.steps + ["inner"] if hasattr(request.state, "steps") else ["inner"]
    if request.headers.get("x-inner") == "raise":
        raise HTTPException(418, "inner")
    if request.headers.get("x-inner") == "lost":
        raise Lost("inner")
    try:
        response = await call_next(request)
    except Deep:
        events.append("inner caught Deep")
        return PlainTextResponse("caught", 555)
    response.headers["x-inner"] = ",".join(request.state.steps)
    events.append(f"inner out {response.status_code}")
    return response


@hall.middleware("http")
async def outer(request: Request, call_next):
    if request.url.path.startswith("/events"):
        return await call_next(request)
    events.append("outer in")
    request.state.steps = ["outer"]
    response = await call_next(request)
    response.headers["x-outer"] = ",".join(request.state.steps)
    if "x-late" in request.headers:
        raise Lost("late")
    if response.status_code == 404:
        response.headers["x-missing"] = request.url.path
    events.append("outer out")
    return response


@hall.exception_handler(Lost)
async def lost(request: Request, exc: Lost):
    events.append(f"lost {exc}")
    return JSONResponse({"lost": str(exc), "steps": request.state.steps, "greeting": request.state.greeting}, 420)


@hall.exception_handler(RequestValidationError)
async def invalid(request: Request, exc: RequestValidationError):
    return JSONResponse({"wrong": [e["loc"] for e in exc.errors()], "steps": request.state.steps}, 400)


@annex.exception_handler(HTTPException)
async def annex_http(request: Request, exc: HTTPException):
    return PlainTextResponse(f"annex: {exc.detail} {getattr(request.state, 'steps', None)}", exc.status_code, headers=exc.headers)


@annex.exception_handler(405)
async def annex_method(request: Request, exc):
    return PlainTextResponse("annex method", 405)


@annex.exception_handler(500)
async def annex_fault(request: Request, exc: Exception):
    events.append(f"annex fault {type(exc).__name__}")
    return PlainTextResponse("annex fault", 500)


async def step(request: Request, name: str = "step"):
    request.state.steps.append(name)
    events.append(f"step {name}")
    yield request.state.steps
    request.state.steps.append("closed")
    events.append("step closed " + ",".join(request.state.steps))


Steps = Annotated[list[str], Depends(step, scope="function")]


@hall.get("/steps")
async def read_steps(steps: Steps, request: Request, tasks: BackgroundTasks):
    tasks.add_task(lambda: events.append("task " + ",".join(request.state.steps)))
    return list(steps)


@hall.get("/greet/{name}")
async def greet(name: str, request: Request):
    if name not in request.state.names:
        raise Lost(name)
    return f"{request.state.greeting} {name}"


@hall.get("/fault/{kind}")
async def fault(kind: str, steps: Steps):
    if kind == "deep":
        raise Deep("fault")
    if kind == "lost":
        raise Lost("fault")
    if kind == "http":
        raise HTTPException(451, ["a", 1], headers={"x-kind": kind})
    if kind == "value":
        raise ValueError("fault")
    return steps


@hall.get("/count")
async def count(n: int, steps: Steps):
    return n


@annex.get("/here")
async def here(request: Request, steps: Annotated[list[str], Depends(step)]):
    return {"greeting": getattr(request.state, "greeting", None), "steps": list(steps), "root": request.scope["root_path"]}


@annex.get("/fault/{kind}")
async def annex_kind(kind: str):
    if kind == "lost":
        raise Lost("annex")
    if kind == "deep":
        raise Deep("annex")
    if kind == "teapot":
        raise HTTPException(418, "tea", headers={"x-tea": "1"})
    raise ValueError("annex")


@annex.post("/count")
async def annex_count(n: int, entry: Entry):
    return [n, entry]


@bare.get("/fault/{kind}")
async def bare_kind(kind: str, audit: Annotated[str, Depends(audit)]):
    raise Lost("bare") if kind == "lost" else HTTPException(418, "bare")


@hall.get("/events", include_in_schema=False)
async def read_events():
    return events


@hall.delete("/events", include_in_schema=False)
async def clear_events():
    events.clear()


annex.mount("/bare", bare)
hall.mount("/annex", annex)
hall.mount("/ledger", ledger)
hall.mount("/gate", gate)
