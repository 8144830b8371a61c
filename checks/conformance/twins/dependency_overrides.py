"""Overrides: the replacement is used everywhere, with its own parameters."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, Security
from fastapi.security import SecurityScopes

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


async def current_user(x_token: Annotated[str, Header()]):
    raise RuntimeError("replaced")


async def active_user(user: Annotated[dict, Depends(current_user)]):
    return user


@app.get("/scopes/")
async def read_scopes(
    first: Annotated[dict, Security(current_user, scopes=["a"])],
    again: Annotated[dict, Security(current_user, scopes=["a"])],
    second: Annotated[dict, Security(current_user, scopes=["b"])],
    plain: Annotated[dict, Depends(current_user)],
    active: Annotated[dict, Security(active_user, scopes=["c"])],
):
    return [first, again is first, second, plain, active]


async def override_common(q: str):
    return {"q": q, "overridden": True}


async def override_verify():
    return None


async def override_user(scopes: SecurityScopes, q: str):
    return {"q": q, "scopes": scopes.scopes}


app.dependency_overrides[common_parameters] = override_common
app.dependency_overrides[verify] = override_verify
app.dependency_overrides[current_user] = override_user
