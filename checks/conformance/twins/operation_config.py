"""Everything that documents an operation."""

from typing import Annotated

from fastapi import Body, FastAPI
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str
    price: float


class Message(BaseModel):
    message: str


@app.get("/items/", tags=["items"])
async def get_items():
    return ["Portal gun", "Plumbus"]


@app.get("/users/", tags=["users", "people"], summary="All users", description="A *list* of users")
async def read_users():
    return ["Rick", "Morty"]


@app.post(
    "/items/",
    tags=["items"],
    summary="Create an item",
    description="Create an item with all the information:\n\n- **name**: each item must have a name\n- **price**: required",
    response_description="The created item",
    status_code=201,
)
async def create_item(item: Item) -> Item:
    return item


@app.get("/elements/", tags=["items"], deprecated=True)
async def read_elements():
    return [{"item_id": "Foo"}]


@app.get(
    "/items/{item_id}",
    response_model=Item,
    responses={
        404: {"model": Message, "description": "The item was not found"},
        403: {"model": Message},
        418: {"description": "A teapot"},
        "5XX": {"description": "Trouble"},
        "default": {"description": "Anything else"},
        200: {
            "description": "Item requested by ID",
            "content": {"application/json": {"example": {"name": "Foo", "price": 1}}},
        },
    },
)
async def read_item(item_id: str):
    return {"name": item_id, "price": 1}


@app.get("/operation-id/", operation_id="some_specific_id_you_define")
async def read_operation_id():
    return None


@app.get("/hidden/", include_in_schema=False)
async def read_hidden():
    return {"hidden": True}


@app.get("/extra/", openapi_extra={"x-aperture-labs-portal": "blue", "x-list": [1, {"a": None}]})
async def read_extra():
    return {"extra": True}


@app.post("/examples/")
async def create_examples(
    item: Annotated[
        Item,
        Body(
            title="An item",
            description="The item to create",
            examples=[{"name": "Foo", "price": 35.4}],
        ),
    ],
):
    return item


@app.post("/openapi-examples/")
async def create_openapi_examples(
    item: Annotated[
        Item,
        Body(
            openapi_examples={
                "normal": {"summary": "A normal example", "value": {"name": "Foo", "price": 35.4}},
                "invalid": {"summary": "Rejected", "value": {"name": "Bar", "price": "thirty"}},
            }
        ),
    ],
):
    return item
