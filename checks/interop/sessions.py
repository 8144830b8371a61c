"""Exchanges session cookies between Starlette's SessionMiddleware and this library.

    sessions.py write DIRECTORY    cookies that a Starlette application set, to DIRECTORY/python-sessions.json
    sessions.py verify DIRECTORY   lets a Starlette application read those of DIRECTORY/java-sessions.json

Between the two, SessionExchangeTests reads the one and writes the other.
"""

import asyncio
import json
import sys
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Route

KEYS = ["a key of both", "ein Schlüssel mit Umlauten"]
VALUES = [
    {"user": "ada"},
    {"user": "ädä 😀", "cart": [1, 2.5, None, True], "nested": {"a": {"b": "c"}}},
    {"quotes": "\"'\\/\u2028", "empty": "", "long": "x" * 2000},
]


async def put(request):
    request.session.update(await request.json())
    return JSONResponse(None)


async def show(request):
    return JSONResponse(dict(request.session))


def application(key):
    routes = [Route("/", put, methods=["POST"]), Route("/", show)]
    return Starlette(routes=routes, middleware=[Middleware(SessionMiddleware, secret_key=key)])


def ask(key, method, headers, body=b""):
    """One request to a live application: its headers and its body."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": "/",
        "raw_path": b"/",
        "root_path": "",
        "query_string": b"",
        "headers": headers,
        "client": None,
        "server": ("testserver", 80),
    }
    asyncio.run(application(key)(scope, receive, send))
    return dict(sent[0]["headers"]), b"".join(message.get("body", b"") for message in sent[1:])


def write(directory: Path):
    cookies = []
    for key in KEYS:
        for values in VALUES:
            headers, _ = ask(key, "POST", [], json.dumps(values).encode())
            cookie = headers[b"set-cookie"].decode().split(";")[0]
            cookies.append({"key": key, "cookie": cookie, "values": values})
    (directory / "python-sessions.json").write_text(json.dumps(cookies))
    print(f"wrote {len(cookies)} sessions")


def verify(directory: Path):
    cookies = json.loads((directory / "java-sessions.json").read_text())
    for entry in cookies:
        _, body = ask(entry["key"], "GET", [(b"cookie", entry["cookie"].encode())])
        assert json.loads(body) == entry["values"], (entry, body)
        _, other = ask(entry["key"] + "?", "GET", [(b"cookie", entry["cookie"].encode())])
        assert json.loads(other) == {}, other
    assert len(cookies) == len(KEYS) * len(VALUES), len(cookies)
    print(f"verified {len(cookies)} sessions")


if __name__ == "__main__":
    {"write": write, "verify": verify}[sys.argv[1]](Path(sys.argv[2]))
