"""Starlette's authentication middleware: users, scopes, errors, what requires scopes, WebSockets."""

import base64
import binascii

from fastapi import FastAPI, Request, WebSocket
from fastapi.responses import JSONResponse
from starlette.authentication import (
    AuthCredentials,
    AuthenticationBackend,
    AuthenticationError,
    SimpleUser,
    requires,
)
from starlette.middleware.authentication import AuthenticationMiddleware


class BasicAuth(AuthenticationBackend):
    async def authenticate(self, conn):
        header = conn.headers.get("authorization")
        if header is None:
            return None
        scheme, _, credentials = header.partition(" ")
        if scheme.lower() != "basic":
            return None
        try:
            name = base64.b64decode(credentials, validate=True).decode("ascii").partition(":")[0]
        except (ValueError, UnicodeDecodeError, binascii.Error):
            raise AuthenticationError("Invalid basic auth credentials") from None
        if name == "crash":
            raise RuntimeError("crash")
        scopes = ["authenticated", "admin"] if name == "root" else ["authenticated"]
        return AuthCredentials(scopes), SimpleUser(name)


inner = FastAPI()


@inner.get("/")
async def who(request: Request):
    return {
        "authenticated": request.user.is_authenticated,
        "name": request.user.display_name,
        "scopes": request.auth.scopes,
    }


@inner.get("/identity")
async def identity(request: Request):
    return request.user.identity


@inner.get("/dashboard")
@requires("authenticated")
async def dashboard(request: Request):
    return request.user.display_name


@inner.get("/sync")
@requires("authenticated")
def sync_dashboard(request: Request):
    return request.user.display_name


@inner.get("/admin/{number}")
@requires(["authenticated", "admin"], status_code=404)
async def admin(request: Request, number: int):
    return number


@inner.get("/profile")
@requires("authenticated", redirect="login")
async def profile(request: Request):
    return request.user.display_name


@inner.get("/sync-profile")
@requires("admin", status_code=401, redirect="login")
def sync_profile(request: Request):
    return request.user.display_name


@inner.get("/login/page", name="login")
async def login():
    return "login"


@inner.websocket("/ws")
@requires("authenticated")
async def ws(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_text(websocket.user.display_name)
    await websocket.close()


@inner.websocket("/open-ws")
async def open_ws(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_text(websocket.user.display_name + ",".join(websocket.auth.scopes))
    await websocket.close()


own = FastAPI()


@own.get("/")
@requires("authenticated")
async def read_own(request: Request):
    return request.user.display_name


own.add_middleware(
    AuthenticationMiddleware,
    backend=BasicAuth(),
    on_error=lambda conn, error: JSONResponse({"error": str(error), "path": conn.url.path}, status_code=401),
)

without = FastAPI()


@without.get("/")
async def read_without(request: Request):
    return request.user.display_name


inner.add_middleware(AuthenticationMiddleware, backend=BasicAuth())

app = FastAPI()
app.mount("/own", own)
app.mount("/without", without)
app.mount("/", inner)
