"""How scopes are collected: on the way down, in the cache and in the document."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Security
from fastapi.security import APIKeyHeader, OAuth2PasswordBearer, SecurityScopes

events: list[str] = []

oauth2 = OAuth2PasswordBearer(tokenUrl="token", scopes={"me": "Read me", "items": "Read items"})
other = OAuth2PasswordBearer(tokenUrl="other", scheme_name="Other")
namesake = APIKeyHeader(name="x-key", scheme_name="Other")


async def session():
    events.append("session")
    return len(events)


async def current_user(
    scopes: SecurityScopes, token: Annotated[str, Depends(oauth2)], db: Annotated[int, Depends(session)]
):
    events.append("user " + scopes.scope_str)
    return {"token": token, "scopes": scopes.scopes, "scope_str": scopes.scope_str, "session": db}


async def active_user(user: Annotated[dict, Security(current_user, scopes=["me"])]):
    events.append("active")
    return {"active": user}


async def first(scopes: SecurityScopes):
    return scopes.scopes


async def second(scopes: SecurityScopes):
    return scopes.scopes


async def branches(
    a: Annotated[list[str], Security(first, scopes=["one"])], b: Annotated[list[str], Security(second, scopes=["two"])]
):
    return {"a": a, "b": b}


async def plain():
    events.append("plain")
    return len(events)


async def deep(value: Annotated[dict, Security(active_user, scopes=["me", "deep", "deep"])]):
    return {"deep": value}


async def paid(scopes: SecurityScopes, key: Annotated[str, Depends(namesake)], token: Annotated[str, Depends(other)]):
    return {"scopes": scopes.scopes, "key": key, "token": token}


async def log_scopes(scopes: SecurityScopes):
    events.append("checked " + scopes.scope_str)


app = FastAPI(dependencies=[Security(log_scopes, scopes=["app"])])


@app.get("/none")
async def read_none(user: Annotated[dict, Depends(current_user)]):
    return user


@app.get("/one")
async def read_one(user: Annotated[dict, Security(current_user, scopes=["items"])]):
    return user


@app.get("/nested")
async def read_nested(user: Annotated[dict, Security(active_user, scopes=["items"])]):
    return user


@app.get("/deep")
async def read_deep(value: Annotated[dict, Security(deep, scopes=["top", "me"])]):
    return value


@app.get("/duplicates")
async def read_duplicates(user: Annotated[dict, Security(current_user, scopes=["b", "a", "b"])]):
    return user


@app.get("/branches")
async def read_branches(value: Annotated[dict, Security(branches, scopes=["root"])]):
    return value


@app.get("/shared")
async def read_shared(
    active: Annotated[dict, Depends(active_user)],
    scoped: Annotated[dict, Security(active_user, scopes=["items"])],
    again: Annotated[dict, Security(active_user, scopes=["items"])],
    user: Annotated[dict, Security(current_user, scopes=["me"])],
):
    return {"active": active, "scoped": scoped, "again": again, "user": user}


@app.get("/same-set")
async def read_same_set(
    a: Annotated[dict, Security(current_user, scopes=["x", "y"])],
    b: Annotated[dict, Security(current_user, scopes=["y", "x"])],
):
    return {"a": a, "b": b}


@app.get("/plain")
async def read_plain(
    a: Annotated[int, Depends(plain)],
    b: Annotated[int, Security(plain, scopes=["x"])],
    c: Annotated[int, Security(plain, scopes=["x"])],
    d: Annotated[int, Security(plain, scopes=["y"], use_cache=False)],
):
    return [a, b, c, d]


@app.get("/scheme")
async def read_scheme(
    a: Annotated[str, Security(oauth2, scopes=["items"])], b: Annotated[str, Security(oauth2, scopes=["me", "items"])]
):
    return [a, b]


@app.get("/schemes")
async def read_schemes(
    value: Annotated[dict, Security(paid, scopes=["pay"])], user: Annotated[dict, Security(current_user, scopes=["me"])]
):
    return {"value": value, "user": user}


@app.get("/own")
async def read_own(scopes: SecurityScopes):
    return scopes.scopes


@app.get("/in-list", dependencies=[Security(current_user, scopes=["listed"]), Security(active_user, scopes=["items"])])
async def read_in_list(user: Annotated[dict, Security(current_user, scopes=["listed"])]):
    return user


router = APIRouter(prefix="/router", dependencies=[Security(oauth2, scopes=["router"]), Depends(active_user)])


@router.get("/plain")
async def read_router_plain():
    return "ok"


@router.get("/scoped", dependencies=[Security(oauth2, scopes=["operation", "router"])])
async def read_router_scoped(token: Annotated[str, Security(oauth2, scopes=["handler"])]):
    return token


outer = APIRouter(prefix="/outer", dependencies=[Security(current_user, scopes=["outer"])])
outer.include_router(router, dependencies=[Security(current_user, scopes=["included"])])
app.include_router(router)
app.include_router(outer)


@app.webhooks.post("paid")
async def on_paid(
    key: Annotated[str, Security(APIKeyHeader(name="x-hook", scheme_name="Hook"))],
    user: Annotated[dict, Security(active_user, scopes=["hook"])],
):
    pass


@app.get("/events", include_in_schema=False)
async def read_events():
    return events


@app.delete("/events", include_in_schema=False)
async def clear_events():
    events.clear()
