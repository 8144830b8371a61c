"""Dependencies: functions, classes, nested, cached or not, their errors and their documentation."""

from typing import Annotated

from fastapi import Cookie, Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel

app = FastAPI()
events: list[str] = []


class Item(BaseModel):
    name: str
    size: int


async def common_parameters(q: str | None = None, skip: int = 0, limit: int = 100):
    return {"q": q, "skip": skip, "limit": limit}


class CommonQueryParams:
    def __init__(self, q: str | None = None, skip: int = 0, limit: int = 2):
        self.q = q
        self.skip = skip
        self.limit = limit


def query_extractor(q: str | None = None):
    return q


def query_or_cookie_extractor(
    q: Annotated[str | None, Depends(query_extractor)],
    last_query: Annotated[str | None, Cookie()] = None,
):
    return q or last_query


def counted():
    events.append("counted")
    return len(events)


def left(count: Annotated[int, Depends(counted)]):
    return count


def right(count: Annotated[int, Depends(counted)]):
    return count


def right_uncached(count: Annotated[int, Depends(counted, use_cache=False)]):
    return count


def current_user(x_token: Annotated[str, Header()]):
    events.append("current_user")
    if x_token != "secret":
        raise HTTPException(status_code=401, detail="Bad token", headers={"WWW-Authenticate": "Token"})
    return {"name": "ann"}


async def number_of_q(n: Annotated[int, Header(alias="x-n")]):
    events.append("number_of_q")
    return n


async def needs_q(q: str):
    events.append("needs_q")
    return q


async def needs_q_twice(q: str):
    events.append("needs_q_twice")
    return q


async def teapot():
    events.append("teapot")
    raise HTTPException(status_code=418)


class FixedContentQueryChecker:
    def __init__(self, fixed_content: str):
        self.fixed_content = fixed_content

    def __call__(self, q: str = ""):
        return self.fixed_content in q


checker = FixedContentQueryChecker("bar")


@app.get("/items/")
async def read_items(commons: Annotated[dict, Depends(common_parameters)]):
    return commons


@app.get("/users/")
async def read_users(commons: Annotated[dict, Depends(common_parameters)], q: int | None = None):
    return {"commons": commons, "q": q}


@app.get("/class/")
async def read_class(commons: Annotated[CommonQueryParams, Depends()]):
    items = [{"item_name": "Foo"}, {"item_name": "Bar"}, {"item_name": "Baz"}]
    response: dict = {"items": items[commons.skip : commons.skip + commons.limit]}
    if commons.q:
        response["q"] = commons.q
    return response


@app.get("/nested/")
async def read_nested(query_or_default: Annotated[str | None, Depends(query_or_cookie_extractor)]):
    return {"q_or_cookie": query_or_default}


@app.get("/cached/")
async def read_cached(a: Annotated[int, Depends(left)], b: Annotated[int, Depends(right)]):
    return {"same": a == b}


@app.get("/uncached/")
async def read_uncached(a: Annotated[int, Depends(left)], b: Annotated[int, Depends(right_uncached)]):
    return {"same": a == b}


@app.get("/checker/")
async def read_checker(fixed_content_included: Annotated[bool, Depends(checker)]):
    return {"fixed_content_in_query": fixed_content_included}


@app.get("/me/")
async def read_me(user: Annotated[dict, Depends(current_user)]):
    return user


@app.post("/me/items/")
async def create_my_item(user: Annotated[dict, Depends(current_user)], item: Item):
    return {"user": user, "item": item}


@app.get("/all-errors/{p}")
async def read_all_errors(
    p: int,
    one: Annotated[str, Depends(needs_q)],
    two: Annotated[str, Depends(needs_q_twice)],
    three: Annotated[int, Depends(number_of_q)],
    limit: int,
):
    return {"p": p, "one": one, "two": two, "three": three, "limit": limit}


@app.get("/first-raises/")
async def read_first_raises(one: Annotated[str, Depends(needs_q)], two: Annotated[None, Depends(teapot)]):
    return {"one": one}


@app.get("/raises-first/")
async def read_raises_first(two: Annotated[None, Depends(teapot)], one: Annotated[str, Depends(needs_q)]):
    return {"one": one}


@app.get("/listed/{p}", dependencies=[Depends(needs_q), Depends(current_user)])
async def read_listed(p: int):
    return {"p": p}


@app.get("/events", include_in_schema=False)
async def read_events():
    return events


@app.delete("/events", include_in_schema=False)
async def clear_events():
    events.clear()
