"""String constraints, aliases and documentation of query parameters."""

from typing import Annotated

from fastapi import FastAPI, Query

app = FastAPI()


@app.get("/items/")
async def read_items(q: Annotated[str | None, Query(max_length=5)] = None):
    return {"q": q}


@app.get("/range/")
async def read_range(q: Annotated[str, Query(min_length=3, max_length=5)]):
    return {"q": q}


@app.get("/one/")
async def read_one(q: Annotated[str, Query(min_length=1, max_length=1)]):
    return {"q": q}


@app.get("/pattern/")
async def read_pattern(
    q: Annotated[str | None, Query(min_length=3, max_length=50, pattern="^fixedquery$")] = None,
):
    return {"q": q}


@app.get("/search/")
async def read_search(q: Annotated[str, Query(pattern="b+c")] = "abc"):
    return {"q": q}


@app.get("/documented/")
async def read_documented(
    q: Annotated[
        str | None,
        Query(
            alias="item-query",
            title="Query string",
            description="Query string for the items to search",
            min_length=3,
            max_length=50,
            pattern="^fixedquery$",
            deprecated=True,
        ),
    ] = None,
):
    return {"q": q}


@app.get("/hidden/")
async def read_hidden(
    hidden_query: Annotated[str | None, Query(include_in_schema=False)] = None,
):
    return {"hidden_query": hidden_query or "Not found"}


@app.get("/examples/")
async def read_examples(
    q: Annotated[str, Query(examples=["foo", "bar"])],
    size: Annotated[int, Query(examples=[1, 2], ge=1)] = 1,
):
    return {"q": q, "size": size}


@app.get("/openapi-examples/")
async def read_openapi_examples(
    q: Annotated[
        str,
        Query(
            openapi_examples={
                "plain": {"summary": "A plain one", "value": "foo"},
                "odd": {"summary": "An odd one", "description": "Rarely seen", "value": "f o o"},
            }
        ),
    ],
):
    return {"q": q}


@app.get("/list/")
async def read_list(
    q: Annotated[list[str], Query(min_length=1, max_length=3, title="Words", description="Between 1 and 3")],
):
    return {"q": q}


@app.get("/many/")
async def read_many(
    a: Annotated[str, Query(min_length=2)],
    b: Annotated[int, Query(gt=0, alias="b-b")],
    c: Annotated[float, Query(lt=1)] = 0.5,
):
    return {"a": a, "b": b, "c": c}
