"""Services as people write them: text completion behind a key, short links, a blog with its client's names, and estimates."""

import datetime
import json
from typing import Any, Callable, Dict, Generic, List, Literal, Optional, TypeVar, Union

from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Path, Query, Request, Response, Security, status
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, RedirectResponse, StreamingResponse
from fastapi.routing import APIRoute
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer, OAuth2PasswordBearer, OAuth2PasswordRequestForm
from pydantic import AnyUrl, BaseModel, ConfigDict, EmailStr, Field, PlainSerializer, StringConstraints, field_validator
from starlette.exceptions import HTTPException as StarletteHTTPException
from typing_extensions import Annotated, NotRequired, TypedDict

# Completion


class FaultRoute(APIRoute):
    def get_route_handler(self) -> Callable:
        original = super().get_route_handler()

        async def handler(request: Request) -> Response:
            try:
                return await original(request)
            except HTTPException:
                raise
            except Exception as fault:
                sent = await request.json()
                kind = "talk" if "messages" in sent else "plain"
                return JSONResponse({"error": {"kind": kind, "type": type(fault).__name__ if isinstance(fault, RequestValidationError) else "Fault"}}, 500)

        return handler


class Usage(TypedDict):
    prompt: int
    total: int


class Choice(TypedDict):
    text: str
    index: int
    probabilities: Optional[Dict[str, float]]
    finish: Optional[Literal["stop", "length"]]


class Completed(TypedDict):
    id: str
    object: Literal["completed"]
    choices: List[Choice]
    usage: NotRequired[Usage]


class Model(TypedDict):
    id: str
    object: Literal["model"]
    permissions: List[str]


class Models(TypedDict):
    object: Literal["list"]
    data: List[Model]


class FunctionName(TypedDict):
    name: str


class ToolChoice(TypedDict):
    type: Literal["function"]
    function: FunctionName


model_field = Field(description="Which model.", default=None)
stop_field = Field(default=None, description="Where to stop.\n\nNowhere by default.")


class CompleteIn(BaseModel):
    prompt: Union[str, List[str]] = Field(default="", description="What to complete.")
    suffix: Optional[str] = Field(default=None, description="What to append.")
    max_tokens: Optional[int] = Field(default=16, ge=0, description="How many.")
    temperature: float = Field(default=0.8, description="How wild.")
    top_p: float = Field(default=0.95, ge=0.0, le=1.0, description="How many of them.")
    echo: bool = Field(default=False, description="Whether to repeat.")
    stop: Optional[Union[str, List[str]]] = stop_field
    stream: bool = Field(default=False, description="Whether piece by piece.")
    penalty: Optional[float] = Field(default=0.0, ge=-2.0, le=2.0)
    bias: Optional[Dict[str, float]] = Field(None)
    seed: Optional[int] = Field(None)
    model: Optional[str] = model_field
    n: Optional[int] = 1
    bias_type: Optional[Literal["ids", "words"]] = Field(None)
    eta: float = Field(default=0.1, ge=0.001, le=1.0, description="How fast")

    model_config = {"json_schema_extra": {"examples": [{"prompt": "\n\n### Say:\n", "stop": ["\n", "###"]}]}}


class Message(BaseModel):
    role: Literal["system", "user", "assistant"] = Field(default="user", description="Whose.")
    content: Optional[str] = Field(default="", description="What.")


class TalkIn(BaseModel):
    messages: List[Message] = Field(default=[], description="What was said.")
    tool_choice: Optional[Union[Literal["none", "auto"], ToolChoice]] = Field(default=None, description="Which tool.")
    stop: Optional[Union[str, List[str]]] = stop_field
    stream: bool = False
    model: Optional[str] = model_field

    model_config = {"json_schema_extra": {"examples": [{"messages": [Message(role="system", content="Be kind.").model_dump()]}]}}


class WordsIn(BaseModel):
    model: Optional[str] = model_field
    input: str = Field(description="The words.")

    model_config = {"json_schema_extra": {"example": {"input": "How many?"}}}


class NumbersIn(BaseModel):
    model: Optional[str] = model_field
    tokens: List[int] = Field(description="The numbers.")


bearer = HTTPBearer(auto_error=False)


async def authenticate(authorization: Optional[HTTPAuthorizationCredentials] = Depends(bearer)):
    if authorization and authorization.credentials == "k-1":
        return authorization.credentials
    raise HTTPException(status_code=status.HTTP_401_UNAUTHORIZED, detail="Wrong key")


