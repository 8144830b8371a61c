from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException

app = FastAPI()
events: list[str] = []


class Commons:
    def __init__(self, q: str | None = None, skip: int = 0, limit: int = 100):
        self.q = q
        self.skip = skip
        self.limit = limit


async def connection():
    events.append("opened")
    try:
        yield "connection"
    finally:
        events.append("closed")


async def verify_key(x_key: Annotated[str, Header()]):
    if x_key != "secret":
        raise HTTPException(400, "X-Key header invalid")


async def current_user(token: Annotated[str | None, Header()] = None):
    if token is None:
        raise HTTPException(401, "Not authenticated")
    return f"user of {token}"


async def current_admin(user: Annotated[str, Depends(current_user)]):
    if user != "user of root":
        raise HTTPException(403, "Admins only")
    return user


@app.get("/items/")
async def read_items(commons: Annotated[Commons, Depends()]):
    return commons


@app.get("/users/")
async def read_users(commons: Annotated[Commons, Depends()]):
    return {"limit": commons.limit}


@app.get("/me")
async def read_me(user: Annotated[str, Depends(current_user)]):
    return user


@app.get("/admin")
async def read_admin(admin: Annotated[str, Depends(current_admin)]):
    return admin


@app.get("/rows/")
async def read_rows(
    db: Annotated[str, Depends(connection, scope="function")],
    same: Annotated[str, Depends(connection, scope="function")],
):
    return [db, same]


@app.get("/events")
async def read_events():
    return events


internal = APIRouter(prefix="/internal", dependencies=[Depends(verify_key)])


@internal.get("/reports/")
async def read_reports():
    return ["report"]


app.include_router(internal)
