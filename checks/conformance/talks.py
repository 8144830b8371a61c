"""Talks to a WebSocket byte for byte: the handshake, the frames of a case in order, and everything that comes back.

The steps of a case and how a talk is written in a golden file are described in README.md.
"""

import base64
import http.client
import os
import socket
import struct

KEY = "dGhlIHNhbXBsZSBub25jZQ=="
HANDSHAKE = {"upgrade": "websocket", "connection": "Upgrade", "sec-websocket-key": KEY, "sec-websocket-version": "13"}
NOT_RECORDED = {"date", "server", "connection", "transfer-encoding"}
TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
SECONDS = 10


def handshake_headers(written):
    """The headers of a case over those of a handshake; an empty list takes one away."""
    names = {name.lower() for name in written}
    whole = {name: value for name, value in HANDSHAKE.items() if name not in names}
    if "host" not in names:
        whole = {"host": "testserver", **whole}
    return {**whole, **written}


def talk(port, request, steps):
    """The answer to the handshake, and what was said after it, by both sides."""
    with socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as connection:
        connection.sendall(head(request))
        response = http.client.HTTPResponse(connection, method=request["method"])
        response.begin()
        headers = [
            [name.lower(), value] for name, value in response.getheaders() if name.lower() not in NOT_RECORDED
        ]
        if response.status != 101:
            return response.status, headers, response.read(), []
        return 101, headers, b"", converse(connection, response.fp, steps)


def head(request):
    lines = [f"{request['method']} {request['target']} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in request["headers"]]
    return "\r\n".join([*lines, "", ""]).encode()


def converse(connection, stream, steps):
    """Does the steps, then listens until the server ends the connection."""
    said = []
    for step in steps:
        if step == "receive":
            said.append(receive(stream))
        elif step == "drop":
            said.append(step)
            return said
        else:
            said.append(step)
            connection.sendall(frames(step))
    while not said or said[-1] != {"received": "end"}:
        said.append(receive(stream))
        if "close" in said[-1]["received"] and not any("close" in step for step in steps):
            connection.sendall(frame(CLOSE, closing(said[-1]["received"])))
    return said


def frames(step):
    """The bytes of one step."""
    match step:
        case {"text": text}:
            return frame(TEXT, text.encode())
        case {"binary": data}:
            return frame(BINARY, base64.b64decode(data))
        case {"fragments": parts}:
            kinds = [TEXT] + [0] * (len(parts) - 1)
            return b"".join(
                frame(kind, part.encode(), fin=number == len(parts) - 1)
                for number, (kind, part) in enumerate(zip(kinds, parts))
            )
        case {"ping": text}:
            return frame(PING, text.encode())
        case {"pong": text}:
            return frame(PONG, text.encode())
        case {"close": code}:
            return frame(CLOSE, closing(step))
        case {"bytes": data}:
            return base64.b64decode(data)
    raise SystemExit(f"unknown step {step}")


def closing(step):
    return b"" if step["close"] is None else struct.pack("!H", step["close"]) + step.get("reason", "").encode()


def frame(opcode, payload, fin=True):
    """A frame as clients send it, masked."""
    mask = os.urandom(4)
    masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
    length = len(payload)
    if length < 126:
        size = bytes([0x80 | length])
    elif length < 65536:
        size = bytes([0x80 | 126]) + struct.pack("!H", length)
    else:
        size = bytes([0x80 | 127]) + struct.pack("!Q", length)
    return bytes([(0x80 if fin else 0) | opcode]) + size + mask + masked


def receive(stream):
    """The next frame, or the end of the connection."""
    try:
        first = stream.read(2)
    except ConnectionResetError:
        first = b""
    if len(first) < 2:
        return {"received": "end"}
    length = first[1] & 127
    if length > 125:
        length = int.from_bytes(stream.read(2 if length == 126 else 8))
    payload = stream.read(length)
    opcode = first[0] & 15
    match opcode:
        case 1:
            return {"received": {"text": payload.decode()}}
        case 2:
            return {"received": {"binary": base64.b64encode(payload).decode()}}
        case 8:
            if not payload:
                return {"received": {"close": None}}
            return {"received": {"close": int.from_bytes(payload[:2]), "reason": payload[2:].decode()}}
        case 9:
            return {"received": {"ping": payload.decode()}}
        case 10:
            return {"received": {"pong": payload.decode()}}
    raise SystemExit(f"a frame with opcode {opcode}")
