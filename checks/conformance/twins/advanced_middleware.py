"""All the middleware of FastAPI's page around one application, with one of ASGI, in the order in which it is added."""

from fastapi import FastAPI, HTTPException
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.httpsredirect import HTTPSRedirectMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.responses import StreamingResponse


class UnicornMiddleware:
    def __init__(self, app, some_config: str):
        self.app = app
        self.some_config = some_config

    async def __call__(self, scope, receive, send):
        async def sending(message):
            if message["type"] == "http.response.start":
                message["headers"].append((b"x-unicorn", self.some_config.encode()))
            await send(message)

        await self.app(scope, receive, sending if scope["type"] == "http" else send)


app = FastAPI()
app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["example.com", "*.example.com"])
app.add_middleware(HTTPSRedirectMiddleware)
app.add_middleware(UnicornMiddleware, some_config="rainbow")


@app.get("/")
async def main():
    return "somebigcontent" * 100


@app.get("/small")
async def small():
    return "small"


@app.get("/missing")
async def missing():
    raise HTTPException(404, "m" * 2000)


@app.get("/stream")
async def stream():
    async def pieces():
        for _ in range(3):
            yield "piece " * 50

    return StreamingResponse(pieces(), media_type="text/plain")


@app.get("/fault")
async def fault():
    raise ValueError("fault")
