"""Sessions in signed cookies."""

from fastapi import FastAPI, Request
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()


def sub(**settings):
    below = FastAPI()
    below.add_middleware(SessionMiddleware, secret_key="secret ü", **settings)

    @below.get("/nothing")
    async def nothing():
        return "nothing"

    @below.get("/read")
    async def read(request: Request):
        return dict(request.session)

    @below.get("/write")
    async def write(request: Request, name: str, value: str):
        request.session[name] = value
        return dict(request.session)

    @below.get("/types")
    async def types(request: Request):
        request.session.update({"n": 1, "f": 1.5, "b": True, "none": None, "list": [1, "ü", {"a": "\u20ac"}]})
        return "types"

    @below.get("/remove")
    async def remove(request: Request, name: str):
        request.session.pop(name, None)
        return dict(request.session)

    @below.get("/clear")
    async def clear(request: Request):
        request.session.clear()
        return dict(request.session)

    @below.get("/fail")
    async def fail(request: Request):
        request.session["failed"] = "yes"
        raise ValueError("fault")

    return below


app.mount("/default", sub())
app.mount("/forever", sub(max_age=None, https_only=True))
app.mount("/other", sub(session_cookie="other", max_age=60, path="/other", same_site="strict", domain="example.com", partitioned=True))
