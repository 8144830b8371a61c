"""Dependencies with teardown: every exit order, both scopes, exceptions seen at exit, background tasks."""

from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel

app = FastAPI()
events: list[str] = []


class Item(BaseModel):
    name: str


class OwnError(Exception):
    pass


@app.exception_handler(OwnError)
async def own_error_handler(request: Request, exc: OwnError):
    events.append("handler")
    return JSONResponse({"own": True}, status_code=418)


def observed(name: str):
    async def dependency():
        events.append(f"{name} enter")
        try:
            yield name
        except Exception as exc:
            events.append(f"{name} sees {type(exc).__name__}")
            raise
        finally:
            events.append(f"{name} exit")

    return dependency


def observed_blocking():
    events.append("blocking enter")
    try:
        yield "blocking"
    finally:
        events.append("blocking exit")


first = observed("first")
second = observed("second")
function = observed("function")


async def nested(value: Annotated[str, Depends(first)]):
    events.append("nested enter")
    try:
        yield f"nested in {value}"
    finally:
        events.append("nested exit")


async def converting():
    try:
        yield
    except OwnError:
        raise HTTPException(status_code=409, detail="Converted") from None


async def raising_in_function_exit():
    yield
    events.append("raising exit")
    raise HTTPException(status_code=409, detail="From the exit")


async def failing_before():
    events.append("failing")
    raise HTTPException(status_code=403, detail="Not entered")
    yield


First = Annotated[str, Depends(first)]
Second = Annotated[str, Depends(second)]
Function = Annotated[str, Depends(function, scope="function")]


@app.get("/normal")
async def normal(a: First, b: Second, f: Function, tasks: BackgroundTasks):
    tasks.add_task(events.append, "task 1")
    tasks.add_task(events.append, "task 2")
    events.append("endpoint")
    return [a, b, f]


@app.get("/function-first")
async def function_first(f: Function, a: First):
    events.append("endpoint")
    return [f, a]


@app.get("/blocking")
def blocking(value: Annotated[str, Depends(observed_blocking)]):
    events.append("endpoint")
    return value


@app.get("/nested")
async def read_nested(value: Annotated[str, Depends(nested)], b: Second):
    events.append("endpoint")
    return value


@app.get("/cached")
async def cached(value: Annotated[str, Depends(nested)], a: First):
    events.append("endpoint")
    return [value, a]


@app.get("/both-scopes")
async def both_scopes(a: First, b: Annotated[str, Depends(first, scope="function")]):
    events.append("endpoint")
    return [a, b]


@app.get("/http-exception")
async def http_exception(a: First, f: Function, tasks: BackgroundTasks):
    tasks.add_task(events.append, "task")
    raise HTTPException(status_code=404, detail="Missing")


@app.get("/own-error")
async def own_error(a: First, f: Function):
    raise OwnError()


@app.get("/crash")
async def crash(a: First, f: Function):
    raise RuntimeError()


@app.post("/invalid")
async def invalid(a: First, f: Function, item: Item):
    events.append("endpoint")
    return item


@app.get("/converted")
async def converted(c: Annotated[None, Depends(converting)], a: First):
    raise OwnError()


@app.get("/exit-raises")
async def exit_raises(a: First, f: Annotated[None, Depends(raising_in_function_exit, scope="function")]):
    events.append("endpoint")
    return "not sent"


@app.get("/never-entered")
async def never_entered(a: First, b: Annotated[None, Depends(failing_before)], c: Second):
    return "not sent"


@app.get("/listed", dependencies=[Depends(first), Depends(second)])
async def listed():
    events.append("endpoint")


@app.get("/stream")
async def stream(a: First, f: Function):
    async def chunks():
        for number in range(3):
            events.append(f"chunk {number}")
            yield f"{number}\n"

    events.append("endpoint")
    return StreamingResponse(chunks(), media_type="text/plain")


@app.get("/events", include_in_schema=False)
async def read_events():
    return events


@app.delete("/events", include_in_schema=False)
async def clear_events():
    events.clear()
