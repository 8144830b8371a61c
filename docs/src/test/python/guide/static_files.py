from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

app = FastAPI()


@app.get("/static/version")
async def read_version():
    return {"version": 1}


app.mount("/static", StaticFiles(directory="site"), name="static")
app.mount("/help", StaticFiles(directory="site/help", html=True), name="help")
