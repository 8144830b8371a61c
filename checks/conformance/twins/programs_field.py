"""Programs in the style of services in the field: tickets with versions and pages that link to each other, files that are sent once, terms."""

import os
import tempfile
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Generic, Literal, TypeVar
from uuid import UUID

from fastapi import APIRouter, BackgroundTasks, Body, Depends, FastAPI, Header, HTTPException, Path, Query, Request, Response, status
from fastapi.responses import FileResponse
from pydantic import UUID1, UUID4, UUID7, AwareDatetime, BaseModel, ConfigDict, Field
from starlette.background import BackgroundTask

app = FastAPI()

# Desk: tickets that are filtered by a model, changed by version, and listed by pages.
desk = FastAPI(title="Desk", version="2.1")


class Priority(IntEnum):
    low = 1
    normal = 2
    high = 3


class State(str, Enum):
    open = "open"
    in_progress = "in-progress"
    closed = "closed"


class Filter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    state: list[State] = Field(default_factory=list, alias="status", description="Any of these.")
    priority: Priority | None = None
    min_cost: Decimal | None = Field(None, ge=0, max_digits=6, decimal_places=2)
    opened_after: datetime | None = Field(None, examples=["2024-01-01T00:00:00Z"])
    due: date | None = Field(None, deprecated=True)
    assignee: UUID | None = Field(None, alias="assigned-to")
    waiting: timedelta = timedelta(0)
    sort: Literal["opened", "-opened", "priority"] = "-opened"
    limit: Annotated[int, Field(gt=0, le=50)] = 10
    offset: int = Field(0, ge=0, multiple_of=5)


class Person(BaseModel):
    """Somebody."""

    id: UUID
    name: str = Field(max_length=12)
    mail: str | None = None


class TicketIn(BaseModel):
    title: str = Field(min_length=3, max_length=30, title="What is wrong")
    priority: Priority = Priority.normal
    cost: Decimal = Field(Decimal("0"), ge=0)
    reporter: Person
    watchers: list[Person] = Field([], max_length=2)
    due: date | None = None


class Ticket(TicketIn):
    number: str
    state: State = State.open
    version: int = 1
    opened: datetime


class TicketPatch(BaseModel):
    title: str | None = None
    state: State | None = None
    priority: Priority | None = None
    due: date | None = None


class Page(BaseModel):
    total: int
    filter: Filter
    items: list[Ticket]


ANN = Person(id=UUID(int=7), name="ann", mail="ann@example.com")
OPENED = datetime(2024, 5, 6, 7, 8, 9)
STORE = {
    "T-0001": Ticket(number="T-0001", title="Printer", reporter=ANN, opened=OPENED, cost=Decimal("12.50")),
    "T-0002": Ticket(number="T-0002", title="Screen", reporter=ANN, opened=OPENED, priority=Priority.high, watchers=[ANN], due=date(2024, 6, 1)),
}


def found(number: Annotated[str, Path(pattern=r"^T-\d{4}$", description="Its number.", examples=["T-0001"])]) -> Ticket:
    if number not in STORE:
        raise HTTPException(status.HTTP_404_NOT_FOUND, {"code": "no_ticket", "number": number}, {"x-number": number})
    return STORE[number]


Found = Annotated[Ticket, Depends(found)]


def etag(ticket: Ticket):
    return f'W/"{ticket.number}-{ticket.version}"'


class Unchanged:
    def __init__(self, ticket: Found, response: Response, if_match: Annotated[list[str] | None, Header(description="Versions.")] = None):
        if not if_match:
            raise HTTPException(428, "If-Match, please")
        if etag(ticket) not in if_match and "*" not in if_match:
            response.headers["x-lost"] = "1"
            raise HTTPException(412)
        self.ticket = ticket


def linked(request: Request, response: Response, filter: Annotated[Filter, Query()]):
    response.headers["x-total"] = str(len(STORE))
    links = [f'<{request.url.include_query_params(offset=filter.offset + 5)}>; rel="next"']
    if filter.offset:
        links.append(f'<{request.url.replace_query_params(offset=0)}>; rel="first"')
    response.headers["link"] = ", ".join(links)
    return filter


tickets = APIRouter(prefix="/tickets", tags=["tickets"], responses={404: {"description": "No such ticket"}})


@tickets.get("", response_model_exclude_defaults=True)
def list_tickets(filter: Annotated[Filter, Depends(linked)]) -> Page:
    items = [t for t in STORE.values() if not filter.state or t.state in filter.state]
    items = [t for t in items if filter.priority in (None, t.priority)]
    return Page(total=len(items), filter=filter, items=items[filter.offset : filter.offset + filter.limit])


@tickets.post("", status_code=201, response_model=Ticket, response_model_exclude={"reporter": {"mail"}, "watchers": {"__all__": {"id"}}})
def open_ticket(ticket: TicketIn, response: Response, request: Request, x_request_id: Annotated[UUID | None, Header()] = None):
    made = Ticket(number="T-0003", opened=OPENED, **ticket.model_dump())
    response.headers["location"] = request.url_for("read_ticket", number=made.number).path
    response.headers["etag"] = etag(made)
    if x_request_id:
        response.headers["x-request-id"] = str(x_request_id)
    return made


