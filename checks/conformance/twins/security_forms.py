"""The forms of OAuth2's password flow."""

from typing import Annotated

from fastapi import Depends, FastAPI, Form
from fastapi.security import OAuth2PasswordRequestForm, OAuth2PasswordRequestFormStrict

app = FastAPI()


def shown(form: OAuth2PasswordRequestForm):
    return {
        "grant_type": form.grant_type,
        "username": form.username,
        "password": form.password,
        "scopes": form.scopes,
        "client_id": form.client_id,
        "client_secret": form.client_secret,
    }


@app.post("/token")
async def login(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    return shown(form)


@app.post("/strict")
async def login_strict(form: Annotated[OAuth2PasswordRequestFormStrict, Depends()]):
    return shown(form)


async def authenticate(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    return form.username


@app.post("/with-code")
async def login_with_code(
    user: Annotated[str, Depends(authenticate)], code: Annotated[int, Form(description="From the other device")]
):
    return {"user": user, "code": code}


@app.post("/twice")
async def login_twice(
    form: Annotated[OAuth2PasswordRequestForm, Depends()], strict: Annotated[OAuth2PasswordRequestFormStrict, Depends()]
):
    return {"form": shown(form), "strict": shown(strict)}
