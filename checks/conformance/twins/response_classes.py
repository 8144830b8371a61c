"""Response classes of operations and routers, responses documented beside them, and raw bodies with their own document."""

from typing import Annotated

from fastapi import APIRouter, FastAPI, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    id: str
    value: str


class Message(BaseModel):
    message: str


@app.get("/html/", response_class=HTMLResponse)
async def read_html():
    return "<b>ü</b>"


@app.get("/html-direct/", response_class=HTMLResponse)
async def read_html_direct():
    return HTMLResponse(content="<i>direct</i>", status_code=203)


@app.get("/text/", response_class=PlainTextResponse, status_code=202)
async def read_text():
    return "Hello World"


@app.get("/json/", response_class=JSONResponse)
async def read_json():
    return {"a": 1}


@app.get("/redirect/", response_class=RedirectResponse)
async def read_redirect():
    return "https://fastapi.tiangolo.com"


@app.get("/redirect-found/", response_class=RedirectResponse, status_code=302)
async def read_redirect_found():
    return "https://fastapi.tiangolo.com"


@app.get(
    "/images/{item_id}",
    response_model=Item,
    responses={
        200: {"content": {"image/png": {}}, "description": "Return the JSON item or an image."},
        404: {"model": Message, "headers": {"X-Reason": {"schema": {"type": "string"}}}},
    },
)
async def read_image(item_id: str, img: bool | None = None):
    if item_id == "none":
        return JSONResponse(status_code=404, content={"message": "Item not found"})
    return {"id": item_id, "value": "there goes my hero"}


@app.post(
    "/raw/",
    openapi_extra={
        "requestBody": {
            "content": {"application/x-yaml": {"schema": {"type": "object", "required": ["name"]}}},
            "required": True,
        }
    },
)
async def create_raw(request: Request):
    return {"size": len(await request.body())}


@app.post("/merged/", openapi_extra={"requestBody": {"content": {"application/json": {"example": {"id": "a"}}}}})
async def create_merged(item: Item):
    return item


@app.get("/nullable/")
async def read_nullable(q: Annotated[str | None, Query(min_length=3)]):
    return {"q": q}


pages = APIRouter(prefix="/pages", default_response_class=HTMLResponse)


@pages.get("/one")
async def read_page():
    return "<p>one</p>"


@pages.get("/two", response_class=PlainTextResponse)
async def read_plain_page():
    return "two"


app.include_router(pages)
