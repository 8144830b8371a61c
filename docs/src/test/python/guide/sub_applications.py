from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse

app = FastAPI(title="Main")


@app.get("/app")
async def read_main():
    return {"message": "Hello World from main app"}


admin = FastAPI(title="Admin", version="2.0.0")


class Closed(Exception):
    pass


@admin.exception_handler(Closed)
async def answer_closed(request, exc):
    return JSONResponse({"message": "closed"}, status_code=503)


@admin.get("/stats/{name}")
async def read_stats(name: str):
    if name == "closed":
        raise Closed
    if name != "users":
        raise HTTPException(404, "No such statistics")
    return {name: 3}


app.mount("/admin", admin)
