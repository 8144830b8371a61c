"""The smallest application: operations without any input, and what the router says about all other requests."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def root():
    return {"message": "Hello World"}


@app.post("/")
def create():
    return None


@app.get("/list")
def read_list():
    return [1, 2.5, "three", None, True, {"four": [5]}]


@app.get("/text")
async def read_text():
    return 'a "quoted" text with \\, ünïcödé, \U0001f600, <tags> & a\ttab'


@app.put("/methods")
def put_method():
    return "put"


@app.patch("/methods")
def patch_method():
    return "patch"


@app.delete("/methods")
def delete_method():
    return "delete"


@app.head("/methods")
def head_method():
    return "head"


@app.options("/methods")
def options_method():
    return "options"


@app.trace("/methods")
def trace_method():
    return "trace"
