"""The least that FastAPI answers with JSON: what a start costs."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def hello():
    return {"message": "Hello World"}
