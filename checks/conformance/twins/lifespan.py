"""A lifespan of the application and of its routers: its state in requests, middleware, WebSockets and what is mounted."""

from contextlib import asynccontextmanager

from fastapi import APIRouter, Depends, FastAPI, Request, WebSocket

EVENTS: list[str] = []


def answer_to_everything(x: float):
    return x * 42


@asynccontextmanager
async def lifespan(app: FastAPI):
    EVENTS.append("app open")
    models = {"answer_to_everything": answer_to_everything}
    yield {"models": models, "visits": []}
    models.clear()
    EVENTS.append("app close")


@asynccontextmanager
async def lifespan_of_router(app: FastAPI):
    EVENTS.append("router open")
    yield {"pool": "pool of the router"}
    EVENTS.append("router close")


@asynccontextmanager
async def lifespan_inside(app: FastAPI):
    EVENTS.append("inner open")
    yield {"inner": "inner of the router"}


@asynccontextmanager
async def lifespan_below(app: FastAPI):
    EVENTS.append("below open")
    yield {}


app = FastAPI(lifespan=lifespan)
app.state.counter = 0


@app.middleware("http")
async def count(request: Request, call_next):
    response = await call_next(request)
    response.headers["x-models"] = str(len(request.state.models))
    return response


@app.get("/predict")
async def predict(request: Request, x: float):
    return {"result": request.state.models["answer_to_everything"](x)}


@app.post("/visits/{name}")
async def visit(request: Request, name: str):
    request.state.visits.append(name)
    request.app.state.counter += 1
    return {"visits": request.state.visits, "counter": request.app.state.counter}


def pool(request: Request):
    return request.state.pool


inner = APIRouter(prefix="/inner", lifespan=lifespan_inside)


@inner.get("/")
async def read_inner(request: Request):
    return [request.state.inner, request.state.pool]


router = APIRouter(prefix="/router", lifespan=lifespan_of_router)


@router.get("/")
async def read_pool(pool: str = Depends(pool)):
    return pool


router.include_router(inner)
app.include_router(router)


@app.get("/pool")
async def read_pool_elsewhere(pool: str = Depends(pool)):
    return pool


@app.websocket("/ws")
async def talk(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_text(str(websocket.state.models["answer_to_everything"](2.0)))
    await websocket.close()


below = FastAPI(lifespan=lifespan_below)


@below.get("/predict")
async def predict_below(request: Request):
    return request.state.models["answer_to_everything"](3.0)


app.mount("/below", below)


@app.get("/events")
async def read_events():
    return EVENTS
