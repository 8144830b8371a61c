from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

origins = ["https://example.com", "http://localhost:5173"]

app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_origin_regex=r"https://.*\.example\.org",
    allow_credentials=True,
    allow_methods=["GET", "POST"],
    allow_headers=["X-Key"],
    expose_headers=["X-Total"],
    max_age=300,
)


@app.get("/items/")
async def read_items():
    return ["fork", "spoon"]


@app.post("/items/")
async def create_item():
    return "knife"
