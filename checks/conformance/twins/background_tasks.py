"""Background tasks from operations and dependencies."""

from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException
from fastapi.responses import JSONResponse
from starlette.background import BackgroundTask

app = FastAPI()
events: list[str] = []


def write_log(message: str):
    events.append(message)


async def write_log_async(message: str):
    events.append(message)


def get_query(background_tasks: BackgroundTasks, q: str | None = None):
    if q:
        background_tasks.add_task(write_log, f"found query: {q}")
    return q


@app.post("/send-notification/{email}")
async def send_notification(
    email: str, background_tasks: BackgroundTasks, q: Annotated[str | None, Depends(get_query)]
):
    background_tasks.add_task(write_log_async, f"message to {email}")
    return {"message": "Message sent", "q": q}


@app.post("/dropped/")
async def dropped(background_tasks: BackgroundTasks):
    background_tasks.add_task(write_log, "never")
    raise HTTPException(status_code=400, detail="No")


@app.post("/direct/")
async def direct(background_tasks: BackgroundTasks):
    background_tasks.add_task(write_log, "kept")
    return JSONResponse({"direct": True}, status_code=202)


@app.post("/own-task/")
async def own_task(background_tasks: BackgroundTasks):
    background_tasks.add_task(write_log, "lost")
    return JSONResponse({"own": True}, background=BackgroundTask(write_log, "own"))


@app.get("/events", include_in_schema=False)
async def read_events():
    return events


@app.delete("/events", include_in_schema=False)
async def clear_events():
    events.clear()
