"""Dependencies of the application, a router, an inclusion and an operation; routers with prefix, tags, responses."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Path

events: list[str] = []


def log(name: str):
    async def dependency():
        events.append(name)

    return dependency


async def verify_token(x_token: Annotated[str, Header()]):
    events.append("token")
    if x_token != "fake-super-secret-token":
        raise HTTPException(status_code=400, detail="X-Token header invalid")


async def verify_key(x_key: Annotated[str, Header()]):
    events.append("key")
    if x_key != "fake-super-secret-key":
        raise HTTPException(status_code=400, detail="X-Key header invalid")
    return x_key


app = FastAPI(dependencies=[Depends(log("app"))])

items = APIRouter(
    prefix="/items",
    tags=["items"],
    dependencies=[Depends(log("router"))],
    responses={404: {"description": "Not found"}},
)


@items.get("/")
async def read_items(value: Annotated[None, Depends(log("parameter"))]):
    return [{"name": "Plumbus"}]


@items.get("/{item_id}", dependencies=[Depends(log("operation"))])
async def read_item(item_id: Annotated[str, Path(min_length=3)]):
    if item_id == "none":
        raise HTTPException(status_code=404, detail="Item not found")
    return {"item_id": item_id}


@items.put("/{item_id}", tags=["custom"], responses={403: {"description": "Operation forbidden"}})
async def update_item(item_id: str):
    return {"item_id": item_id, "name": "The great Plumbus"}


guarded = APIRouter(tags=["guarded"], dependencies=[Depends(verify_token), Depends(verify_key)])


@guarded.get("/guarded/")
async def read_guarded(key: Annotated[str, Depends(verify_key)]):
    return {"key": key}


users = APIRouter()


@users.get("/users/", tags=["users"], deprecated=True)
async def read_users():
    return [{"username": "Rick"}]


@users.get("/users/{username}")
async def read_user(username: str):
    return {"username": username}


outer = APIRouter(prefix="/outer", tags=["outer"], dependencies=[Depends(log("outer"))])
outer.include_router(users, prefix="/inner", tags=["inner"], dependencies=[Depends(log("include"))])

app.include_router(items)
app.include_router(guarded)
app.include_router(users)
app.include_router(
    users,
    prefix="/admin",
    tags=["admin"],
    dependencies=[Depends(log("admin"))],
    responses={418: {"description": "I'm a teapot"}},
)
app.include_router(outer)


@app.get("/")
async def root():
    return {"message": "Hello Bigger Applications!"}


log_app = APIRouter(include_in_schema=False)


@log_app.get("/events")
async def read_events():
    return events


@log_app.delete("/events")
async def clear_events():
    events.clear()


app.include_router(log_app)
