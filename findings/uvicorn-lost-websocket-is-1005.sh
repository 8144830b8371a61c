#!/usr/bin/env bash
# uvicorn 0.54.0 with websockets 17.4: a client that vanished without a close frame is reported as code 1005, not 1006.
#
# Guess: RFC 6455 keeps 1006 for a connection that ended without a close frame, and 1005 for a close frame without a code.
# Seen: where --ws is left at auto, a TCP stream that ended after the handshake reaches the endpoint as WebSocketDisconnect(1005);
# with --ws websockets, on the same library, it is 1006. The first always says 1005 once the handshake is complete.
# Why it matters: counting lost connections by 1006 works with one setting and counts none with the default.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 uvicorn==0.54.0 websockets==17.4

cat > "$work/probe.py" <<'PYTHON'
import base64
import socket
import threading
import time
import warnings

warnings.simplefilter("ignore")
import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()
codes = []
told = threading.Event()


@app.websocket("/")
async def listen(websocket: WebSocket):
    await websocket.accept()
    try:
        await websocket.receive_text()
    except WebSocketDisconnect as gone:
        codes.append(gone.code)
        told.set()


def vanish(implementation):
    codes.clear()
    told.clear()
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws=implementation))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.02)
    key = base64.b64encode(bytes(16)).decode()
    with socket.create_connection(listening.getsockname(), timeout=10) as client:
        client.sendall(
            f"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        status = client.recv(4096).split(b"\r\n")[0].decode()
    told.wait(10)
    server.should_exit = True
    thread.join(10)
    seen = [int(code) for code in codes]
    print(f"--ws {implementation}: {status}, then gone without a close frame: {seen}")
    assert " 101 " in status, "the handshake differs now"
    return seen


assert vanish("auto") == [1005], "the default reports a vanished client differently now"
assert vanish("websockets") == [1006], "--ws websockets reports a vanished client differently now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