@tickets.get("/{number}", responses={304: {"description": "Unchanged"}}, response_model_exclude_none=True)
def read_ticket(ticket: Found, response: Response, if_none_match: Annotated[str | None, Header()] = None) -> Ticket:
    response.headers["etag"] = etag(ticket)
    if if_none_match == etag(ticket):
        response.headers["cache-control"] = "max-age=1"
        response.status_code = 304
    return ticket


@tickets.patch("/{number}", responses={412: {"description": "Changed"}, 428: {"model": str}})
def change_ticket(patch: TicketPatch, before: Annotated[Unchanged, Depends()]) -> Ticket:
    return before.ticket.model_copy(update=patch.model_dump(exclude_unset=True))


@tickets.put("/{number}/state")
def set_state(ticket: Found, state: Annotated[State, Body()], notify: Annotated[bool, Query(alias="notify-all")] = False) -> dict[str, State | bool]:
    return {"from": ticket.state, "to": state, "notified": notify}


@tickets.put("/{number}/watchers/{index}")
def set_watcher(ticket: Found, index: Annotated[int, Path(ge=0, lt=3)], who: Annotated[Person, Body(embed=True)], weight: Annotated[float, Body(gt=0, le=1, allow_inf_nan=False)] = 0.5):
    return {"number": ticket.number, "index": index, "who": who, "weight": weight}


@tickets.delete("/{number}", status_code=status.HTTP_204_NO_CONTENT)
def close_ticket(ticket: Found, reason: Annotated[str | None, Query(max_length=5)] = None):
    if reason == "never":
        raise HTTPException(409, detail=[reason, ticket.version])


desk.include_router(tickets)
desk.include_router(tickets, prefix="/v1", deprecated=True, tags=["old"])

# Files: what is done after a file was sent, and what is not when it was not.
files = FastAPI(title="Files")
EVENTS: list[str] = []
FILE = os.path.join(tempfile.mkdtemp(), "once.txt")
with open(FILE, "w") as out:
    out.write("0123456789" * 10)
os.utime(FILE, (1_699_142_400.25, 1_699_142_400.25))


@files.get("/events", include_in_schema=False)
def events():
    return EVENTS


@files.delete("/events", include_in_schema=False)
def forget():
    EVENTS.clear()


@files.get("/own", response_class=FileResponse)
def own(code: int = 200):
    return FileResponse(FILE, code, background=BackgroundTask(EVENTS.append, "own"))


@files.get("/shared", response_class=FileResponse)
def shared(tasks: BackgroundTasks, name: str | None = None):
    tasks.add_task(EVENTS.append, "shared")
    return FileResponse(FILE, filename=name)


# Terms: what has to be true, and answers that a boolean or a version tells apart.
terms = FastAPI(title="Terms")
T = TypeVar("T")


class Signup(BaseModel):
    name: str
    accepted: Literal[True]
    bot: Literal[False] = False
    news: Literal[True, False] | None = None


class Done(BaseModel):
    ok: Literal[True]
    id: int


class Failed(BaseModel):
    ok: Literal[False]
    why: str


class First(BaseModel):
    v: Literal[1]
    a: int


class Later(BaseModel):
    v: Literal[2, 3]
    b: str


class Flags(BaseModel):
    flag: Literal[1] | bool
    all: list[Literal[True]] = []


class Box(BaseModel, Generic[T]):
    it: T


Outcome = Annotated[Done | Failed, Field(discriminator="ok")]
Version = Annotated[First | Later, Field(discriminator="v")]


@terms.post("/signup")
def sign_up(signup: Signup) -> Signup:
    return signup


@terms.post("/outcomes")
def outcomes(outcomes: list[Outcome]) -> list[Outcome]:
    return outcomes


@terms.post("/versions")
def versions(versions: list[Version]) -> list[Version]:
    return versions


@terms.post("/flags")
def flags(flags: Flags) -> Flags:
    return flags


class Key(BaseModel):
    id: UUID4
    old: UUID1 | int | None = None
    more: dict[UUID7, list[UUID4]] = {}


class Slot(BaseModel):
    start: AwareDatetime
    end: AwareDatetime | None = None
    breaks: list[AwareDatetime | int] = []


@terms.post("/slots/{day}")
def slots(day: AwareDatetime, slot: Slot, after: AwareDatetime | None = None) -> Slot:
    return slot


@terms.post("/keys/{key}")
def keys(key: UUID4, keys: Key, trace: Annotated[UUID7 | None, Header()] = None) -> Key:
    return keys


@terms.post("/box")
def box(box: Box[Literal[True]], yes: Annotated[Literal[True], Query()] = True) -> Box[Literal[1]]:
    return Box[Literal[1]](it=1)


for sub in (desk, files, terms):
    app.mount("/" + sub.title.lower(), sub)
