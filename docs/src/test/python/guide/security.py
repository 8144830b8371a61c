import os
from datetime import datetime, timedelta, timezone
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from pwdlib import PasswordHash
from pwdlib.hashers.bcrypt import BcryptHasher
from pydantic import BaseModel

SECRET = os.environ["JWT_SECRET"]
ALGORITHM = "HS256"

app = FastAPI()
oauth2 = OAuth2PasswordBearer(tokenUrl="token")
hashes = PasswordHash((BcryptHasher(),))


class Token(BaseModel):
    access_token: str
    token_type: str


class User(BaseModel):
    username: str
    email: str
    disabled: bool = False


class UserInDB(User):
    hashed_password: str


HASH = "$2b$04$X9Rv3WbabXJZdoJcg6QltuzzWa5GjIpzBKwD2KXQYwKDCUG/P38QC"
users = {
    "johndoe": UserInDB(
        username="johndoe", email="johndoe@example.com", hashed_password=HASH
    ),
    "alice": UserInDB(
        username="alice",
        email="alice@example.com",
        disabled=True,
        hashed_password=HASH,
    ),
}


def authenticate(username: str, password: str):
    user = users.get(username)
    if user is None:
        hashes.verify(password, HASH)
        return None
    if not hashes.verify(password, user.hashed_password):
        return None
    return user


def create_access_token(subject: str):
    expire = datetime.now(timezone.utc) + timedelta(minutes=30)
    return jwt.encode({"sub": subject, "exp": expire}, SECRET, algorithm=ALGORITHM)


async def current_user(token: Annotated[str, Depends(oauth2)]):
    refused = HTTPException(
        401, "Could not validate credentials", {"WWW-Authenticate": "Bearer"}
    )
    try:
        payload = jwt.decode(token, SECRET, algorithms=[ALGORITHM])
    except jwt.InvalidTokenError:
        raise refused
    user = users.get(payload.get("sub"))
    if user is None:
        raise refused
    return user


async def active_user(user: Annotated[UserInDB, Depends(current_user)]):
    if user.disabled:
        raise HTTPException(400, "Inactive user")
    return user


@app.post("/token")
def login(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> Token:
    user = authenticate(form.username, form.password)
    if user is None:
        raise HTTPException(
            401, "Incorrect username or password", {"WWW-Authenticate": "Bearer"}
        )
    token = create_access_token(user.username)
    return Token(access_token=token, token_type="bearer")


@app.get("/users/me", response_model=User)
async def read_me(user: Annotated[UserInDB, Depends(active_user)]):
    return user


@app.get("/users/me/items")
async def read_own_items(user: Annotated[UserInDB, Depends(active_user)]):
    return [{"owner": user.username}]
