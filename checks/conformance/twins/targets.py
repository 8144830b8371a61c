"""Request targets that routers get wrong: escapes, empty segments, dots, slashes, order, mounts, hosts, methods."""

from uuid import UUID

from fastapi import APIRouter, FastAPI, Request
from starlette.convertors import Convertor, register_url_convertor
from starlette.routing import Host


class YearConvertor(Convertor[str]):
    regex = "[0-9]{4}"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("year", YearConvertor())

app = FastAPI()


@app.get("/")
async def root(q: str = "none"):
    return {"root": q}


@app.get("/items/{item_id}")
async def read_item(item_id: str, q: str = "none"):
    return {"item": item_id, "q": q}


@app.get("/items/{item_id}/parts/{part}")
async def read_part(item_id: str, part: str):
    return {"item": item_id, "part": part}


@app.get("/items/special/parts/")
async def read_parts():
    return "parts"


@app.get("/files/{file_path:path}")
async def read_file(file_path: str):
    return {"file": file_path}


@app.get("/wrapped/{middle:path}/end")
async def read_wrapped(middle: str):
    return {"middle": middle}


@app.get("/numbers/{n:int}")
async def read_int(n: int):
    return {"int": n}


@app.get("/numbers/{x:float}")
async def read_float(x: float):
    return {"float": x}


@app.get("/uuids/{u:uuid}")
async def read_uuid(u: UUID):
    return {"uuid": u}


@app.get("/years/{y:year}/report")
async def read_year(y: str):
    return {"year": y}


@app.get("/mixed/{name}.{extension}")
async def read_mixed(name: str, extension: str):
    return {"name": name, "extension": extension}


@app.get("/mixed/v{major}-{minor}/x")
async def read_version(major: str, minor: str):
    return {"major": major, "minor": minor}


@app.get("/dots/a.b+c(d)")
async def read_dots():
    return "dots"


@app.get("/Case")
async def read_case():
    return "Case"


@app.get("/b")
async def read_b():
    return "b"


@app.get("/c/")
async def read_c():
    return "c"


@app.get("/d")
async def read_d():
    return "d"


@app.post("/d/")
async def create_d():
    return "posted"


@app.api_route("/any", methods=["GET", "PUT"], name="any", include_in_schema=False)
async def read_any():
    return "any"


@app.options("/any")
async def options_any():
    return "options"


@app.head("/head", include_in_schema=False)
async def head_only():
    return "head"


@app.get("/first/{value}")
async def first_any(value: str):
    return {"any": value}


@app.post("/first/{value:int}")
async def first_int(value: int):
    return {"int": value}


@app.delete("/first/{value}")
async def first_delete(value: str):
    return {"deleted": value}


leaf = APIRouter()


@leaf.get("/leaf/{name}")
async def read_leaf(name: str):
    return {"leaf": name}


inner = APIRouter(prefix="/inner")
inner.include_router(leaf)
inner.include_router(leaf, prefix="/twice")
outer = APIRouter(prefix="/outer")
outer.include_router(inner)
app.include_router(outer)
app.include_router(leaf, prefix="/third")


mounted = FastAPI(openapi_url=None)


@mounted.get("/")
async def mounted_root():
    return "mounted root"


@mounted.get("/x/{name}")
async def mounted_x(name: str, request: Request):
    variables = {key: str(value) for key, value in request.path_params.items()}
    return {"x": name, "variables": variables, "root": request.scope["root_path"]}


@mounted.get("/slash/")
async def mounted_slash():
    return "mounted slash"


app.mount("/mounted", mounted)
app.mount("/tenants/{tenant}", mounted)
app.mount("/numbered/{n:int}/in", mounted)

plain = APIRouter()


@plain.get("/r/{k}")
async def plain_r(k: str, request: Request):
    return {"k": k, "root": request.scope["root_path"]}


app.mount("/plain", plain)


@app.get("/mounted/{hidden:path}")
async def never():
    return "never reached"


app.router.routes.append(Host("{who}.example.org", mounted))
app.router.routes.append(Host("api.example.com", mounted))
app.router.routes.append(Host("{who}.example.net:8080", mounted))
app.router.routes.append(Host("[::3]:81", mounted))
app.router.routes.append(Host("[::4]", mounted))


@app.get("/x/{name}")
async def unhosted_x(name: str):
    return {"unhosted": name}


after = APIRouter()


@after.get("/rest/{anything:path}")
async def read_rest(anything: str):
    return {"rest": anything}


app.include_router(after)
