"""Clients that leave: in the middle of an answer, of a stream, of a file, of an upload, of a handler, of a conversation."""

import concurrent.futures
import contextlib
import random
import re

from . import wire
from .findings import Findings, compare, settled
from .servers import FASTAPI, OURS, Server

SITE = ["/site/iterator", "/site/flux", "/site/events", "/site/page", "/site/page-stream", "/site/static/pieces.bin"]
STREAMS = {
    "ours": [
        "/iterator", "/flux", "/lines", "/blocking-lines", "/stream", "/file", "/big", "/events", "/blocking-events", *SITE,
    ],
    "webflux": ["/iterator", "/flux", "/file", "/big"],
    "fastapi": ["/iterator", "/flux", "/file", "/big"],
}  # fmt: skip
UPLOADS = ["/upload", "/input-stream", "/publisher", "/json", "/site/json"]
HANDLERS = ["/work?ms=30", "/work-async?ms=30"]
SOCKETS = ["/echo", "/echo-async", "/flood", "/flood-async", "/site/echo"]
PIECE = b"z" * 65536
CLIENTS = 4

# What a client takes at once: little, so that the server waits for it and is left in the middle.
WINDOW = 32_768


def storm(java, seed, count=400, kind=OURS, heap="128m"):
    """`count` clients for each kind of stream, upload and conversation, a few at a time, leaving at random places."""
    findings = Findings()
    with Server(kind, java, heap=heap) as server:
        if kind == OURS:
            server.get("/quick")
        before = server.vitals() if kind != FASTAPI else None
        every(seed, count, STREAMS[kind], server.port, leave_download)
        if kind == OURS:
            every(seed + 1, count // 2, UPLOADS, server.port, leave_upload)
            every(seed + 2, count // 2, HANDLERS, server.port, leave_handler)
            every(seed + 3, count // 2, SOCKETS, server.port, leave_socket)
        findings.figure("kinds_of_streams", len(STREAMS[kind]))
        findings.figure("aborted_downloads", count * len(STREAMS[kind]))
        if kind == OURS:
            findings.figure("aborted_uploads", count // 2 * len(UPLOADS))
            findings.figure("aborted_handlers", count // 2 * len(HANDLERS))
            findings.figure("aborted_websockets", count // 2 * len(SOCKETS))
        if before:
            compare(findings, server, before)
        else:
            findings.figure("log_errors_after", server.log_lines()["log_errors"])
        answer = wire.ask(server.port, wire.get("/big"), timeout=30)
        findings.expect(answer.status == 200 and len(answer.body) >= 5 << 20, f"afterwards /big is {answer.status}")
    if kind == OURS:
        for name, properties in (("scripts", ()), ("compressed_scripts", ("--fastapi.gzip.minimum-size=1KB",))):
            leave_scripts(findings, name, Server(kind, java, heap=heap, properties=properties), seed + 4, count)
    return findings


def leave_scripts(findings, name, server, seed, count):
    """Spring reads the scripts of the documentation from jars, and middleware around the whole application passes them on."""
    with server:
        page = wire.ask(server.port, wire.get("/docs")).body.decode()
        script = re.search(r'src="(/webjars/[^"]+-bundle\.js)"', page)[1]
        wire.ask(server.port, wire.get(script))
        before = server.vitals()
        every(seed, count, [script], server.port, leave_download)
        after = settled(server, before)
        findings.figure(f"aborted_{name}", count)
        for each in ("buffers", "log_leaks", "log_errors"):
            findings.expect(after[each] <= before[each], f"{each} of {name} grew from {before[each]} to {after[each]}")
        if after["log_errors"] > before["log_errors"]:
            findings.expect(False, "the log says: " + " // ".join(server.errors()))
            server.keep_log()


def every(seed, count, paths, port, leave_one):
    """Asks for each path as often as said, in an order that the seed decides; each client has chances of its own."""
    asked = [path for path in paths for _ in range(count)]
    random.Random(seed).shuffle(asked)
    with concurrent.futures.ThreadPoolExecutor(CLIENTS) as clients:
        chances = (random.Random(f"{seed} {each}") for each in range(len(asked)))
        list(clients.map(leave_one, [port] * len(asked), asked, chances))


def leave_download(port, path, chance):
    headers = ["Connection: close"]  # who wants more than there is need not wait for the idle time
    headers += ["Accept-Encoding: gzip"] if chance.random() < 0.3 else []
    with contextlib.suppress(OSError, EOFError):
        connection = wire.Connection(port, window=WINDOW)
        connection.send(wire.get(path, *headers))
        wanted = int(chance.expovariate(1 / 300_000))
        while wanted > 0:
            data = connection.socket.recv(min(65536, wanted))
            if not data:
                break
            wanted -= len(data)
        leave(connection, chance)


def leave_upload(port, path, chance):
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50000000\r\nContent-Type: "
    types = {"/upload": "multipart/form-data; boundary=b", "/json": "application/json", "/site/json": "application/json"}
    begin = b'--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n' if path == "/upload" else b""
    with contextlib.suppress(OSError, EOFError):
        connection = wire.Connection(port)
        connection.send(head.encode() + types.get(path, "application/octet-stream").encode() + b"\r\n\r\n" + begin)
        for _ in range(chance.randrange(40)):
            connection.send(PIECE[: chance.randrange(1, len(PIECE))])
        leave(connection, chance)


def leave_handler(port, path, chance):
    with contextlib.suppress(OSError, EOFError):
        connection = wire.Connection(port)
        connection.send(wire.get(path))
        connection.socket.settimeout(chance.random() * 0.04 + 0.001)
        with contextlib.suppress(TimeoutError):
            connection.socket.recv(1)
        leave(connection, chance)


def leave_socket(port, path, chance):
    """Leaves during the handshake, between messages, in the middle of a frame, or after a closing frame."""
    with contextlib.suppress(OSError, EOFError):
        connection = wire.Connection(port, window=WINDOW)
        connection.send(wire.handshake(path))
        if chance.random() < 0.9:
            connection.read_head()
            for _ in range(chance.randrange(6)):
                connection.send(wire.frame(0x81, b"m" * chance.randrange(40_000)))
            if "flood" in path:
                connection.socket.recv(chance.randrange(1, 200_000))
            last = wire.frame(*chance.choice([(0x81, b"the last"), (0x88, b"\x03\xe8"), (0x01, b"half of it"), (0x89, b"p")]))
            connection.send(last[: chance.randrange(len(last) + 1)])
        leave(connection, chance)


def leave(connection, chance):
    if chance.random() < 0.5:
        connection.reset()
    else:
        connection.close()
