"""Asks the twins with middleware and files at random, and the real FastAPI the same: every answer must be the same.

The requests are made of those of their recorded cases: another path, method or body, and headers that middleware reads.
"""

import collections
import gzip
import http.client
import json
import random
import re
import socket
import zlib

from .findings import Findings
from .schemas import ours, theirs
from .servers import HERE

# Of the twins whose answers do not depend on what was asked before, or on how their server was started.
TWINS = (
    "advanced_middleware", "authentication", "cors", "error_handlers", "frontend", "gzip", "hosts",
    "middleware", "request_body_limit", "sessions", "static_files", "templates",
)  # fmt: skip

METHODS = ("GET",) * 6 + ("HEAD", "OPTIONS", "OPTIONS", "POST", "PUT", "DELETE", "PATCH")
ENDINGS = ("/", "?", "?a=b", "//", "/..", "/%2e%2e/", "%2F", "/.", "%00", "/%C3%BC", "%20", "/a/b", "?x=1&x=2")
BODIES = (b"", b"x", b'{"a": 1}', b"y" * 100, b"z" * 5000)
TYPES = ("application/json", "text/plain", "application/x-www-form-urlencoded")

# How often a request has a header, and with which values.
HEADERS = {
    "Origin": (0.5, (
        "https://one.example", "https://two.example", "http://one.example", "https://one.example:8443", "https://ONE.example",
        "https://one.test", "https://a.one.test", "null", "", "*", "https://x.example.evil", "https://two.example, https://one.example",
    )),
    "Accept-Encoding": (0.5, (
        "gzip", "gzip, deflate", "br", "*", "identity", "gzip;q=0", "GZIP", "x-gzip", "gzip;q=0.5, identity", "", "gzip, gzip",
    )),
    "Access-Control-Request-Method": (0.3, ("GET", "POST", "PUT", "DELETE", "get", "FOO", "", "GET, POST")),
    "Access-Control-Request-Headers": (0.3, (
        "X-Token", "x-token, accept", "content-type", "X-Foo", "", "x-token,", "accept,accept-language", "X-TOKEN ,Accept",
    )),
    "Access-Control-Request-Private-Network": (0.1, ("true", "false", "1", "")),
    "Cookie": (0.1, ("session=x", "session=eyJhIjogMX0=.abc.def", "other=1", "a=b; session=", 'session="q"')),
    "Authorization": (0.15, ("Basic YWRhOmh1c2g=", "Basic !!", "Bearer x", "basic dXNlcjpwYXNz", "Basic", "", "Digest x")),
    "Range": (0.15, (
        "bytes=0-3", "bytes=-3", "bytes=5-", "bytes=0-1,3-4", "bytes=9-2", "bytes=9999-", "items=0-1", "bytes=", "bytes=0-3,2-5",
    )),
    "If-None-Match": (0.1, ("*", '"x"', 'W/"x"', '"a", "b"')),
    "If-Modified-Since": (0.1, ("Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 2037 00:00:00 GMT", "nonsense")),
    "X-Forwarded-Proto": (0.1, ("https", "http", "wss")),
    "X-Forwarded-For": (0.1, ("192.0.2.1", "::1", "192.0.2.1, 192.0.2.2", "unknown")),
    "Accept": (0.1, ("text/html", "*/*", "application/json", "text/html,application/xhtml+xml;q=0.9")),
}  # fmt: skip
HOSTS = (
    "example.com", "www.example.com", "a.b.example.com", "EXAMPLE.com", "example.com:80", "example.com:8000", "example.test",
    "localhost", "example.org", "www.example.org", "[::1]", "", "example.com.", "xexample.com",
)  # fmt: skip

# Headers of cases that say how long their own body is.
FRAMING = {"content-length", "expect", "transfer-encoding"}

