"""A seeded client that mutates requests, pipelined on connections that it keeps.

Most mutations leave the framing of HTTP alone (values in paths, queries, headers and bodies), so that many requests share a
connection. Some damage the bytes of the request itself; each of these has a connection of its own.
"""

import base64
import collections
import concurrent.futures
import gzip
import hashlib
import hmac
import json
import pathlib
import random
import re
import threading
import time

from . import wire
from .findings import Findings, compare
from .servers import HERE, OURS, Server

BATCH = 16
CONNECTIONS = 24
RAW_EVERY = 10  # batches
SLOW_SECONDS = 20
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
EXPECTED_ABOVE_499 = (501, 505)

VALUES = [
    "", "0", "-1", "1", "007", "2147483647", "2147483648", "-9223372036854775809", "1e400", "1.0", "1.5", "NaN", "Infinity",
    "0x10", "1_000", "+1", " 1", "true", "null", "[]", "{}", "%00", "%0a", "%0d%0a", "%2e%2e%2f", "%c3%28", "%ff",
    "%f0%9f%98%80", "%", "%z", "%u0041", "a" * 40, "a" * 3000, "..", "../../etc/passwd", "'", '"', ";", "&", "&&", "=", "==",
    "?", "+", "a&q=b&q=c", "item_id=1", "${jndi:x}", "{{7*7}}", "<script>", "\\", "|", "^", "`",
]  # fmt: skip
JSON_VALUES = [
    b"null", b"true", b"0", b"-1", b"-0", b"1.5", b"1e308", b"1e400", b"-1e400", b"1e-400", b"123456789012345678901234567890",
    b"0.1e1", b"01", b"1.", b".5", b"NaN", b"Infinity", b"-Infinity", b'""', b'"x"', b'"\\u0000"', b'"\\ud800"',
    b'"\\ud83d\\ude00"', b'"\xff"', b'"\xc3\xa4"', b'"\xed\xa0\x80"', b'"2026-02-30"', b'"2026-01-01T25:00:00Z"',
    b'"2026-01-01T00:00:00+99:99"', b'"not-a-uuid"', b'"00000000-0000-0000-0000-000000000000"', b"[]", b"{}", b"[null]",
    b'{"":1}', b'{"a":1,"a":2}', b"[" * 40 + b"]" * 40, b"[" * 700 + b"]" * 700, b'{"a":' * 60 + b"1" + b"}" * 60,
    b'"' + b"s" * 3000 + b'"', b"9" * 900, b"//x", b"'x'", b"\xef\xbb\xbf1", b"undefined", b"1 2", b"{", b"[", b'"', b"}", b",",
]  # fmt: skip
TYPES = [
    "application/json", "application/json; charset=utf-16", "APPLICATION/JSON", "application/vnd.api+json", "text/plain",
    "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=bb", 'multipart/form-data; boundary="b"', "application/octet-stream", "*/*", "/", "json", "",
]  # fmt: skip
HEADERS = [
    "Accept: */*", "Accept: text/html;q=x", "Accept-Language: de-DE,de;q=0.9", "Accept-Language: *;q=2,;;",
    "Content-Encoding: gzip", "Cookie: session=1; session=2", "Cookie: ;;=;session", "Range: bytes=5-1", "If-None-Match: *",
    "X-Token: a", "X-Token: ", "X-Forwarded-For: 1.2.3.4, ::1", "Forwarded: for=x;host=y", "Origin: null", "Expect: nothing",
    "Cookie: session=eyJuYW1lIjogImEifQ==.aaaaaa.AAAAAAAAAAAAAAAAAAAAAAAAAAA", "Cookie: session=bnVsbA==.a.b", "Range: bytes=0-1,3-4",
    "Range: bytes=-5", "Range: bytes=0-9999999999999999999", "If-Range: x", "If-Modified-Since: Thu, 01 Jan 1970", "If-None-Match: \"",
    "Accept-Encoding: gzip", "Accept-Encoding: gzip;q=x, *", "Origin: https://example.com", "Access-Control-Request-Method: GET",
    "Last-Event-ID: 9", "Authorization: Bearer", "Authorization: Bearer a.b.c", "Authorization: Basic !!!", "Connection: keep-alive", "Connection: x", "Host2: y", "Upgrade: h3",
]  # fmt: skip
ORDER = (
    b'{"name": "lamp", "price": 3.5, "id": "7f7e14a0-2b9f-4ac8-a1f4-d4e1fa76a9bf", "at": "2026-01-01T00:00:00Z",'
    b' "lines": [{"item": 1, "quantity": 2, "inside": {"item": 3}}], "stock": {"a": 1}, "anything": {"x": [1, 2]}}'
)
UPLOAD = (
    b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n'
    b'--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nworld\r\n--b--\r\n'
)


