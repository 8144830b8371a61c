"""HTTP Basic as on FastAPI's page: who is it, and is it the right one; and old 403 answers."""

import secrets
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBasic, HTTPBasicCredentials, HTTPBearer

app = FastAPI()
basic = HTTPBasic(realm="team")
bearer = HTTPBearer(auto_error=False)


@app.get("/who")
def read_who(credentials: Annotated[HTTPBasicCredentials, Depends(basic)]):
    return {"username": credentials.username, "password": credentials.password}


def current_username(credentials: Annotated[HTTPBasicCredentials, Depends(basic)]):
    name = secrets.compare_digest(credentials.username.encode("utf8"), b"stanley")
    password = secrets.compare_digest(credentials.password.encode("utf8"), b"swordfish")
    if not (name and password):
        raise HTTPException(401, "Incorrect username or password", headers={"WWW-Authenticate": "Basic"})
    return credentials.username


@app.get("/users/me")
def read_current_user(username: Annotated[str, Depends(current_username)]):
    return {"username": username}


def forbidden(credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]):
    if credentials is None:
        raise HTTPException(403, "Not authenticated")
    return credentials


@app.get("/token")
def read_token(
    credentials: Annotated[HTTPAuthorizationCredentials, Depends(forbidden)],
):
    return {"scheme": credentials.scheme, "credentials": credentials.credentials}


@app.get("/listed", dependencies=[Depends(basic)])
def read_listed():
    return "ok"
