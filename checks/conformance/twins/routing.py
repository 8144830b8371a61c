"""Which request reaches which operation: methods, slashes, order, mounts."""

from fastapi import APIRouter, FastAPI

app = FastAPI()
sub = FastAPI(title="Sub")


@app.get("/slash/")
async def read_slash():
    return "slash"


@app.get("/noslash")
async def read_noslash():
    return "noslash"


@app.get("/both")
async def read_both():
    return "both"


@app.get("/both/")
async def read_both_slash():
    return "both/"


@app.get("/resource")
async def read_resource():
    return "get"


@app.post("/resource")
async def create_resource():
    return "post"


@app.api_route("/several", methods=["GET", "POST", "HEAD"], include_in_schema=False)
async def several():
    return "several"


@app.get("/order/{value}")
async def order_any(value: str):
    return {"any": value}


@app.get("/order/fixed")
async def order_fixed():
    return "never reached"


@app.post("/order/fixed")
async def order_post():
    return "post"


@app.get("/tree/{a}/b/{c}")
async def tree_middle(a: str, c: str):
    return {"a": a, "c": c}


@app.get("/tree/a/{b}/{c}")
async def tree_start(b: str, c: str):
    return {"b": b, "c": c}


@app.get("/tree/{rest:path}")
async def tree_rest(rest: str):
    return {"rest": rest}


@app.post("/typed/{value:int}")
async def typed_int(value: int):
    return {"int": value}


@app.get("/typed/{value}")
async def typed_text(value: str):
    return {"text": value}


@app.get("/with space/ü/{name}")
async def read_escaped(name: str):
    return {"name": name}


router = APIRouter(prefix="/router")


@router.get("")
async def router_root():
    return "router"


@router.get("/items/")
async def router_items():
    return "router items"


app.include_router(router)


@sub.get("/sub")
async def read_sub(q: int = 0):
    return {"sub": q}


app.mount("/subapi", sub)
