"""A document with everything that an application can say about itself, its operations and what it calls."""

from typing import Annotated, Literal

from fastapi import APIRouter, Body, Cookie, FastAPI, Header, Path, Query, Request, Response, status
from fastapi.responses import JSONResponse, RedirectResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field


def by_tag(route: APIRoute) -> str:
    return f"{route.tags[0] if route.tags else 'none'}.{route.name}"


class Error(BaseModel):
    code: int = Field(examples=[7])
    text: str = ""


app = FastAPI(
    title="Spec",
    summary="All of it",
    description="A *long*\n\ntext with `code` and \"quotes\".",
    version="2024-01",
    terms_of_service="https://example.com/terms",
    contact={"name": "Ada", "url": "https://example.com/ada", "email": "ada@example.com"},
    license_info={"name": "MIT", "url": "https://example.com/mit"},
    openapi_tags=[
        {"name": "things", "description": "Things.", "externalDocs": {"description": "More", "url": "https://example.com/things"}},
        {"name": "unused"},
        {"name": "x", "x-order": 1},
    ],
    openapi_external_docs={"url": "https://example.com", "description": "All"},
    servers=[{"url": "/", "description": "Here"}, {"url": "https://{env}.example.com:{port}/v1", "variables": {"env": {"default": "eu", "enum": ["eu", "us"], "description": "Where"}, "port": {"default": "443"}}}],
    root_path="/behind",
    generate_unique_id_function=by_tag,
    responses={401: {"description": "Who?"}, 500: {"model": Error}},
    swagger_ui_parameters={"deepLinking": False, "defaultModelsExpandDepth": -1, "syntaxHighlight": {"theme": "obsidian"}},
    swagger_ui_init_oauth={"clientId": "spec", "scopes": ["a", "b"], "usePkceWithAuthorizationCodeGrant": True},
    swagger_ui_oauth2_redirect_url="/docs/back",
    docs_url="/documentation",
    redoc_url=None,
    openapi_url="/api/v1/openapi.json",
)


class Thing(BaseModel):
    name: str
    size: float | None = Field(None, gt=0, description="How large.")


class CsvResponse(Response):
    media_type = "text/csv"


class ProblemResponse(JSONResponse):
    media_type = "application/problem+json"


outgoing = APIRouter(tags=["calls"])


@outgoing.post("{$request.body#/callback}", status_code=204, responses={404: {"model": Error}, "default": {"description": "Else"}})
def called(things: list[Thing], x_sign: Annotated[str | None, Header(description="A signature.")] = None) -> None:
    """Called with *things*."""


@app.post(
    "/things/",
    tags=["things"],
    summary="Make",
    response_description="Made",
    status_code=status.HTTP_201_CREATED,
    responses={
        201: {"headers": {"location": {"schema": {"type": "string"}, "description": "Where"}}, "links": {"self": {"operationId": "things.read_thing", "parameters": {"name": "$response.body#/name"}}}},
        409: {"model": Error, "content": {"application/json": {"examples": {"same": {"value": {"code": 1, "text": "same"}}}}}},
    },
    callbacks=outgoing.routes,
    openapi_extra={"x-codeSamples": [{"lang": "curl", "source": "curl -d '{}'"}], "externalDocs": {"url": "https://example.com/make"}},
)
async def make_thing(thing: Annotated[Thing, Body(openapi_examples={"a": {"summary": "A", "description": "An *A*.", "value": {"name": "a"}}, "x": {"externalValue": "https://example.com/x"}})], callback: Annotated[str, Body()], dry: Annotated[bool, Query(deprecated=True, description="Only try.")] = False):
    """
    Make a thing:

    - **name**: how it is called
    \f
    :param thing: not shown
    """
    return thing


@app.get("/things/{name}", tags=["things", "x"], response_model=Thing, responses={404: {"model": Error, "description": "None"}, "4XX": {"description": "Else"}})
def read_thing(
    name: Annotated[str, Path(min_length=1, title="The name", examples=["a"], openapi_examples={"b": {"value": "b"}})],
    hidden: Annotated[str | None, Query(include_in_schema=False)] = None,
    q: Annotated[list[Literal["a", "b"]] | None, Query(alias="filter", title="Filter", max_length=2)] = None,
    strange_header: Annotated[str | None, Header(convert_underscores=False)] = None,
    session: Annotated[str | None, Cookie(description="A session.", deprecated=True)] = None,
):
    return {"name": name + (hidden or "")}


@app.get("/things/{name}/csv", tags=["things"], response_class=CsvResponse)
def read_csv(name: str):
    return f"name\n{name}\n"


@app.get("/problem", summary="", response_class=ProblemResponse, operation_id="a_problem", responses={200: {"description": "Always", "x-it": True}})
def read_problem() -> Error:
    return Error(code=1)


@app.api_route("/many", methods=["GET", "POST", "DELETE"], tags=["x"], include_in_schema=False)
def many(request: Request):
    return request.method


@app.put("/raw", operation_id="", openapi_extra={"requestBody": {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}, "required": True}}, status_code=202)
async def raw(request: Request):
    return len(await request.body())


@app.put("/things/{name}", tags=["x"], include_in_schema=True)
def make_thing(name: str, size: Annotated[int, Body(embed=True)] = 1):  # noqa: F811
    return {"name": name, "size": size}


@app.get("/moved/{name}", response_class=RedirectResponse, status_code=308)
def moved(request: Request, name: str):
    return str(request.url_for("read_thing", name=name))


@app.webhooks.post("thing-made", tags=["x"], summary="Made", deprecated=True)
def thing_made(thing: Thing):
    """Sent when a thing was made."""
