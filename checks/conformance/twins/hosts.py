"""Allowed hosts and the redirect to HTTPS, in applications of their own."""

from fastapi import FastAPI
from fastapi.middleware.httpsredirect import HTTPSRedirectMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware

app = FastAPI()


def sub(middleware, **settings):
    below = FastAPI()

    @below.get("/")
    @below.get("/some/{path:path}")
    async def read():
        return "read"

    below.add_middleware(middleware, **settings)
    return below


app.mount("/exact", sub(TrustedHostMiddleware, allowed_hosts=["example.com", "Other.Example", "localhost"]))
app.mount("/wild", sub(TrustedHostMiddleware, allowed_hosts=["*.example.com"]))
app.mount("/www", sub(TrustedHostMiddleware, allowed_hosts=["www.example.com"]))
app.mount("/no-www", sub(TrustedHostMiddleware, allowed_hosts=["www.example.com"], www_redirect=False))
app.mount("/any", sub(TrustedHostMiddleware, allowed_hosts=["*"]))
app.mount("/ip", sub(TrustedHostMiddleware, allowed_hosts=["[::1]", "127.0.0.1"]))
app.mount("/https", sub(HTTPSRedirectMiddleware))
