"""The workloads on the real FastAPI: the reference answers and one of the servers compared.

ROUTES=0 (the default) serves the workloads; ROUTES=n serves n operations of one shape and nothing else. With MIDDLEWARE=1 there is
middleware around them.
"""

import os
import tempfile
import time
from pathlib import Path as FilePath
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, Form, Header, HTTPException, Path, Query
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.security import OAuth2PasswordBearer
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, Field

app = FastAPI()


class ItemQuery(BaseModel):
    item_id: int
    q: str
    limit: int
    x_token: str


class Address(BaseModel):
    city: Annotated[str, Field(min_length=1, max_length=100)]
    street: Annotated[str, Field(min_length=1, max_length=100)]
    zip: Annotated[str, Field(pattern=r"^\d{5}$")]


class UserOut(BaseModel):
    address: Address
    age: Annotated[int, Field(ge=0, le=150)]
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")]
    name: Annotated[str, Field(min_length=1, max_length=100)]
    tags: Annotated[list[Annotated[str, Field(min_length=1, max_length=20)]], Field(max_length=10)]
    username: Annotated[str, Field(min_length=3, max_length=50)]


class UserIn(BaseModel):
    address: Address
    age: Annotated[int, Field(ge=0, le=150)]
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")]
    name: Annotated[str, Field(min_length=1, max_length=100)]
    password: Annotated[str, Field(min_length=8, max_length=100)]
    tags: Annotated[list[Annotated[str, Field(min_length=1, max_length=20)]], Field(max_length=10)]
    username: Annotated[str, Field(min_length=3, max_length=50)]


class Product(BaseModel):
    id: int
    name: str
    description: str
    price: float
    tax: float
    in_stock: bool
    tags: list[str]


class Account(BaseModel):
    username: str
    full_name: str
    disabled: bool


class LoggedIn(BaseModel):
    username: str
    scopes: list[str]
    remember: bool


class Found(BaseModel):
    route: int
    item_id: int


PRODUCTS = [
    Product(
        id=i,
        name=f"Product number {i:03d}",
        description=f"A product of medium size for the list of products, number {i:03d}, in the usual quality and packed with care by hand.",
        price=10.5 + i,
        tax=0.25 * (i % 8),
        in_stock=i % 3 != 0,
        tags=["garden", "kitchen", f"series-{i % 10}"],
    )
    for i in range(100)
]
ACCOUNTS = {"token-of-alice": Account(username="alice", full_name="Alice Wonderson", disabled=False)}


async def bearer_token(authorization: Annotated[str, Header()]) -> str:
    if not authorization.startswith("Bearer "):
        raise HTTPException(401, "Not authenticated")
    return authorization.removeprefix("Bearer ")


async def current_account(token: Annotated[str, Depends(bearer_token)]) -> Account:
    account = ACCOUNTS.get(token)
    if account is None:
        raise HTTPException(401, "Invalid token")
    return account


async def active_account(account: Annotated[Account, Depends(current_account)]) -> Account:
    if account.disabled:
        raise HTTPException(400, "Inactive user")
    return account


SECRET = "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7"
USERS = {account.username: account for account in ACCOUNTS.values()}


async def current_user(token: Annotated[str, Depends(OAuth2PasswordBearer(tokenUrl="token"))]) -> Account:
    try:
        subject = jwt.decode(token, SECRET, algorithms=["HS256"]).get("sub")
    except jwt.InvalidTokenError:
        subject = None
    user = USERS.get(subject)
    if user is None:
        raise HTTPException(401, "Could not validate credentials", {"WWW-Authenticate": "Bearer"})
    return user


async def active_user(user: Annotated[Account, Depends(current_user)]) -> Account:
    if user.disabled:
        raise HTTPException(400, "Inactive user")
    return user


def workloads() -> None:
    @app.get("/")
    async def hello() -> dict[str, str]:
        return {"message": "Hello World"}

    @app.get("/items/{item_id}")
    async def read_item(
        item_id: Annotated[int, Path(ge=1)],
        q: Annotated[str, Query(min_length=3, max_length=50)],
        x_token: Annotated[str, Header(min_length=8)],
        limit: Annotated[int, Query(ge=1, le=100)] = 10,
    ) -> ItemQuery:
        return ItemQuery(item_id=item_id, q=q, limit=limit, x_token=x_token)

    @app.post("/users", status_code=201, response_model=UserOut)
    async def create_user(user: UserIn) -> UserIn:
        return user

    @app.get("/products")
    async def list_products() -> list[Product]:
        return PRODUCTS

    @app.get("/me")
    async def read_me(account: Annotated[Account, Depends(active_account)]) -> Account:
        return account

    @app.get("/users/me")
    async def read_user(user: Annotated[Account, Depends(active_user)]) -> Account:
        return user

    @app.post("/login")
    async def login(
        username: Annotated[str, Form(min_length=3)],
        password: Annotated[str, Form(min_length=8)],
        scope: Annotated[str, Form()] = "",
        remember: Annotated[bool, Form()] = False,
    ) -> LoggedIn:
        return LoggedIn(username=username, scopes=scope.split(), remember=remember)


def add_route(number: int) -> None:
    @app.get(f"/resource-{number}/items/{{item_id}}")
    async def find(item_id: int) -> Found:
        return Found(route=number, item_id=item_id)


FILES = tempfile.TemporaryDirectory(prefix="benchmark-files")


def files() -> None:
    for name, size in (("small", 1024), ("medium", 100 * 1024), ("large", 10 * 1024 * 1024)):
        FilePath(FILES.name, f"{name}.json").write_text('"' + "a" * (size - 2) + '"')
    app.mount("/static", StaticFiles(directory=FILES.name))


def middleware() -> None:
    app.add_middleware(GZipMiddleware, minimum_size=500)
    app.add_middleware(CORSMiddleware, allow_origins=["*"])

    @app.middleware("http")
    async def process_time(request, call_next):
        start = time.perf_counter_ns()
        response = await call_next(request)
        response.headers["x-process-micros"] = str((time.perf_counter_ns() - start) // 1000)
        return response


ROUTES = int(os.environ.get("ROUTES", "0"))
if ROUTES == 0:
    workloads()
    files()
if os.environ.get("MIDDLEWARE"):
    middleware()
for number in range(ROUTES):
    add_route(number)
