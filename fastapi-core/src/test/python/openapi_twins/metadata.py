from typing import Optional

from fastapi import APIRouter, FastAPI
from pydantic import BaseModel

app = FastAPI(
    title="Demo",
    version="1.2.0",
    summary="A demo",
    description="With **Markdown** and ünïcode 🎉.",
    terms_of_service="http://example.com/terms/",
    contact={"name": "Deadpoolio", "url": "http://x-force.example.com", "email": "dp@x-force.example.com"},
    license_info={"name": "Apache 2.0", "identifier": "MIT", "x-more": 1},
    openapi_tags=[
        {"name": "users", "description": "Users"},
        {"name": "items", "externalDocs": {"description": "More", "url": "https://fastapi.tiangolo.com"}},
    ],
    servers=[
        {"url": "https://Stag.example.com", "description": "Staging"},
        {"url": "/v1", "variables": {"port": {"default": "8443", "enum": ["8443", "443"]}}},
    ],
    openapi_external_docs={"url": "HTTPS://Docs.example.com?x=1", "description": "Elsewhere"},
)


class Item(BaseModel):
    name: str


@app.get("/items/", tags=["items"], summary="All items", description="\n  Reads all items.\f Not shown.")
def read_items(): ...


@app.get("/old/", tags=["items", "old"], deprecated=True, operation_id="someOldOne")
def read_old(q: int = 1): ...


@app.get("/hidden", include_in_schema=False)
def read_hidden(): ...


@app.post(
    "/yaml/",
    openapi_extra={
        "requestBody": {"content": {"application/x-yaml": {"schema": {"type": "string"}}}, "required": True},
        "x-list": [1, None, {"a": None}],
    },
)
def create_yaml(): ...


@app.post("/extra/", tags=["a"], openapi_extra={"tags": ["b"], "parameters": [{"in": "query", "name": "more"}], "requestBody": {"description": "It"}})
def create_extra(item: Item, q: Optional[int] = None): ...


@app.post("/documented-elsewhere/", openapi_extra={"externalDocs": {"url": "http://example.com", "description": "More"}})
def create_elsewhere(item: Item): ...


@app.put("/items/{item_id}")
def replace_item(item_id: str, item: Item): ...


@app.get("/items/{item_id}")
def read_item(item_id: str): ...


@app.trace("/trace")
def trace(): ...


admin = APIRouter(prefix="/admin", tags=["admin"], deprecated=True)


@admin.head("/head", tags=["more"])
def head_admin(): ...


app.include_router(admin)
app.mount("/sub", FastAPI())
