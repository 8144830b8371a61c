from fastapi import FastAPI, HTTPException, Response, status
from fastapi.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    StreamingResponse,
)
from pydantic import BaseModel

app = FastAPI()


class UserIn(BaseModel):
    username: str
    password: str


class UserOut(BaseModel):
    username: str


class Plan(BaseModel):
    name: str
    price: float = 10.5
    note: str | None = None


plans = {"free": Plan(name="free", price=0), "pro": Plan(name="pro")}


@app.post("/users/", status_code=status.HTTP_201_CREATED)
async def create_user(user: UserIn) -> UserOut:
    return user


@app.get("/plans/{name}", response_model=Plan, response_model_exclude_none=True)
async def read_plan(name: str):
    if name not in plans:
        raise HTTPException(404, "No such plan", headers={"X-Error": "unknown"})
    return plans[name]


@app.get("/plans/{name}/name", response_model=Plan, response_model_include={"name"})
async def read_name(name: str):
    return plans[name]


@app.delete("/plans/{name}", status_code=204)
async def delete_plan(name: str):
    return None


@app.get("/page", response_class=HTMLResponse)
async def read_page():
    return "<h1>Hello</h1>"


@app.get("/robots.txt", response_class=PlainTextResponse)
async def read_robots():
    return "User-agent: *"


@app.get("/old")
async def read_old():
    return RedirectResponse("/page")


@app.get("/teapot")
async def read_teapot():
    return JSONResponse({"message": "short and stout"}, status_code=418)


@app.get("/task")
async def read_task(response: Response):
    response.status_code = 202
    response.headers["X-Cat-Dog"] = "alone in the world"
    response.set_cookie("session", "fake")
    return {"state": "running"}


@app.get("/numbers")
async def read_numbers():
    return StreamingResponse((f"{i}\n" for i in range(3)), media_type="text/plain")