def get_engine():
    yield ["small", "large"]


streamed = {
    "200": {
        "description": "Successful Response",
        "content": {
            "application/json": {"schema": {"title": "When stream is false"}},
            "text/event-stream": {"schema": {"type": "string", "title": "When stream is true", "example": "data: .. \\n\\n data: [DONE]"}},
        },
    }
}

complete = APIRouter(route_class=FaultRoute)


def events(words):
    for word in words:
        yield f"data: {json.dumps({'text': word})}\n\n"
    yield "data: [DONE]\n\n"


def completed(words) -> Completed:
    if "fail" in words:
        raise KeyError(words)
    return {"id": "c-1", "object": "completed", "choices": [{"text": w, "index": i, "probabilities": None, "finish": "stop", "hidden": 1} for i, w in enumerate(words)]}


@complete.post("/v1/complete", summary="Complete", dependencies=[Depends(authenticate)], response_model=Union[Completed, str], responses=streamed)
@complete.post("/v1/engines/old/complete", include_in_schema=False, dependencies=[Depends(authenticate)])
async def complete_prompt(request: Request, body: CompleteIn, engine: List[str] = Depends(get_engine)) -> Completed:
    prompt = body.prompt
    if isinstance(prompt, list):
        assert len(prompt) <= 1
        prompt = prompt[0] if prompt else ""
    words = (prompt + (body.suffix or "")).split()
    if body.stream:
        return StreamingResponse(events(words), media_type="text/event-stream")
    if body.echo:
        return request.url.path
    return completed(words)


@complete.post("/v1/talk", summary="Talk", dependencies=[Depends(authenticate)], response_model=Union[Completed, str], responses=streamed)
async def talk(request: Request, body: TalkIn, engine: List[str] = Depends(get_engine)) -> Completed:
    if body.stream:
        return StreamingResponse(events([m.role for m in body.messages]), media_type="text/event-stream")
    return completed([m.content or "-" for m in body.messages])


@complete.post("/words", summary="Words", dependencies=[Depends(authenticate)])
async def words(body: WordsIn, engine: List[str] = Depends(get_engine)):
    return {"tokens": [len(w) for w in body.input.split()]}


@complete.post("/numbers", summary="Numbers", dependencies=[Depends(authenticate)])
async def numbers(body: NumbersIn, engine: List[str] = Depends(get_engine)):
    return {"text": "".join(chr(t) for t in body.tokens)}


@complete.get("/v1/models", summary="Models", dependencies=[Depends(authenticate)])
async def models(engine: List[str] = Depends(get_engine)) -> Models:
    return {"object": "list", "data": [{"id": name, "object": "model", "permissions": [], "hidden": True} for name in engine]}


completion = FastAPI(title="\N{LLAMA} Completion", version="1.2")
completion.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["*"], allow_headers=["*"])
completion.include_router(complete)

# Links

T = TypeVar("T")
CREATED = datetime.datetime(2024, 1, 2, 3, 4, 5, 678000)


class Page(BaseModel, Generic[T]):
    page: int
    per_page: int
    total: int
    results: List[T]


class LinkIn(BaseModel):
    url: AnyUrl
    slug: Optional[str] = Field(None, max_length=64, min_length=3)
    days: Optional[float] = Field(None, ge=0.0)

    @field_validator("slug")
    def normalize(cls, slug: Optional[str]) -> Optional[str]:
        return slug.strip().lower().replace(" ", "-") if slug else slug


class Link(BaseModel):
    ident: str
    origin: AnyUrl
    views: int
    created_at: datetime.datetime
    expires_at: Optional[datetime.datetime] = None
    slug: Optional[str] = None

    model_config = ConfigDict(from_attributes=True)


UserName = Annotated[str, StringConstraints(min_length=3, max_length=64, pattern=r"^[A-Za-z0-9-_.]+$", to_lower=True, strip_whitespace=True)]


class PersonIn(BaseModel):
    username: UserName
    email: EmailStr
    is_active: bool = True
    is_superuser: bool = False
    password: str


class PersonUpdate(BaseModel):
    username: Optional[str] = None
    email: Optional[EmailStr] = None
    is_active: bool = True
    is_superuser: bool = False
    password: Optional[str] = None


class Person(BaseModel):
    username: Optional[str] = None
    email: Optional[EmailStr] = None
    is_active: bool = True
    is_superuser: bool = False
    created_at: datetime.datetime
    api_key: str


class Wrong(BaseModel):
    location: str
    message: str
    error_type: str
    context: Optional[Dict[str, Any]] = None


