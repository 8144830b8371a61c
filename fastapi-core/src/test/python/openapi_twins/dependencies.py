from typing import Annotated, Optional

from fastapi import APIRouter, Body, Cookie, Depends, FastAPI, Header, Query, Security
from fastapi.security import APIKeyHeader, HTTPBearer, OAuth2PasswordBearer, SecurityScopes
from pydantic import BaseModel

oauth2 = OAuth2PasswordBearer(tokenUrl="token", scopes={"me": "Read me", "items": "Read items"})
api_key = APIKeyHeader(name="X-Key", description="A key")
bearer = HTTPBearer()


class User(BaseModel):
    username: str


def commons(q: Optional[str] = None, skip: int = 0, limit: int = 100): ...


def with_session(session: Annotated[str, Cookie()], common: Annotated[dict, Depends(commons)]): ...


def verify_token(x_token: Annotated[str, Header()]): ...


def verify_app(x_app: Annotated[str, Header()]): ...


def current_user(scopes: SecurityScopes, token: Annotated[str, Depends(oauth2)]): ...


def active_user(user: Annotated[str, Security(current_user, scopes=["me"])]): ...


def audit(user: User): ...


router = APIRouter(prefix="/v1", tags=["v1"], dependencies=[Depends(verify_token)], responses={404: {"description": "Not here"}})


@router.get("/items")
def read_items(size: int, common: Annotated[dict, Depends(commons)], again: Annotated[dict, Depends(with_session)]): ...


@router.get("/required-wins")
def read_required(q: str, common: Annotated[dict, Depends(commons)], x_token: Annotated[Optional[str], Header()] = None): ...


@router.post("/audited", dependencies=[Depends(audit)])
def create_audited(item: Annotated[User, Body()], limit: Annotated[int, Query()] = 5): ...


@router.post("/same-body", dependencies=[Depends(audit)])
def create_same(user: User): ...


@router.get("/me")
def read_me(user: Annotated[str, Depends(active_user)]): ...


@router.get("/mine")
def read_mine(user: Annotated[str, Security(active_user, scopes=["items"])], token: Annotated[str, Depends(oauth2)]): ...


@router.get("/keys", deprecated=True)
def read_keys(key: Annotated[str, Depends(api_key)], token: Annotated[str, Depends(bearer)]): ...


app = FastAPI(dependencies=[Depends(verify_app)])
app.include_router(router)
