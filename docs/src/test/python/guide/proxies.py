from fastapi import FastAPI, Request

app = FastAPI(
    root_path="/api/v1",
    servers=[{"url": "https://stag.example.com", "description": "Staging"}],
)


@app.get("/app")
async def read_main(request: Request):
    return {"message": "Hello World", "root_path": request.scope["root_path"]}


@app.get("/items/{item_id}")
async def read_item(item_id: int):
    return item_id


@app.get("/links")
async def read_links(request: Request):
    return str(request.url_for("read_item", item_id=5))
