"""Header and cookie parameters."""

from typing import Annotated

from fastapi import Cookie, FastAPI, Header

app = FastAPI()


@app.get("/agent/")
async def read_agent(user_agent: Annotated[str | None, Header()] = None):
    return {"user_agent": user_agent}


@app.get("/strange/")
async def read_strange(strange_header: Annotated[str | None, Header(convert_underscores=False)] = None):
    return {"strange_header": strange_header}


@app.get("/tokens/")
async def read_tokens(x_token: Annotated[list[str] | None, Header()] = None):
    return {"x_token": x_token}


@app.get("/required/")
async def read_required(
    x_count: Annotated[int, Header(ge=1)],
    x_name: Annotated[str, Header(alias="X-Full-Name", min_length=2)],
):
    return {"x_count": x_count, "x_name": x_name}


@app.get("/documented/")
async def read_documented(
    x_old: Annotated[
        str | None, Header(title="Old", description="An old header", deprecated=True, examples=["a"])
    ] = None,
    x_secret: Annotated[str | None, Header(include_in_schema=False)] = None,
):
    return {"x_old": x_old, "x_secret": x_secret}


@app.get("/cookies/")
async def read_cookies(
    ads_id: Annotated[str | None, Cookie()] = None,
    visits: Annotated[int, Cookie()] = 0,
):
    return {"ads_id": ads_id, "visits": visits}


@app.get("/session/")
async def read_session(session: Annotated[str, Cookie(min_length=3, alias="sid")]):
    return {"session": session}


@app.get("/all/{p}")
async def read_all(
    p: int, q: int, x_h: Annotated[int, Header()], c: Annotated[int, Cookie()]
):
    return {"p": p, "q": q, "h": x_h, "c": c}