class Seed:
    """A request to begin with: the parts of its target that are values stand in braces."""

    def __init__(self, method, target, body=None, content_type=None, header=None):
        self.method, self.body, self.content_type, self.header = method, body, content_type, header
        self.pieces = re.split(r"\{([^}]*)\}", target)


def token(claims, secret=b"a secret of thirty-two bytes and more"):
    """A token that the target takes."""
    parts = [json.dumps(part).encode() for part in ({"alg": "HS256", "typ": "JWT"}, claims)]
    signed = b".".join(base64.urlsafe_b64encode(part).rstrip(b"=") for part in parts)
    signature = hmac.new(secret, signed, hashlib.sha256).digest()
    return (signed + b"." + base64.urlsafe_b64encode(signature).rstrip(b"=")).decode()


TARGET_SEEDS = [
    Seed("GET", "/quick"),
    Seed("GET", "/quick-async"),
    Seed("GET", "/slow?ms={0}"),
    Seed("GET", "/slow-async?ms={0}"),
    Seed("GET", "/work?ms={0}"),
    Seed("GET", "/work-async?ms={0}"),
    Seed("GET", "/items/{1}?q={x}&tag={a}&tag={b}"),
    Seed("GET", "/items/{1}"),
    Seed("GET", "/{nowhere}"),
    Seed("DELETE", "/items/{1}"),
    Seed("OPTIONS", "/json"),
    Seed("GET", "/openapi.json"),
    Seed("POST", "/json", ORDER, "application/json"),
    Seed("POST", "/json", ORDER, "application/json"),
    Seed("POST", "/json", ORDER, "application/json"),
    Seed("POST", "/form", b"username=alice&password=secret&remember=true", "application/x-www-form-urlencoded"),
    Seed("POST", "/form", UPLOAD, "multipart/form-data; boundary=b"),
    Seed("POST", "/upload", UPLOAD, "multipart/form-data; boundary=b"),
    Seed("POST", "/upload", UPLOAD, "multipart/form-data; boundary=b"),
    Seed("POST", "/input-stream", b"0123456789" * 20, "application/octet-stream"),
    Seed("POST", "/publisher", b"0123456789" * 20, "application/octet-stream"),
    Seed("GET", "/count?events={3}"),
    Seed("GET", "/site/visit?name={x}", header="Cookie: session=eyJuYW1lIjogImEifQ==.aaaaaa.AAAAAAAAAAAAAAAAAAAAAAAAAAA"),
    Seed("GET", "/site/static/{index.html}"),
    Seed("GET", "/site/static/index.html", header="Range: bytes=0-3"),
    Seed("HEAD", "/site/static/"),
    Seed("GET", "/site/me", header="Authorization: Bearer " + token({"sub": "johndoe", "exp": 4_000_000_000})),
    Seed("POST", "/site/token", b"username=johndoe&password=secret&scope=a", "application/x-www-form-urlencoded"),
    Seed("POST", "/site/json", ORDER, "application/json"),
    Seed("OPTIONS", "/site/json", header="Origin: https://example.com"),
]


