"""A seeded client of WebSockets: messages that come back, and frames that no client should send."""

import collections
import concurrent.futures
import random

from . import wire
from .findings import Findings, compare
from .servers import OURS, Server

CLIENTS = 8
PATHS = ["/echo", "/echo-async", "/site/echo"]
TEXT, BINARY, CLOSE, PING, PONG, FINAL = 1, 2, 8, 9, 10, 0x80
HANDSHAKES = [
    "Sec-WebSocket-Version: 8", "Sec-WebSocket-Key: x", "Upgrade: h2c", "Content-Length: 5", "Sec-WebSocket-Protocol: a, , b",
    "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99", "Origin: null", "Transfer-Encoding: chunked",
]  # fmt: skip

# What ends a conversation, and with which code.
WRONG = [
    (wire.frame(FINAL | 3, b"an unknown kind"), 1002),
    (wire.frame(FINAL, b"goes on with nothing"), 1002),
    (wire.frame(FINAL | 0x40 | TEXT, b"compressed without a word"), 1002),
    (wire.frame(PING, b"a ping in parts"), 1002),
    (wire.frame(FINAL | PING, b"a ping that is too long" * 9), 1002),
    (bytes([FINAL | TEXT, 5]) + b"plain", 1002),
    (wire.frame(TEXT, b"a part") + wire.frame(FINAL | TEXT, b"and no other"), 1002),
    (wire.frame(FINAL | CLOSE, b"\x03"), 1002),
    (wire.frame(FINAL | CLOSE, b"\x03\xed"), 1002),
    (wire.frame(FINAL | TEXT, b"no text \xff"), 1007),
    (wire.frame(FINAL | BINARY, b"bytes in place of a text"), 1003),
    (bytes([FINAL | TEXT, 0xFF]) + (1 << 40).to_bytes(8, "big") + bytes(4) + b"x" * 1000, 1009),
    (bytes([FINAL | TEXT, 0xFF]) + (17 << 20).to_bytes(8, "big") + bytes(4) + b"x" * 1_000_000, 1009),
    (wire.frame(FINAL | CLOSE, b""), 1005),
    (wire.frame(FINAL | CLOSE, b"\x0f\xa0bye"), 4000),
]  # fmt: skip


class Wrong(Exception):
    """The server did what it must not."""


def storm(java, seed, count=2000, kind=OURS):
    """`count` conversations."""
    findings = Findings()
    with Server(kind, java) as server:
        for each in range(50):
            converse(server.port, random.Random(each))
        before = server.vitals()
        outcomes, wrong = collections.Counter(), []
        with concurrent.futures.ThreadPoolExecutor(CLIENTS) as clients:
            chances = (random.Random(f"{seed} {each}") for each in range(count))
            for outcome, failure in clients.map(lambda chance: converse(server.port, chance), chances):
                outcomes[outcome] += 1
                wrong += [failure] if failure else []
        findings.figure("conversations", count)
        findings.figure("ends", ", ".join(f"{end}: {number}" for end, number in outcomes.most_common()))
        findings.figure("wrong_ends", len(wrong))
        for failure in wrong[:10]:
            findings.expect(False, failure)
        compare(findings, server, before)
    return findings


def converse(port, chance):
    """How a conversation ended, and what was wrong with it, if anything was."""
    said = []
    try:
        with wire.Connection(port) as connection:
            return talk(connection, chance, said), None
    except Wrong as wrong:
        return "wrong", f"{wrong} after {said[-3:]}"
    except TimeoutError:
        return "silent", f"silence after {said[-3:]}"
    except (EOFError, OSError, wire.Malformed) as broken:
        return "broken", f"{broken!r} after {said[-3:]}"


def talk(connection, chance, said):
    path = chance.choice(PATHS)
    more = [chance.choice(HANDSHAKES)] if chance.random() < 0.1 else []
    said.append(f"{path} {more}")
    connection.send(wire.handshake(path, *more))
    if more:
        return refused_or_not(connection)
    answer = connection.read_head()
    if answer.status != 101:
        raise Wrong(f"{answer.status}")
    for _ in range(chance.randrange(12)):
        exchange(connection, chance, said)
    if chance.random() < 0.3:
        return mutate(connection, chance, said)
    data, code = chance.choice(WRONG)
    said.append(repr(data[:40]))
    connection.send(data)
    end = closing(connection)
    if end != code:
        raise Wrong(f"closed with {end} in place of {code}")
    return f"closed {end}"


def refused_or_not(connection):
    try:
        connection.half_close()
        status = connection.read_head().status
    except EOFError:
        return "handshake closed"
    if status >= 500:
        raise Wrong(f"{status}")
    return f"handshake {status}"


def exchange(connection, chance, said):
    """A message that must come back, in one frame or several, perhaps with a ping in between."""
    text = "".join(chance.choice("aä€😀\0") for _ in range(chance.choice([0, 1, 100, 126, 5000]))).encode()
    parts = chance.randrange(1, 4)
    step = len(text) // parts
    pieces = [text[at * step : (at + 1) * step if at + 1 < parts else None] for at in range(parts)]
    said.append(f"{len(text)} bytes in {parts} frames")
    for number, piece in enumerate(pieces):
        first = (FINAL if number + 1 == parts else 0) | (TEXT if number == 0 else 0)
        connection.send(wire.frame(first, piece))
        if chance.random() < 0.1:
            connection.send(wire.frame(FINAL | PING, b"there?"))
    heard = data(connection)
    if heard != (FINAL | TEXT, text):
        raise Wrong(f"heard {heard!r:.80}")


def data(connection):
    """The next frame that is no ping, and no answer to one."""
    while True:
        first, payload = connection.read_frame()
        if first & 0x0F not in (PING, PONG):
            return first, payload


def mutate(connection, chance, said):
    """Sends damaged frames, and nothing more: whatever they mean, the connection must end."""
    sent = bytearray()
    for _ in range(chance.randrange(1, 4)):
        sent += wire.frame(FINAL | TEXT, b"m" * chance.randrange(200))
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(sent))
        if chance.random() < 0.5:
            sent[at] = chance.randrange(256)
        else:
            del sent[at : at + chance.randrange(1, 9)]
            sent += b"x"
    said.append(f"mutated {bytes(sent)[:40]!r}")
    connection.send(bytes(sent))
    connection.half_close()
    return f"mutated, {closing(connection)}"


def closing(connection):
    """The code of the closing frame; `end` if there is none."""
    try:
        while True:
            first, payload = connection.read_frame()
            if first == FINAL | CLOSE:
                return int.from_bytes(payload[:2], "big") if payload else 1005
    except EOFError:
        return "end"
    except ConnectionResetError:
        return "reset"
