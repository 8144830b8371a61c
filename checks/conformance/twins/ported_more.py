"""More services as people write them: a depot of files, a market, bills that a middleware reads, and a receiver of signed hooks."""

import datetime
import hashlib
import hmac
import json
import os
import pathlib
import tempfile
from enum import Enum
from typing import Any, Dict, List, Optional

from fastapi import APIRouter, Body, Depends, FastAPI, File, Form, Header, HTTPException, Path, Query, Request, UploadFile
from fastapi.encoders import jsonable_encoder
from fastapi.responses import FileResponse, JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, Field, ValidationError, field_validator, model_validator
from starlette.middleware.base import BaseHTTPMiddleware

NOW = datetime.datetime(2024, 1, 2, 3, 4, 5)

# Depot

ALLOWED = {"txt", "sed"}
FOLDER = pathlib.Path(tempfile.mkdtemp())

depot = APIRouter(prefix="/files", tags=["Files"])


def allowed(filename):
    return "." in filename and filename.rsplit(".", 1)[1].lower() in ALLOWED


async def save(file):
    path = FOLDER / os.path.basename(file.filename)
    path.write_bytes(await file.read())
    os.utime(path, (1_699_142_400, 1_699_142_400))
    if file.filename.lower().endswith(".sed"):
        path.rename(path.with_suffix(".txt"))


@depot.post("/upload", tags=["Upload"], status_code=200)
async def upload_file(file: UploadFile = File(...)):
    if not allowed(file.filename):
        return {"error": "Only .txt and .sed"}
    await save(file)
    return {"message": "Saved"}


@depot.post("/multiple", tags=["Upload many"], status_code=200)
async def upload_files(files: List[UploadFile] = File(...)):
    for file in files:
        if not allowed(file.filename):
            return JSONResponse(content={"saved": False, "error": "Only .txt and .sed"}, status_code=400)
        await save(file)
    return JSONResponse(content={"saved": True}, status_code=200)


@depot.get("/{name_file}", tags=["View"], status_code=200)
def get_file(name_file: str):
    path = FOLDER / name_file
    if path.is_file():
        return FileResponse(path, media_type="application/octet-stream", filename=name_file)
    return JSONResponse(content={"error": "No such file"}, status_code=404)


@depot.get("/download/{name_file}", tags=["Download"], status_code=200)
def download_file(name_file: str):
    path = FOLDER / name_file
    if path.is_file():
        return FileResponse(path, media_type="application/octet-stream", filename=name_file)
    return JSONResponse(content={"error": "No such file"}, status_code=302)


@depot.delete("/delete/{name_file}", tags=["Delete"], status_code=200)
def delete_file(name_file: str):
    try:
        (FOLDER / name_file).unlink()
        return JSONResponse(content={"removed": True, "message": "Removed"}, status_code=200)
    except FileNotFoundError:
        return JSONResponse(content={"removed": False, "message": "Not found"}, status_code=404)


@depot.delete("/folder", tags=["Delete folders"], status_code=200)
def delete_folder(folder_name: str = Form(...)):
    return JSONResponse(content={"removed": False, "message": folder_name}, status_code=404)


files = FastAPI(title="Depot")
files.include_router(depot)

# Market


class Role(str, Enum):
    CUSTOMER = "customer"
    ADMIN = "admin"


class Category(str, Enum):
    BOOKS = "books"
    FOOD = "food"


class State(str, Enum):
    PENDING = "pending"
    SHIPPED = "shipped"


class Done(BaseModel):
    """What became of it."""

    success: bool = True
    message: str = "Done"
    timestamp: datetime.datetime = Field(default_factory=lambda: NOW)


class BuyerBase(BaseModel):
    """Who buys."""

    username: str = Field(..., min_length=3, max_length=50, description="Name")
    email: str = Field(..., description="Address")
    phone: Optional[str] = Field(None, description="Number")
    role: Role = Field(default=Role.CUSTOMER, description="Role")
    is_active: bool = Field(default=True, description="Whether active")


class BuyerCreate(BuyerBase):
    """Who will buy."""

    password: str = Field(..., min_length=8, description="Password")

    @field_validator("password")
    @classmethod
    def check_password(cls, v):
        if not any(c.isupper() for c in v):
            raise ValueError("no uppercase letter")
        if not any(c.isdigit() for c in v):
            raise ValueError("no digit")
        return v


class Buyer(BuyerBase):
    """Who bought."""

    id: int = Field(..., description="Id")
    created_at: datetime.datetime = Field(..., description="When")

    model_config = {"from_attributes": True}


class ProductCreate(BaseModel):
    """What will be sold."""

    name: str = Field(..., min_length=1, max_length=200, description="Name")
    price: float = Field(..., gt=0, description="Price")
    category: Category = Field(..., description="Category")
    stock: int = Field(..., ge=0, description="How many")
    is_available: bool = Field(default=True, description="Whether there")
    tags: List[str] = Field(default=[], description="Tags")
    specifications: Dict[str, Any] = Field(default={}, description="More")


