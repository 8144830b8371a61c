"""The default handlers replaced: by status code, for HTTPException and for validation errors."""

from fastapi import FastAPI, HTTPException, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException as StarletteHTTPException

app = FastAPI()


class Item(BaseModel):
    title: str
    size: int


@app.exception_handler(StarletteHTTPException)
async def http_exception_handler(request: Request, exc: StarletteHTTPException):
    return PlainTextResponse(str(exc.detail), status_code=exc.status_code)


@app.exception_handler(RequestValidationError)
async def validation_exception_handler(request: Request, exc: RequestValidationError):
    return JSONResponse(status_code=400, content=jsonable_encoder({"errors": exc.errors(), "body": exc.body}))


@app.exception_handler(410)
async def gone_handler(request: Request, exc: HTTPException):
    return JSONResponse(status_code=410, content={"gone": request.url.path})


@app.exception_handler(ValueError)
def value_error_handler(request: Request, exc: ValueError):
    return JSONResponse(status_code=422, content={"value": str(exc)})


@app.get("/items/{item_id}")
async def read_item(item_id: int):
    if item_id == 3:
        raise HTTPException(status_code=418, detail="Nope! I don't like 3.")
    if item_id == 4:
        raise HTTPException(status_code=410, detail="Gone")
    if item_id == 5:
        raise ValueError("five")
    return {"item_id": item_id}


@app.post("/items/")
async def create_item(item: Item):
    return item
