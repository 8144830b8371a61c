"""Operations that others serve: callbacks and webhooks; ids made by a function, and a document that the application changes."""

from typing import Annotated, Optional

from fastapi import APIRouter, Depends, FastAPI, Header, Query, Security
from fastapi.responses import PlainTextResponse
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer
from pydantic import BaseModel, HttpUrl


class Order(BaseModel):
    id: str
    note: Optional[str] = None


class Shipped(BaseModel):
    order: Order
    carrier: str = "post"


class Seen(BaseModel):
    ok: bool


class Trouble(BaseModel):
    code: int


BEARER = HTTPBearer()
KEY = HTTPBearer(scheme_name="Callback")


def verify(x_key: Annotated[str, Header()]):
    return x_key


def plain(route: APIRoute) -> str:
    return route.name


def tagged(route: APIRoute) -> str:
    return "-".join([*route.tags, route.name, *sorted(route.methods)])


def of_callbacks(route: APIRoute) -> str:
    return "callback:" + route.name


to_client = APIRouter(tags=["sent"], generate_unique_id_function=of_callbacks)


@to_client.post("{$request.query.url}/shipped/{$request.body.id}", response_model=Seen, responses={400: {"model": Trouble}})
def shipped(event: Shipped, retry: int = 0):
    """The order left."""


@to_client.get("{$request.query.url}/state", deprecated=True, responses={"5XX": {"description": "Later"}})
def state(token: Annotated[str, Security(KEY)]):
    pass


@to_client.put("/hidden", include_in_schema=False)
def hidden(order: Order):
    pass


audit = APIRouter()


@audit.post("{$request.header.x-audit}", status_code=202, response_class=PlainTextResponse)
def audited():
    pass


app = FastAPI(generate_unique_id_function=tagged, dependencies=[Depends(verify)], callbacks=audit.routes)
app.openapi_version = "3.1.1"
router = APIRouter(callbacks=to_client.routes, tags=["orders"])


@router.post("/orders/")
def create_order(order: Order, url: HttpUrl) -> Order:
    return order


@router.get("/orders/{order_id}", generate_unique_id_function=plain)
def read_order(order_id: str) -> Order:
    return Order(id=order_id)


@router.delete("/orders/{order_id}", operation_id="given")
def delete_order(order_id: str) -> None:
    return None


app.include_router(router, generate_unique_id_function=of_callbacks)


@app.get("/bare", callbacks=APIRouter().routes)
def bare() -> None:
    return None


@app.webhooks.post("new-order", tags=["events"], response_model=Seen)
def new_order(order: Order, token: Annotated[str, Security(BEARER)]):
    """An order came.\fNot shown."""


@app.webhooks.delete("lost-order")
def lost_order(reason: Annotated[str, Query(max_length=5)] = "none"):
    pass


@app.post(
    "/extra/",
    openapi_extra={
        "parameters": [{"name": "x-more", "in": "header", "schema": {"type": "string"}}],
        "requestBody": {
            "description": "A note.",
            "content": {"application/json": {"example": {"id": "1"}}, "text/x-order": {"schema": {"type": "string"}}},
        },
        "responses": {"200": {"links": {"self": {"operationId": "given"}}}, "418": {"description": "Tea"}},
        "servers": [{"url": "https://extra.example.com"}],
        "externalDocs": {"url": "https://docs.example.com"},
        "security": [{"HTTPBearer": []}],
        "tags": ["extra"],
        "x-last": {"a": [1]},
    },
)
def extra(order: Order, q: int = 1) -> None:
    return None


def changed():
    if app.openapi_schema is None:
        document = FastAPI.openapi(app)
        document["info"]["x-logo"] = {"url": "https://example.com/logo.png"}
        document["x-audience"] = "partners"
        app.openapi_schema = document
    return app.openapi_schema


app.openapi = changed