class Product(ProductCreate):
    """What is sold."""

    id: int = Field(..., description="Id")
    created_at: datetime.datetime = Field(..., description="When")


class CartItemCreate(BaseModel):
    """What is put."""

    product_id: int = Field(..., description="Product")
    quantity: int = Field(..., ge=1, description="How many")


class CartItem(CartItemCreate):
    """What was put."""

    id: int = Field(..., description="Id")
    user_id: int = Field(..., description="Whose")
    product: Product = Field(..., description="Details")
    total_price: float = Field(..., description="Total")


class OrderItem(BaseModel):
    product_id: int
    unit_price: float = Field(..., gt=0)
    quantity: int = Field(..., ge=1)


class OrderCreate(BaseModel):
    user_id: int
    items: List[OrderItem] = Field(..., min_length=1, description="Items")
    address: str = Field(..., min_length=10, max_length=500)
    notes: Optional[str] = Field(None, max_length=500)


class OrderUpdate(BaseModel):
    status: Optional[State] = None
    address: Optional[str] = Field(None, min_length=10, max_length=500)
    notes: Optional[str] = Field(None, max_length=500)


class Order(OrderCreate):
    id: int
    status: State
    total: float
    shipping: float = Field(default=0.0)


class Paged(BaseModel):
    """A page."""

    items: List[Any] = Field(..., description="Items")
    total: int = Field(..., description="Total")
    page: int = Field(..., description="Page")
    pages: int = Field(..., description="Pages")


PRODUCTS = [{"id": i, "name": f"Product {i}", "price": 10.0 * i, "category": ["books", "food"][i % 2], "stock": i, "is_available": i != 3, "tags": ["t"], "specifications": {"size": {"x": i}, "list": [None, 1.5]}, "created_at": "2024-01-02T03:04:05"} for i in range(1, 6)]
security = HTTPBearer(auto_error=False)


async def get_user(credentials: Optional[HTTPAuthorizationCredentials] = Depends(security)) -> dict:
    """Who asks."""
    if credentials is None:
        raise HTTPException(status_code=401, detail="Not authenticated", headers={"WWW-Authenticate": "Bearer"})
    if credentials.credentials != "market":
        raise HTTPException(status_code=401, detail="Wrong token", headers={"WWW-Authenticate": "Bearer"})
    return {"id": 1}


public = APIRouter(tags=["Public"])
protected = APIRouter(dependencies=[Depends(get_user)], tags=["Authenticated"])


