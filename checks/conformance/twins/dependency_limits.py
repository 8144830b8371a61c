"""Dependencies of which only so many calls run at a time: what fails, is cached or replaced gives its place back."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query

app = FastAPI()

EVENTS: list[str] = []


@app.get("/events", include_in_schema=False)
def events():
    return EVENTS


@app.delete("/events", include_in_schema=False)
def clear():
    EVENTS.clear()


async def session():
    EVENTS.append("open")
    try:
        yield 1
    finally:
        EVENTS.append("close")


Session = Annotated[int, Depends(session, max_concurrency=1)]


def twice(session: Session) -> int:
    return session + 1


def busy(fail: bool = False) -> str:
    if fail:
        raise HTTPException(409, "busy")
    return "free"


Busy = Annotated[str, Depends(busy, max_concurrency=1)]


@app.get("/session")
async def one_session(session: Session, twice: Annotated[int, Depends(twice)], n: Annotated[int, Query(ge=1)] = 1):
    return session + twice + n


@app.get("/busy")
def is_busy(busy: Busy):
    return busy


@app.get("/both", dependencies=[Depends(session, max_concurrency=1)])
def both(busy: Busy):
    return busy
