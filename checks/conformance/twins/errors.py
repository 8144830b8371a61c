"""HTTPException in all its forms, handlers for own exceptions, and the answer to a crash."""

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

app = FastAPI()


class UnicornException(Exception):
    def __init__(self, name: str):
        self.name = name


class HornedException(UnicornException):
    pass


class Item(BaseModel):
    title: str
    size: int


@app.exception_handler(UnicornException)
async def unicorn_exception_handler(request: Request, exc: UnicornException):
    return JSONResponse(
        status_code=418, content={"message": f"Oops! {exc.name} did something.", "path": request.url.path}
    )


@app.get("/items/{item_id}")
async def read_item(item_id: str):
    if item_id != "foo":
        raise HTTPException(status_code=404, detail="Item not found")
    return {"item": "The Foo Wrestlers"}


@app.get("/items-header/{item_id}")
async def read_item_header(item_id: str):
    raise HTTPException(status_code=404, detail="Item not found", headers={"X-Error": "There goes my error"})


@app.get("/status/{status_code}")
async def read_status(status_code: int):
    raise HTTPException(status_code=status_code)


@app.get("/detail/object")
async def read_detail_object():
    raise HTTPException(status_code=409, detail={"reason": "conflict", "ids": [1, 2]})


@app.get("/detail/list")
async def read_detail_list():
    raise HTTPException(status_code=400, detail=["a", 1, None])


@app.get("/unicorns/{name}")
async def read_unicorn(name: str):
    if name == "yolo":
        raise UnicornException(name=name)
    if name == "horned":
        raise HornedException(name=name)
    return {"unicorn_name": name}


@app.get("/crash")
async def crash():
    raise RuntimeError("do not show this")


@app.get("/crash-blocking")
def crash_blocking():
    raise KeyError("do not show this")


@app.post("/items/")
async def create_item(item: Item):
    if item.size > 10:
        raise HTTPException(status_code=400, detail="Too big")
    return item