class AllWrong(BaseModel):
    """What a request has wrong"""

    errors: List[Wrong]

    model_config = ConfigDict(json_schema_extra={"example": {"errors": [{"origin": "body -> url"}]}})


people: Dict[str, dict] = {}
links: Dict[str, dict] = {}


def person(username, **more):
    return {"username": username, "email": f"{username}@example.com", "is_active": True, "is_superuser": False, "created_at": CREATED, "api_key": "k", "password": "p", **more}


oauth2 = OAuth2PasswordBearer(tokenUrl="/api/v1/auth/token")


async def current(token: str = Depends(oauth2)) -> dict:
    if not token.startswith("t-"):
        raise HTTPException(status_code=403, detail="Could not read the token")
    if token[2:] not in people:
        raise HTTPException(status_code=404, detail="Nobody")
    return people[token[2:]]


def active(user: dict = Depends(current)) -> dict:
    if not user["is_active"]:
        raise HTTPException(status_code=400, detail="Asleep")
    return user


def superuser(user: dict = Depends(active)) -> dict:
    if not user["is_superuser"]:
        raise HTTPException(status_code=403, detail="Not enough")
    return user


auth = APIRouter()


@auth.post("/token")
async def token(form: OAuth2PasswordRequestForm = Depends()) -> Dict[str, str]:
    if form.username not in people or people[form.username]["password"] != form.password:
        raise HTTPException(status_code=400, detail="Wrong name or password")
    return {"access_token": "t-" + form.username, "token_type": "bearer"}


users = APIRouter()


@users.get("/", response_model=List[Person])
async def get_users(skip: int = 0, limit: int = 100, _=Depends(superuser)):
    return list(people.values())[skip : skip + limit]


@users.post("/", response_model=Person, status_code=status.HTTP_201_CREATED)
async def create_user(user_in: PersonIn, _=Depends(superuser)):
    """Make a user."""
    if user_in.username in people:
        raise HTTPException(status_code=400, detail="There is one already")
    people[user_in.username] = {**user_in.model_dump(), "created_at": CREATED, "api_key": "new"}
    return people[user_in.username]


@users.get("/me", response_model=Person)
def get_me(user: dict = Depends(active)):
    """Who asks."""
    return user


@users.patch("/me", response_model=Person)
async def update_me(password: Optional[str] = Body(None), email: Optional[EmailStr] = Body(None), user: dict = Depends(active)):
    """Change it."""
    if password is not None:
        user["password"] = password
    if email is not None:
        user["email"] = email
    return user


@users.get("/{username}", response_model=Person)
async def get_user(username: str, _=Depends(superuser)):
    if username not in people:
        raise HTTPException(status_code=404, detail="No such user")
    return people[username]


@users.patch("/{username}", response_model=Person)
async def update_user(username: str, user_in: PersonUpdate, _=Depends(superuser)):
    if username not in people:
        raise HTTPException(status_code=404, detail="No such user")
    people[username].update(user_in.model_dump(exclude_unset=True))
    return people[username]


urls = APIRouter()


def no_link(ident: str) -> HTTPException:
    return HTTPException(status_code=404, detail=f"No link {ident!r}.", headers={"x-ident": "none"})


@urls.get("/", response_model=Page[Link])
async def get_links(page: int = Query(1, ge=1), per_page: int = Query(10, ge=1, le=100), _=Depends(superuser)) -> Dict[str, Any]:
    found = list(links.values())
    return {"page": page, "per_page": per_page, "total": len(found), "results": found[(page - 1) * per_page : page * per_page]}


@urls.get("/{ident}", response_model=Link)
async def get_link(ident: str, _=Depends(superuser)):
    if ident not in links:
        raise no_link(ident)
    return links[ident]


