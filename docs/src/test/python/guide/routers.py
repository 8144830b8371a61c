from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException


async def verify_token(x_token: Annotated[str, Header()]):
    if x_token != "secret":
        raise HTTPException(400, "X-Token header invalid")


users = APIRouter(prefix="/users", tags=["users"])


@users.get("/")
async def read_users():
    return ["ada", "john"]


@users.get("/me")
async def read_me():
    return "the current user"


@users.get("/{name}")
async def read_user(name: str):
    return f"user {name}"


items = APIRouter(
    prefix="/items",
    tags=["items"],
    dependencies=[Depends(verify_token)],
    responses={404: {"description": "Not found"}},
)
stock = {"plumbus": "Plumbus", "gun": "Portal Gun"}


@items.get("/{item_id}")
async def read_item(item_id: str):
    if item_id not in stock:
        raise HTTPException(404, "Item not found")
    return {item_id: stock[item_id]}


@items.put("/{item_id}", tags=["custom"], responses={403: {"description": "Forbidden"}})
async def update_item(item_id: str):
    if item_id != "plumbus":
        raise HTTPException(403, "You can only update the item: plumbus")
    return {item_id: "The great Plumbus"}


admin = APIRouter()


@admin.post("/")
async def update_admin():
    return "updated"


app = FastAPI()
app.include_router(users)
app.include_router(items)
app.include_router(
    admin,
    prefix="/admin",
    tags=["admin"],
    dependencies=[Depends(verify_token)],
    responses={418: {"description": "I'm a teapot"}},
)


@app.get("/")
async def read_root():
    return "Hello Bigger Applications!"