class Mutations:
    """Requests in an order that the seed decides."""

    def __init__(self, seeds, seed):
        self.seeds = seeds
        self.chance = random.Random(seed)

    def next(self):
        """The bytes of a request whose framing is whole, and whether its answer has no body."""
        chance = self.chance
        seed = chance.choice(self.seeds)
        method = seed.method if chance.random() < 0.97 else chance.choice(["GET", "POST", "PUT", "PATCH", "DELETE"])
        body, content_type = seed.body, seed.content_type
        headers = [chance.choice(HEADERS)] if chance.random() < 0.3 else []
        if seed.header:
            headers.append(self._header(seed.header))
        if body is not None:
            if chance.random() < 0.85:
                body = self._body(body, content_type)
            if chance.random() < 0.08:
                content_type = chance.choice(TYPES)
        elif chance.random() < 0.03:
            body, content_type = ORDER, "application/json"
        return wire.request(method, self._target(seed), headers, body, content_type)

    def _target(self, seed):
        chance, pieces = self.chance, list(seed.pieces)
        for i in range(1, len(pieces), 2):
            if chance.random() < 0.6:
                pieces[i] = self._value()
        target = "".join(pieces)
        if chance.random() < 0.05:
            target += ("&" if "?" in target else "?") + self._value()
        at = target.find("?") + 1 or len(target)
        return target[:at].replace("?", "%3f", target[:at].count("?") - (at < len(target))) + target[at:]

    def _value(self):
        chance = self.chance
        value = chance.choice(VALUES)
        if chance.random() < 0.2:
            value += chance.choice(VALUES)
        # What cannot stand in a request line is sent escaped; the table has it raw.
        return "".join(c if c in "%&=+;,./" or c.isalnum() else f"%{ord(c):02x}" for c in value)

    def _header(self, header):
        """Puts other characters in place of some of the value."""
        chance, at = self.chance, header.index(":") + 2
        if chance.random() < 0.4:
            return header
        characters = list(header)
        for _ in range(1 + int(chance.expovariate(1))):
            characters[chance.randrange(at, len(header))] = chance.choice(["", "=", ".", ",", "-", "A", "_", "0", '"', " ;", "%"])
        return "".join(characters)

    def _body(self, body, content_type):
        chance = self.chance
        for _ in range(1 + int(chance.expovariate(1))):
            how = chance.random()
            if how < 0.45 and content_type == "application/json":
                body = self._json(body)
            elif how < 0.6:
                at = chance.randrange(len(body) + 1)
                body = body[:at] + bytes([chance.randrange(256)]) + body[at + 1 :]
            elif how < 0.7:
                at, size = chance.randrange(len(body) + 1), chance.randrange(1, 30)
                body = body[:at] + body[at + size :]
            elif how < 0.8:
                at, size = chance.randrange(len(body) + 1), chance.randrange(1, 60)
                body = body[:at] + body[at : at + size] * 2 + body[at + size :]
            elif how < 0.9:
                at = chance.randrange(len(body) + 1)
                body = body[:at] + chance.choice(VALUES).encode() + body[at:]
            else:
                at = chance.randrange(len(body) + 1)
                body = body[:at] + chance.choice(JSON_VALUES) + body[at:]
            body = body[:20_000]
        return body

    def _json(self, body):
        """Puts another value in place of one."""
        chance = self.chance
        places = [match.span(1) for match in re.finditer(rb'(?:[:\[,]\s*)("[^"]*"|[\w.+-]+|\{\}|\[\])', body)]
        if not places:
            return chance.choice(JSON_VALUES)
        begin, end = chance.choice(places)
        return body[:begin] + chance.choice(JSON_VALUES) + body[end:]

    def raw(self):
        """The bytes of a request that are damaged anywhere."""
        chance = self.chance
        data = bytearray(self.next())
        for _ in range(1 + int(chance.expovariate(0.7))):
            head = data.find(b"\r\n\r\n") + 4
            at = chance.randrange(max(1, head))
            how = chance.random()
            if how < 0.3:
                data[at : at + 1] = bytes([chance.randrange(256)])
            elif how < 0.5:
                del data[at : at + chance.randrange(1, 20)]
            elif how < 0.65:
                data[at:at] = data[at : at + chance.randrange(1, 80)]
            elif how < 0.8:
                data[at:at] = chance.choice([b"\r\n", b"\n", b"\r", b"\0", b" ", b"\t", b":", b"\x80", b"\r\n\r\n"])
            elif how < 0.9:
                data[at:at] = b"\r\n" + chance.choice(HEADERS).encode() + b"\r\n"
            else:
                del data[at:]
        return bytes(data)