@urls.delete("/{ident}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_link(ident: str, _=Depends(superuser)) -> None:
    if links.pop(ident, None) is None:
        raise no_link(ident)


@urls.post("/shorten", response_model=Link)
async def shorten(payload: LinkIn, user: dict = Depends(active)):
    if payload.slug and payload.slug in links:
        raise HTTPException(status_code=400, detail="The slug is taken.")
    ident = payload.slug or f"l{len(links)}"
    expires = CREATED + datetime.timedelta(days=payload.days) if payload.days is not None else None
    links[ident] = {"ident": ident, "origin": payload.url, "views": 0, "created_at": CREATED, "expires_at": expires, "slug": payload.slug}
    return links[ident]


follow = APIRouter()


@follow.get("/{ident}", response_class=RedirectResponse, responses={404: {"description": "No link"}}, tags=["Follow"])
async def follow_link(ident: str):
    """Go there."""
    if ident not in links:
        raise no_link(ident)
    return RedirectResponse(str(links[ident]["origin"]))


v1 = APIRouter(prefix="/v1")
v1.include_router(auth, prefix="/auth", tags=["Login"])
v1.include_router(users, prefix="/users", tags=["People"])
v1.include_router(urls, prefix="/urls", tags=["Links"])
api = APIRouter(prefix="/api")
api.include_router(v1)

shortener = FastAPI(
    title="Links",
    version="0.1",
    description="Short links.",
    openapi_url="/api/v1/openapi.json",
    docs_url=None,
    redoc_url=None,
    openapi_tags=[{"name": "Login", "description": "Get a token"}, {"name": "People", "description": "Who"}, {"name": "Links", "description": "What"}],
    license_info={"name": "Any", "url": "https://example.com/any"},
    responses={422: {"description": "Unprocessable", "model": AllWrong}},
)
shortener.include_router(api)
shortener.include_router(follow)


@shortener.exception_handler(StarletteHTTPException)
async def refused(_, exc: StarletteHTTPException) -> JSONResponse:
    return JSONResponse(content={"message": exc.detail}, status_code=exc.status_code, headers=exc.headers)


@shortener.exception_handler(RequestValidationError)
async def invalid(_, exc: RequestValidationError) -> JSONResponse:
    wrong = AllWrong(errors=[Wrong(location=" -> ".join(map(str, e["loc"])), message=e["msg"], error_type=e["type"], context=e.get("ctx")) for e in exc.errors()])
    return JSONResponse(content=wrong.model_dump(mode="json", exclude_none=True), status_code=422)


# Stories


def camel(text: str) -> str:
    return "".join(word.capitalize() if i else word for i, word in enumerate(text.split("_")))


Moment = Annotated[datetime.datetime, PlainSerializer(lambda d: d.replace(tzinfo=datetime.timezone.utc).isoformat().replace("+00:00", "Z"), return_type=str)]


class Camel(BaseModel):
    model_config = ConfigDict(populate_by_name=True, alias_generator=camel)


class Profile(Camel):
    username: str
    bio: str = ""
    image: Optional[str] = None
    following: bool = False


class Story(Camel):
    slug: str
    title: str
    body: str
    tags: List[str] = Field(..., alias="tagList")
    author: Profile
    favorites_count: int
    created_at: Optional[Moment] = None


class StoryOut(Camel):
    story: Story


class StoriesOut(Camel):
    stories: List[Story]
    stories_count: int


class StoryIn(Camel):
    title: str
    body: str
    tags: List[str] = Field([], alias="tagList")


class StoryUpdate(Camel):
    title: Optional[str] = None
    body: Optional[str] = None


class Filters(BaseModel):
    tag: Optional[str] = None
    author: Optional[str] = None
    limit: int = Field(20, ge=1)
    offset: int = Field(0, ge=0)


class TokenHeader(APIKeyHeader):
    def __init__(self, *, name: str = "Authorization", scheme_name: Optional[str] = None, auto_error: bool = True) -> None:
        super().__init__(name=name, scheme_name=scheme_name, auto_error=auto_error)

    async def __call__(self, request: Request) -> Optional[str]:
        try:
            return await super().__call__(request)
        except StarletteHTTPException as refused:
            raise HTTPException(status_code=refused.status_code, detail="who?")


def header_token(key: str = Security(TokenHeader())) -> str:
    try:
        prefix, token = key.split(" ")
    except ValueError:
        raise HTTPException(status_code=403, detail="wrong prefix")
    if prefix != "Token":
        raise HTTPException(status_code=403, detail="wrong prefix")
    return token


def header_token_optional(key: Optional[str] = Security(TokenHeader(auto_error=False))) -> str:
    return header_token(key) if key else ""


async def writer(token: str = Depends(header_token)) -> str:
    if token not in ("ann", "bob"):
        raise HTTPException(status_code=403, detail="no such writer")
    return token


async def writer_optional(token: str = Depends(header_token_optional)) -> Optional[str]:
    return await writer(token) if token else None


stories: Dict[str, Story] = {}


def get_filters(tag: Optional[str] = None, author: Optional[str] = None, limit: int = Query(20, ge=1), offset: int = Query(0, ge=0)) -> Filters:
    return Filters(tag=tag, author=author, limit=limit, offset=offset)


async def story_of_path(slug: str = Path(..., min_length=1), user: Optional[str] = Depends(writer_optional)) -> Story:
    if slug not in stories:
        raise HTTPException(status_code=404, detail="no such story")
    return stories[slug]


def may_change(story: Story = Depends(story_of_path), user: str = Depends(writer)) -> None:
    if story.author.username != user:
        raise HTTPException(status_code=403, detail="not yours")


writing = APIRouter()


@writing.get("", response_model=StoriesOut, name="stories:list-stories")
async def list_stories(filters: Filters = Depends(get_filters), user: Optional[str] = Depends(writer_optional)) -> StoriesOut:
    found = [s for s in stories.values() if (filters.tag is None or filters.tag in s.tags) and (filters.author is None or s.author.username == filters.author)]
    found = found[filters.offset : filters.offset + filters.limit]
    return StoriesOut(stories=found, stories_count=len(found))


@writing.post("", status_code=201, response_model=StoryOut, name="stories:create-story")
async def create_story(story_create: StoryIn = Body(..., embed=True, alias="story"), user: str = Depends(writer)) -> StoryOut:
    slug = story_create.title.lower().replace(" ", "-")
    if slug in stories:
        raise HTTPException(status_code=400, detail="there already")
    stories[slug] = Story(slug=slug, title=story_create.title, body=story_create.body, tags=story_create.tags, author=Profile(username=user), favorites_count=0, created_at=CREATED)
    return StoryOut(story=stories[slug])


@writing.get("/{slug}", response_model=StoryOut, name="stories:get-story")
async def get_story(story: Story = Depends(story_of_path)) -> StoryOut:
    return StoryOut(story=story)


@writing.put("/{slug}", response_model=StoryOut, name="stories:update-story", dependencies=[Depends(may_change)])
async def update_story(story_update: StoryUpdate = Body(..., embed=True, alias="story"), story: Story = Depends(story_of_path)) -> StoryOut:
    story = story.model_copy(update={k: v for k, v in story_update.model_dump().items() if v is not None})
    stories[story.slug] = story
    return StoryOut(story=story)


@writing.delete("/{slug}", status_code=204, name="stories:delete-story", dependencies=[Depends(may_change)])
async def delete_story(story: Story = Depends(story_of_path)) -> None:
    del stories[story.slug]


async def blog_refused(_: Request, exc: StarletteHTTPException) -> JSONResponse:
    return JSONResponse({"errors": [exc.detail]}, status_code=exc.status_code)


async def blog_invalid(_: Request, exc: RequestValidationError) -> JSONResponse:
    return JSONResponse({"errors": exc.errors()}, status_code=422)


blog = FastAPI(title="Stories", exception_handlers={StarletteHTTPException: blog_refused, RequestValidationError: blog_invalid})
blog.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["*"], allow_headers=["*"])
blog.include_router(writing, prefix="/api/stories", tags=["stories"])

