"""Every scheme of fastapi.security: required, described and optional."""

from fastapi import Depends, FastAPI, Security
from fastapi.openapi.models import OAuthFlowAuthorizationCode, OAuthFlowImplicit, OAuthFlows
from fastapi.security import (
    APIKeyCookie,
    APIKeyHeader,
    APIKeyQuery,
    HTTPBasic,
    HTTPBearer,
    HTTPDigest,
    OAuth2,
    OAuth2AuthorizationCodeBearer,
    OAuth2PasswordBearer,
    OpenIdConnect,
)
from fastapi.security.http import HTTPBase

app = FastAPI()

SCOPES = {"me": "Read me", "items": "Read items"}


def serve(path, scheme):
    async def read(value=Depends(scheme)):
        return {"value": value}

    app.get(path, name="read" + path.replace("/", "_").replace("-", "_"))(read)


serve("/header", APIKeyHeader(name="X-Key"))
serve("/header/described", APIKeyHeader(name="x_key", scheme_name="Described key", description="A *key*"))
serve("/header/optional", APIKeyHeader(name="X-Key", scheme_name="Optional header", auto_error=False))
serve("/query", APIKeyQuery(name="key"))
serve("/query/described", APIKeyQuery(name="key", scheme_name="", description="A key"))
serve("/query/optional", APIKeyQuery(name="key", scheme_name="Optional query", auto_error=False))
serve("/query/undescribed", APIKeyQuery(name="key", scheme_name="Undescribed", description=""))
serve("/cookie", APIKeyCookie(name="key"))
serve("/cookie/described", APIKeyCookie(name="key", scheme_name="Described cookie", description="A cookie"))
serve("/cookie/optional", APIKeyCookie(name="key", scheme_name="Optional cookie", auto_error=False))
serve("/base", HTTPBase(scheme="Other"))
serve("/base/odd", HTTPBase(scheme="some-other SCHEME2x", scheme_name="Odd", description="Odd"))
serve("/base/optional", HTTPBase(scheme="Other", scheme_name="Optional base", auto_error=False))
serve("/basic", HTTPBasic())
serve("/basic/described", HTTPBasic(scheme_name="Described basic", description="A password"))
serve("/basic/realm", HTTPBasic(realm='sim"ple', scheme_name="Realm"))
serve("/basic/no-realm", HTTPBasic(realm="", scheme_name="No realm"))
serve("/basic/optional", HTTPBasic(realm="simple", scheme_name="Optional basic", auto_error=False))
serve("/bearer", HTTPBearer())
serve("/bearer/described", HTTPBearer(bearerFormat="JWT", scheme_name="Described bearer", description="A token"))
serve("/bearer/optional", HTTPBearer(scheme_name="Optional bearer", auto_error=False))
serve("/digest", HTTPDigest())
serve("/digest/described", HTTPDigest(scheme_name="Described digest", description="A digest"))
serve("/digest/optional", HTTPDigest(scheme_name="Optional digest", auto_error=False))
serve("/oidc", OpenIdConnect(openIdConnectUrl="/openid"))
serve("/oidc/described", OpenIdConnect(openIdConnectUrl="/openid", scheme_name="Oidc", description="Elsewhere"))
serve("/oidc/optional", OpenIdConnect(openIdConnectUrl="/openid", scheme_name="Optional oidc", auto_error=False))
serve("/password", OAuth2PasswordBearer(tokenUrl="token"))
serve(
    "/password/described",
    OAuth2PasswordBearer(
        tokenUrl="/token", scheme_name="Described password", scopes=SCOPES, description="Log in", refreshUrl="refresh"
    ),
)
serve("/password/optional", OAuth2PasswordBearer("token", scheme_name="Optional password", auto_error=False))
serve("/code", OAuth2AuthorizationCodeBearer(authorizationUrl="authorize", tokenUrl="token"))
serve(
    "/code/described",
    OAuth2AuthorizationCodeBearer(
        authorizationUrl="https://example.com/authorize",
        tokenUrl="https://example.com/token",
        refreshUrl="https://example.com/refresh",
        scheme_name="Described code",
        scopes=SCOPES,
        description="Log in elsewhere",
    ),
)
serve("/code/optional", OAuth2AuthorizationCodeBearer("authorize", "token", scheme_name="Optional code", auto_error=False))
serve("/oauth2", OAuth2())
serve(
    "/oauth2/described",
    OAuth2(
        flows={
            "clientCredentials": {"tokenUrl": "token"},
            "password": {"tokenUrl": "token", "refreshUrl": "refresh", "scopes": SCOPES},
        },
        scheme_name="Described flows",
        description="Two flows",
    ),
)
serve(
    "/oauth2/optional",
    OAuth2(
        flows=OAuthFlows(
            authorizationCode=OAuthFlowAuthorizationCode(authorizationUrl="authorize", tokenUrl="token", scopes=SCOPES),
            implicit=OAuthFlowImplicit(authorizationUrl="authorize"),
        ),
        scheme_name="Optional flows",
        auto_error=False,
    ),
)


@app.get("/both")
async def read_both(key=Depends(APIKeyHeader(name="X-One")), other=Depends(APIKeyHeader(name="X-Two"))):
    return {"key": key, "other": other}


@app.get("/either")
async def read_either(
    key=Security(APIKeyQuery(name="key", auto_error=False)), token=Security(HTTPBearer(auto_error=False))
):
    return {"key": key, "token": token}


@app.get("/before-checks")
async def read_before_checks(size: int, token=Depends(OAuth2PasswordBearer(tokenUrl="elsewhere"))):
    return {"size": size, "token": token}
