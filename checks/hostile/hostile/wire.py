"""Sockets without manners: bytes out, answers in."""

import contextlib
import dataclasses
import socket
import struct
import time

NO_BODY = (204, 304)


@dataclasses.dataclass
class Answer:
    """One answer. `end` says what came after it: `open`, `closed`, `reset`, `malformed` or `silent`."""

    status: int = 0
    headers: list = dataclasses.field(default_factory=list)
    body: bytes = b""
    end: str = "open"
    seconds: float = 0.0

    def header(self, name):
        return next((value for key, value in self.headers if key == name), None)


class Malformed(Exception):
    """The server sent something that is no HTTP."""


class Connection:
    """A connection that reads answers strictly."""

    def __init__(self, port, timeout=20, window=None):
        """`window`: about how many bytes are taken that nobody reads; by default as many as the system thinks fit."""
        self.socket = socket.socket()
        self.socket.settimeout(timeout)
        if window:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
        self.socket.connect(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = b""

    def send(self, data):
        self.socket.sendall(data)

    def half_close(self):
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_WR)

    def reset(self):
        """Closes at once and lets the other side know by a reset."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def close(self):
        with contextlib.suppress(OSError):
            self.socket.close()

    def _more(self):
        data = self.socket.recv(65536)
        if not data:
            raise EOFError
        self.buffer += data

    def _until(self, mark):
        while mark not in self.buffer:
            if len(self.buffer) > 1 << 20:
                raise Malformed(self.buffer[:80])
            self._more()
        found, _, self.buffer = self.buffer.partition(mark)
        return found

    def _exactly(self, length):
        while len(self.buffer) < length:
            self._more()
        found, self.buffer = self.buffer[:length], self.buffer[length:]
        return found

    def read_head(self):
        """The next answer without its body, such as that of a handshake."""
        return _head(self._until(b"\r\n\r\n").split(b"\r\n"))

    def read_frame(self):
        """The next frame of a WebSocket: its first byte, and what is in it."""
        first, length = self._exactly(2)
        if length > 125:
            length = int.from_bytes(self._exactly(2 if length == 126 else 8), "big")
        return first, self._exactly(length)

    def read(self, method="GET"):
        """The next final answer. EOFError before one began, OSError when the connection breaks."""
        while True:
            head = self._until(b"\r\n\r\n").split(b"\r\n")
            answer = _head(head)
            if answer.status >= 200:
                break
        length = answer.header(b"content-length")
        if method == "HEAD" or answer.status in NO_BODY:
            return answer
        if answer.header(b"transfer-encoding") == b"chunked":
            answer.body = self._chunks()
        elif length is not None:
            answer.body = self._exactly(int(length))
        return answer

    def _chunks(self):
        pieces = []
        while True:
            size = int(self._until(b"\r\n"), 16)
            piece = self._exactly(size + 2)
            if not size:
                return b"".join(pieces)
            pieces.append(piece[:-2])

    def rest(self, seconds):
        """What happens after an answer: `open`, `closed` or `reset`."""
        self.socket.settimeout(seconds)
        try:
            while self.socket.recv(65536):
                pass
            return "closed"
        except TimeoutError:
            return "open"
        except OSError:
            return "reset"

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()


def _head(lines):
    version, _, rest = lines[0].partition(b" ")
    if version not in (b"HTTP/1.1", b"HTTP/1.0") or not rest[:3].isdigit():
        raise Malformed(lines[0][:80])
    headers = []
    for line in lines[1:]:
        name, colon, value = line.partition(b":")
        if not colon or not name or name != name.strip():
            raise Malformed(line[:80])
        headers.append((name.lower(), value.strip()))
    return Answer(int(rest[:3]), headers)


def ask(port, data, timeout=10, half_close=False, linger=0.3, method="GET"):
    """Sends bytes on a connection of their own and tells what came of it."""
    started = time.monotonic()
    answer = Answer()
    with Connection(port, timeout) as connection:
        try:
            connection.send(data)
            if half_close:
                connection.half_close()
            answer = connection.read(method)
            answer.seconds = time.monotonic() - started
            answer.end = connection.rest(linger)
        except EOFError:
            answer.end = "closed"
        except Malformed as malformed:
            answer.end, answer.body = "malformed", malformed.args[0]
        except TimeoutError:
            answer.end = "silent"
        except OSError:
            answer.end = "reset"
    answer.seconds = answer.seconds or time.monotonic() - started
    return answer


def handshake(path, *headers):
    """The bytes of a request for a WebSocket."""
    upgrade = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"]
    return get(path, *upgrade, "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", *headers)


def frame(first, payload):
    """The bytes of a frame of a client, whose mask changes nothing."""
    size = len(payload)
    length = bytes([0x80 | size]) if size < 126 else b"\xfe" + size.to_bytes(2, "big")
    if size > 65_535:
        length = b"\xff" + size.to_bytes(8, "big")
    return bytes([first]) + length + bytes(4) + payload


def get(path, *headers):
    return request("GET", path, headers)


def request(method, path, headers=(), body=None, content_type=None):
    """The bytes of a well-formed request."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", *headers]
    if content_type:
        lines.append(f"Content-Type: {content_type}")
    if body is not None:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + (body or b"")
