"""What generators of clients read: each kind of type, parameter, body, answer and stream once. checks/clients makes clients of it."""

from collections.abc import AsyncIterable
from datetime import date, datetime
from enum import Enum, IntEnum
from typing import Annotated, Generic, Literal, TypeVar, Union
from uuid import UUID

from fastapi import Body, Cookie, Depends, FastAPI, File, Form, Header, HTTPException, Path, Query, Response, UploadFile
from fastapi.responses import PlainTextResponse
from fastapi.security import APIKeyHeader, OAuth2PasswordBearer, OAuth2PasswordRequestForm
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel, Field

app = FastAPI(title="Clients", version="1.2.3", description="What generators of clients read.")

T = TypeVar("T")


class Kind(str, Enum):
    NEW = "new"
    LIKE_NEW = "like new"
    USED = "used"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Shade(Enum):
    DARK = "dark"
    LIGHT = 1
    NONE = None


class Cat(BaseModel):
    pet_type: Literal["cat"]
    meows: int


class Dog(BaseModel):
    pet_type: Literal["dog"]
    barks: float
    color: Literal["black", "white"] | None = None


Pet = Annotated[Union[Cat, Dog], Field(discriminator="pet_type")]


class Item(BaseModel):
    """Something that is sold."""

    name: str = Field(min_length=1, max_length=20)
    price: float = Field(gt=0)
    owner: str | None
    note: str | None = None
    kind: Kind = Kind.NEW
    level: Level | None = None
    shade: Shade = Shade.NONE
    tags: list[str] = []
    size: int | str = 1
    since: date
    seen: datetime | None = None
    key: UUID
    pet: Pet | None = None
    parts: list["Item"] = []
    counts: dict[str, int] = {}


class Page(BaseModel, Generic[T]):
    items: list[T]
    total: int = Field(ge=0)
    next: str | None = None


class Message(BaseModel):
    detail: str


class Token(BaseModel):
    access_token: str
    token_type: str


class User(BaseModel):
    username: str
    email: str | None = None


class Feedback(BaseModel):
    subject: str = Field(max_length=10)
    stars: int = Field(5, ge=1, le=5)
    tags: list[str] = []


class Progress(BaseModel):
    done: int
    label: str | None = None


KEY = UUID("6e1b7e2c-1e2a-4a7e-8d5c-0c7d1a2b3c4d")
PIXEL = bytes.fromhex("89504e470d0a1a0a00ff")
OAUTH2 = OAuth2PasswordBearer(tokenUrl="token", scopes={"me": "Read about yourself."})
API_KEY = APIKeyHeader(name="X-Key")
NOT_FOUND = {404: {"model": Message, "description": "There is no such item"}}


def item(name: str = "nail", **more: object) -> Item:
    return Item(**{"name": name, "price": 0.5, "owner": None, "since": date(2024, 2, 29), "key": KEY, **more})


@app.post("/token", tags=["users"])
def login(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> Token:
    return Token(access_token=form.username, token_type="bearer")


@app.get("/me", tags=["users"])
def read_me(token: Annotated[str, Depends(OAUTH2)]) -> User:
    return User(username=token)


@app.get("/keyed", tags=["users"])
def read_keyed(key: Annotated[str, Depends(API_KEY)]) -> dict[str, str]:
    return {"key": key}


@app.post("/items/", status_code=201, tags=["items"])
def create_item(item: Item) -> Item:
    return item


@app.get("/items/", tags=["items"])
def read_items(
    kind: Kind | None = None,
    level: Level = Level.LOW,
    since: date | None = None,
    seen: datetime | None = None,
    tag: Annotated[list[str], Query(max_length=3)] = [],
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
) -> Page[Item]:
    made = item(kind=kind or Kind.NEW, level=level, tags=tag, seen=seen)
    return Page[Item](items=[made], total=limit, next=None if since is None else since.isoformat())


@app.get("/items/{item_id}", tags=["items"], responses=NOT_FOUND)
def read_item(
    item_id: Annotated[int, Path(ge=1)],
    x_trace: Annotated[UUID | None, Header()] = None,
    session: Annotated[str | None, Cookie()] = None,
) -> Item:
    if item_id > 9:
        raise HTTPException(404, "No item")
    return item(note=session, owner=None if x_trace is None else str(x_trace))


@app.delete("/items/{item_id}", status_code=204, tags=["items"], responses=NOT_FOUND)
def delete_item(item_id: int) -> None:
    pass


@app.put("/pets/", tags=["pets"])
def replace_pet(pet: Annotated[Pet, Body()], weight: Annotated[int | float, Body()]) -> Pet | Message:
    return pet if weight > 0 else Message(detail="There is no pet")


@app.api_route("/pets/either", methods=["GET", "POST"], tags=["pets"], operation_id="either")
def either() -> list[Pet]:
    return [Cat(pet_type="cat", meows=2), Dog(pet_type="dog", barks=1.5, color="black")]


@app.post("/feedback/", tags=["forms"])
def send_feedback(feedback: Annotated[Feedback, Form()]) -> Feedback:
    return feedback


@app.post("/files/", tags=["forms"])
def upload(
    file: UploadFile,
    note: Annotated[str, Form()],
    raw: Annotated[bytes | None, File()] = None,
    more: list[UploadFile] = [],
) -> dict[str, int | str | None]:
    return {
        "name": file.filename,
        "size": file.size,
        "note": note,
        "raw": None if raw is None else len(raw),
        "more": len(more),
    }


@app.get(
    "/picture",
    tags=["answers"],
    response_class=Response,
    responses={200: {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}}},
)
def read_picture() -> Response:
    return Response(PIXEL, media_type="image/png")


@app.get("/text", tags=["answers"], response_class=PlainTextResponse)
def read_text() -> str:
    return "text"


@app.get("/lines", tags=["streams"])
async def read_lines(count: int = 2) -> AsyncIterable[Item]:
    for _ in range(min(count, 100)):
        yield item()


@app.get("/events", tags=["streams"], response_class=EventSourceResponse)
async def read_events() -> AsyncIterable[Progress]:
    yield Progress(done=1)
    yield Progress(done=2, label="end")


@app.webhooks.post("new-item")
def new_item(item: Item) -> None:
    """An item was created."""
