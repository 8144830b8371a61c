"""A login as FastAPI's tutorial builds it: a token is asked for, a user is found, a form gives the token; then scopes."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Security, status
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm, SecurityScopes
from pydantic import BaseModel

PASSWORDS = {"john": "hashed-secret", "alice": "hashed-secret2"}
USERS = {
    "john": {"username": "john", "email": "john@example.com", "full_name": "John Doe", "disabled": False},
    "alice": {"username": "alice", "email": "alice@example.com", "full_name": None, "disabled": True},
}

app = FastAPI()
oauth2 = OAuth2PasswordBearer(tokenUrl="token")
scoped = OAuth2PasswordBearer(
    tokenUrl="scoped/token", scheme_name="Scoped", scopes={"me": "Read your profile.", "items": "Read your items."}
)


class User(BaseModel):
    username: str
    email: str | None = None
    full_name: str | None = None
    disabled: bool | None = None


class Token(BaseModel):
    access_token: str
    token_type: str


@app.get("/items/")
async def read_items(token: Annotated[str, Depends(oauth2)]):
    return {"token": token}


def user_of(name: str):
    return User(**USERS[name]) if name in USERS else None


async def current_user(token: Annotated[str, Depends(oauth2)]):
    user = user_of(token)
    if not user:
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED,
            detail="Invalid authentication credentials",
            headers={"WWW-Authenticate": "Bearer"},
        )
    return user


async def active_user(user: Annotated[User, Depends(current_user)]):
    if user.disabled:
        raise HTTPException(status_code=400, detail="Inactive user")
    return user


@app.get("/users/me")
async def read_me(user: Annotated[User, Depends(current_user)]):
    return user


@app.get("/users/me/active")
async def read_active(user: Annotated[User, Depends(active_user)]):
    return user


def checked(form: OAuth2PasswordRequestForm):
    if PASSWORDS.get(form.username) != "hashed-" + form.password:
        raise HTTPException(status_code=400, detail="Incorrect username or password")
    return form.username


@app.post("/token")
async def login(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    return {"access_token": checked(form), "token_type": "bearer"}


@app.post("/scoped/token")
async def login_scoped(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> Token:
    return Token(access_token=".".join([checked(form), *form.scopes]), token_type="bearer")


async def scoped_user(scopes: SecurityScopes, token: Annotated[str, Depends(scoped)]):
    challenge = f'Bearer scope="{scopes.scope_str}"' if scopes.scopes else "Bearer"
    name, *granted = token.split(".")
    user = user_of(name)
    if user is None:
        raise HTTPException(401, "Could not validate credentials", headers={"WWW-Authenticate": challenge})
    for scope in scopes.scopes:
        if scope not in granted:
            raise HTTPException(401, "Not enough permissions", headers={"WWW-Authenticate": challenge})
    return user


async def scoped_active_user(user: Annotated[User, Security(scoped_user, scopes=["me"])]):
    if user.disabled:
        raise HTTPException(status_code=400, detail="Inactive user")
    return user


@app.get("/scoped/users/me/")
async def read_scoped_me(user: Annotated[User, Depends(scoped_active_user)]) -> User:
    return user


@app.get("/scoped/users/me/items/")
async def read_scoped_items(user: Annotated[User, Security(scoped_active_user, scopes=["items"])]):
    return [{"item_id": "Foo", "owner": user.username}]


@app.get("/scoped/status/")
async def read_scoped_status(user: Annotated[User, Depends(scoped_user)]):
    return {"status": "ok"}
