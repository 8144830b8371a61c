"""Clients that leave: in the middle of an answer, of a stream, of a file, of an upload, of a handler."""

import contextlib
import random

from . import wire
from .findings import Findings, compare
from .servers import FASTAPI, OURS, Server

STREAMS = {
    "ours": ["/iterator", "/flux", "/lines", "/blocking-lines", "/stream", "/file", "/big"],
    "webflux": ["/iterator", "/flux", "/file", "/big"],
    "fastapi": ["/iterator", "/flux", "/file", "/big"],
}
UPLOADS = ["/upload", "/input-stream", "/publisher", "/json"]
PIECE = b"z" * 65536


def storm(java, seed, count=400, kind=OURS, heap="128m"):
    """`count` clients for each kind of stream and upload, one after the other, leaving at random places."""
    findings = Findings()
    chance = random.Random(seed)
    with Server(kind, java, heap=heap) as server:
        if kind == OURS:
            server.get("/quick")
        before = server.vitals() if kind != FASTAPI else None
        for path in STREAMS[kind]:
            for _ in range(count):
                leave_download(server.port, path, chance)
        if kind == OURS:
            for path in UPLOADS:
                for _ in range(count // 2):
                    leave_upload(server.port, path, chance)
            for path in ("/work?ms=30", "/work-async?ms=30"):
                for _ in range(count // 2):
                    leave_handler(server.port, path, chance)
        findings.figure("kinds_of_streams", len(STREAMS[kind]))
        findings.figure("aborted_downloads", count * len(STREAMS[kind]))
        if kind == OURS:
            findings.figure("aborted_uploads", count // 2 * len(UPLOADS))
        if before:
            compare(findings, server, before)
        else:
            findings.figure("log_errors_after", server.log_lines()["log_errors"])
        answer = wire.ask(server.port, wire.get("/big"), timeout=30)
        findings.expect(answer.status == 200 and len(answer.body) >= 5 << 20, f"afterwards /big is {answer.status}")
    return findings


def leave_download(port, path, chance):
    with contextlib.suppress(OSError, EOFError):
        connection = wire.Connection(port)
        connection.send(wire.get(path))
        wanted = int(chance.expovariate(1 / 300_000))
        while wanted > 0:
            data = connection.socket.recv(min(65536, wanted))
            if not data:
                break
            wanted -= len(data)
        leave(connection, chance)


def leave_upload(port, path, chance):
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50000000\r\nContent-Type: "
    types = {"/upload": "multipart/form-data; boundary=b", "/json": "application/json"}
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


def leave(connection, chance):
    if chance.random() < 0.5:
        connection.reset()
    else:
        connection.close()
