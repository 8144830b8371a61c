"""The program of FastAPI's page on debugging, once more with debug=True: what is no fault is answered as ever."""

from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse

app = FastAPI()


@app.get("/")
def root():
    a = "a"
    b = "b" + a
    return {"hello world": b}


debugged = FastAPI(debug=True)


class Teapot(Exception):
    pass


@debugged.exception_handler(Teapot)
async def teapot(request, exc):
    return JSONResponse({"teapot": True}, status_code=418)


@debugged.get("/items/{item_id}")
def read_item(item_id: int):
    if item_id == 0:
        raise HTTPException(404, "Item not found")
    if item_id == 1:
        raise Teapot()
    if item_id == 2:
        raise HTTPException(500, "known")
    return item_id


app.mount("/debugged", debugged)

if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app, host="0.0.0.0", port=8000)
