"""CORS in applications of their own: which origins, methods and headers are allowed, and what is answered."""

from fastapi import FastAPI, Response
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()


def sub(**settings):
    below = FastAPI()
    below.add_middleware(CORSMiddleware, **settings)

    @below.get("/")
    async def read():
        return "read"

    @below.options("/options")
    async def options():
        return "options"

    @below.get("/vary")
    async def vary(response: Response):
        response.headers["vary"] = "Accept"
        response.headers["access-control-allow-origin"] = "https://own.example"
        return "vary"

    @below.get("/varies")
    async def varies(response: Response):
        response.headers.append("vary", "Accept")
        response.headers.append("vary", "Accept-Language")
        return "varies"

    return below


app.mount("/nothing", sub())
app.mount(
    "/explicit",
    sub(allow_origins=["https://one.example", "https://two.example"], allow_methods=["GET", "POST"], allow_headers=["X-Token", "accept"]),
)
app.mount("/all", sub(allow_origins=["*"], allow_methods=["*"], allow_headers=["*"]))
app.mount(
    "/credentials",
    sub(allow_origins=["*"], allow_credentials=True, allow_methods=["PUT"], expose_headers=["X-One", "X-Two"], max_age=5),
)
app.mount(
    "/both", sub(allow_origins=["https://one.example"], allow_credentials=True, allow_headers=["*"], allow_private_network=True)
)
app.mount("/regex", sub(allow_origin_regex=r"https://.*\.example", allow_origins=["https://one.test"], max_age=0))
app.mount(
    "/odd",
    sub(allow_origins=["https://one.example", "https://two.example/"], allow_methods=["get", "POST"], expose_headers=[""], max_age=-1),
)