def paged(found, page, size):
    return Paged(items=found[(page - 1) * size : page * size], total=len(found), page=page, pages=(len(found) + size - 1) // size)


@public.get("/", response_model=Done)
async def root():
    """The root. For everybody."""
    return Done(message="Market", timestamp=NOW)


@public.get("/info")
async def info():
    """About it."""
    return {"name": "Market", "features": ["a", "b"], "revenue": 25000.00}


@protected.post("/users/", response_model=Buyer, status_code=201)
async def create_user(user: BuyerCreate):
    """Make a buyer."""
    return Buyer(**user.model_dump(), id=1, created_at=NOW)


@public.get("/products/{product_id}", response_model=Product)
async def get_product(product_id: int = Path(description="Product", gt=0)):
    """One product."""
    found = next((p for p in PRODUCTS if p["id"] == product_id), None)
    if not found:
        raise HTTPException(status_code=404, detail="No such product")
    return Product(**found)


@public.get("/products/", response_model=Paged)
async def list_products(
    page: int = Query(default=1, ge=1, description="Page"),
    size: int = Query(default=10, ge=1, le=100, description="Size"),
    sort_by: Optional[str] = Query(default=None, description="Field"),
    sort_order: str = Query(default="asc", pattern="^(asc|desc)$", description="Order"),
    category: Optional[Category] = Query(None, description="Category"),
    min_price: Optional[float] = Query(None, ge=0, description="Least"),
    is_available: Optional[bool] = Query(None, description="Whether there"),
):
    """All products."""
    found = [p for p in PRODUCTS if category is None or p["category"] == category.value]
    found = [p for p in found if min_price is None or p["price"] >= min_price]
    return paged([p for p in found if is_available is None or p["is_available"] == is_available], page, size)


@protected.post("/products/", response_model=Product, status_code=201)
async def create_product(product: ProductCreate):
    """Make a product."""
    return Product(**product.model_dump(), id=9, created_at=NOW)


@protected.post("/cart/{user_id}/items/", response_model=CartItem, status_code=201)
async def add_to_cart(user_id: int = Path(description="User", gt=0), cart_item: CartItemCreate = Body(...)):
    """Put into the cart."""
    found = next((p for p in PRODUCTS if p["id"] == cart_item.product_id), None)
    if not found:
        raise HTTPException(status_code=404, detail="No such product")
    if not found["is_available"]:
        raise HTTPException(status_code=400, detail="Not there")
    if cart_item.quantity > found["stock"]:
        raise HTTPException(status_code=400, detail="Too many")
    return CartItem(id=1, user_id=user_id, product_id=found["id"], quantity=cart_item.quantity, total_price=found["price"] * cart_item.quantity, product=found)


@protected.put("/cart/{user_id}/items/{item_id}", response_model=CartItem)
async def update_cart_item(
    user_id: int = Path(description="User", gt=0), item_id: int = Path(description="Item", gt=0), quantity: int = Body(..., ge=1, description="How many")
):
    """Change how many."""
    return CartItem(id=item_id, user_id=user_id, product_id=1, quantity=quantity, total_price=10.0 * quantity, product=PRODUCTS[0])


@protected.delete("/cart/{user_id}/items/{item_id}", response_model=Done)
async def remove_from_cart(user_id: int = Path(description="User", gt=0), item_id: int = Path(description="Item", gt=0)):
    """Take it out."""
    return Done(message=f"{item_id} of {user_id}", timestamp=NOW)


@protected.post("/orders/", response_model=Order, status_code=201)
async def create_order(order: OrderCreate):
    """Order it."""
    total = sum(item.unit_price * item.quantity for item in order.items)
    return Order(**order.model_dump(), id=1, status=State.PENDING, total=total, shipping=10.0 if total < 100 else 0.0)


@protected.put("/orders/{order_id}", response_model=Order)
async def update_order(order_id: int = Path(description="Order", gt=0), order_update: OrderUpdate = Body(...)):
    """Change it."""
    items = [{"product_id": 1, "unit_price": 99.99, "quantity": 1}]
    return Order(user_id=1, items=items, address=order_update.address or "123 Some Street", notes=order_update.notes, id=order_id, status=order_update.status or State.PENDING, total=99.99)


@public.get("/analytics/popular")
async def popular(limit: int = Query(default=10, ge=1, le=50)):
    """What sells."""
    return {"products": PRODUCTS[:limit], "total": len(PRODUCTS[:limit])}


market = FastAPI(title="Market", description="Buy and sell", version="1.0.0", docs_url="/docs", redoc_url="/redoc")
market.include_router(public)
market.include_router(protected)

# Bills


class BillItem(BaseModel):
    reference: Optional[str] = None
    amount: float


class BillIn(BaseModel):
    total: float
    sub_bills: List[BillItem]

    @model_validator(mode="after")
    def sums(self):
        if self.sub_bills and sum(i.amount for i in self.sub_bills) != self.total:
            raise ValueError("total must be the sum")
        return self


class BillsQuery(BaseModel):
    page: int = Field(1, ge=1)
    per_page: int = Field(10, ge=10, le=20)
    reference: Optional[str] = None


class Final(BaseModel):
    status_code: int
    success: bool
    message: str
    data: Any = None


async def gather(request: Request, call_next):
    data = {}
    for name, value in dict(request.query_params).items():
        try:
            data[name] = json.loads(value)
        except ValueError:
            data[name] = value
    body = await request.body()
    if body:
        try:
            data.update(json.loads(body))
        except Exception:
            pass
    request.state.data = data
    request.state.user = {"Bearer u1": "ann"}.get(request.headers.get("Authorization", ""))
    response = await call_next(request)
    response.headers["x-request-id"] = request.headers.get("x-request-id", "none")
    return response


def final(status_code, message, data=None):
    return JSONResponse(content=jsonable_encoder(Final(status_code=status_code, success=status_code < 300, message=message, data=data)), status_code=status_code)


async def process(request: Request, schema, flow):
    if not request.state.user:
        raise HTTPException(status_code=403, detail="Not allowed")
    try:
        sent = schema(**request.state.data)
    except ValidationError as invalid:
        return final(500, "Cannot", {".".join(map(str, e["loc"])): e["msg"] for e in invalid.errors()})
    return final(200, "Done", flow(sent))


bills = FastAPI()
bills.add_middleware(BaseHTTPMiddleware, dispatch=gather)


@bills.post("/api/v1/bills")
async def create_bill(request: Request):
    return await process(request, BillIn, lambda bill: {"total": bill.total, "sub_bills": bill.sub_bills})


@bills.get("/api/v1/bills")
async def get_bills(request: Request):
    return await process(request, BillsQuery, lambda query: query)


# Hooks

hooks = FastAPI()


@hooks.post("/webhook", status_code=202)
async def webhook(request: Request, x_hub_signature: str = Header(None)):
    payload = await request.body()
    if x_hub_signature != "sha1=" + hmac.new(b"hush", payload, hashlib.sha1).hexdigest():
        raise HTTPException(status_code=401, detail="Wrong signature")
    sent = json.loads(payload)
    if "repository" in sent:
        return {"name": sent["repository"]["name"]}
    return {}


app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
app.mount("/depot", files)
app.mount("/market", market)
app.mount("/bills", bills)
app.mount("/hooks", hooks)