# What differs between two servers, or from run to run.
IGNORED = {"connection", "date", "keep-alive", "server"}
DATE = re.compile(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT")
SIGNED = re.compile(r"(=[\w+/=]+)\.[\w-]+\.[\w-]{27}(?=;)")
RANDOM_BOUNDARY = re.compile(r"(?<=boundary=)\S+|(?<=--)[0-9a-f]{26}")
ETAG = re.compile(r'"[0-9a-f]{32}"')


def recorded(name):
    """The paths and headers of the cases of a twin."""
    deviations = (HERE.parent / "conformance/deviations.md").read_text()
    for case in json.loads((HERE.parent / "conformance/cases" / f"{name}.json").read_text()):
        method, _, template = case.get("request", "").partition(" ")
        headers = {n.title(): v for n, v in case.get("headers", {}).items() if n.lower() not in FRAMING}
        for path in [template.replace("{}", value) for value in case.get("each", [""])]:
            differs = f"{method} {path} " in deviations or path.startswith(("/docs", "/events", "/openapi.json"))
            if method.isupper() and not differs:
                yield path, headers


def invent(generator, cases):
    """A request: method, path, headers, body."""
    path, headers = generator.choice(cases)
    headers = dict(headers) if generator.random() < 0.3 else {}
    if generator.random() < 0.15:
        path += generator.choice(ENDINGS)
    method = generator.choice(METHODS)
    headers.update((n, generator.choice(values)) for n, (often, values) in HEADERS.items() if generator.random() < often)
    if generator.random() < 0.2:
        headers["Host"] = generator.choice(HOSTS)
    if method not in ("POST", "PUT", "PATCH"):
        return method, path, headers, None
    headers["Content-Type"] = generator.choice(TYPES)
    return method, path, headers, generator.choice(BODIES)


def ask(port, method, path, headers, body):
    """The answer to a request, with what a client may not rely on made equal."""
    lines = [f"{method} {path} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in ({"Host": "127.0.0.1"} | headers).items()]
    lines += ["Connection: close"] + ([] if body is None else [f"Content-Length: {len(body)}"])
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            connection.sendall("\r\n".join([*lines, "", ""]).encode() + (body or b""))
            response = http.client.HTTPResponse(connection, method=method)
            response.begin()
            content = response.read()
    except (OSError, http.client.HTTPException) as none:
        return type(none).__name__, [], ""
    fields = sorted((name.lower(), value) for name, value in response.getheaders() if name.lower() not in IGNORED)
    if ("content-encoding", "gzip") in fields and content:
        content = decompressed(content)
        fields = [(name, value) for name, value in fields if name != "content-length"]
    fields = [(name, plain(ordered(value) if name == "allow" else value, port)) for name, value in fields]
    return response.status, fields, plain(content.decode("latin-1"), port)


def decompressed(content):
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return b"damaged: " + content


def ordered(methods):
    """They are a set in Python, and come in another order in each run."""
    return ", ".join(sorted(methods.split(", ")))


def plain(text, port):
    text = DATE.sub("DATE", text.replace(f":{port}", ":PORT").replace(f"%3A{port}", "%3APORT"))
    return ETAG.sub('"ETAG"', RANDOM_BOUNDARY.sub("BOUNDARY", SIGNED.sub(r"\1.SIGNED", text)))


def difference(mine, real):
    """What differs, in words; empty if nothing does."""
    if mine[0] == 500 and real[0] == "RemoteDisconnected":
        return ""  # deviations.md: a header that HTTP cannot carry
    if mine[0] != real[0]:
        return f"answers {mine[0]}, FastAPI {real[0]}"
    if mine[1] != real[1]:
        return f"has {[h for h in mine[1] if h not in real[1]]}, FastAPI {[h for h in real[1] if h not in mine[1]]}"
    return "" if mine[2] == real[2] else f"sends {mine[2][:100]!r}, FastAPI {real[2][:100]!r}"


def storm(java, seed, requests):
    findings = Findings()
    generator = random.Random(seed)
    cases = {name: sorted(recorded(name), key=str) for name in TWINS}
    statuses = collections.Counter()
    with ours(java) as our_ports, theirs() as their_ports:
        for _ in range(requests):
            name = generator.choice(TWINS)
            request = invent(generator, cases[name])
            mine, real = (ask(ports[name], *request) for ports in (our_ports, their_ports))
            statuses[mine[0]] += 1
            differs = difference(mine, real)
            findings.expect(not differs, f"{name}: {request[0]} {request[1]} with {request[2]} {differs}")
    findings.figure("requests", requests)
    findings.figure("answers", ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items(), key=str)))
    findings.figure("other_answers_than_fastapi", len(findings.failures))
    return findings