class Client:
    """Sends what generators make, one for each connection, and keeps account of the answers."""

    def __init__(self, port, seeds, seed, allowed=()):
        self.port = port
        self.mutations = [Mutations(seeds, seed * CONNECTIONS + each) for each in range(CONNECTIONS)]
        self.allowed = set(allowed)
        self.lock = threading.Lock()
        self.statuses = collections.Counter()
        self.failures = []
        self.sent = 0

    def run(self, count, deadline=float("inf")):
        """Connections do not wait for each other: the answer to one of a thousand requests takes a second."""
        with concurrent.futures.ThreadPoolExecutor(CONNECTIONS) as threads:
            for running in [threads.submit(self._run, each, count, deadline) for each in self.mutations]:
                running.result()

    def _run(self, mutations, count, deadline):
        line = Line(self.port)
        turn = 0
        while self.sent < count and time.monotonic() < deadline and len(self.failures) < 50:
            line.send([mutations.next() for _ in range(BATCH)])
            for request, outcome in line.answers():
                self._account(request, *outcome)
            turn += 1
            if turn % RAW_EVERY == 0:
                self._raw(mutations.raw())
        line.close()

    def _account(self, request, status, body):
        wrong = isinstance(status, str) or (status >= 500 and status not in self.allowed)
        wrong = wrong or (status == 422 and not _is_json(body))
        self._count(status, wrong, (status, request, body))

    def _raw(self, data):
        answer = wire.ask(self.port, data, SLOW_SECONDS, half_close=True, linger=0.005)
        wrong = answer.end == "silent" or (answer.status >= 500 and answer.status not in EXPECTED_ABOVE_499)
        outcome = answer.status or answer.end
        self._count(f"raw {outcome}", wrong, (outcome, data, answer.body))

    def _count(self, outcome, wrong, failure):
        with self.lock:
            self.sent += 1
            self.statuses[outcome] += 1
            if wrong:
                self.failures.append(failure)


class Line:
    """A connection for many requests at once, opened again whenever the server closes it."""

    def __init__(self, port):
        self.port = port
        self.connection = None
        self.waiting = []

    def send(self, requests):
        self.waiting = list(requests)
        self._send()

    def _send(self):
        if self.connection is None:
            self.connection = wire.Connection(self.port, SLOW_SECONDS)
        try:
            self.connection.send(b"".join(self.waiting))
        except OSError:
            pass  # answers() tells why

    def answers(self):
        """Pairs of a request and its status and body; a status that is a text is no answer."""
        failed = 0
        while self.waiting:
            try:
                answer = self._answer(self.waiting[0].startswith(b"HEAD "))
            except TimeoutError:
                answer = ("silent", b"")
            except (EOFError, OSError):
                # Closed after an answer: the rest is sent again. Closed twice without one: that is the outcome.
                self.close()
                failed += 1
                if failed < 2:
                    self._send()
                    continue
                answer = ("closed", b"")
            failed = 0
            yield self.waiting.pop(0), answer
            if answer[0] in ("silent", "closed"):
                self.close()
                if self.waiting:
                    self._send()

    def _answer(self, is_head):
        connection = self.connection
        if connection is None:
            raise EOFError
        head = connection._until(b"\r\n\r\n")
        status = int(head[9:12])
        if status < 200:
            return self._answer(is_head)
        if is_head or status in wire.NO_BODY:
            return status, b""
        length = LENGTH.search(head)
        if length:
            return status, connection._exactly(int(length[1]))
        if CHUNKED.search(head):
            return status, connection._chunks()
        return status, b""

    def close(self):
        if self.connection is not None:
            self.connection.close()
        self.connection = None


def _is_json(body):
    try:
        body = gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body
        return "detail" in json.loads(body)
    except ValueError:
        return False


def storm(java, seed, count=50_000, kind=OURS, most_seconds=float("inf")):
    """`count` mutated requests against the target."""
    findings = Findings()
    with Server(kind, java, leaks="advanced") as server:
        Client(server.port, TARGET_SEEDS, seed).run(2000)  # everything is loaded and compiled
        before = server.vitals()
        client = Client(server.port, TARGET_SEEDS, seed + 1)
        started = time.monotonic()
        client.run(count, started + most_seconds)
        seconds = time.monotonic() - started
        findings.figure("requests", client.sent)
        findings.figure("requests_a_second", client.sent / seconds)
        findings.figure("statuses", ", ".join(f"{s}: {n}" for s, n in client.statuses.most_common()))
        findings.figure("server_errors", sum(1 for status, *_ in client.failures if _is_server_error(status)))
        for status, request, body in client.failures[:10]:
            findings.expect(False, f"{status} for {request[:300]!r}: {body[:200]!r}")
        findings.expect(len(client.failures) <= 10, f"{len(client.failures)} failures in all")
        compare(findings, server, before)
        keep(client.failures, server)
    return findings


def _is_server_error(status):
    return not isinstance(status, str) and status >= 500


def keep(failures, server):
    """Leaves what failed, and the log, where a developer finds it: below `target`."""
    if not failures:
        return
    folder = pathlib.Path(HERE) / "target/failures"
    folder.mkdir(parents=True, exist_ok=True)
    for number, (status, request, _) in enumerate(failures):
        (folder / f"{number:03d}-{status}.bin").write_bytes(request)
    (folder / "log").write_bytes(server.log.read_bytes())
