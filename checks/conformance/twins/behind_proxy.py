"""An application below the path of a proxy: root_path in routing, URLs, redirects, mounts and the document."""

import warnings

from fastapi import FastAPI, Request

warnings.simplefilter("ignore")
app = FastAPI(
    root_path="/api/v1",
    servers=[{"url": "https://stag.example.com", "description": "Staging"}, {"url": "https://prod.example.com"}],
)


def seen(request):
    return {
        "root_path": request.scope["root_path"],
        "url": str(request.url),
        "base": str(request.base_url),
        "item": str(request.url_for("read_item", item_id="5")),
        "below": str(request.url_for("sub:read_below")),
    }


@app.get("/app")
async def read_app(request: Request):
    return seen(request)


@app.get("/items/{item_id}")
async def read_item(item_id: str):
    return item_id


@app.get("/slash/")
async def read_slash():
    return "slash"


@app.get("/api/v1/twice")
async def read_twice():
    return "twice"


sub = FastAPI()


@sub.get("/below")
async def read_below(request: Request):
    return seen(request)


@sub.get("/slash/")
async def read_slash_below():
    return "slash below"


app.mount("/sub", sub, name="sub")
