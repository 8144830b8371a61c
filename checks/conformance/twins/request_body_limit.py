"""The middleware that limits bodies: around everything, with limits inside, read and unread bodies, other middleware."""

from typing import Annotated

from fastapi import APIRouter, Body, FastAPI, Request, WebSocket
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from starlette.middleware.body_limit import RequestBodyLimitMiddleware

app = FastAPI()


@app.post("/json/")
async def read_json(value: Annotated[str, Body()]):
    return value


@app.post("/unread/")
async def read_unread():
    return "unread"


@app.post("/streamed/")
async def read_streamed():
    return StreamingResponse(iter(["a", "b"]), media_type="text/plain")


@app.post("/stream/")
async def read_stream(request: Request):
    return len(b"".join([piece async for piece in request.stream()]))


@app.post("/more/", max_body_size=40)
async def read_more(value: Annotated[str, Body()]):
    return value


@app.post("/less/", max_body_size=5)
async def read_less(value: Annotated[str, Body()]):
    return value


@app.post("/more-stream/", max_body_size=40)
async def read_more_stream(request: Request):
    return len(b"".join([piece async for piece in request.stream()]))


@app.post("/more-unread/", max_body_size=40)
async def read_more_unread():
    return "unread"


@app.get("/")
async def read():
    return "read"


@app.websocket("/ws")
async def ws(socket: WebSocket):
    await socket.accept()
    await socket.send_text(await socket.receive_text())


router = APIRouter(max_body_size=30)


@router.post("/json/")
async def read_router_json(value: Annotated[str, Body()]):
    return value


app.include_router(router, prefix="/router")

sub = FastAPI()


@sub.post("/json/")
async def read_sub_json(value: Annotated[str, Body()]):
    return value


@sub.post("/unread/")
async def read_sub_unread():
    return "unread"


sub.add_middleware(RequestBodyLimitMiddleware, max_body_size=30)
app.mount("/sub", sub)

small = FastAPI()


@small.post("/json/")
async def read_small_json(value: Annotated[str, Body()]):
    return value


small.add_middleware(RequestBodyLimitMiddleware, max_body_size=5)
app.mount("/small", small)

handled = FastAPI()


@handled.exception_handler(413)
async def handle(request: Request, error: Exception):
    return JSONResponse({"handled": True}, status_code=413)


@handled.post("/json/")
async def read_handled_json(value: Annotated[str, Body()]):
    return value


app.mount("/handled", handled)


reading = FastAPI()


@reading.middleware("http")
async def read_all(request: Request, call_next):
    return PlainTextResponse(str(len(await request.body())))


app.mount("/reading", reading)
app.add_middleware(RequestBodyLimitMiddleware, max_body_size=20)
app.add_middleware(CORSMiddleware, allow_origins=["*"])