# Estimates


class House(BaseModel):
    median_income: float
    median_age: int
    rooms: int
    latitude: float


class Estimate(BaseModel):
    price: int
    currency: str = "USD"


class Alive(BaseModel):
    is_alive: bool


key = APIKeyHeader(name="token", auto_error=False)


def has_key(header: Optional[str] = Security(key)) -> bool:
    if header is None:
        raise HTTPException(status_code=400, detail="No key.", headers={})
    if header != "secret":
        raise HTTPException(status_code=401, detail="Wrong key.", headers={})
    return True


estimates = FastAPI(title="Estimates", version="0.2", debug=False)
estimating = APIRouter()


@estimating.get("/heartbeat", response_model=Alive, name="heartbeat")
def get_heartbeat() -> Alive:
    return Alive(is_alive=True)


@estimating.post("/estimate", response_model=Estimate, name="estimate")
def post_estimate(request: Request, block: House, _: bool = Depends(has_key)) -> Estimate:
    return Estimate(price=int(block.median_income * request.app.state.factor) + block.rooms)


estimates.state.factor = 100
estimates.include_router(estimating, tags=["health"], prefix="/api/model")

app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
app.mount("/completion", completion)
app.mount("/links", shortener)
app.mount("/blog", blog)
app.mount("/estimates", estimates)


@app.delete("/everything", include_in_schema=False)
def start_over():
    links.clear()
    stories.clear()
    people.clear()
    people.update(root=person("root", is_superuser=True), ann=person("ann"), sam=person("sam", is_active=False))


start_over()
