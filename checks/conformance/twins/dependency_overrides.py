"""Overrides: the replacement is used everywhere, with its own parameters."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header

app = FastAPI()


async def common_parameters(q: str | None = None, skip: int = 0):
    return {"q": q, "skip": skip}


async def verify(x_token: Annotated[str, Header()]):
    raise RuntimeError("replaced")


async def nested(commons: Annotated[dict, Depends(common_parameters)]):
    return {"commons": commons}


@app.get("/items/", dependencies=[Depends(verify)])
async def read_items(commons: Annotated[dict, Depends(common_parameters)]):
    return commons


@app.get("/nested/")
async def read_nested(value: Annotated[dict, Depends(nested)]):
    return value


async def override_common(q: str):
    return {"q": q, "overridden": True}


async def override_verify():
    return None


app.dependency_overrides[common_parameters] = override_common
app.dependency_overrides[verify] = override_verify
