from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI

app = FastAPI()
log: list[str] = []


def write_log(message: str):
    log.append(message)


async def query(tasks: BackgroundTasks, q: str | None = None):
    if q is not None:
        tasks.add_task(write_log, f"found query: {q}")
    return q


@app.post("/send-notification/{email}")
async def send_notification(
    email: str, tasks: BackgroundTasks, q: Annotated[str | None, Depends(query)]
):
    tasks.add_task(write_log, f"message to {email}")
    return {"message": "Notification sent in the background"}


@app.get("/log")
async def read_log():
    return log
