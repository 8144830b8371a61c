"""Applications mounted in others: documents, unknown paths, slashes, methods, handlers and dependencies of their own."""

from fastapi import Depends, FastAPI, Header, HTTPException, Request
from fastapi.responses import JSONResponse


def verify(x_key: str = Header()):
    if x_key != "secret":
        raise HTTPException(400, "X-Key invalid")


app = FastAPI(title="Main", dependencies=[Depends(verify)])


class Teapot(Exception):
    pass


@app.exception_handler(404)
async def not_found(request: Request, exc):
    return JSONResponse({"main": "not found"}, status_code=404)


@app.exception_handler(Teapot)
async def teapot(request: Request, exc):
    return JSONResponse({"main": "teapot"}, status_code=418)


@app.get("/app")
def read_main():
    return {"message": "Hello World from main app"}


@app.get("/subapi/before")
def read_before():
    return "before the mount"


subapi = FastAPI(title="Sub", version="2")


@subapi.get("/sub")
def read_sub():
    return {"message": "Hello World from sub API"}


@subapi.get("/slash/")
def read_slash():
    return "slash"


@subapi.post("/items/{item_id}")
def write_item(item_id: int):
    return item_id


@subapi.get("/teapot")
def read_teapot():
    raise Teapot()


@subapi.get("/where")
def where(request: Request):
    return {
        "root_path": request.scope["root_path"],
        "url": str(request.url),
        "base": str(request.base_url),
    }


deepest = FastAPI(title="Deepest", openapi_url="/document.json")


@deepest.exception_handler(404)
async def not_found_deepest(request: Request, exc):
    return JSONResponse({"deepest": "not found"}, status_code=404)


@deepest.get("/")
def read_deepest():
    return "deepest"


@deepest.get("/where")
def where_deepest(request: Request):
    return where(request)


subapi.mount("/deepest", deepest)
app.mount("/subapi", subapi)
app.mount("/again/{tenant}", deepest)
app.mount("/bare", FastAPI(title="Bare", docs_url=None, redoc_url=None, openapi_url=None))


@app.get("/subapi/after")
def read_after():
    return "never"


@app.get("/late/{rest:path}")
def read_late(rest: str):
    return rest


app.mount("/late", subapi)
