"""Status codes: declared, without a body, changed on the way, and responses returned directly."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Response, status
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse

app = FastAPI()


@app.post("/items/", status_code=201)
async def create_item(name: str):
    return {"name": name}


@app.delete("/items/", status_code=status.HTTP_204_NO_CONTENT)
async def delete_item():
    return None


@app.post("/accepted/", status_code=202)
async def accept():
    return None


@app.put("/get-or-create/{key}", status_code=200)
def get_or_create(key: str, response: Response):
    if key != "known":
        response.status_code = status.HTTP_201_CREATED
    return {"key": key}


@app.get("/headers/")
def read_headers(response: Response):
    response.headers["X-Cat-Dog"] = "alone in the world"
    response.headers["x-second"] = "2"
    return {"message": "Hello"}


@app.get("/cookie/")
def read_cookie(response: Response):
    response.set_cookie(key="fakesession", value="fake-cookie-session-value")
    response.set_cookie(key="second", value="a b", max_age=60, secure=True, httponly=True, samesite="strict")
    return {"message": "Come to the dark side"}


@app.get("/cookie-attributes/")
def read_cookie_attributes(response: Response):
    response.set_cookie(key="plain", value="v", path="/sub", domain="example.com", samesite=None)
    response.set_cookie(key="none", value="v", samesite="none", secure=True)
    return None


@app.get("/json/")
def read_json():
    return JSONResponse(status_code=418, content={"b": 1, "a": "ü"}, headers={"X-Direct": "yes"})


@app.get("/html/", response_class=HTMLResponse)
def read_html():
    return "<h1>Hi</h1>"


@app.get("/text/", response_class=PlainTextResponse)
def read_text():
    return "Hi"


@app.get("/html-direct/")
def read_html_direct():
    return HTMLResponse(content="<p>ü</p>", status_code=203)


@app.get("/redirect/")
def read_redirect():
    return RedirectResponse("/items/?a=b c")


@app.get("/redirect-permanent/")
def read_redirect_permanent():
    return RedirectResponse("https://example.com/", status_code=308)


@app.get("/xml/")
def read_xml():
    return Response(content="<a/>", media_type="application/xml")


@app.get("/bytes/")
def read_bytes():
    return Response(content=b"\x00\x01\xff", media_type="application/octet-stream")


@app.get("/empty/")
def read_empty():
    return Response(status_code=204)


@app.get("/dropped/")
def read_dropped(response: Response):
    response.headers["x-lost"] = "1"
    return JSONResponse({"kept": False})


def marked(response: Response):
    response.headers["x-dependency"] = "seen"
    response.set_cookie("from", "dependency")
    response.status_code = 202
    return "marked"


@app.get("/dependency/", status_code=201)
def read_dependency(value: Annotated[str, Depends(marked)], response: Response):
    response.headers["x-operation"] = value
    return None


@app.get("/dependency-raises/")
def read_dependency_raises(value: Annotated[str, Depends(marked)]):
    raise HTTPException(status_code=409, detail="The headers are dropped")


@app.get("/delete-cookie/")
def read_delete_cookie(response: Response):
    response.delete_cookie("gone")
    return None
