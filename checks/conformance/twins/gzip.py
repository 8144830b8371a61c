"""Compression: which answers, which clients, headers; inside and outside of other middleware."""

from fastapi import FastAPI, Request, Response
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse

app = FastAPI()


def sub(*settings, passing=None):
    below = FastAPI()

    @below.get("/size/{size}")
    async def size(size: int):
        return PlainTextResponse("a" * size)

    @below.get("/json")
    async def read_json():
        return {"text": "b" * 600}

    @below.get("/small")
    async def small():
        return {"text": "b"}

    @below.get("/empty")
    async def empty():
        return Response(status_code=204)

    @below.get("/etag")
    async def etag():
        return PlainTextResponse("e" * 600, headers={"etag": '"strong"', "vary": "Accept"})

    @below.get("/varies")
    async def varies(response: Response):
        response.headers.append("vary", "Accept")
        response.headers.append("vary", "Origin")
        return "v" * 600

    @below.get("/encoded")
    async def encoded():
        return PlainTextResponse("c" * 600, headers={"content-encoding": "identity"})

    @below.get("/partial")
    async def partial():
        return PlainTextResponse("p" * 600, status_code=206)

    @below.get("/type")
    async def typed(type: str):
        return Response("t" * 600, media_type=type)

    @below.get("/stream")
    async def stream():
        async def pieces():
            for number in range(3):
                yield f"piece {number} " * 20

        return StreamingResponse(pieces(), media_type="text/plain")

    @below.get("/one-piece")
    async def one_piece():
        async def pieces():
            yield "tiny"

        return StreamingResponse(pieces(), media_type="text/plain")

    @below.get("/no-piece")
    async def no_piece():
        async def pieces():
            if False:
                yield ""

        return StreamingResponse(pieces(), media_type="text/plain")

    @below.get("/large")
    async def large():
        return PlainTextResponse("0123456789" * 20_000)

    @below.api_route("/head", methods=["HEAD", "GET"])
    async def head():
        return PlainTextResponse("h" * 600)

    if passing == "inside":
        @below.middleware("http")
        async def inside(request: Request, call_next):
            if request.headers.get("x-short"):
                return JSONResponse({"short": "s" * int(request.headers["x-short"])})
            return await call_next(request)

    for setting in settings:
        below.add_middleware(GZipMiddleware, **setting)

    if passing == "outside":
        @below.middleware("http")
        async def outside(request: Request, call_next):
            response = await call_next(request)
            response.headers["x-outside"] = response.headers.get("content-encoding", "none")
            return response

    return below


app.mount("/default", sub({}))
app.mount("/ten", sub({"minimum_size": 10, "compresslevel": 1}))
app.mount("/types", sub({"minimum_size": 10, "exclude_content_types": ("text/Plain; charset=utf-8", "application/*")}))
app.mount("/twice", sub({"minimum_size": 10}, {"minimum_size": 10}))
app.mount("/inside", sub({}, passing="inside"))
app.mount("/outside", sub({}, passing="outside"))
