from typing import Annotated, Any, Optional

from fastapi import Body, FastAPI, File, Form, UploadFile
from pydantic import BaseModel, Field

app = FastAPI()


class Image(BaseModel):
    url: str
    name: str


class Item(BaseModel):
    name: Annotated[str, Field(max_length=100)]
    description: Optional[str] = None
    price: Annotated[float, Field(gt=0)]
    tags: list[str] = []
    image: Optional[Image] = None


class User(BaseModel):
    username: str


class Login(BaseModel):
    username: str
    password: Annotated[str, Field(min_length=8)]


@app.post("/items/")
def create_item(item: Item): ...


@app.put("/items/{item_id}")
def update_item(item_id: int, item: Item, user: User, importance: Annotated[int, Body(gt=0)], q: Optional[str] = None): ...


@app.post("/embedded/")
def create_embedded(item: Annotated[Item, Body(embed=True)]): ...


@app.post("/optional/")
def create_optional(item: Optional[Item] = None): ...


@app.post("/optional-parts/")
def create_optional_parts(item: Optional[Item] = None, note: Annotated[Optional[str], Body()] = None): ...


@app.post("/documented/")
def create_documented(
    item: Annotated[
        Item,
        Body(
            title="An item", description="To be stored", examples=[{"name": "Foo", "price": 35.4}],
            openapi_examples={"normal": {"summary": "A usual one", "value": {"name": "Foo", "price": 1}}},
        ),
    ],
): ...


@app.post("/documented-parts/")
def create_documented_parts(
    item: Annotated[Item, Body(description="To be stored")],
    count: Annotated[int, Body(title="How many", ge=1, le=5, examples=[2])] = 1,
    user: Optional[User] = None,
): ...


@app.post("/list/")
def create_list(body: list[Item]): ...


@app.post("/map/")
def create_map(weights: dict[str, float]): ...


@app.post("/number/")
def create_number(number: Annotated[int, Body(ge=1, multiple_of=2)]): ...


@app.post("/text/")
def create_text(text: Annotated[str, Body(media_type="text/plain")]): ...


@app.get("/get-body/")
def read_with_body(item: Item): ...


@app.options("/options-body/")
def options_with_body(item: Item): ...


@app.post("/login/")
def login(username: Annotated[str, Form()], password: Annotated[str, Form(min_length=8)], remember: Annotated[bool, Form()] = False): ...


@app.post("/login-model/")
def login_model(login: Annotated[Login, Form()]): ...


@app.post("/file/")
def create_file(file: Annotated[bytes, File(description="A file read as bytes")]): ...


@app.post("/upload/")
def create_upload(file: UploadFile, token: Annotated[str, Form()], more: Annotated[Optional[UploadFile], File()] = None): ...


@app.post("/uploads/")
def create_uploads(files: Annotated[list[UploadFile], File()]): ...
