"""Middleware of an application and of one that is mounted: order, what it sees of requests, answers and failures."""

from fastapi import BackgroundTasks, Body, Depends, FastAPI, HTTPException, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse

events: list[str] = []
app = FastAPI()
sub = FastAPI()


class Teapot(Exception):
    pass


class Unhandled(Exception):
    pass


def traced(request):
    return not request.url.path.startswith("/events")


@sub.middleware("http")
async def below(request: Request, call_next):
    events.append(f"sub in {request.url.path}")
    response = await call_next(request)
    response.headers["x-sub"] = "1"
    return response


@app.middleware("http")
async def innermost(request: Request, call_next):
    if not traced(request):
        return await call_next(request)
    events.append("inner in")
    request.state.seen = "state"
    try:
        response = await call_next(request)
    except Unhandled as e:
        events.append("inner saw Unhandled")
        if request.query_params.get("catch"):
            return JSONResponse({"caught": str(e)}, status_code=503)
        raise
    events.append(f"inner out {response.status_code}")
    return response


app.add_middleware(
    CORSMiddleware, allow_origins=["https://one.example"], allow_methods=["*"], expose_headers=["X-Outer"], allow_credentials=True
)


@app.middleware("http")
async def outermost(request: Request, call_next):
    if not traced(request):
        return await call_next(request)
    events.append(f"outer in {request.method} {request.url.path}")
    short = request.headers.get("x-short")
    if short == "text":
        return PlainTextResponse("short", status_code=202, headers={"x-short": "1"})
    if short == "http":
        raise HTTPException(418, "from middleware")
    if short == "fault":
        raise Unhandled("in middleware")
    if short == "body":
        body = await request.body()
        events.append(f"body {body.decode()}")
    response = await call_next(request)
    if short == "drop":
        return JSONResponse({"dropped": response.status_code})
    if short == "after":
        raise Unhandled("after the answer was made")
    if short == "status":
        response.status_code = 299
    if short == "delete":
        del response.headers["x-handler"]
    response.headers["x-outer"] = "1"
    response.headers.append("set-cookie", "outer=1")
    events.append("outer out")
    return response


@app.exception_handler(Teapot)
async def handle_teapot(request: Request, exc: Teapot):
    events.append("teapot handler")
    return JSONResponse({"teapot": True}, status_code=418)


def closing():
    events.append("opened")
    yield
    events.append("closed")


@app.get("/")
async def read_root(request: Request):
    return {"state": request.state.seen}


@app.get("/headers")
async def read_headers():
    return JSONResponse({"ok": True}, headers={"x-handler": "1"})


@app.get("/items/{item_id}")
async def read_item(item_id: int):
    return item_id


@app.post("/echo")
async def echo(value: str = Body()):
    return value


@app.get("/teapot")
async def teapot():
    raise Teapot


@app.get("/http")
async def http():
    raise HTTPException(403, "no", headers={"x-reason": "no"})


@app.get("/fault")
async def fault():
    raise Unhandled("fault")


@app.get("/stream")
async def stream():
    async def pieces():
        yield "one "
        yield "two"

    return StreamingResponse(pieces(), media_type="text/plain")


@app.get("/tasks")
async def tasks(background: BackgroundTasks, opened=Depends(closing)):
    background.add_task(events.append, "task")
    return "tasks"


@sub.get("/read")
async def read_sub(request: Request):
    return request.state.seen


@sub.get("/fault")
async def fault_sub():
    raise Unhandled("in sub")


@app.get("/events", include_in_schema=False)
async def read_events():
    return events


@app.delete("/events", include_in_schema=False)
async def clear_events():
    events.clear()


app.mount("/sub", sub)
