import time

from fastapi import FastAPI, Request
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.responses import JSONResponse
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="change me")
app.add_middleware(GZipMiddleware, minimum_size=1000)
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["testserver", "localhost"])


@app.middleware("http")
async def refuse(request: Request, call_next):
    if request.headers.get("x-key") == "wrong":
        return JSONResponse({"detail": "Wrong key"}, status_code=403)
    return await call_next(request)


@app.middleware("http")
async def add_process_time(request: Request, call_next):
    start = time.perf_counter()
    response = await call_next(request)
    response.headers["X-Process-Time"] = str(time.perf_counter() - start)
    return response


@app.get("/items/")
async def read_items():
    return ["fork", "spoon"]


@app.get("/long")
async def read_long():
    return "word " * 1000


@app.get("/visits")
async def count_visits(request: Request):
    visits = request.session.get("visits", 0) + 1
    request.session["visits"] = visits
    return visits
