from contextlib import asynccontextmanager

from fastapi import FastAPI, Request

opened: list[str] = []


@asynccontextmanager
async def lifespan(app: FastAPI):
    opened.append("models")
    models = {"answer_to_everything": lambda x: x * 42}
    yield {"models": models, "requests": []}
    models.clear()


app = FastAPI(lifespan=lifespan)


@app.get("/predict")
async def predict(request: Request, x: float):
    request.state.requests.append(x)
    return {"result": request.state.models["answer_to_everything"](x)}


@app.get("/opened")
async def read_opened():
    return opened


@app.get("/requests")
async def read_requests(request: Request):
    return request.state.requests
